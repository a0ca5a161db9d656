/** An element of an XML part that is kept as a tree; what its name looks like is the business of the reader that made it. */
export interface XmlElement {
  readonly name: string
  /** By the names that the reader gives them. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** The elements directly inside, all of them or those of one name. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  if (element === undefined) return found
  for (const node of element.children) if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node)
  return found
}

/** The first element directly inside with this name, or along this path of names. */
export function child(element: XmlElement | undefined, name: string, ...further: string[]): XmlElement | undefined {
  let found = firstNamed(element, name)
  for (const next of further) found = firstNamed(found, next)
  return found
}

function firstNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element !== undefined) for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}
