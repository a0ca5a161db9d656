/** A file that is a zip archive of XML parts, whole and good: what is made of it does the harm. */
export interface Package {
  readonly ending: string
  /** The name of the part in which the text stands. */
  readonly main: string
  /** All parts by name, the main one among them. */
  readonly parts: Readonly<Record<string, string>>
  /** The main part with this inside: XML as it may stand among its paragraphs, rows or cells. */
  readonly mainWith: (inner: string) => string
  /** XML among which `text`, escaped already, is shown. */
  readonly shown: (text: string) => string
  /** One level of whatever this form can nest. */
  readonly nest: readonly [before: string, after: string]
}

/** Parts as the zip maker takes them, one of them replaced or added. */
export function partsWith(good: Package, changed: Readonly<Record<string, string>> = {}): { name: string; data: string }[] {
  return Object.entries({ ...good.parts, ...changed }).map(([name, data]) => ({ name, data }))
}
