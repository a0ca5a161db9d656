import type { FigureDoubt, FigurePlace, Measure, Value } from '../../measure/kept-measure.ts'
import { nearby } from '../across/nearby.ts'
import { changeIn } from '../targets.ts'
import { type Belonging, belonging } from './belongs.ts'
import { type KnownMeasure, type KnownMeasures, knownMeasures } from './known.ts'
import { phraseKey, stemsOf } from './phrase.ts'
import { aimsAtChange, type MeasuredPlan, type ToldFigure } from './told.ts'

/** All measures of some plans with their values, and the figures that nobody can place. */
export interface Measures {
  /** Those that a plan aims at first, in the order in which they are named; then those of which only figures are told. */
  readonly all: readonly Measure[]
  readonly doubts: readonly FigureDoubt[]
  /** The measure that goes by a key, any of its keys. */
  readonly byKey: (key: string) => Measure | undefined
}

/**
 * Puts the measures of many plans together and shares the figures out among them. Pure, and made anew whenever it is asked for: what is recorded are the
 * plans, their updates and what people answered. The cost grows with the figures, never with their square.
 */
export function measuresOf(plans: readonly MeasuredPlan[]): Measures {
  const known = knownMeasures(plans)
  const values = new Map<string, Value[]>()
  const unplanned = new Map<string, { keys: string[]; code: string | null; phrase: string }>()
  const doubts: FigureDoubt[] = []
  for (const { told } of plans)
    for (const one of told) {
      const found = belonging(one, known)
      if (found.kind === 'doubt') doubts.push({ ...placeOf(one), rule: found.rule, sentence: found.sentence, near: found.near })
      if (found.kind !== 'value') continue
      const key = found.key || phraseKey(found.phrase, found.reading.unit, one.source.id ?? one.source.ref)
      const group = known.groupOf(key)
      if (!known.byKey(key) && !unplanned.has(group)) unplanned.set(group, { keys: [key], code: found.code, phrase: found.phrase })
      add(values, group, madeValue(one, found))
    }
  const changes = new Map<string, Value[]>()
  for (const one of plans.flatMap((plan) => plan.changes)) {
    const key = changedKey(one)
    if (key !== null) add(changes, known.groupOf(key), madeChange(one))
  }
  const planned = known.all
    .filter(({ group, named }) => values.has(group) || named.some(({ onlyIfTold }) => !onlyIfTold))
    .map((one) => measureOf(one, values.get(one.group) ?? [], changes.get(one.group) ?? []))
  const told = [...unplanned].map(([group, { keys, code, phrase }]) => toldOnly(keys, code, phrase, values.get(group) ?? []))
  const all = withNear([...planned, ...told], known)
  const byKey = new Map(all.flatMap((measure) => measure.keys.map((key) => [key, measure] as const)))
  const byGroup = new Map(all.map((measure) => [known.groupOf(measure.key), measure]))
  return { all, doubts, byKey: (key) => byKey.get(key) ?? byGroup.get(known.groupOf(key)) }
}

function measureOf({ named, unit }: KnownMeasure, values: readonly Value[], changes: readonly Value[]): Measure {
  // by the alphabet, so that a measure keeps its address whichever plan is adopted next
  const codes = [...new Set(named.flatMap((one) => one.codes))].sort()
  const coded = named.flatMap((one) => one.keys.slice(0, one.codes.length)).sort()
  const keys = [...new Set([...coded, ...named.flatMap((one) => one.keys)])]
  const sorted = inOrder(values)
  return {
    key: keys[0] ?? '',
    keys,
    codes,
    phrase: named.find(({ phrase }) => phrase !== '')?.phrase ?? '',
    unit: unit ?? sorted[0]?.unit ?? null,
    direction: named.find(({ direction }) => direction !== null)?.direction ?? null,
    baseline: named.find(({ baseline }) => baseline !== null)?.baseline ?? null,
    targets: named.flatMap(({ targets }) => targets).toSorted((a, b) => byDay(a.by ?? '9999', b.by ?? '9999')),
    values: sorted,
    ...(changes.length > 0 ? { changes: inOrder(changes) } : {}),
    namedIn: [...new Map(named.map(({ source }) => [`${source.plan.id} ${source.id ?? source.ref} ${source.words}`, source])).values()],
    near: [],
  }
}

function toldOnly(keys: readonly string[], code: string | null, phrase: string, values: readonly Value[]): Measure {
  const sorted = inOrder(values)
  return {
    ...{ key: keys[0] ?? '', keys, codes: code === null ? [] : [code], phrase, unit: sorted[0]?.unit ?? null },
    ...{ direction: null, baseline: null, targets: [], values: sorted, namedIn: [], near: [] },
  }
}

const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By their days; the same sentence told under several actions of one plan states one value. */
function inOrder(values: readonly Value[]): readonly Value[] {
  const once = new Map<string, Value>()
  for (const one of values) {
    const key = JSON.stringify([
      one.value,
      one.unit,
      one.day,
      one.words.toLowerCase(),
      one.source.plan.id ?? one.source.plan.title,
      one.nth,
    ])
    if (!once.has(key)) once.set(key, one)
  }
  return [...once.values()].sort((a, b) => byDay(a.day, b.day) || byDay(a.said, b.said))
}

const madeValue = (told: ToldFigure, { rule, reading }: Extract<Belonging, { kind: 'value' }>): Value => ({
  ...{ ...placeOf(told), ...reading, ...dayOf(told), rule },
})

/** A change speaks of the one measure of its promise that is to change in its unit; null where there are several, or a person said it is none of theirs. */
function changedKey({ own, stated, answer }: ToldFigure): string | null {
  const [only, ...others] = aimsAtChange(own, stated.figure.unit)
  if (!only || others.length > 0 || (answer && (answer.measure === null || !only.keys.includes(answer.measure)))) return null
  return only.keys[0] ?? null
}

function madeChange(told: ToldFigure): Value {
  const { value, unit } = told.stated.figure
  const signed = changeIn(told.stated.figure) === 'reduction' ? -value : value
  return { ...placeOf(told), ...dayOf(told), value: signed, unit, behind: null, rule: told.answer ? 'answered' : 'own-change' }
}

function dayOf({ stated, said }: ToldFigure): Pick<Value, 'day' | 'dayFrom'> {
  const { asAt } = stated.figure
  return asAt ? { day: asAt, dayFrom: 'the words' } : { day: said, dayFrom: 'the day it was said' }
}

function placeOf({ source, update, said, by, stated }: ToldFigure): FigurePlace {
  return { source, update, said, by, mark: stated.mark, nth: stated.nth, words: stated.clause }
}

function add<K, T>(to: Map<K, T[]>, key: K, one: T): void {
  const known = to.get(key)
  if (known) known.push(one)
  else to.set(key, [one])
}

/**
 * Marks the measures that may be one: two words in common at least, and three in five of the shorter phrase, in the same unit. Two that bear different codes are two. Nobody
 * puts them together but a plan that prints both.
 */
function withNear(all: readonly Measure[], known: KnownMeasures): readonly Measure[] {
  const stems = new Map(all.map((measure) => [measure, stemsOf(measure.phrase)]))
  const near = new Map<Measure, string[]>()
  for (const [one, other] of nearby(all, (measure) => [{ weight: 1, keys: stems.get(measure) ?? [] }], 40)) {
    const [some, others] = [stems.get(one) ?? [], stems.get(other) ?? []]
    const both = some.filter((stem) => others.includes(stem)).length
    if (both < 2 || both / Math.min(some.length, others.length) < 0.6) continue
    if ((one.codes.length > 0 && other.codes.length > 0) || (one.unit !== other.unit && one.unit !== null && other.unit !== null)) continue
    if (known.groupOf(one.key) === known.groupOf(other.key)) continue
    add(near, one, other.key)
    add(near, other, one.key)
  }
  return all.map((measure) => (near.has(measure) ? { ...measure, near: (near.get(measure) ?? []).slice(0, 5) } : measure))
}
