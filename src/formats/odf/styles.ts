import { readColour } from '../html/read-style.ts'
import { isSymbolFont } from '../symbol-text.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { type ListStyle, listStyle } from './list-style.ts'

/** What a style says of the things a document keeps, those of its parents included. */
export interface OdfStyle {
  /** 1 is the highest; 0 takes the level of a parent away. */
  readonly heading?: number
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly raised?: boolean
  /** A font whose letters are pictures, by its name; empty where another font takes its place. */
  readonly symbols?: string
  /** The list style that the paragraph has inside lists which name none. */
  readonly list?: string
  /** The fill of a cell or a row as six hex digits; empty where a style takes it away. */
  readonly colour?: string
  /** Styles that take the place of this one while a condition holds, in their order. */
  readonly conditions?: readonly { readonly condition: string; readonly style: string; readonly base: string }[]
}

export interface OdfStyles {
  /** The style of a family (`paragraph`, `text`, `table`, `table-row`, `table-cell`) by its name; what the family has by default where none is named. */
  of(family: string, name: string | undefined): OdfStyle
  list(name: string | undefined): ListStyle | undefined
  /** How headings are numbered that stand in no list. */
  readonly outline: ListStyle | undefined
}

/** Takes the roots of the parts that hold styles, the text's own first, and returns its styles with what each inherits. */
export function readStyles(roots: readonly (XmlElement | undefined)[]): OdfStyles {
  const holders = roots.flatMap((root) => [...children(root, 'automatic-styles'), ...children(root, 'styles')])
  const byName = new Map<string, XmlElement>()
  const lists = new Map<string, ListStyle>()
  const usual = new Map<string, OdfStyle>()
  let outline: ListStyle | undefined
  for (const element of holders.flatMap((holder) => children(holder))) {
    const { name = '', family = '' } = element.attributes
    if (element.name === 'style' && !byName.has(`${family} ${name}`)) byName.set(`${family} ${name}`, element)
    else if (element.name === 'default-style') usual.set(family, ownOf(element))
    else if (element.name === 'list-style' && !lists.has(name)) lists.set(name, listStyle(element))
    else if (element.name === 'outline-style') outline ??= listStyle(element)
  }
  const known = new Map<string, OdfStyle>()
  const resolve = (family: string, name: string | undefined, depth: number): OdfStyle => {
    const key = `${family} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const element = name === undefined ? undefined : byName.get(key)
    const base = usual.get(family) ?? {}
    if (name === undefined || element === undefined || depth > 50)
      return { ...base, ...(name === undefined ? {} : headingByName(family, name)) }
    const parent = element.attributes['parent-style-name']
    const style = { ...(parent === undefined ? base : resolve(family, parent, depth + 1)), ...ownOf(element) }
    known.set(key, style)
    return style
  }
  return { of: (family, name) => resolve(family, name, 0), list: (name) => lists.get(name ?? ''), outline }
}

function ownOf(style: XmlElement): OdfStyle {
  const { family = '', name = '', 'display-name': shown = name, 'default-outline-level': level, 'list-style-name': list } = style.attributes
  const text = child(style, 'text-properties')?.attributes ?? {}
  const weight = text['font-weight']
  const line = text['text-line-through-style'] ?? text['text-line-through-type']
  const { 'text-position': position, display } = text
  // a name of a font inside the file may bear a number of its own: `Wingdings1`
  const font = text['font-name']?.replace(/(?<=\D\S)\d{1,2}$/, '') ?? text['font-family']?.replace(/^['"]|['"]$/g, '')
  const fill = (child(style, 'table-cell-properties') ?? child(style, 'table-row-properties'))?.attributes['background-color']
  const maps = children(style, 'map').slice(0, mostConditions)
  const conditions = maps.map(({ attributes: { condition = '', 'apply-style-name': other = '', 'base-cell-address': base = '' } }) => {
    return { condition, style: other, base }
  })
  return {
    ...headingByName(family, shown),
    ...(level === undefined ? {} : { heading: /^[1-9]$|^10$/.test(level) ? Number(level) : 0 }),
    ...(list === undefined ? {} : { list }),
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(child(style, 'table-properties')?.attributes['display'] === 'false' ? { hidden: true } : {}),
    ...(position === undefined ? {} : { raised: /^(?:super|[1-9])/.test(position) }),
    ...(font === undefined ? {} : { symbols: isSymbolFont(font) ? font : '' }),
    ...(fill === undefined ? {} : { colour: readColour(fill) ?? '' }),
    ...(conditions.length === 0 ? {} : { conditions }),
  }
}

/** Conditions of one style at most; further ones give no colour. */
const mostConditions = 20

/** The headings of the programs bear these names, as files that have come from Word do even where they name no level. */
function headingByName(family: string, name: string): OdfStyle {
  if (family !== 'paragraph') return {}
  const level = /^heading(?: |_20_)?([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) return { heading: Number(level) }
  return /^title$/i.test(name) ? { heading: 1 } : {}
}
