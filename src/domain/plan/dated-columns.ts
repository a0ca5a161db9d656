import type { Day } from '../calendar/day.ts'
import { momentsIn } from '../calendar/find-moments.ts'
import { wordsOf } from '../calendar/words.ts'
import { readYears, type YearSource } from '../calendar/years.ts'
import { lettersOf } from './heading-words.ts'
import type { ColumnField } from './plan.ts'

/** One of several columns in which the same thing was said at different times. */
export interface DatedColumn {
  /** Grid column, from 1. */
  readonly column: number
  readonly field: 'progress' | 'status'
  /** The words of the heading that name its time: columns with the same ones speak of one day. */
  readonly when: string
}

/** The words of a heading that name a time, `Q1 2024/25` of `Q1 2024/25 progress`; `''` where none does. */
export function timeIn(heading: string): string {
  const known = times.get(heading)
  if (known !== undefined) return known
  const time = timeNamed(heading)
  if (times.size >= 500) times.clear()
  times.set(heading, time)
  return time
}

/** The same few headings stand over all tables of a paper, and are asked several times each; emptied when it is full. */
const times = new Map<string, string>()

function timeNamed(heading: string): string {
  const [moment] = momentsIn(heading, wordsOf(heading), readYears({}))
  return moment ? heading.slice(moment.start, moment.end) : ''
}

/**
 * The columns that hold a history: two or more whose headings name different times, each for progress or for a status (`Update June 2024`, `RAG Sept
 * 24`, or no more than `Nov-24` beside others of its kind). `holds` says what the texts of a column look like: a heading that is nothing but a time
 * stands as often above money or crosses. Null where there is none.
 */
export function datedColumns(
  headings: readonly string[],
  claims: readonly (ColumnField | null)[],
  holds: (index: number) => 'status' | 'progress' | null,
): DatedColumn[] | null {
  const found = headings.flatMap((heading, i): DatedColumn[] => {
    const claim = claims[i] ?? null
    const when = timeIn(heading)
    if (when === '') return []
    const bare = lettersOf(heading.replace(when, '')) === '' && (claim === null || claim === 'deadline')
    const looks = holds(i)
    if (claim !== 'progress' && claim !== 'status' && !(bare && looks)) return []
    return [
      {
        column: i + 1,
        field: claim === 'status' || looks === 'status' ? 'status' : 'progress',
        when: when.toLowerCase().replace(/\s+/g, ' '),
      },
    ]
  })
  const dated = found.map((one) => ({ ...one, when: withYear(one, found) }))
  return new Set(dated.map(({ when }) => when)).size >= 2 ? dated : null
}

/** `RAG Q1` beside `Progress (Q1 2026/27)` speaks of the same quarter: a time without a year takes that of the nearest column that names it, one further left before one further right. */
function withYear({ column, when }: DatedColumn, all: readonly DatedColumn[]): string {
  if (/\d{2}/.test(when)) return when
  const same = all.filter((other) => other.when !== when && /\d{2}/.test(other.when) && ` ${other.when} `.includes(` ${when} `))
  return (same.findLast((other) => other.column < column) ?? same[0])?.when ?? when
}

/** The last day of the time that words of a heading name; `''` where its year is nowhere to be found. */
export function dayOfHeading(when: string, years: YearSource): Day | '' {
  return momentsIn(when, wordsOf(when), readYears(years))[0]?.span?.last ?? ''
}
