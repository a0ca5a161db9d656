import type { YearSource } from '../calendar/years.ts'
import type { Anchor } from '../document/document.ts'
import { anchorOf, inLines, onOneLine, type Slice, textOf } from '../document/ledger.ts'
import { dayOfHeading } from './dated-columns.ts'
import type { Told } from './told.ts'

/** What stands in the columns of one time beside an action, while the table is being read. */
export interface DraftTold {
  readonly when: string
  progress: Slice[]
  status: Slice[]
  /** A status told by a fill alone. */
  colour?: { word: string; anchor: Anchor }
}

/**
 * What was said of an action over time, oldest first, out of its dated columns left to right. Their headings give the days; where one of them names
 * none, the order on paper is kept, since a guess could turn it round.
 */
export function historyOf(said: readonly DraftTold[], years: YearSource): Told[] {
  const told = said.map(({ when, progress, status, colour }): Told => {
    const text = inLines(progress.map(textOf).join('\n'))
    const word = onOneLine(status.map(textOf).join(' ')) || colour?.word || null
    const first = progress[0] ?? status[0]
    return {
      day: dayOfHeading(when, years),
      when,
      text,
      deed: 'not-stated',
      rule: '',
      status: word,
      anchor: first ? anchorOf(first) : (colour?.anchor ?? ''),
    }
  })
  const spoken = told.filter(({ text, status }) => text !== '' || status !== null)
  return spoken.every(({ day }) => day !== '') ? spoken.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) : spoken
}
