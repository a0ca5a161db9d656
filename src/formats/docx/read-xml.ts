import { SaxesParser } from 'saxes'
import { decodeText } from '../decode-text.ts'
import { isSymbolFont } from '../symbol-text.ts'
import { limits, pasteInstead, tooMuch, Unreadable } from '../unreadable.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { type Names, namespaces } from './read-names.ts'

/** Looks that no reader asks for. They are most of a Word file, and are not kept. */
const unread = new Set(
  [
    'w:sz w:szCs w:lang w:kern w:spacing w:position w:bdr w:u w:i w:iCs w:bCs w:effect w:em w:proofErr w:tabs w:ind w:jc',
    'w:pBdr w:tblBorders w:tcBorders w:tcMar w:tblCellMar w:tblLook w:tblW w:tblInd w:tblLayout w:tcW w:trHeight w:cantSplit w:cnfStyle w:sectPr',
    'w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak w:instrText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:trPrChange',
    'w:tcPrChange w:tblPrExChange w:tblGridChange w:numberingChange w:commentRangeStart w:commentRangeEnd w:autoSpaceDE',
    'w:autoSpaceDN w:snapToGrid w:widowControl w:latentStyles w:tblGrid',
  ].flatMap((names) => names.split(' ')),
)

/** The elements directly inside the first one of that name below the root: handed over one by one as each ends, and not kept. */
export interface Handover {
  readonly inside: string
  take(element: XmlElement): void
}

/**
 * Takes the bytes of an XML part and returns its root element, empty of what was handed over: a long paper is mostly the elements of its tables, and what
 * is read and forgotten table by table costs far less than a tree of all. Throws `Unreadable` where it is not well formed, declares a document type (the
 * door to entities that expand without end or reach outside the file), or passes the limits; and what the taker throws.
 */
export function readXml(bytes: Uint8Array, handover?: Handover): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const spaces = namespaces(unread)
  const root: Growing = { name: '', attributes: noAttributes, children: [] }
  const open: Growing[] = [root]
  // the attributes of the element that is being opened: most are passed over, so that they are held in no object before one is asked for
  const found: Attributes = { names: [], values: [], count: 0 }
  let declares = false
  let holder: XmlElement | undefined
  let elements = 0
  let skipped = 0
  parser.on('error', () => {
    throw new Unreadable(
      'This Word document is damaged, so nothing was read. Open it in Word and save it again, or copy its text and paste it.',
    )
  })
  parser.on('doctype', () => {
    throw new Unreadable(`This file declares things that no Word document does, and may be harmful, so nothing was read. ${pasteInstead}`)
  })
  parser.on('attribute', ({ name, value }) => {
    found.names[found.count] = name
    found.values[found.count] = value
    found.count += 1
    if (found.count > limits.attributes) throw tooMuch('holds more parts than a paper does')
    if (name.startsWith('xmlns')) declares = true
  })
  parser.on('opentag', (tag) => {
    if (skipped > 0) skipped += 1
    else {
      const names = spaces.open(declares ? tag.attributes : undefined)
      const name = names.element(tag.name)
      if (name === undefined || (name === 'w:rFonts' && !isOfSymbols(found)) || (name === 'w:color' && isInk(found))) skipped = 1
      else {
        elements += 1
        if (elements > limits.elements || open.length > limits.depth) throw tooMuch('holds more parts than a paper does, or deeper ones')
        const element: Growing = { name, attributes: attributesOf(found, names), children: [] }
        const parent = open.at(-1)
        if (handover !== undefined && holder === undefined && open.length === 2 && name === handover.inside) holder = element
        if (parent !== undefined && (parent !== holder || holder === undefined)) adopt(parent, element)
        open.push(element)
      }
    }
    found.count = 0
    declares = false
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1
    else {
      const element = open.pop()
      if (element !== undefined && holder !== undefined && open.at(-1) === holder) handover?.take(element)
    }
    if (skipped === 0) spaces.close()
  })
  const keep = (text: string): void => {
    const inside = open.at(-1)
    if (skipped > 0 || inside === undefined) return
    if (inside.name === 'w:t' || inside.name === 't' || inside.name === 'w:delText') adopt(inside, text)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(decodeText(bytes)).close()
  return children(root)[0] ?? root
}

/** The colour of ordinary writing is not kept: black, grey and what the program chooses. */
function isInk({ names, values, count }: Attributes): boolean {
  for (let at = 0; at < count; at += 1)
    if (/(?:^|:)val$/.test(names[at] ?? '') && /^(?:auto|([0-9a-f]{2})\1\1)$/i.test(values[at] ?? '')) return true
  return false
}

type Growing = Omit<XmlElement, 'children'> & { children: XmlElement['children'] }

/** Most elements have one child or two, for which a list that is made to grow has room for seventeen. */
function adopt(parent: Growing, node: XmlElement | string): void {
  const [first] = parent.children
  if (first === undefined) parent.children = [node]
  else if (parent.children.length === 1) parent.children = [first, node]
  else parent.children.push(node)
}

/** The attributes of one element in their order, the first `count` of both lists. */
interface Attributes {
  readonly names: string[]
  readonly values: string[]
  count: number
}

/** Fonts are not kept, but for those whose letters are pictures. */
function isOfSymbols({ values, count }: Attributes): boolean {
  for (let at = 0; at < count; at += 1) if (isSymbolFont(values[at])) return true
  return false
}

const noAttributes: XmlElement['attributes'] = Object.freeze({})

function attributesOf({ names, values, count }: Attributes, known: Names): XmlElement['attributes'] {
  let attributes: Record<string, string> | undefined
  for (let at = 0; at < count; at += 1) {
    const name = known.attribute(names[at] ?? '')
    if (name === undefined) continue
    attributes ??= {}
    attributes[name] = values[at] ?? ''
  }
  return attributes ?? noAttributes
}

/** The `val` of the first element inside with this name. */
export function valIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val']
}

/** A switch that stands without a value is on; `0`, `false` and `off` turn it off; undefined where it does not stand. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (found === undefined) return undefined
  return !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '')
}

/** Whether run properties strike text through, once or twice; undefined where they say nothing of it. */
export function isStruck(properties: XmlElement | undefined): boolean | undefined {
  const once = switchOf(properties, 'w:strike')
  const twice = switchOf(properties, 'w:dstrike')
  return once === undefined && twice === undefined ? undefined : (once ?? false) || (twice ?? false)
}

/** Of alternatives that show the same thing (a drawing and its older form) only the first is read. */
export function chosen(element: XmlElement): XmlElement {
  return element.name === 'mc:AlternateContent' ? (child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element) : element
}

/** All text inside an element, a line for each paragraph, that of tracked deletions too and whatever it looks like; `line` names the paragraphs of other parts than the body's. */
export function plainText(element: XmlElement, line = 'w:p'): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.name === 'w:tab' || node.name === 'w:br') return node.name === 'w:tab' ? '\t' : '\n'
      return node.name === line ? `${plainText(node, line)}\n` : plainText(node, line)
    })
    .join('')
}
