import type { Moment } from '../calendar/moment.ts'
import type { Rhythm } from '../calendar/rhythm.ts'
import type { Role } from './deadline-leads.ts'

/** A statement of time inside a deadline's words, with the words that lead to it: from the word at `from` up to, not including, `next`. */
export type Mark = { readonly from: number; readonly next: number; readonly doubts: readonly string[] } & (
  | { readonly kind: 'moment'; readonly moment: Moment; readonly role: Role; readonly hasBy: boolean; readonly onwards: Place | null }
  | { readonly kind: 'recurring'; readonly every: Rhythm; readonly plain: boolean }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'when' }
  | { readonly kind: 'open' }
)

/** Words `from` up to, not including, `next`. */
export interface Place {
  readonly from: number
  readonly next: number
}

/** Words between two hard breaks (`;`, a full stop, a bullet, a measure), with the marks found in them. */
export interface Stretch {
  readonly from: number
  readonly next: number
  readonly marks: readonly Mark[]
}
