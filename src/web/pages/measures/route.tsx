import type { Day } from '../../../domain/calendar/day.ts'
import type { Measures } from '../../../domain/judgement/measures/measures-of.ts'
import { csvFile } from '../../csv-file.ts'
import type { Door, PageHandler } from '../../door.ts'
import { csvRows } from './csv.ts'
import { asked, readAsks } from './form.ts'
import { MeasuresView } from './view.tsx'

/** Reads every measure as at a day. */
export type Measuring = (asAt: Day) => Promise<Measures>

/** GET /measures. */
export function measuresPage({ house }: Door, measuring: Measuring): PageHandler {
  return async (c) => {
    const asAt = house.today()
    return c.html(<MeasuresView frame={c.var.frame} measures={await measuring(asAt)} asks={readAsks(c.req.query())} asAt={asAt} />)
  }
}

/** GET /measures.csv: all that the same query shows on its pages. */
export function measuresCsv({ house }: Door, measuring: Measuring): PageHandler {
  return async (c) => {
    const asAt = house.today()
    const { all } = asked(await measuring(asAt), readAsks(c.req.query()))
    return csvFile(c, `measures-as-at-${asAt}`, csvRows(all, asAt, new URL(c.req.url).origin))
  }
}
