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

/**
 * Takes the bytes of an XML part and returns its root element. Throws `Unreadable` where it is not well formed, declares a document type (the
 * door to entities that expand without end or reach outside the file), or passes the limits.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const spaces = namespaces()
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let elements = 0
  let attributes = 0
  let skipped = 0
  parser.on('error', () => {
    throw new Unreadable(
      'This Word document is damaged, so nothing was read. Open it in Word and save it again, or copy its text and paste it.',
    )
  })
  parser.on('doctype', () => {
    throw new Unreadable(`This file declares things that no Word document does, and may be harmful, so nothing was read. ${pasteInstead}`)
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) throw tooMuch('holds more parts than a paper does')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    if (skipped > 0) {
      skipped += 1
      return
    }
    const names = spaces.open(tag.attributes)
    const name = names.element(tag.name)
    if (unread.has(name) || (name === 'w:rFonts' && !isOfSymbols(tag.attributes)) || (name === 'w:color' && isInk(tag.attributes))) {
      skipped = 1
      return
    }
    elements += 1
    if (elements > limits.elements || open.length > limits.depth) throw tooMuch('holds more parts than a paper does, or deeper ones')
    const element: XmlElement = { name, attributes: attributesOf(tag.attributes, names), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1
    else open.pop()
    if (skipped === 0) spaces.close()
  })
  const keep = (text: string): void => {
    const name = open.at(-1)?.name
    if (skipped === 0 && (name === 'w:t' || name === 't' || name === 'w:delText')) open.at(-1)?.children.push(text)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(decodeText(bytes)).close()
  return children(root)[0] ?? root
}

/** The colour of ordinary writing is not kept: black, grey and what the program chooses. */
const isInk = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.entries(attributes).some(([name, value]) => /(?:^|:)val$/.test(name) && /^(?:auto|([0-9a-f]{2})\1\1)$/i.test(value))

/** Fonts are not kept, but for those whose letters are pictures. */
const isOfSymbols = (attributes: Readonly<Record<string, string>>): boolean => Object.values(attributes).some(isSymbolFont)

function attributesOf(found: Readonly<Record<string, string>>, names: Names): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const qualified in found) {
    const name = names.attribute(qualified)
    if (name !== undefined) attributes[name] = found[qualified] ?? ''
  }
  return attributes
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
