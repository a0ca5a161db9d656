/**
 * What was written: the blocks of a paper in reading order, each with its place. A document says what is on paper and never what it means.
 * Every reader (Markdown, HTML, delimited text, Word …) makes this shape, every writer takes it, and a composed report is one too, so that
 * what is written can be read back.
 */
export interface Document {
  readonly blocks: readonly Block[]
  /** What the reader left out or changed on the way, each with its reason; absent where it did neither. */
  readonly notes?: readonly SourceNote[]
  /** What a writer sets at the head and foot of every page; only composed papers have it, and readers leave it out. */
  readonly running?: { readonly head: string; readonly foot: string }
}

/**
 * Where a text stands in its paper: `b12` is the twelfth block (counted from 1), `b12/r3/c2` the cell of its third row that starts in the
 * second grid column. `@40-61` behind it narrows it to characters 40 to 60 of that text.
 */
export type Anchor = string

export type Block = Heading | Paragraph | Table | PageBreak

/**
 * Something of the source that is no part of the paper as people see it, or that was mended while reading: a hidden sheet, a deleted sentence,
 * the running head of a page, a joined word, what only one of two copies says. It is told and kept, never dropped silently, and counts nothing in the coverage.
 */
export interface SourceNote {
  /** The block it stands beside; empty where it concerns the whole paper. */
  readonly anchor: Anchor
  readonly about: 'hidden' | 'deleted' | 'comment' | 'footnote' | 'running' | 'picture' | 'mended' | 'shortened' | 'copy'
  /** One plain sentence: what it was and what became of it. */
  readonly sentence: string
  /** The text that was left out, as far as there is one; else empty. */
  readonly text: string
}

/** A new page; the blocks behind it stand on paper of this orientation. Only composed papers have it. */
export interface PageBreak {
  readonly kind: 'break'
  readonly anchor: Anchor
  readonly orientation: 'portrait' | 'landscape'
}

export interface Heading {
  readonly kind: 'heading'
  readonly anchor: Anchor
  /** Where a person finds it in the file: `page 3`, `sheet Actions`. Absent where the source has no such places. */
  readonly place?: string
  /** 1 is the highest. */
  readonly level: number
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly anchor: Anchor
  /** Where a person finds it in the file: `page 3`, `sheet Actions`. Absent where the source has no such places. */
  readonly place?: string
  /**
   * Without mark-up; line breaks as `\n`. A printed number or bullet stands at the front of the text as a reader of the paper sees it
   * (`8. Progress on …`, `• Data accuracy`), whether the source typed it or numbered it by itself.
   */
  readonly text: string
  /** The paragraph is one entry of a list. */
  readonly item?: true
  /** Wholly in bold: often a heading by looks only. */
  readonly bold?: true
  /** How a writer sets it; only composed papers have it, and readers leave it out. */
  readonly look?: 'organisation' | 'draft' | 'answer' | 'key' | 'note'
}

export interface Table {
  readonly kind: 'table'
  readonly anchor: Anchor
  readonly place?: string
  readonly rows: readonly Row[]
  /** Relative column widths for a writer; readers leave it out. */
  readonly widths?: readonly number[]
  /** How a writer sets it: labels beside values, counts, a ruled table, or a whole plan in small type; readers leave it out. */
  readonly look?: 'labels' | 'counts' | 'summary' | 'plan'
}

export interface Row {
  readonly anchor: Anchor
  /** Where a person finds the row, when the table's own place is not exact enough: `page 4`, `sheet Actions, row 12`. */
  readonly place?: string
  /** Only the cells that start in this row, left to right; a cell that hangs down from above is not repeated. */
  readonly cells: readonly Cell[]
  /** The source itself marks the row as a header (th, a repeated header row in Word, the row above a pipe table's rule). */
  readonly header?: true
}

export interface Cell {
  readonly anchor: Anchor
  /** Grid column in which it starts, from 1, spans from the left and from above counted. */
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** Lines (paragraphs, breaks, list entries) parted by `\n`; list entries begin with their mark. Runs of spaces stay as they stand. */
  readonly text: string
  /** Wholly in bold. */
  readonly bold?: true
  /** Background as six hex digits, where the source has one. */
  readonly colour?: string
  /** Where the text leads, for a writer. */
  readonly href?: string
  /** What it is in its table, for a writer: the name of its row, the name of the rows below it, what is said below a row, our own column. */
  readonly role?: 'row' | 'section' | 'below' | 'judgement'
}

/** A piece of the paper's text with its place: what a field was read from. */
export interface Placed {
  readonly text: string
  readonly anchor: Anchor
}
