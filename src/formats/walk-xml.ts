import { SaxesParser } from 'saxes'
import { decodeText } from './decode-text.ts'
import { limits, tooMuch, Unreadable } from './unreadable.ts'

/** What a walk over an XML part meets. Names come without their prefix; so do attributes. */
export interface XmlWalker {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Walks an XML part from front to end without keeping it: a sheet of a hundred thousand cells needs no tree. Throws `Unreadable` where it is not
 * well formed, declares a document type (the door to entities that expand without end or reach outside the file), or passes the limits.
 */
export function walkXml(bytes: Uint8Array, walker: XmlWalker): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
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
    depth += 1
    elements += 1
    if (elements > limits.sheetElements || depth > limits.depth) throw tooMuch('holds more parts than a paper does, or deeper ones')
    walker.open?.(bare(tag.name), walker.open.length > 1 ? bareOnes(tag.attributes) : none)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    walker.close?.(bare(tag.name))
  })
  if (walker.text) {
    parser.on('text', (text) => walker.text?.(text))
    parser.on('cdata', (text) => walker.text?.(text))
  }
  parser.write(decodeText(bytes)).close()
}

const none: Readonly<Record<string, string>> = {}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

function bareOnes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {}
  // an attribute without prefix is the element's own and goes before one of the same name with a prefix
  for (const name in attributes) if (!name.includes(':')) found[name] = attributes[name] ?? ''
  for (const name in attributes) if (name.includes(':')) found[bare(name)] ??= attributes[name] ?? ''
  return found
}
