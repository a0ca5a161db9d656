import type { Figure } from '../measure/measure.ts'
import { notCounted, notNow, toBeReached } from './figure-words.ts'
import { oneOf } from './words.ts'

/** A number that does not say by itself what it is a number of. Only a measure makes a value of it. */
export interface Plain {
  /** `bare`: "currently at 92"; `numbers`: "14 of 20"; `duration`: "31 days on average". */
  readonly kind: 'bare' | 'numbers' | 'duration'
  readonly at: number
  readonly value: number
  readonly unit: Figure['unit']
  readonly mark: string
  /** What it is said to be of, where the words in front cannot tell it. */
  readonly of?: string
}

const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const notWithin = '(?<![\\w.,£/:%-])'
/** Where a number ends as a number and nothing is counted by it. */
const ends = `(?=\\s*(?:$|[,;()]|(?:${['as at', 'as of', 'against', 'compared', 'from', 'on', 'in', 'for', 'and', 'but', 'this', 'last', 'at'].join('|')})\\b))(?![\\d.,]*\\d|\\s?%|[-/:])`

/** Words that lead to a bare number: how it stands, or how it moved. "Up to 20" is a limit. */
const stands = oneOf`
  currently | now | presently | latest | at present | to date | today | (?:it|this|which) (?:is|was|are) | stands? | stood | standing | remains?
  remained | remaining | unchanged | no change | (?:rose|risen|rising|fell|fallen|falling|improved|increased|reduced|dropped|decreased|up|down) from (?:${digits})
  (?:rose|risen|rising|fell|fallen|falling|improved|increased|reduced|dropped|decreased|down) to
  (?:up|down) (?:by )?(?:${digits}) (?:percentage )?points?
`
const onTheWay = oneOf`is | are | at | to | now | still | currently | stands? at | only | just | about | around | unchanged at`
const bares = new RegExp(`\\b${stands}[:,]?\\s+(?:${onTheWay}\\s+)*(${digits})${ends}`, 'gi')
const alone = new RegExp(`^(${digits})$`)

const partOfWhole = new RegExp(
  `${notWithin}(\\d[\\d,]*)\\s+(?:out\\s+)?of\\s+(?:(?:the|our|all|these|its)\\s+)*(\\d[\\d,]*)(?![\\d%.,]*[%\\d])`,
  'gi',
)
const inOrder =
  /\b(?:phase|stage|step|part|page|week|day|quarter|year|session|meeting|round|module|item|action|task|point|module|wave|tranche|number|no\.?)\s*$/i

/** "Within 7 days" is a limit, "for 3 weeks" a spell: neither is how long a thing takes. */
const lengthOf = new RegExp(
  `\\b(?:average|mean|median|took|takes|taking|take|stands? at|now|currently|is|are|at|to|of)\\s+(?:(?:an? |about |around |just |only |average of |now )*)(${digits})\\s*(?:working |calendar )?(days?|weeks?)\\b`,
  'gi',
)
const onAverage = new RegExp(`${notWithin}(${digits})\\s*(?:working |calendar )?(days?|weeks?)\\s+(?:on average|average)\\b`, 'gi')

/** How many letters round a number say what it is, and how many of them one sentence may tell; see `readStated`. */
const [near, most] = [300, 300]

interface Span {
  readonly start: number
  readonly end: number
}

/** The plain figures of one sentence that lie outside what was read of it already, in order. */
export function plainFiguresIn(clause: string, taken: readonly Span[]): readonly Plain[] {
  const found: Plain[] = []
  const add = (plain: Plain) => {
    const end = plain.at + plain.mark.length
    const isFree = ![...taken, ...found.map(({ at, mark }) => ({ start: at, end: at + mark.length }))].some(
      (span) => plain.at < span.end && end > span.start,
    )
    const before = clause.slice(Math.max(0, plain.at - near), plain.at)
    if (isFree && found.length < most && !notNow.test(before) && !toBeReached.test(clause.slice(end, end + near))) found.push(plain)
  }
  for (const match of clause.matchAll(partOfWhole)) {
    const [mark, part, whole] = [match[0], amount(match[1]), amount(match[2])]
    const before = clause.slice(Math.max(0, match.index - near), match.index)
    if (part > whole || whole < 2 || notCounted.test(before) || inOrder.test(before)) continue
    add({ kind: 'numbers', at: match.index, value: part / whole, unit: 'ratio', mark })
  }
  for (const pattern of [onAverage, lengthOf])
    for (const match of clause.matchAll(pattern)) {
      const written = match[1] ?? ''
      const at = match.index + match[0].indexOf(written)
      const unit = /^w/i.test(match[2] ?? '') ? 'weeks' : 'days'
      add({ kind: 'duration', at, value: amount(written), unit, mark: match.index === at ? match[0] : match[0].slice(at - match.index) })
    }
  const only = alone.exec(clause)
  for (const match of only ? [only] : clause.matchAll(bares)) {
    const written = match[1] ?? ''
    // four bare digits between 1900 and 2099 are a year
    if (/^(?:19|20)\d\d$/.test(written)) continue
    const at = match.index + match[0].lastIndexOf(written)
    add({ kind: 'bare', at, value: amount(written), unit: 'count', mark: written })
  }
  return found.sort((a, b) => a.at - b.at)
}

const inBracket = /\(\s*(\d[\d,]*)\s*\/\s*(\d[\d,]*)\s*\)/g

/** The two numbers behind a figure: those of its own words, or for a percentage those of the text that come to the same. */
export function numbersBehind(figure: Figure, text: string): { readonly part: number; readonly whole: number } | null {
  if (figure.unit === '£' || figure.unit === 'days' || figure.unit === 'weeks') return null
  const within = figure.unit === '%' ? text : figure.text
  for (const pattern of figure.unit === '%' ? [partOfWhole, inBracket] : [partOfWhole])
    for (const match of within.matchAll(pattern)) {
      const [part, whole] = [amount(match[1]), amount(match[2])]
      if (whole < 2 || part > whole) continue
      if (figure.unit !== '%' || Math.abs((100 * part) / whole - figure.value) < 0.6) return { part, whole }
    }
  return null
}

const amount = (written = ''): number => Number(written.replaceAll(',', ''))
