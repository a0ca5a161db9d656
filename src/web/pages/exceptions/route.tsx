import { csvFile } from '../../csv-file.ts'
import type { Door, PageHandler } from '../../door.ts'
import type { standings } from '../../standing.ts'
import { csvRows } from './csv.ts'
import { asked, readAsks } from './form.ts'
import { type Exceptions, ExceptionsView } from './view.tsx'

/** GET /late and /no-answer. */
export function exceptionsPage({ house }: Door, standing: ReturnType<typeof standings>, which: Exceptions): PageHandler {
  return async (c) => {
    const stands = await standing(house.today())
    return c.html(<ExceptionsView frame={c.var.frame} which={which} standing={stands} asks={readAsks(c.req.query())} />)
  }
}

/** GET /late.csv and /no-answer.csv: all that the same query shows on its pages. */
export function exceptionsCsv({ house }: Door, standing: ReturnType<typeof standings>, which: Exceptions): PageHandler {
  return async (c) => {
    const stands = await standing(house.today())
    const rows = csvRows(asked(which.of(stands), readAsks(c.req.query())), new URL(c.req.url).origin)
    return csvFile(c, `${which.path.slice(1)}-as-at-${stands.asAt}`, rows)
  }
}
