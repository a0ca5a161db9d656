import { addDays, type Day, dayOf, monthEnd, onlyDay } from './day.ts'
import { easterSunday, easterWeek } from './easter.ts'
import { type WrittenMoment, writtenMoment } from './moment.ts'
import { monthNamed } from './months.ts'
import { monthsSpan, type Season, schoolTerm, season, springBankHolidayWeek } from './periods.ts'
import { behindHalf, textAt, type Word } from './words.ts'
import { yearAfter } from './year-words.ts'
import type { Years } from './years.ts'

const seasonNamed = (word: string): Season | null => (/^(?:spring|summer|autumn|winter)$/.test(word) ? (word as Season) : null)

/** `autumn 2004`, `winter 2004/05`, `summer term`, `spring term 2005`, `autumn half term 2004`, `summer holidays 2004`. */
export function seasonAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const name = seasonNamed(textAt(words, at))
  if (!name) return null
  const half = behindHalf(words, at + 1)
  const halfTerm = half > 0 && textAt(words, half) === 'term'
  const term = textAt(words, at + 1) === 'term' || halfTerm
  const behind = halfTerm ? half + 1 : term || /^(?:holidays?|vacation|break|recess)$/.test(textAt(words, at + 1)) ? at + 2 : at + 1
  const year = yearAfter(words, behind, years)
  const next = year?.next ?? behind
  // Of a year pair the autumn lies in the first year and spring and summer, as schools count, in the second.
  const within = year === null ? null : year.pair && name !== 'autumn' && name !== 'winter' ? year.year + 1 : year.year
  if (halfTerm) {
    const of =
      name === 'autumn'
        ? (y: number) => monthsSpan(y, 10, 10)
        : name === 'summer'
          ? springBankHolidayWeek
          : (y: number) => monthsSpan(y, 2, 2)
    return writtenMoment(at, next, name === 'summer' ? 'week' : 'month', within, of)
  }
  if (term) return name === 'winter' ? null : writtenMoment(at, next, 'term', within, (y) => schoolTerm(name, y))
  if (name === 'winter') {
    const unsure = year && !year.pair ? `Winter ${year.year} runs into ${year.year + 1}; its last day there was taken.` : null
    return writtenMoment(at, next, 'season', within, (y) => season(name, y), unsure)
  }
  if (year?.pair && name !== 'autumn') {
    const inFinancialYear = name === 'summer' ? year.year : year.year + 1
    return writtenMoment(
      at,
      next,
      'season',
      inFinancialYear,
      (y) => season(name, y),
      `Both years of the pair have a ${name}; that of ${inFinancialYear} was taken.`,
    )
  }
  if (year || isNamed(words, at, behind)) return writtenMoment(at, next, 'season', within, (y) => season(name, y))
  return null
}

/** A season without a year is an everyday word (`spring clean`, `summer scheme`): it must stand where a time stands, and end there. */
function isNamed(words: readonly Word[], at: number, behind: number): boolean {
  const before = textAt(words, at - 1)
  const after = words[behind]
  const opens = at === 0 || /^(?:by|in|during|end|of|the|this|from|to|until|early|mid|late|before|after|over|-|\/|[;:,(])$/.test(before)
  const closes = !after || after.kind === 'mark' || after.gap === 'line' || /^(?:and|or|to|onwards?|for|then)$/.test(after.text)
  return opens && closes
}

/** `Easter 2005`, `Easter`, `Christmas 2004`, `Whitsun`, with a holiday word behind. */
export function feastAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const name = textAt(words, at)
  if (!/^(?:easter|christmas|xmas|whitsun|whit)$/.test(name) || (name === 'whit' && textAt(words, at + 1) !== 'week')) return null
  const holiday = /^(?:holidays?|vacation|break|week|term|recess)$/.test(textAt(words, at + 1)) ? at + 2 : at + 1
  const day =
    textAt(words, holiday) === 'sunday' || textAt(words, holiday) === 'monday' || textAt(words, holiday) === 'day' ? holiday + 1 : holiday
  const year = yearAfter(words, day, years)
  const next = year?.next ?? day
  const isChristmas = name === 'christmas' || name === 'xmas'
  const within = year === null ? null : year.pair && !isChristmas ? year.year + 1 : year.year
  if (isChristmas) return writtenMoment(at, next, 'day', within, (y) => onlyDay(dayOf(y, 12, 25)))
  if (name !== 'easter') return writtenMoment(at, next, 'week', within, springBankHolidayWeek)
  if (textAt(words, holiday) === 'sunday') return writtenMoment(at, next, 'day', within, (y) => onlyDay(easterSunday(y)))
  if (textAt(words, holiday) === 'monday') return writtenMoment(at, next, 'day', within, (y) => onlyDay(addDays(easterSunday(y), 1)))
  return writtenMoment(at, next, 'week', within, easterWeek)
}

/** `October half term 2004`, `February half-term`. */
export function monthHalfTermAt(words: readonly Word[], at: number, years: Years): WrittenMoment | null {
  const month = words[at]?.kind === 'letters' ? monthNamed(textAt(words, at)) : null
  const half = behindHalf(words, at + 1)
  if (month === null || half < 0 || textAt(words, half) !== 'term') return null
  const year = yearAfter(words, half + 1, years)
  return writtenMoment(at, year?.next ?? half + 1, 'month', year?.year ?? null, (y) => ({
    first: dayOf(y, month, 1) as Day,
    last: monthEnd(y, month),
  }))
}
