import { judge } from '../../../domain/judgement/judge.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { getPlan } from '../../../store/plans.ts'
import { csvFile } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { notFound } from '../../refusal.tsx'
import { csvRows } from './csv.ts'
import { readLook } from './form.ts'
import { slipRows } from './slips-csv.ts'
import { PlanView } from './view.tsx'

const gone = 'There is no plan at this address. It may have been mistyped, or the paper it came from was withdrawn.'

/** The plan in the address as at the day in the query, judged; undefined where there is none. */
async function lookedAt(c: Asked, { house, viewer }: Door) {
  const { look, wrongDay } = readLook(c.req.query(), house.today())
  const held = await getPlan(house.db, viewer, c.req.param('plan') ?? '', { asAt: look.asAt })
  if (!held) return undefined
  const settings = await judgementSettings(house.db, viewer)
  return { ...held, look, wrongDay, judgement: judge([held.plan], { asAt: look.asAt, across: false, settings }) }
}

/** GET /plans/:plan. */
export function planPage(door: Door): PageHandler {
  return async (c) => {
    const seen = await lookedAt(c, door)
    return seen ? c.html(<PlanView frame={c.var.frame} {...seen} done={doneIn(c)} />) : notFound(c, gone)
  }
}

/** GET /plans/:plan/actions.csv: the actions that the same query shows on the page. */
export function planCsv(door: Door): PageHandler {
  return async (c) => {
    const seen = await lookedAt(c, door)
    if (!seen) return notFound(c, gone)
    const { plan, judgement, look } = seen
    return csvFile(c, `actions-as-at-${look.asAt}`, csvRows(plan, judgement, look, new URL(c.req.url).origin))
  }
}

/** GET /plans/:plan/slips.csv: every move of a date up to the day in the query. */
export function slipsCsv(door: Door): PageHandler {
  return async (c) => {
    const seen = await lookedAt(c, door)
    if (!seen) return notFound(c, gone)
    return csvFile(c, `slips-as-at-${seen.look.asAt}`, slipRows(seen.plan, seen.look.asAt, new URL(c.req.url).origin))
  }
}
