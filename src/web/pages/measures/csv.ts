import type { Day } from '../../../domain/calendar/day.ts'
import type { Measure } from '../../../domain/measure/kept-measure.ts'
import { nameOf, plansOf } from '../../../domain/measure/measure-name.ts'
import { sayAim, sayAmount, sayUnit } from '../../../domain/measure/say-amount.ts'
import { sayVerdict, standingOf } from '../../../domain/measure/standing.ts'
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
    const standing = standingOf(measure, asAt)
    const { latest, target, sentence } = standing
    return [
      nameOf(measure),
      measure.codes.join(', '),
      sayUnit(measure.unit),
      sayDirection(measure.direction),
      measure.baseline?.text ?? '',
      latest ? sayAmount(latest) : '',
      latest?.day ?? '',
      target ? sayAim(target) : '',
      target?.by ?? '',
      sayVerdict(standing),
      sentence,
      plansOf(measure)
        .map(({ title }) => title)
        .join('; '),
      `${origin}${measureHref(measure.key)}`,
    ]
  }),
]
