import { composeReport } from '../../../operations/compose-report.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { listPlans } from '../../../store/plans.ts'
import { listReports } from '../../../store/reports.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { statusOf } from '../../refusal-status.ts'
import { type ReportForm, readReportForm } from './form.ts'
import { ReportsView } from './view.tsx'

async function shown(c: Asked, { house, viewer }: Door, form: ReportForm | null, refusal?: Refusal) {
  const today = house.today()
  const [reports, plans] = await Promise.all([listReports(house.db, viewer), listPlans(house.db, viewer, { asAt: today })])
  const first = { plan: plans.map(({ plan }) => plan.id ?? ''), asAt: today, since: '', meeting: '', committee: '' }
  const view = (
    <ReportsView frame={c.var.frame} reports={reports} plans={plans} today={today} form={form ?? first} {...(refusal ? { refusal } : {})} />
  )
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /reports. */
export function reportsPage(door: Door): PageHandler {
  return (c) => shown(c, door, null)
}

/** POST /reports: composes and keeps the next report, and leads to it. */
export function composePage(door: Door): PageHandler {
  return async (c) => {
    const form = readReportForm(await c.req.parseBody({ all: true }))
    if (form.plan.length === 0) {
      return shown(c, door, form, {
        kind: 'invalid',
        sentence: 'Nothing was composed, because no plan is chosen: choose at least one.',
        field: 'planIds',
      })
    }
    const outcome = await composeReport(door.house, door.viewer, {
      planIds: form.plan,
      asAt: form.asAt,
      ...(form.since ? { since: form.since } : {}),
      ...(form.meeting ? { meeting: form.meeting } : {}),
      ...(form.committee ? { committee: form.committee } : {}),
    })
    return outcome.ok ? c.redirect(`/reports/${outcome.value.number}?done=composed`, 303) : shown(c, door, form, outcome.refusal)
  }
}
