import { type Day, dayOf, monthEnd, type Span } from './day.ts'
import type { WrittenMoment } from './moment.ts'
import { monthNamed } from './months.ts'
import { monthAbroad } from './months-abroad.ts'
import { isGlued, type Word } from './words.ts'
import { fullYear, inPair, isNear, yearBehind } from './year-words.ts'
import type { Years } from './years.ts'

/** `June 2004`, `Sept-04`, `Dec '04`, `06/2004`, `12/04`, `2004-09`; a bare month where it is one. Null where none stands there. */
export function monthAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const word = words[at]
  if (!word) return null
  const wholeMonth =
    (month: number) =>
    (year: number): Span => ({ first: dayOf(year, month, 1) as Day, last: monthEnd(year, month) })
  if (word.kind === 'digits') {
    const numeric = numericMonth(words, at, years)
    return (
      numeric && {
        from: at,
        next: numeric.next,
        grain: 'month',
        year: numeric.year,
        span: numeric.open ? () => null : wholeMonth(numeric.month),
        unsure: numeric.unsure,
      }
    )
  }
  const named = word.kind === 'letters' ? monthNamed(word.text) : null
  const month = named ?? (word.kind === 'letters' ? monthAbroad(word.text) : null)
  if (month === null) return null
  const dot = words[at + 1]?.text === '.' && isGlued(words, at + 1) && word.text.length <= 4
  const year = yearBehind(words, at + 1, years) ?? (dot ? yearBehind(words, at + 2, years) : null)
  const abroad = named === null ? (year ?? (/^del?$/.test(words[at + 1]?.text ?? '') ? yearBehind(words, at + 2, years) : null)) : null
  if (named === null)
    return abroad && { from: at, next: abroad.next, grain: 'month', year: inPair(abroad, month), span: wholeMonth(month), unsure: null }
  if (year) return { from: at, next: year.next, grain: 'month', year: inPair(year, month), span: wholeMonth(month), unsure: null }
  if (!isMonthWord(words, at)) return null
  return { from: at, next: at + 1, grain: 'month', year: null, span: wholeMonth(month), unsure: null }
}

const beforeMonth = /^(?:by|in|during|of|end|from|to|until|till|early|mid|late|before|after|each|every|since|and|or|due|for|-|\/|&|,)$/
const behindMay = /^(?:be|not|also|need|include|have|well|then|result|require|change|still|lead|take|vary|only|apply|follow|wish|become)$/

/** `may` and `march` are everyday words too: a bare one is a month where it is written as a name, or stands where a month does. */
function isMonthWord(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const before = words[at - 1]?.text ?? ''
  if (word.text === 'may') return word.raw !== 'may' && !behindMay.test(words[at + 1]?.text ?? '')
  if (word.text === 'march' || word.text === 'mar') return word.raw !== word.text || beforeMonth.test(before) || words.length === 1
  return true
}

function numericMonth(
  words: readonly Word[],
  at: number,
  years: Years,
): { year: number; month: number; next: number; unsure: string | null; open?: boolean } | null {
  const [one, mark, two] = [words[at], words[at + 1], words[at + 2]]
  if (!one || !mark || !/^[-/.]$/.test(mark.text) || mark.gap !== 'none' || two?.kind !== 'digits' || two.gap !== 'none') return null
  if (isGlued(words, at) && words[at - 1]?.kind === 'mark' && /^[-/.£:]$/.test(words[at - 1]?.text ?? '')) return null
  const behind = words[at + 3]
  if (
    behind?.gap === 'none' &&
    (/^[%/:]$/.test(behind.text) ||
      behind.kind === 'letters' ||
      (/^[-.]$/.test(behind.text) && words[at + 4]?.kind === 'digits' && isGlued(words, at + 4)))
  )
    return null
  const isMonth = (word: Word): boolean => word.text.length <= 2 && Number(word.text) >= 1 && Number(word.text) <= 12
  if (isMonth(one) && /^(?:19|20)\d\d$/.test(two.text))
    return { year: Number(two.text), month: Number(one.text), next: at + 3, unsure: null }
  if (/^(?:19|20)\d\d$/.test(one.text) && two.text.length === 2 && isMonth(two) && mark.text !== '.') {
    // `2026-09` can only be a month; `2004-09` may be one, and may be six years. `2004-05` never comes here: it is read as a year before.
    const years = Number(two.text) > Number(one.text.slice(2)) && one.text.startsWith('20')
    return {
      year: Number(one.text),
      month: Number(two.text),
      next: at + 3,
      unsure: years ? 'It may be a month or a run of years.' : null,
      open: years,
    }
  }
  // A point makes a reference (`7.04`), a hyphen a range (`10-12`): of the short forms only the stroke is a month and its year.
  if (mark.text !== '/' || two.text.length !== 2 || !isMonth(one) || Number(two.text) === 0) return null
  const year = fullYear(two.text, years)
  return isNear(year, years) ? { year, month: Number(one.text), next: at + 3, unsure: null } : null
}
