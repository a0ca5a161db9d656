import { limits, tooMuch } from '../unreadable.ts'

/**
 * The names of a Word part's elements and attributes, whatever prefixes the file uses: Word's own elements are `w:p`, those of compatibility
 * `mc:Choice`, all others bear their bare name.
 */
export interface Names {
  /** Undefined for an element that is not read. */
  element(qualified: string): string | undefined
  /** The bare name of an attribute that is Word's or has no prefix; undefined for others, and for the marks of editing sessions on every paragraph and run. */
  attribute(qualified: string): string | undefined
}

const word = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** The names in force where these prefixes are bound to these namespaces; answers are kept, as a part has few names and many elements. */
function namesFor(prefixes: ReadonlyMap<string, string>, unread: ReadonlySet<string>): Names {
  const elements = new Map<string, string | undefined>()
  const attributes = new Map<string, string | undefined>()
  return {
    element(qualified) {
      let name = elements.get(qualified)
      if (name === undefined && !elements.has(qualified)) {
        const [prefix, local] = split(qualified)
        const space = prefixes.get(prefix) ?? ''
        const full = word.has(space) ? `w:${local}` : space === compatibility ? `mc:${local}` : local
        name = unread.has(full) ? undefined : full
        elements.set(qualified, name)
      }
      return name
    },
    attribute(qualified) {
      let name = attributes.get(qualified)
      if (name === undefined && !attributes.has(qualified)) {
        const [prefix, local] = split(qualified)
        const isRead = (prefix === '' || word.has(prefixes.get(prefix) ?? '')) && !local.startsWith('rsid')
        name = isRead ? local : undefined
        attributes.set(qualified, name)
      }
      return name
    },
  }
}

function split(qualified: string): [prefix: string, local: string] {
  const colon = qualified.indexOf(':')
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)]
}

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Names
  /** Elements opened in it and not closed. */
  depth: number
}

/**
 * Follows the namespace declarations of a part as its elements open and close. Throws `Unreadable` where there are more than any part has.
 * @param unread the names of elements that are not read
 */
export function namespaces(unread: ReadonlySet<string>): {
  /** @param declaring the attributes of an element that declares a namespace; none where it does not */
  open(declaring?: Readonly<Record<string, string>>): Names
  close(): void
} {
  let scope: Scope = { prefixes: new Map(), names: namesFor(new Map(), unread), depth: 0 }
  const around: Scope[] = []
  const enter = (attributes: Readonly<Record<string, string>>): void => {
    const prefixes = new Map(scope.prefixes)
    for (const name in attributes) if (name.startsWith('xmlns')) prefixes.set(name.slice('xmlns:'.length), attributes[name] ?? '')
    // each depth has its own list of all that are in force: no part of Word's has thirty
    if (prefixes.size > limits.attributes) throw tooMuch('holds more parts than a paper does')
    around.push(scope)
    scope = { prefixes, names: namesFor(prefixes, unread), depth: 0 }
  }
  return {
    open(declaring) {
      if (declaring !== undefined) enter(declaring)
      scope.depth += 1
      return scope.names
    },
    close() {
      scope.depth -= 1
      if (scope.depth === 0) scope = around.pop() ?? scope
    },
  }
}
