/** A text as it was set: one run of letters on one base line. Points, from the left and from the top of the page as people see it. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The base line. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
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

/** What stands on a page. */
export interface PageMarks {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly lines: readonly Line[]
  readonly fills: readonly Fill[]
  readonly pictures: number
}
