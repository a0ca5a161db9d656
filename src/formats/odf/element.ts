import { limits, tooMuch } from '../unreadable.ts'
import type { XmlWalker } from '../walk-xml.ts'
import { walkXml } from '../walk-xml.ts'
import type { XmlElement } from '../xml-tree.ts'

/** What no reader asks for: programs, fonts, pictures kept inside a flat file, looks of drawings and pages. */
const unread = new Set(
  [
    'scripts font-face-decls sequence-decls variable-decls user-field-decls dde-connection-decls settings meta binary-data graphic-properties',
    'list-level-properties page-layout master-styles event-listeners image-map enhanced-geometry title desc math change-info tracked-changes-view',
  ].flatMap((names) => names.split(' ')),
)

/** Builds the tree of an element while it is walked. */
export interface TreeBuilder extends Required<XmlWalker> {
  /** The elements that stand outermost, closed or not. */
  readonly roots: readonly XmlElement[]
}

/**
 * Builds trees out of what a walk meets, named without prefix. Text is kept only inside paragraphs: elsewhere it is the white space between elements. Throws
 * `Unreadable` where there are more elements than a paper has.
 */
export function treeBuilder(): TreeBuilder {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let skipped = 0
  let paragraphs = 0
  let elements = 0
  return {
    roots: root.children as XmlElement[],
    open(name, attributes) {
      if (skipped > 0 || unread.has(name)) {
        skipped += 1
        return
      }
      elements += 1
      if (elements > limits.elements) throw tooMuch('holds more parts than a paper does')
      if (isParagraph(name)) paragraphs += 1
      const element: XmlElement = { name, attributes: attributes(), children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text(text) {
      if (skipped === 0 && paragraphs > 0) open.at(-1)?.children.push(text)
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (isParagraph(name)) paragraphs -= 1
      open.pop()
    },
  }
}

/** A whole part as a tree; undefined where it has no element. */
export function treeOf(bytes: Uint8Array): XmlElement | undefined {
  const builder = treeBuilder()
  walkXml(bytes, builder)
  return builder.roots[0]
}

const isParagraph = (name: string): boolean => name === 'p' || name === 'h'
