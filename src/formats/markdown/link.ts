const target =
  /\(\s*(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?)(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)/y
const attributes = /\{[^{}\n]{1,500}\}/y

/**
 * Where the source goes on behind a closed bracket that makes a link (`[text](address)`) or carries attributes (`[text]{.underline}`); undefined
 * where the brackets are the writer's own.
 */
export function bracketEnd(source: string, at: number): number | undefined {
  for (const pattern of [target, attributes]) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match === null || (pattern === attributes && !/^\{\s*[.#]|=/.test(match[0]))) continue
    const end = at + match[0].length
    attributes.lastIndex = end
    const more = pattern === target ? attributes.exec(source) : null
    return more === null ? end : end + more[0].length
  }
  return undefined
}
