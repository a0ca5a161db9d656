import type { MeasureUnit } from '../../measure/measure.ts'
import { mayBeMissingIn } from '../../progress/missing.ts'
import { share } from '../../progress/stems.ts'
import { quote } from '../say.ts'
import type { KnownMeasure, KnownMeasures } from './known.ts'
import type { NamedMeasure } from './named.ts'
import type { ToldFigure } from './told.ts'

/** What a figure was found to be. */
export type Belonging =
  /** A value of the measure with this key, by this rule. */
  | {
      readonly kind: 'value'
      readonly key: string
      readonly phrase: string
      readonly code: string | null
      readonly rule: string
      readonly reading: Reading
    }
  | { readonly kind: 'doubt'; readonly rule: string; readonly sentence: string; readonly near: readonly string[] }
  /** It says what it counts, and that is no measure of any plan; or a person said it is no value. */
  | { readonly kind: 'nothing'; readonly rule: string }

/** The figure as a value in the unit of its measure. */
export interface Reading {
  readonly value: number
  readonly unit: MeasureUnit
  readonly behind: ToldFigure['stated']['behind']
}

/**
 * Says of which measure a figure is a value. In this order: what a person said (`answered`); the code written beside it (`code-beside`); the one measure of its
 * own promise, where the figure names nothing else (`own-measure`) or the same thing (`own-measure-named`); the measure whose whole phrase its sentence names, in
 * whatever plan (`phrase-named`); what it says itself to be a share of (`says-of-what`). What only comes near a phrase, and a figure that says nothing, are left in doubt.
 */
export function belonging(told: ToldFigure, known: KnownMeasures): Belonging {
  return answered(told, known) ?? byCode(told, known) ?? byOwn(told) ?? byPhrase(told, known) ?? unnamed(told, known)
}

function answered({ answer, stated, own }: ToldFigure, known: KnownMeasures): Belonging | null {
  if (!answer) return null
  if (answer.measure === null) return { kind: 'nothing', rule: 'answered' }
  const measure = known.byKey(answer.measure)
  if (!measure) return doubt(stated, 'measure-gone', 'It was said to be a value of a measure that no plan names any more.')
  const named = measure.named.find((one) => one.keys.includes(answer.measure ?? '')) ?? own[0]
  const reading = readAs(stated, measure.unit) ?? plain(stated)
  return value(answer.measure, 'answered', reading, named)
}

/** The nearest code before the figure with no other figure between; else the only one of the sentence. */
function byCode({ stated, codes: all }: ToldFigure, known: KnownMeasures): Belonging | null {
  const codes = all.filter(({ sure, key }) => sure || known.byKey(key))
  if (codes.length === 0) return null
  const at = stated.before.length
  const before = codes.findLast(({ end }) => end <= at)
  const groups = new Set(codes.map(({ key }) => known.groupOf(key)))
  const beside =
    before && !/\d[\d.,]*\s?(?:%|per ?cent)/.test(stated.clause.slice(before.end, at)) ? before : groups.size === 1 ? codes[0] : undefined
  if (!beside) return null
  const { key } = beside
  const unit = known.byKey(key)?.unit ?? null
  const reading = readAs(stated, unit)
  if (reading) return { ...value(key, 'code-beside', reading), code: beside.code }
  return doubt(stated, 'other-unit', `It stands beside ${beside.code}, which is told in another unit.`, [key])
}

/** Of the measures that the figure's own promise names. A number of things in a sentence about what is missing is left in doubt: it may count those that are not there. */
function byOwn({ stated, own, of }: ToldFigure): Belonging | null {
  if (own.length === 0) return null
  const [only] = own
  if (only && stated.behind === null && mayBeMissingIn(stated.clause)(stated.figure) && readAs(stated, only.unit))
    return doubt(stated, 'may-be-missing', 'Its sentence tells of what is not done, and may count just that.', own.map(keyOf))
  const fitting = own.flatMap((one) => {
    const reading = readAs(stated, one.unit)
    return reading ? [{ one, reading }] : []
  })
  const named = fitting.filter(({ one }) => speaksOf(of, stated.figure.unit, one))
  const [first, ...others] = of.length === 0 ? fitting : named
  if (!first) return null
  // several measures of one promise: the one whose own words are named most
  if (others.length > 0) {
    const counts = [first, ...others].map(({ one }) => one.stems.filter((stem) => of.includes(stem)).length)
    const most = Math.max(...counts)
    const best = [first, ...others].filter((_, at) => counts[at] === most)
    return most > 0 && best.length === 1 && best[0] ? value(keyOf(best[0].one), 'own-measure-named', best[0].reading, best[0].one) : null
  }
  return value(keyOf(first.one), of.length === 0 ? 'own-measure' : 'own-measure-named', first.reading, first.one)
}

/** A share speaks of a promise by half of its words; a number of things by one of the words of the measure. */
function speaksOf(of: readonly string[], unit: MeasureUnit, { stems, promise }: NamedMeasure): boolean {
  if (of.length === 0) return false
  if (unit === 'count' || unit === 'ratio') return share(of, stems.length > 0 ? stems : promise)
  return of.filter((stem) => promise.includes(stem)).length * 2 >= of.length
}

/** The measure all of whose words the sentence names, and no other: two words at least. */
function byPhrase({ stated, things: of }: ToldFigure, known: KnownMeasures): Belonging | null {
  if (of.length < 2) return null
  const whole = known.sharing(of).filter(({ words, shared }) => words >= 2 && shared === words)
  const most = Math.max(0, ...whole.map(({ words }) => words))
  const [found, ...others] = whole.filter(({ words }) => words === most)
  const named = found?.measure.named.find(({ phrase }) => phrase !== '')
  const reading = found && others.length === 0 ? readAs(stated, found.measure.unit) : null
  return reading && named ? value(keyOf(named), 'phrase-named', reading, named) : null
}

function unnamed(told: ToldFigure, known: KnownMeasures): Belonging {
  const { stated, own, things: of } = told
  const { figure, kind, behind } = stated
  const near = known
    .sharing(of)
    .filter(({ words, shared }) => words >= 2 && shared >= 2 && shared / Math.min(words, of.length) >= 0.6)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .flatMap(({ measure }) => (readAs(stated, measure.unit) ? measure : []))
  const isShare = figure.unit === '%' || kind === 'numbers' || (figure.unit === 'count' && behind !== null)
  if (near.length > 0 && isShare)
    return doubt(
      stated,
      'near-measure',
      `Its words come near ${near.map(sayMeasure).join(' and ')}, and do not name ${near.length === 1 ? 'it' : 'either'} wholly.`,
      near.flatMap(({ named }) => named.slice(0, 1).map(keyOf)),
    )
  // words in front of a figure lead to it as often as they say of what it is a share
  if (of.length >= 2 && isShare && /\sof\s/.test(figure.text)) {
    const reading = readAs(stated, '%')
    if (reading) return { kind: 'value', key: '', phrase: figure.of, code: null, rule: 'says-of-what', reading }
  }
  // a number of things is a deed, and a length of time or a sum with words of its own no figure in want of a measure
  const isBare = kind === 'bare' || kind === 'numbers' || figure.unit === '%' || (figure.unit === '£' && of.length === 0 && isAlone(stated))
  if (!isBare) return { kind: 'nothing', rule: 'says-what-it-counts' }
  if (own.length > 1)
    return doubt(
      stated,
      'several-measures',
      `Its promise names ${own.length} measures, and the sentence does not say which.`,
      own.map(keyOf),
    )
  const [only] = own
  if (only && of.length > 0)
    return doubt(stated, 'names-something-else', `It speaks of ${quote(figure.of)}, and its promise of ${sayMeasure({ named: [only] })}.`, [
      keyOf(only),
    ])
  if (only)
    return doubt(stated, 'other-unit', `Its promise names ${sayMeasure({ named: [only] })}, which is told in another unit.`, [keyOf(only)])
  return doubt(
    stated,
    'no-measure',
    of.length > 0
      ? `It speaks of ${quote(figure.of)}, and no plan names that as a measure.`
      : 'Neither its sentence nor its promise names a measure.',
  )
}

const isAlone = ({ clause, mark }: ToldFigure['stated']): boolean => clause.replace(mark, '').trim().length <= 12

function doubt({ mark }: ToldFigure['stated'], rule: string, why: string, near: readonly string[] = []): Belonging {
  return { kind: 'doubt', rule, sentence: `${mark} — of what? ${why}`, near: [...new Set(near)] }
}

const value = (key: string, rule: string, reading: Reading, named?: NamedMeasure) =>
  ({ kind: 'value', key, phrase: named?.phrase ?? '', code: null, rule, reading }) as const

const keyOf = ({ keys }: NamedMeasure): string => keys[0] ?? ''

function sayMeasure({ named }: Pick<KnownMeasure, 'named'>): string {
  const phrase = named.find((one) => one.phrase !== '')?.phrase
  const code = named.flatMap(({ codes }) => codes)[0]
  return phrase ? quote(phrase) : (code ?? 'a measure')
}

const plain = ({ figure, behind, kind }: ToldFigure['stated']): Reading =>
  kind === 'numbers' ? { value: figure.value * 100, unit: '%', behind } : { value: figure.value, unit: figure.unit, behind }

/** The figure in the unit of a measure; null where it is none in that unit. "14 of 20" is 70% of a share and 14 of a number. */
function readAs(stated: ToldFigure['stated'], unit: MeasureUnit | null): Reading | null {
  const { kind, figure, behind } = stated
  const asShare =
    behind && (kind === 'numbers' || figure.unit === 'count')
      ? { value: rounded((100 * behind.part) / behind.whole), unit: '%' as const, behind }
      : null
  // a bare number is whatever its measure is, and nothing where nobody says what that is told in
  if (unit === null) return kind === 'bare' ? null : (asShare ?? plain(stated))
  if (unit === '%') {
    if (figure.unit === '%') return plain(stated)
    if (asShare) return asShare
    return kind === 'bare' && figure.value <= 100 ? { value: figure.value, unit: '%', behind: null } : null
  }
  if (kind === 'bare') return { value: figure.value, unit, behind: null }
  if (unit === 'count' && behind && kind === 'numbers') return { value: behind.part, unit, behind: null }
  return figure.unit === unit ? plain(stated) : null
}

const rounded = (share: number): number => Math.round(share * 100) / 100
