import type { Kysely } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import type { Database } from '../store/schema.ts'

/** What every operation works in: the store, and the clock, so that nothing below asks the host what time it is. */
export interface House {
  readonly db: Kysely<Database>
  /** The instant, ISO. */
  readonly now: () => string
  /** The council's day. */
  readonly today: () => Day
}

/** What became of it: done, or refused as could be expected. Only the unexpected is thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Why it was not done, and what can be done about it. */
export interface Refusal {
  readonly kind: 'forbidden' | 'not found' | 'invalid' | 'conflict' | 'full'
  /** For a person to read: what happened, what was kept, what to do. */
  readonly sentence: string
  /** The input it speaks of, where it is about one. */
  readonly field?: string
}

/** It was done. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** It was refused; nothing was changed. */
export function refuse(kind: Refusal['kind'], sentence: string, field?: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: field === undefined ? { kind, sentence } : { kind, sentence, field } }
}
