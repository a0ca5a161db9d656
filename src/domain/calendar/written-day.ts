import type { Day } from './day.ts'
import { dayAt } from './day-words.ts'
import { wordsOf } from './words.ts'
import { readYears } from './years.ts'

/**
 * The first whole day, its year included, that a text names: `1ST JULY 2004`, `2nd February, 2004`, `1/7/2004`, `31.03.05`, `2004-07-01`,
 * `Thursday 1 July 2004 at 6.00 pm`. Two-digit years are taken as 20xx. Null where it names none (a mere month is no day).
 */
export function readWrittenDay(text: string): Day | null {
  const words = wordsOf(text)
  const years = readYears({})
  for (let at = 0; at < words.length; at++) {
    const found = dayAt(words, at, years)
    const span = found?.year ? found.span(found.year) : null
    if (span && span.first === span.last) return span.last
  }
  return null
}
