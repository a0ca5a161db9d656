import { monthNamed } from './months.ts'
import { numberOf, ordinalOf, type Word } from './words.ts'

/** How often a thing comes round. */
export type Rhythm = 'week' | 'fortnight' | 'month' | 'quarter' | 'term' | 'half-year' | 'year'

/** A rhythm read at a place of a text. */
export interface WrittenRhythm {
  readonly every: Rhythm
  /** The place behind it. */
  readonly next: number
  /** Written as how often ("quarterly"), and not merely as a point that comes round ("at half year"). */
  readonly plain: boolean
  /** Why it is unsure, one sentence; null where it is sure. */
  readonly unsure: string | null
}

type Words = readonly Word[]
const text = (words: Words, at: number): string => words[at]?.text ?? ''

const days: ReadonlyMap<Rhythm, number> = new Map([
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.4],
  ['quarter', 91.3],
  ['term', 121.7],
  ['half-year', 182.6],
  ['year', 365.2],
])

const units: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['daily', 1],
  ['week', 7],
  ['weekly', 7],
  ['wk', 7],
  ['fortnight', 14],
  ['fortnightly', 14],
  ['month', 30.4],
  ['monthly', 30.4],
  ['quarter', 91.3],
  ['qtr', 91.3],
  ['quarterly', 91.3],
  ['quarterley', 91.3],
  ['quartley', 91.3],
  ['quaterly', 91.3],
  ['qtrly', 91.3],
  ['qrtly', 91.3],
  ['qtly', 91.3],
  ['qly', 91.3],
  ['term', 121.7],
  ['termly', 121.7],
  ['year', 365.2],
  ['yearly', 365.2],
  ['annum', 365.2],
  ['annual', 365.2],
  ['annually', 365.2],
])

const isAdverb = (word: string): boolean =>
  (word.endsWith('ly') && units.has(word)) || word === 'annual' || word === 'quarterley' || word === 'quartley'

/** A time unit, plural allowed, as its length in days; null for any other word. */
function unitDays(word: string): number | null {
  return units.get(word) ?? (word.endsWith('s') ? (units.get(word.slice(0, -1)) ?? null) : null)
}

/** The rhythm of so many days. One that has no name of its own is held to the next slower, so that nobody is called silent too soon. */
function rhythmOf(length: number, at: number, next: number, words: Words, plain = true): WrittenRhythm {
  const said = words
    .slice(at, next)
    .map((word, index) => (index > 0 && word.gap !== 'none' ? ' ' : '') + word.raw)
    .join('')
  for (const [every, own] of days) {
    if (Math.abs(length - own) <= own * 0.085) return { every, next, plain, unsure: null }
    if (own > length) return { every, next, plain, unsure: `“${said}” has no rhythm of its own here; it is held as once a ${every}.` }
  }
  return { every: 'year', next, plain, unsure: `“${said}” is slower than any rhythm here; it is held as once a year.` }
}

/**
 * A rhythm at a place: `quarterly`, `1/4ly`, `half-yearly`, `6 monthly`, `every six weeks`, `each term`, `twice a year`, `per annum`, `each
 * September`, and `at half year`. Null where none stands there.
 */
export function rhythmAt(words: Words, at: number): WrittenRhythm | null {
  return (
    halfAt(words, at) ?? fractionAt(words, at) ?? everyAt(words, at) ?? timesAt(words, at) ?? countedAt(words, at) ?? adverbAt(words, at)
  )
}

function adverbAt(words: Words, at: number): WrittenRhythm | null {
  const word = text(words, at)
  if (word === 'bi' || /^(?:biannual|biannually|biennial|biennially|bimonthly|biweekly|triennial|triennially)$/.test(word))
    return twiceAt(words, at)
  if (!isAdverb(word)) return null
  return rhythmOf(unitDays(word) ?? 0, at, at + 1, words)
}

/** `bi-annually` is twice a year, `biennial` every other year; `bi-monthly` is used for both and held to the slower. */
function twiceAt(words: Words, at: number): WrittenRhythm | null {
  const joined = text(words, at) !== 'bi'
  const place = joined || (words[at + 1]?.gap !== 'none' && words[at + 1]?.text !== '-') ? at : at + (text(words, at + 1) === '-' ? 2 : 1)
  const root = joined ? text(words, at).replace(/^(?:bi|tri)/, '') : text(words, place === at ? at + 1 : place)
  const next = (joined ? at : place === at ? at + 1 : place) + 1
  if (text(words, at).startsWith('tri')) return rhythmOf(1095, at, next, words)
  if (/^annual/.test(root)) return rhythmOf(182.6, at, next, words)
  if (/^ennial/.test(root) || root === 'yearly') return rhythmOf(730, at, next, words)
  if (root === 'weekly') return rhythmOf(14, at, next, words)
  return root === 'monthly' ? rhythmOf(61, at, next, words) : null
}

/** `half-yearly`, `½ yearly`, `half termly`, `at half year`. */
function halfAt(words: Words, at: number): WrittenRhythm | null {
  const half = text(words, at) === 'half' || text(words, at) === '½'
  if (!half) return null
  const place = text(words, at + 1) === '-' ? at + 2 : at + 1
  const word = text(words, place)
  if (word === 'yearly' || word === 'annually') return rhythmOf(182.6, at, place + 1, words)
  if (word === 'termly') return rhythmOf(100, at, place + 1, words)
  // "By half year" is one day; "at half year" comes round each year, with the year's end as its other half.
  return word === 'year' && /^(?:at|each|every)$/.test(text(words, at - 1))
    ? { ...rhythmOf(182.6, at, place + 1, words), plain: false }
    : null
}

/** `1/4ly`, `1/4 rly`, `¼ly`, `1/2 yearly`. */
function fractionAt(words: Words, at: number): WrittenRhythm | null {
  const word = text(words, at)
  const [over, next] =
    word === '¼'
      ? [4, at + 1]
      : word === '½'
        ? [2, at + 1]
        : word === '1' && text(words, at + 1) === '/'
          ? [numberOf(words[at + 2]) ?? 0, at + 3]
          : [0, at]
  if (over === 4 && /^(?:ly|rly|erly|terly|yearly|quarterly)$/.test(text(words, next))) return rhythmOf(91.3, at, next + 1, words)
  return over === 2 && /^(?:yearly|annually)$/.test(text(words, next)) ? rhythmOf(182.6, at, next + 1, words) : null
}

/** `every six weeks`, `each term`, `every other month`, `per annum`, `each September`. */
function everyAt(words: Words, at: number): WrittenRhythm | null {
  const word = text(words, at)
  if (!/^(?:every|each|per|once)$/.test(word)) return null
  if (word === 'once') return /^(?:a|per|every|each)$/.test(text(words, at + 1)) ? unitAt(words, at, at + 2, 1) : null
  const other =
    text(words, at + 1) === 'other' || text(words, at + 1) === 'second' ? 2 : (ordinalOf(words[at + 1]) ?? numberOf(words[at + 1]))
  if (other !== null) return unitAt(words, at, text(words, at + 2) === '-' ? at + 3 : at + 2, other)
  const half = text(words, at + 1) === 'half'
  const place = half ? (text(words, at + 2) === '-' ? at + 3 : at + 2) : at + 1
  if (half)
    return text(words, place) === 'year'
      ? rhythmOf(182.6, at, place + 1, words)
      : text(words, place) === 'term'
        ? rhythmOf(100, at, place + 1, words)
        : null
  const financial = /^(?:financial|school|academic|calendar)$/.test(text(words, place)) ? place + 1 : place
  if (
    /^(?:spring|summer|autumn|winter|easter|christmas)$/.test(text(words, place)) ||
    (word !== 'per' && monthNamed(text(words, place)) !== null)
  ) {
    const next = text(words, place + 1) === 'term' ? place + 2 : place + 1
    return rhythmOf(365.2, at, next, words)
  }
  return unitAt(words, at, financial, 1)
}

function unitAt(words: Words, at: number, place: number, count: number): WrittenRhythm | null {
  const unit = unitDays(text(words, place))
  return unit === null || count <= 0 || isAdverb(text(words, place)) ? null : rhythmOf(unit * count, at, place + 1, words)
}

/** `twice a year`, `three times per term`, `4 times a year`, `twice yearly`. */
function timesAt(words: Words, at: number): WrittenRhythm | null {
  const twice = text(words, at) === 'twice' ? 2 : text(words, at) === 'thrice' ? 3 : null
  const count = twice ?? (/^(?:times|x)$/.test(text(words, at + 1)) ? numberOf(words[at]) : null)
  if (!count) return null
  let place = at + (twice === null ? 2 : 1)
  if (text(words, place) === '-') place++
  if (/^(?:a|per|each|every)$/.test(text(words, place)) || text(words, place) === 'in') place++
  if (text(words, place) === 'a' || text(words, place) === 'the') place++
  const unit = unitDays(text(words, place))
  return unit === null ? null : rhythmOf(unit / count, at, place + 1, words)
}

/** `6 monthly`, `six-weekly`, `3-monthly`. */
function countedAt(words: Words, at: number): WrittenRhythm | null {
  const count = numberOf(words[at])
  if (!count || count > 60) return null
  const place = text(words, at + 1) === '-' ? at + 2 : at + 1
  const word = text(words, place)
  return isAdverb(word) && !word.startsWith('annual') ? rhythmOf((unitDays(word) ?? 0) * count, at, place + 1, words) : null
}
