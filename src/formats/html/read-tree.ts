import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5'
import { limits, tooMuch } from '../unreadable.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type ChildNode = DefaultTreeAdapterTypes.ChildNode
export type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** Pictures written into the page itself: most of its length, and nothing that is read. */
const pictures = /data:image\/[^"'\s)>]{1000,}/g

/**
 * Takes HTML text, a whole page or a piece of one, and returns its tree. Throws `Unreadable` where elements or
 * their depth pass the limits: what reads the tree walks down it, and would fall over one without end.
 */
export function readTree(html: string, whole: boolean): ParentNode {
  const text = html.length > 100_000 ? html.replace(pictures, '') : html
  if (text.length > limits.textCharacters) throw tooMuch('holds more text than a paper does')
  let depth = 0
  let elements = 0
  const options = {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...parts: Parameters<typeof defaultTreeAdapter.createElement>) {
        elements += 1
        if (elements > limits.elements) throw tooMuch('holds more parts than a paper does')
        return defaultTreeAdapter.createElement(...parts)
      },
      onItemPush() {
        depth += 1
        if (depth > limits.depth) throw tooMuch('is nested more deeply than a paper is')
      },
      onItemPop() {
        depth -= 1
      },
    },
  }
  return whole ? parse(text, options) : parseFragment(text, options)
}

export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node
}

/** The value of an attribute, '' where it stands without one, undefined where it does not stand. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** The elements directly inside, with these names. */
export function childElements(parent: ParentNode, ...names: string[]): Element[] {
  return parent.childNodes.filter((node): node is Element => isElement(node) && names.includes(node.tagName))
}
