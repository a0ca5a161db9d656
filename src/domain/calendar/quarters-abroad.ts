import { betweenAbroad } from './edges-abroad.ts'
import { type WrittenMoment, writtenMoment } from './moment.ts'
import { monthsSpan } from './periods.ts'
import { ordinalOf, textAt, type Word } from './words.ts'
import { longYearAt } from './year-words.ts'

const quarter = /^(?:quartal|quartals|trimestre)$/
const half = /^(?:halbjahr|halbjahres|semestre)$/
const ordinals: ReadonlyMap<string, number> = new Map(
  [
    'i erstes ersten erste premier primo primer',
    'ii zweites zweiten zweite deuxième second secondo segundo',
    'iii drittes dritten dritte troisième terzo tercer',
    'iv viertes vierten vierte quatrième quarto cuarto',
  ].flatMap((line, index) => line.split(' ').map((word) => [word, index + 1] as const)),
)

/**
 * `2. Quartal 2027`, `1er trimestre 2027`, `II trimestre 2027`, `primer semestre de 2027`, `Quartal 3/2027`, `T1 2027`: a quarter or half of the calendar
 * year, which is what these languages mean. Only with its year, and null where none stands there.
 */
export function quarterAbroadAt(words: readonly Word[], at: number): WrittenMoment | null {
  const cut = named(words, at)
  if (!cut) return null
  let place = cut.next
  while (place < cut.next + 4 && (betweenAbroad.test(textAt(words, place)) || /^[/,-]$/.test(textAt(words, place)))) place++
  const year = longYearAt(words, place)
  if (!year || year.pair) return null
  const months = 12 / cut.size
  const unsure = cut.short ? `“T${cut.part}” was read as a quarter of the calendar year; a term may be meant.` : null
  const span = (y: number) => monthsSpan(y, months * (cut.part - 1) + 1, months * cut.part)
  return writtenMoment(at, year.next, cut.size === 4 ? 'quarter' : 'half-year', year.year, span, unsure)
}

interface Named {
  readonly part: number
  readonly size: 2 | 4
  readonly next: number
  /** Only a letter says which cut of the year is meant. */
  readonly short?: boolean
}

/** The number of a quarter or half and the word for it, whichever stands first. */
function named(words: readonly Word[], at: number): Named | null {
  const sized = (word: string): 2 | 4 | null => (quarter.test(word) ? 4 : half.test(word) ? 2 : null)
  const fits = (part: number | null, size: 2 | 4 | null, next: number): Named | null =>
    part !== null && size !== null && part >= 1 && part <= size ? { part, size, next } : null
  const own = sized(textAt(words, at))
  if (own !== null) return fits(numberAt(words, at + 1), own, at + 2)
  if (textAt(words, at) === 't' && words[at + 1]?.gap === 'none') {
    const short = fits(numberAt(words, at + 1), 4, at + 2)
    return short && { ...short, short: true }
  }
  const part = ordinals.get(textAt(words, at)) ?? ordinalOf(words[at]) ?? numberAt(words, at)
  let place = at + 1
  while (place < at + 3 && /^(?:[.°ºª]|er|ère|e|ème|eme|nd|º|ª)$/.test(textAt(words, place)) && words[place]?.gap === 'none') place++
  return fits(part, sized(textAt(words, place)), place + 1)
}

function numberAt(words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (word?.kind === 'digits' && word.text.length === 1) return Number(word.text)
  return ordinals.get(word?.text ?? '') ?? null
}
