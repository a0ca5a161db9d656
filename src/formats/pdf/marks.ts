/** A text as it was set: one run of letters on one base line. Points, from the left and from the top of the page as people see it. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The base line. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** How wide its first letter is set: what would have had to fit behind the line before. */
  readonly first?: number
  /** A space was set behind it: what follows is another word, on whatever line it stands. */
  readonly spaced?: true
  /** Its place among the texts of its page in the order in which they are set, from 0. */
  readonly nth?: number
  /** The marked content in which it stands, by which the paper's structure names it; `artifact` where the paper says that it only runs along. */
  readonly mark?: string
  /** Where the place was set anew within it without a space, as at the beginning of the next cell: its parts. */
  readonly parts?: readonly Run[]
  /** Where it may be parted as well, if a column or a cell begins there. */
  readonly loose?: readonly Run[]
  /** Where its middle lies on the page, when it is set on its side: its other measures then follow its own lines. */
  readonly turned?: readonly [number, number]
}

/** A drawn line, or an edge of a frame: `at` is where it lies, `from` to `to` how far it runs. */
export interface Line {
  readonly way: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An area filled with a colour that is not white: six hex digits. */
export interface Fill extends Box {
  readonly colour: string
}

/** What a page draws, and the texts it sets, in the order in which it does. */
export interface Drawn {
  readonly lines: readonly Line[]
  readonly fills: readonly Fill[]
  /** Where pictures lie. */
  readonly pictures: readonly Box[]
  readonly runs: readonly Run[]
  /** Texts that nobody sees: set without ink, or in white on white. */
  readonly unseen: readonly Run[]
  /** Texts set aslant or upside down. */
  readonly aslant: readonly Run[]
}

/** A part of the paper by what the paper itself says it is (`Table`, `TR`, `P` …), with its parts in reading order; a text among them is the mark of its content. */
export interface Part {
  readonly role: string
  readonly colspan: number
  readonly rowspan: number
  /** The name of a heading cell, and the names of the heading cells above or beside a cell. */
  readonly id?: string
  readonly headings?: readonly string[]
  readonly parts: readonly (Part | string)[]
}

/** What stands on a page. */
export interface PageMarks extends Drawn {
  readonly number: number
  readonly width: number
  readonly height: number
  /** The structure of the page as the paper tells it; null where it tells none. */
  readonly structure: Part | null
  /** What readers of the file have written beside its text. */
  readonly comments: readonly string[]
  /** Its letters cannot be told, and none are kept. */
  readonly unread?: true
  /** Its text was recognised from a picture by another program. */
  readonly recognised?: true
}
