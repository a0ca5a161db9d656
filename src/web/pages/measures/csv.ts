import type { Day } from '../../../domain/calendar/day.ts'
import type { Measure } from '../../../domain/measure/kept-measure.ts'
import { nameOf, plansOf } from '../../../domain/measure/measure-name.ts'
import { sayAmount, sayUnit } from '../../../domain/measure/say-amount.ts'
import { standingOf } from '../../../domain/measure/standing.ts'
import { measureHref } from '../../addresses.ts'
import { sayDirection } from '../../milepost/measure.tsx'

const head = [
  'Measure',
  'Codes',
  'Unit',
  'Good direction',
  'Started from',
  'Latest value',
  'On',
  'Target',
  'By',
  'Stands',
  'Why',
  'Plans',
  'Address',
]

/** One row for each measure behind a row of headings; `origin` is where their pages stand. */
export const csvRows = (all: readonly Measure[], asAt: Day, origin: string): string[][] => [
  head,
  ...all.map((measure) => {
    const { verdict, latest, target, sentence } = standingOf(measure, asAt)
    return [
      nameOf(measure),
      measure.codes.join(', '),
      sayUnit(measure.unit),
      sayDirection(measure.direction),
      measure.baseline?.text ?? '',
      latest ? sayAmount(latest) : '',
      latest?.day ?? '',
      target?.text ?? '',
      target?.by ?? '',
      verdict,
      sentence,
      plansOf(measure)
        .map(({ title }) => title)
        .join('; '),
      `${origin}${measureHref(measure.key)}`,
    ]
  }),
]
