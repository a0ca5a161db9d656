import { healthOf } from '../../../domain/judgement/health/plan-health.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { getPlan } from '../../../store/plans.ts'
import { actionHref, objectiveHref } from '../../addresses.ts'
import { csvFile } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { HealthView, placeOf } from './view.tsx'

const gone = 'There is no plan at this address. It may have been mistyped, or the paper it came from was withdrawn.'

async function checked(c: Asked, { house, viewer }: Door) {
  const asAt = house.today()
  const held = await getPlan(house.db, viewer, c.req.param('plan') ?? '', { asAt })
  return held && { asAt, health: healthOf(held.plan, { asAt, settings: await judgementSettings(house.db, viewer) }) }
}

/** GET /plans/:plan/health. */
export function healthPage(door: Door): PageHandler {
  return async (c) => {
    const seen = await checked(c, door)
    return seen ? c.html(<HealthView frame={c.var.frame} {...seen} />) : notFound(c, gone)
  }
}

/** GET /plans/:plan/health.csv: one row for each thing that does not meet a check. */
export function healthCsv(door: Door): PageHandler {
  return async (c) => {
    const seen = await checked(c, door)
    if (!seen) return notFound(c, gone)
    const { origin } = new URL(c.req.url)
    const rows = seen.health.checks.flatMap(({ name, of, met, unmet }) =>
      unmet.map(({ about, sentence, evidence }) => [
        name,
        `${met} of ${of}`,
        placeOf(about),
        sentence,
        evidence,
        about.id === null ? '' : `${origin}${about.ref === null ? objectiveHref(about.id) : actionHref(about.id)}`,
      ]),
    )
    return csvFile(c, `plan-health-as-at-${seen.asAt}`, [['Check', 'Met', 'Place', 'What is missing', 'Words', 'Address'], ...rows])
  }
}
