import type { WrittenMoment } from './moment.ts'
import { quarterAt } from './quarter-words.ts'
import { quarterAbroadAt } from './quarters-abroad.ts'
import { feastAt, monthHalfTermAt, seasonAt } from './season-words.ts'
import type { Word } from './words.ts'
import { yearAt } from './year-names.ts'
import type { Years } from './years.ts'

const readers: readonly ((words: readonly Word[], at: number, years: Years) => WrittenMoment | null)[] = [
  monthHalfTermAt,
  seasonAt,
  quarterAbroadAt,
  quarterAt,
  feastAt,
  yearAt,
]

/** A season, school term, quarter, half-year, feast or year at a place of a text; null where none stands there. */
export function periodAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  for (const read of readers) {
    const found = read(words, at, years)
    if (found) return found
  }
  return null
}
