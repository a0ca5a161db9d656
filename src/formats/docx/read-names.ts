import { limits, tooMuch } from '../unreadable.ts'

/**
 * The names of a Word part's elements and attributes, whatever prefixes the file uses: Word's own elements are `w:p`, those of compatibility
 * `mc:Choice`, all others bear their bare name.
 */
export interface Names {
  element(qualified: string): string
  /** The bare name of an attribute that is Word's or has no prefix; undefined for others. */
  attribute(qualified: string): string | undefined
}

const word = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'])
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** The names in force where these prefixes are bound to these namespaces; answers are kept, as a part has few names and many elements. */
function namesFor(prefixes: ReadonlyMap<string, string>): Names {
  const elements = new Map<string, string>()
  const attributes = new Map<string, string | undefined>()
  return {
    element(qualified) {
      let name = elements.get(qualified)
      if (name === undefined) {
        const [prefix, local] = split(qualified)
        const space = prefixes.get(prefix) ?? ''
        name = word.has(space) ? `w:${local}` : space === compatibility ? `mc:${local}` : local
        elements.set(qualified, name)
      }
      return name
    },
    attribute(qualified) {
      if (!attributes.has(qualified)) {
        const [prefix, local] = split(qualified)
        attributes.set(qualified, prefix === '' || word.has(prefixes.get(prefix) ?? '') ? local : undefined)
      }
      return attributes.get(qualified)
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

/** Follows the namespace declarations of a part as its elements open and close. Throws `Unreadable` where there are more than any part has. */
export function namespaces(): { open(attributes: Readonly<Record<string, string>>): Names; close(): void } {
  const scopes: Scope[] = [{ prefixes: new Map(), names: namesFor(new Map()), depth: 0 }]
  return {
    open(attributes) {
      const around = scopes.at(-1)
      let prefixes: Map<string, string> | undefined
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue
        prefixes ??= new Map(around?.prefixes)
        prefixes.set(name.slice('xmlns:'.length), attributes[name] ?? '')
      }
      // each depth has its own list of all that are in force: no part of Word's has thirty
      if (prefixes !== undefined && prefixes.size > limits.attributes) throw tooMuch('holds more parts than a paper does')
      if (prefixes !== undefined) scopes.push({ prefixes, names: namesFor(prefixes), depth: 0 })
      const scope = scopes.at(-1)
      if (scope !== undefined) scope.depth += 1
      return scope?.names ?? namesFor(new Map())
    },
    close() {
      const scope = scopes.at(-1)
      if (scope === undefined) return
      scope.depth -= 1
      if (scope.depth === 0 && scopes.length > 1) scopes.pop()
    },
  }
}
