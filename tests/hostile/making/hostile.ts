/** A file of our own making that is meant to do harm; its name says the danger. */
export interface Hostile {
  /** Says the danger, and ends as a file of its family does. */
  readonly name: string
  readonly make: () => Uint8Array
  /** How it must end, where only one end is right; else a reading and a plain refusal are both. */
  readonly ends?: 'read' | 'refused'
}

/** What hostile files reach for outside of themselves: neither may be touched. */
export interface Street {
  /** The address of a server that counts who calls: `http://127.0.0.1:47613`. */
  readonly address: string
  /** A file whose words must appear in no reading. */
  readonly secretFile: string
}

/** All files of one family. */
export interface Family {
  readonly name: string
  readonly files: (street: Street) => readonly Hostile[]
}

/** One danger of a family: what it is, how it is made, and how it must end where only one end is right. */
export type Danger = readonly [what: string, make: () => Uint8Array | string, ends?: 'read' | 'refused']

/** Dangers become files: `zip-bomb` of the family `docx` is `zip-bomb.docx`. */
export function filesOf(ending: string, dangers: readonly Danger[]): Hostile[] {
  return dangers.map(([what, make, ends]) => ({
    name: `${what}.${ending}`,
    make: () => {
      const made = make()
      return typeof made === 'string' ? Buffer.from(made) : made
    },
    ...(ends === undefined ? {} : { ends }),
  }))
}

/** `make(0)` to `make(count - 1)`, one after the other. */
export const many = (count: number, make: (n: number) => string): string => Array.from({ length: count }, (_, n) => make(n)).join('')

/** `before` so many times, `inner`, and `after` as often: what is nested. */
export const nested = (depth: number, before: string, inner: string, after: string): string =>
  before.repeat(depth) + inner + after.repeat(depth)
