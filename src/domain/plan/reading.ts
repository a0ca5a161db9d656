import type { Anchor, Placed, SourceNote } from '../document/document.ts'
import type { FrontSheet } from '../document/front-sheet.ts'
import type { TableLayout } from './mapping.ts'
import type { Plan } from './plan.ts'

/** What was read out of one paper: what it promises, what is unsure, what could not be placed. Published as reading/1. */
export interface Reading {
  readonly frontSheet: FrontSheet
  /** The place of each front sheet field that was read, by field name. */
  readonly frontSheetAnchors: Readonly<Record<string, Anchor>>
  readonly plans: readonly Plan[]
  readonly doubts: readonly Doubt[]
  readonly leftovers: readonly Leftover[]
  readonly coverage: Coverage
  /** One sentence that says what the paper is, where no action was found in it; absent where one was, and in readings kept before that was said. */
  readonly whatItIs?: string
  /** How the columns of its tables were understood, in order; absent in readings kept before that was noted. */
  readonly layouts?: readonly TableLayout[]
  /** What the reader of the file left out or mended; absent where it did neither. */
  readonly notes?: readonly SourceNote[]
  /** Where it was put together from two copies of one paper: which they are, in the order of their blocks. */
  readonly copies?: readonly ReadCopy[]
}

/** One of two copies that a reading was put together from; a place between `from` and `to` is a place in this copy. */
export interface ReadCopy {
  readonly name: string
  readonly kind: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** The id of the paper it is held as; absent where it is not. */
  readonly paper?: string
  /** Its first block in the document that holds both, and its last. */
  readonly from: Anchor
  readonly to: Anchor
}

/** Something that was placed, and is unsure. */
export interface Doubt {
  readonly anchor: Anchor
  /** What it is about, as a person would say it: `Appendix A 1.2 task 4, wording`. */
  readonly about: string
  /** The words in doubt. */
  readonly text: string
  /** One sentence: why it is unsure and what was done. */
  readonly why: string
  /** What each of two copies says, the first one first; only where it is their difference that is in doubt. */
  readonly says?: readonly Placed[]
}

/** Text of the paper that found no place. */
export interface Leftover {
  readonly anchor: Anchor
  readonly text: string
}

/** Counts of the paper's characters that are neither white space nor mark-up. `characters = placed + structure + left`. */
export interface Coverage {
  readonly characters: number
  /** Stands in a field of the reading. */
  readonly placed: number
  /** Headings of columns and of the front sheet, numbers, list marks, our own judgement column: read, and not a field's text. */
  readonly structure: number
  readonly left: number
}
