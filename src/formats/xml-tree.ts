/** An element of an XML part that is kept as a tree; what its name looks like is the business of the reader that made it. */
export interface XmlElement {
  readonly name: string
  /** By the names that the reader gives them. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** The elements directly inside, all of them or those of one name. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (element === undefined) return []
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name))
}

/** The first element directly inside with this name, or along this path of names. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element
  for (const name of path) found = found?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
  return found
}
