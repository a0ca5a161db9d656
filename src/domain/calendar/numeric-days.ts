import { dayOf, onlyDay } from './day.ts'
import type { WrittenMoment } from './moment.ts'
import { isGlued, type Word } from './words.ts'
import { fullYear } from './year-words.ts'
import type { Years } from './years.ts'

/** `1/7/2004`, `31.03.05`, `2004-07-01`, with the time of day behind it passed over. */
export function numericDay(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const [one, mark, two, again, three] = [words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]]
  if (!one || !mark || !/^[-/.]$/.test(mark.text) || two?.kind !== 'digits' || again?.text !== mark.text || three?.kind !== 'digits')
    return null
  const tight = [mark, two, again, three].every((word) => word.gap === 'none')
  if (!tight && mark.text !== '/') return null
  if (
    words[at + 5]?.gap === 'none' &&
    (words[at + 5]?.kind === 'digits' || (words[at + 5]?.text === mark.text && words[at + 6]?.kind === 'digits'))
  )
    return null
  const next = behindTime(words, at + 5)
  const given = (year: number, month: number, day: number, unsure: string | null = null): WrittenMoment => ({
    from: at,
    next,
    grain: 'day',
    year,
    span: (of) => onlyDay(dayOf(of, month, day)),
    unsure,
  })
  if (/^(?:19|20)\d\d$/.test(one.text) && two.text.length <= 2 && three.text.length <= 2)
    return given(Number(one.text), Number(two.text), Number(three.text))
  if (one.text.length > 2 || two.text.length > 2) return null
  const year = /^(?:19|20)\d\d$/.test(three.text) ? Number(three.text) : three.text.length === 2 ? fullYear(three.text, years) : null
  if (year === null) return null
  const [day, month] = [Number(one.text), Number(two.text)]
  if (month > 12 && day <= 12 && dayOf(year, day, month))
    return given(year, day, month, 'There is no such month, so the month was read before the day.')
  // Two figures and a two-digit year parted by points may just as well be a reference (`7.2.10`): only a real day counts.
  if (mark.text === '.' && three.text.length === 2 && !dayOf(year, month, day)) return null
  return given(year, month, day)
}

/** `31/3`: only where the first figure cannot be a month, so that no fraction and no month of a year is taken for a day. */
export function shortNumericDay(words: readonly Word[], at: number): WrittenMoment | null {
  const [one, two, behind] = [words[at], words[at + 2], words[at + 3]]
  if (
    words[at + 1]?.text !== '/' ||
    !isGlued(words, at + 1) ||
    two?.kind !== 'digits' ||
    !isGlued(words, at + 2) ||
    (behind && behind.kind !== 'mark')
  )
    return null
  if (!one || one.text.length > 2 || two.text.length > 2 || Number(one.text) <= 12 || /^[%/.]$/.test(behind?.text ?? '')) return null
  const [day, month] = [Number(one.text), Number(two.text)]
  if (!dayOf(2000, month, day)) return null
  return { from: at, next: at + 3, grain: 'day', year: null, span: (of) => onlyDay(dayOf(of, month, day)), unsure: null }
}

function behindTime(words: readonly Word[], at: number): number {
  let next = at
  const t = words[next]?.text === 't' && isGlued(words, next) ? next + 1 : next
  if (words[t]?.kind === 'digits' && words[t + 1]?.text === ':' && words[t + 2]?.kind === 'digits') {
    next = t + 3
    while (/^[:.]$/.test(words[next]?.text ?? '') && isGlued(words, next) && words[next + 1]?.kind === 'digits' && isGlued(words, next + 1))
      next += 2
    if (words[next]?.text === 'z' && isGlued(words, next)) next++
  }
  return next
}
