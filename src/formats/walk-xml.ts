import { SaxesParser } from 'saxes'
import { decodeText } from './decode-text.ts'
import { limits, tooMuch, Unreadable } from './unreadable.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a walk over an XML part meets, named as the walk is told; the attributes are asked for, as most elements are passed over. */
export interface XmlWalker {
  open(name: string, attributes: () => Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** An XML part that comes in pieces. */
export interface XmlWalk {
  write(text: string): void
  end(): void
}

/**
 * Walks an XML part from front to end without keeping it: a sheet of a hundred thousand cells needs no tree. Names lose their prefix, or become
 * what `naming` makes of them. Throws `Unreadable` where the part is not well formed, declares a document type (the door to entities that expand
 * without end or reach outside the file), or passes the limits.
 */
export function xmlWalk(walker: XmlWalker, naming: (qualified: string, attributes: Attributes) => string = bare): XmlWalk {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const open: string[] = []
  let elements = 0
  let attributes = 0
  parser.on('error', () => {
    throw new Unreadable(
      'This file is damaged, so nothing was read. Open it in its own program and save it again, or copy its text and paste it.',
    )
  })
  parser.on('doctype', () => {
    throw new Unreadable(
      'This file declares things that no office document does, and may be harmful, so nothing was read. Copy its text and paste it.',
    )
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) throw tooMuch('holds more parts than a paper does')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    elements += 1
    const name = naming(tag.name, tag.attributes)
    open.push(name)
    if (elements > limits.sheetElements || open.length > limits.depth) throw tooMuch('holds more parts than a paper does, or deeper ones')
    walker.open(name, () => named(tag.attributes, naming))
  })
  parser.on('closetag', () => walker.close?.(open.pop() ?? ''))
  if (walker.text) {
    parser.on('text', (text) => walker.text?.(text))
    parser.on('cdata', (text) => walker.text?.(text))
  }
  return { write: (text) => void parser.write(text), end: () => void parser.close() }
}

/** `xmlWalk` over a part that is there as a whole. */
export function walkXml(bytes: Uint8Array, walker: XmlWalker, naming?: (qualified: string, attributes: Attributes) => string): void {
  const walk = xmlWalk(walker, naming)
  walk.write(decodeText(bytes))
  walk.end()
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

function named(attributes: Attributes, naming: (qualified: string, attributes: Attributes) => string): Attributes {
  const found: Record<string, string> = {}
  // an attribute without prefix is the element's own and goes before one of the same name with a prefix
  for (const name in attributes) if (!name.includes(':')) found[name] = attributes[name] ?? ''
  for (const name in attributes) if (name.includes(':')) found[naming(name, none)] ??= attributes[name] ?? ''
  return found
}

const none: Attributes = {}
