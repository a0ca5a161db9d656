import { standingOf } from '../../../domain/measure/standing.ts'
import { actionHref, objectiveHref } from '../../addresses.ts'
import { csvFile } from '../../csv-file.ts'
import type { Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import type { Measuring } from '../measures/route.tsx'
import { MeasureView } from './view.tsx'

const gone =
  'There is no measure at this address. The plan that named it may have been reworded or withdrawn; all measures have a page of their own.'

/** GET /measures/:measure, by any of its keys. */
export function measurePage({ house }: Door, measuring: Measuring): PageHandler {
  return async (c) => {
    const asAt = house.today()
    const measures = await measuring(asAt)
    const measure = measures.byKey(c.req.param('measure') ?? '')
    if (!measure) return notFound(c, gone)
    const near = measure.near.flatMap((key) => measures.byKey(key) ?? [])
    const doubts = measures.doubts.filter((doubt) => doubt.near.some((key) => measures.byKey(key) === measure))
    return c.html(<MeasureView frame={c.var.frame} {...{ measure, near, doubts, asAt }} standing={standingOf(measure, asAt)} />)
  }
}

const head = ['Day', 'Value', 'Unit', 'Part', 'Whole', 'Words', 'Day from', 'Rule', 'Said on', 'Said by', 'Plan', 'Promise', 'Address']

/** GET /measures/:measure/values.csv: every value with the words it was read from. */
export function measureCsv({ house }: Door, measuring: Measuring): PageHandler {
  return async (c) => {
    const measure = (await measuring(house.today())).byKey(c.req.param('measure') ?? '')
    if (!measure) return notFound(c, gone)
    const { origin } = new URL(c.req.url)
    const rows = measure.values.map(
      ({ day, value, unit, behind, words, dayFrom, rule, said, by, source: { plan, ref, words: promise, of, id } }) => [
        ...[
          day,
          String(value),
          unit,
          behind ? String(behind.part) : '',
          behind ? String(behind.whole) : '',
          words,
          dayFrom,
          rule,
          said,
          by,
        ],
        ...[plan.title, [ref, promise].filter(Boolean).join(' ')],
        id === null ? '' : `${origin}${of === 'action' ? actionHref(id) : objectiveHref(id)}`,
      ],
    )
    return csvFile(c, `${measure.key}-values`, [head, ...rows])
  }
}
