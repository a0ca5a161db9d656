import { onOneLine } from '../document/ledger.ts'
import { fieldOf } from './heading-words.ts'
import type { ColumnField } from './plan.ts'

/** A label in front of a value, where no column heads it: `Owner:`, `Target date`, `Recommendation 3`. */
export interface Label {
  /** Its words without the mark behind them and without a number: labels with the same ones are one column. */
  readonly heading: string
  /** The number that stands behind its words; `''` where none does. */
  readonly number: string
  /** Null where its words are none we know. */
  readonly field: ColumnField | null
}

const numbered = /^(\p{L}[\p{L} ]{2,30}?)\s*(?:no\.?|number|#)?\s*([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?)$/u

/** Reads a text as a label; null where it is too long for one, or a sentence. */
export function labelOf(text: string): Label | null {
  const words = onOneLine(text).replace(/\s*[:?–—-]$/, '')
  if (words === '' || words.length > 60 || !/\p{L}/u.test(words) || /[.;!]\s|[.;]$/.test(words)) return null
  const [, bare = '', number = ''] = numbered.exec(words) ?? []
  const own = bare === '' ? null : fieldOf(bare)
  return own === 'action' || own === 'objective' || own === 'section'
    ? { heading: bare, number, field: own }
    : { heading: words, number: '', field: fieldOf(words) }
}

/** The fields that say who does a thing, by when, and where it stands. One of them beside a wording makes it a promise. */
export const isTracked = (field: ColumnField | null): boolean =>
  field === 'owners' || field === 'deadline' || field === 'status' || field === 'progress' || field === 'start' || field === 'completed'

/** The fields that hold what is promised. */
export const isPromise = (field: ColumnField | null): boolean => field === 'action' || field === 'objective'
