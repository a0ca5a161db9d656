/** First word of a backup file; its number moves on when an older Milepost could no longer read it. */
export const format = 'milepost-backup/1'

/** What stands at the end of a backup, and what it is checked against before a restore. */
export interface Manifest {
  readonly format: typeof format
  /** The instant it was taken, ISO. */
  readonly takenAt: string
  /** The migrations the store had been through. */
  readonly schema: readonly string[]
  readonly tables: readonly TableCopy[]
  readonly sequences: readonly SequenceCopy[]
  /** The end of each organisation's journal: what a restored store must end in too. */
  readonly chains: readonly Chain[]
}

export interface TableCopy {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Of the rows as they stand in the file. */
  readonly sha256: string
}

export interface SequenceCopy {
  readonly name: string
  /** The last number given out. */
  readonly value: string
}

export interface Chain {
  readonly organisation: string
  readonly seq: number
  readonly hash: string
}

/** How many rows a backup holds. */
export const rowsIn = (manifest: Manifest): number => manifest.tables.reduce((sum, { rows }) => sum + rows, 0)

/** The line before a table's rows, which is also the statement that takes them back in. */
export function copyStatement({ name, columns }: Pick<TableCopy, 'name' | 'columns'>): string {
  return `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM stdin;`
}

/** The line after a table's rows; no row can look like it, for a backslash in one is doubled. */
export const endOfRows = '\\.'

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
