import { z } from 'zod'
import type { Day } from '../../domain/calendar/day.ts'
import type { Measures } from '../../domain/judgement/measures/measures-of.ts'
import type { FigureDoubt, FigurePlace, MeasureSource } from '../../domain/measure/kept-measure.ts'
import { nameOf } from '../../domain/measure/measure-name.ts'
import { standingOf } from '../../domain/measure/standing.ts'

const unit = z.enum(['%', 'count', '£', 'ratio', 'days', 'weeks'])
const day = z.iso.date()
const source = z.object({
  plan: z.object({ id: z.string().nullable(), title: z.string() }),
  of: z.enum(['action', 'objective']),
  id: z.string().nullable().describe('The permanent address; null where its plan was never adopted'),
  ref: z.string(),
  words: z.string().describe('The wording of the promise'),
})
const place = {
  source,
  update: z.string().nullable(),
  said: day.or(z.literal('')),
  by: z.string(),
  mark: z.string().describe('The numeral with its sign'),
  nth: z.int().min(1).describe('Which of the same numerals of the update'),
  words: z.string().describe('The sentence it stands in'),
}
const target = z.object({
  value: z.number(),
  unit,
  relative: z.boolean().describe('Said against the baseline, and no level'),
  direction: z.enum(['up', 'down', 'hold']),
  by: day.nullable(),
  text: z.string(),
  source,
})

/** The published shape of the measures of some plans. */
export const measures1 = z.object({
  format: z.literal('measures/1'),
  asAt: day,
  measures: z.array(
    z.object({
      key: z.string().describe('Its address'),
      keys: z.array(z.string()).describe('Every key under which it is known'),
      name: z.string(),
      codes: z.array(z.string()),
      phrase: z.string(),
      unit: unit.nullable(),
      direction: z.enum(['up', 'down', 'hold']).nullable(),
      baseline: z.object({ value: z.number().nullable(), text: z.string(), source }).nullable(),
      targets: z.array(target),
      values: z.array(
        z.object({
          ...place,
          value: z.number(),
          unit,
          behind: z.object({ part: z.number(), whole: z.number() }).nullable().describe('The two numbers behind a share'),
          day: day.or(z.literal('')),
          dayFrom: z.enum(['the words', 'the day it was said']),
          rule: z.string().describe('Why it is a value of this measure'),
        }),
      ),
      verdict: z.enum(['met', 'not met', 'cannot be told']),
      sentence: z.string().describe('Why the verdict'),
      namedIn: z.array(source),
      near: z.array(z.string()).describe('Keys of measures that may be this one'),
    }),
  ),
  doubts: z.array(z.object({ ...place, rule: z.string(), sentence: z.string(), near: z.array(z.string()) })),
})

export type Measures1 = z.infer<typeof measures1>

/** Takes measures as at a day and returns the published shape. */
export function toMeasures1({ all, doubts }: Pick<Measures, 'all' | 'doubts'>, asAt: Day): Measures1 {
  return {
    format: 'measures/1',
    asAt,
    measures: all.map((measure) => {
      const { key, keys, codes, phrase, direction, baseline, targets, values, namedIn, near } = measure
      const { verdict, sentence } = standingOf(measure, asAt)
      return {
        ...{ key, keys: [...keys], name: nameOf(measure), codes: [...codes], phrase, unit: measure.unit, direction },
        baseline: baseline && { value: baseline.value, text: baseline.text, source: sourceOf(baseline.source) },
        targets: targets.map(({ source: from, ...rest }) => ({ ...rest, source: sourceOf(from) })),
        values: values.map(({ value, unit: told, behind, day: on, dayFrom, rule, ...where }) => ({
          ...placeOf(where),
          ...{ value, unit: told, behind, day: on, dayFrom, rule },
        })),
        ...{ verdict, sentence, namedIn: namedIn.map(sourceOf), near: [...near] },
      }
    }),
    doubts: doubts.map(({ rule, sentence, near, ...where }: FigureDoubt) => ({ ...placeOf(where), rule, sentence, near: [...near] })),
  }
}

const sourceOf = ({ plan, of, id, ref, words }: MeasureSource) => ({ plan: { id: plan.id, title: plan.title }, of, id, ref, words })

const placeOf = ({ source: from, update, said, by, mark, nth, words }: FigurePlace) => ({
  ...{ source: sourceOf(from), update, said, by, mark, nth, words },
})
