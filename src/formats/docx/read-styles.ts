import { child, children, type XmlElement } from '../xml-tree.ts'
import { isStruck, switchOf, valIn } from './read-xml.ts'

/** What a paragraph or character style says of the things a document keeps, those it is based on included. */
export interface Style {
  /** 1 is the highest; undefined for running text. */
  readonly heading?: number
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly number?: string
  readonly numberLevel?: number
}

export interface Styles {
  /** The style of that id; the default paragraph style where none is named. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style
  /** The numbering that a numbering style stands for. */
  numberOf(id: string): string | undefined
}

const none: Style = {}

/** Takes the root of styles.xml, if there is one, and returns its styles with what each inherits. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const style of children(root, 'w:style')) {
    const id = style.attributes['styleId']
    if (id === undefined || byId.has(id)) continue
    byId.set(id, style)
    if (style.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['default'] ?? '')) usual ??= id
  }
  const documentBold = switchOf(child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), 'w:b')
  const base: Style = documentBold === undefined ? {} : { bold: documentBold }
  const known = new Map<string, Style>()

  const resolve = (id: string | undefined, depth: number): Style => {
    const element = id === undefined ? undefined : byId.get(id)
    if (id === undefined || element === undefined || depth > 50) return { ...base, ...headingByName(id ?? '') }
    const before = known.get(id)
    if (before !== undefined) return before
    const basedOn = valIn(element, 'w:basedOn')
    const style = { ...(basedOn === undefined ? base : resolve(basedOn, depth + 1)), ...ownOf(element) }
    known.set(id, style)
    return style
  }

  const characters = new Map<string, Style>()
  const character = (id: string): Style => {
    const before = characters.get(id)
    if (before !== undefined) return before
    const style = ownWithBase(byId, id, 0)
    characters.set(id, style)
    return style
  }

  return {
    paragraph: (id) => resolve(id ?? usual, 0),
    character: (id) => (id === undefined ? none : character(id)),
    numberOf: (id) => ownOf(byId.get(id)).number,
  }
}

/** A character style speaks only where it, or one it is based on, says something itself. */
function ownWithBase(byId: ReadonlyMap<string, XmlElement>, id: string, depth: number): Style {
  const element = byId.get(id)
  const basedOn = valIn(element, 'w:basedOn')
  const inherited = basedOn === undefined || depth > 50 ? {} : ownWithBase(byId, basedOn, depth + 1)
  return { ...inherited, ...ownOf(element) }
}

function ownOf(style: XmlElement | undefined): Style {
  const paragraph = child(style, 'w:pPr')
  const run = child(style, 'w:rPr')
  const bold = switchOf(run, 'w:b')
  const hidden = switchOf(run, 'w:vanish')
  const struck = isStruck(run)
  const number = valIn(child(paragraph, 'w:numPr'), 'w:numId')
  const level = valIn(child(paragraph, 'w:numPr'), 'w:ilvl')
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
    ...(number === undefined ? {} : { number }),
    ...(level === undefined ? {} : { numberLevel: Number(level) }),
    ...outlineLevel(paragraph),
    ...headingByName(valIn(style, 'w:name') ?? ''),
  }
}

/** Word's built-in headings bear these names in every language; a file whose styles are missing still has them as ids. */
function headingByName(name: string): Style {
  const level = /^heading\s*([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) return { heading: Number(level) }
  return /^title$/i.test(name) ? { heading: 1 } : {}
}

/** The outline level that paragraph properties name: 0 to 8 are headings, 9 is running text. */
export function outlineLevel(properties: XmlElement | undefined): { heading?: number } {
  const level = valIn(properties, 'w:outlineLvl')
  return level !== undefined && /^[0-8]$/.test(level) ? { heading: Number(level) + 1 } : {}
}
