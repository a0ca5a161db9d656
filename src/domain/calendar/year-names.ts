import type { Span } from './day.ts'
import { leadsToYear } from './edges-abroad.ts'
import { type WrittenMoment, writtenMoment } from './moment.ts'
import { academicYear, financialYear, monthsSpan } from './periods.ts'
import { textAt, type Word } from './words.ts'
import { longYearAt, shortPairAt } from './year-words.ts'
import type { Years } from './years.ts'

/** `financial year 2004/05`, `FY 04/05`, `2004-05`, `2004/05 academic year`, `2005`, `calendar year 2005`. */
export function yearAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  let place = at
  const kind = yearKind(textAt(words, place))
  if (kind) place += 1 + (textAt(words, place + 1) === 'year' ? 1 : 0)
  else if (textAt(words, place) === 'year') place++
  while (place > at && /^(?:of|-|:|\()$/.test(textAt(words, place))) place++
  const run = yearsRunAt(words, place, at)
  if (run) return run
  const pair = longYearAt(words, place) ?? shortPairAt(words, place, years)
  if (!pair || (kind !== null && place === at + 1 && kind !== 'financial' && textAt(words, at + 1) !== 'year' && !pair.pair)) return null
  const short = words[place]?.kind === 'digits' && words[place]?.text.length === 2
  const behindKind = yearKind(textAt(words, pair.next))
  const behind = behindKind && textAt(words, pair.next + 1) === 'year' ? pair.next + 2 : pair.next
  const which = kind ?? (behind > pair.next ? behindKind : null)
  const unsure =
    short && which === null
      ? `It was read as the financial year ${pair.year}/${textAt(words, place + 2)}; a month of ${pair.year + 1} may be meant.`
      : null
  if (which === 'academic') return writtenMoment(at, behind, 'year', pair.pair ? pair.year : pair.year - 1, academicYear)
  if (which === 'municipal' && pair.pair)
    return writtenMoment(
      at,
      behind,
      'year',
      pair.year,
      (y) => monthsSpan(y, 5, 17),
      'A municipal year ends at the annual meeting in May; the last day of May was taken.',
    )
  if (pair.pair) return writtenMoment(at, behind, 'year', pair.year, financialYear, unsure)
  if (which === 'financial')
    return writtenMoment(
      at,
      behind,
      'year',
      pair.year - 1,
      financialYear,
      `It was read as the financial year that ends in March ${pair.year}.`,
    )
  return mayStandAlone(words, at, behind) || which !== null || place > at
    ? writtenMoment(at, behind, 'year', pair.year, (y) => monthsSpan(y, 1, 12))
    : null
}

/** `2004-2007`: several years. Whether they end in March or in December is not said. */
function yearsRunAt(words: readonly Word[], place: number, at: number): WrittenMoment | null {
  const [first, mark, second] = [words[place], words[place + 1], words[place + 2]]
  if (!first || !second || !/^[-/]$/.test(mark?.text ?? '') || !/^(?:19|20)\d\d$/.test(first.text) || !/^(?:19|20)\d\d$/.test(second.text))
    return null
  const [from, to] = [Number(first.text), Number(second.text)]
  if (to <= from + 1) return null
  const span = (year: number): Span => monthsSpan(year, 1, 12 * (to - from + 1))
  return writtenMoment(
    at,
    place + 3,
    'year',
    from,
    span,
    `Whether the years end in March or in December ${to} is not said; December was taken.`,
  )
}

function yearKind(word: string): 'financial' | 'academic' | 'calendar' | 'municipal' | null {
  if (word === 'financial' || word === 'fy' || word === 'fiscal') return 'financial'
  if (word === 'academic' || word === 'school') return 'academic'
  return word === 'calendar' || word === 'municipal' ? word : null
}

/** A bare year is a time where a preposition leads to it or nothing else is written; behind a name (`Children Act 2004`) it is part of it. */
function mayStandAlone(words: readonly Word[], at: number, behind: number): boolean {
  if (
    /^[-/.]$/.test(textAt(words, behind)) &&
    words[behind]?.gap === 'none' &&
    words[behind + 1]?.kind === 'digits' &&
    words[behind + 1]?.gap === 'none'
  )
    return false
  if (words[at]?.gap === 'none' && words[at - 1]?.kind === 'mark' && !(words[at - 1]?.text === '-' && words[at - 2]?.kind === 'letters'))
    return false
  return at === 0
    ? !words[behind] || words[behind]?.kind === 'mark' || /^(?:onwards?|and|to|or)$/.test(textAt(words, behind))
    : /^(?:by|in|during|end|of|early|mid|late|until|till|throughout|from|since|before|after|to|for|through|-|&|and|or|;|:|\()$/.test(
        textAt(words, at - 1),
      ) || leadsToYear(textAt(words, at - 1))
}
