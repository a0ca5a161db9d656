import { attribute, type Element, isElement, type ParentNode } from './read-tree.ts'

/** What of an element's looks a document keeps; undefined where nothing is said. */
export interface Look {
  readonly bold?: boolean
  readonly colour?: string
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly raised?: boolean
  /** The mark of a list entry that Word has written out as text. */
  readonly mark?: boolean
  /** `none`, `decimal`, `lower-alpha` … for lists. */
  readonly listStyle?: string
}

/** Looks by class name, from the page's own style elements: Excel and Word put the colours of cells there. */
export type StyleSheet = ReadonlyMap<string, Look>

/** Takes a tree and returns the looks that its style elements give to classes. Only selectors that are one class (`.red`, `td.red`) are read. */
export function readStyleSheet(tree: ParentNode): StyleSheet {
  const sheet = new Map<string, Look>()
  const visit = (parent: ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue
      if (node.tagName !== 'style') visit(node)
      else for (const child of node.childNodes) if ('value' in child) readRules(child.value, sheet)
    }
  }
  visit(tree)
  return sheet
}

function readRules(css: string, sheet: Map<string, Look>): void {
  for (const rule of css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').split('}')) {
    const [selectors = '', body] = rule.split('{', 2)
    if (body === undefined) continue
    const look = readDeclarations(body)
    if (Object.keys(look).length === 0) continue
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector)?.[1]
      if (name !== undefined) sheet.set(name, { ...sheet.get(name), ...look })
    }
  }
}

/** The look of one element: its classes, then its own attributes, then its own style. */
export function lookOf(element: Element, sheet: StyleSheet): Look {
  let look: Look = {}
  if (element.attrs.length === 0) return look
  const classes = sheet.size > 0 ? attribute(element, 'class') : undefined
  if (classes !== undefined) for (const name of classes.split(/\s+/)) look = { ...look, ...sheet.get(name) }
  const colour = readColour(attribute(element, 'bgcolor') ?? '')
  if (colour !== undefined) look = { ...look, colour }
  const style = attribute(element, 'style')
  if (style !== undefined) look = { ...look, ...readDeclarations(style) }
  if (attribute(element, 'hidden') !== undefined) look = { ...look, hidden: true }
  return look
}

function readDeclarations(css: string): Look {
  let look: Look = {}
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase()
    if (property === 'font-weight') look = { ...look, bold: value === 'bold' || value === 'bolder' || Number(value) >= 600 }
    else if (property === 'display') look = { ...look, hidden: value === 'none' }
    else if (property === 'visibility' && value === 'hidden') look = { ...look, hidden: true }
    else if (property === 'text-decoration' || property === 'text-decoration-line')
      look = { ...look, struck: /\bline-through\b/.test(value) }
    else if (property === 'mso-hide' && value === 'all') look = { ...look, hidden: true }
    else if (property === 'vertical-align' && value === 'super') look = { ...look, raised: true }
    else if (property === 'mso-list' && value === 'ignore') look = { ...look, mark: true }
    else if (property === 'list-style' || property === 'list-style-type') look = { ...look, listStyle: value }
    else if (property === 'background' || property === 'background-color') {
      const colour = readColour(value)
      if (colour !== undefined) look = { ...look, colour }
    }
  }
  return look
}

/** A colour as CSS or an old bgcolor attribute writes it → six small hex digits; undefined for none, white (the paper itself) and what is not known. */
export function readColour(value: string): string | undefined {
  const text = value.trim().toLowerCase()
  const hex = /#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/.exec(text)?.[1] ?? /^([0-9a-f]{6})$/.exec(text)?.[1]
  const rgb = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+%?))?\s*\)/.exec(text)
  let colour: string | undefined
  if (hex !== undefined) {
    const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex
    colour = long.length === 8 && long.endsWith('00') ? undefined : long.slice(0, 6)
  } else if (rgb !== null) {
    const parts = [rgb[1], rgb[2], rgb[3]].map((part) => Math.min(Number(part), 255).toString(16).padStart(2, '0'))
    colour = rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0 ? undefined : parts.join('')
  } else {
    for (const word of text.split(/\s+/)) colour ??= Object.hasOwn(named, word) ? named[word] : undefined
  }
  return colour === 'ffffff' ? undefined : colour
}

/** The colour names that papers use for red, amber, green and their neighbours. */
const named: Readonly<Record<string, string>> = {
  aqua: '00ffff',
  black: '000000',
  blue: '0000ff',
  coral: 'ff7f50',
  crimson: 'dc143c',
  cyan: '00ffff',
  darkgreen: '006400',
  darkorange: 'ff8c00',
  darkred: '8b0000',
  firebrick: 'b22222',
  forestgreen: '228b22',
  fuchsia: 'ff00ff',
  gold: 'ffd700',
  goldenrod: 'daa520',
  gray: '808080',
  green: '008000',
  grey: '808080',
  khaki: 'f0e68c',
  lightblue: 'add8e6',
  lightgray: 'd3d3d3',
  lightgreen: '90ee90',
  lightgrey: 'd3d3d3',
  lightyellow: 'ffffe0',
  lime: '00ff00',
  limegreen: '32cd32',
  magenta: 'ff00ff',
  maroon: '800000',
  navy: '000080',
  olive: '808000',
  orange: 'ffa500',
  orangered: 'ff4500',
  pink: 'ffc0cb',
  purple: '800080',
  red: 'ff0000',
  salmon: 'fa8072',
  silver: 'c0c0c0',
  skyblue: '87ceeb',
  steelblue: '4682b4',
  teal: '008080',
  tomato: 'ff6347',
  yellow: 'ffff00',
  yellowgreen: '9acd32',
}
