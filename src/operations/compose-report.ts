import type { Viewer } from '../domain/access.ts'
import { parseDay } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import { emptyFrontSheet, type FrontSheet } from '../domain/document/front-sheet.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import { composePaper } from '../domain/report/compose.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { keepReport } from '../store/keep-report.ts'
import { nextNumber } from '../store/next-number.ts'
import { getOrganisation } from '../store/organisation.ts'
import { listPlans } from '../store/plans.ts'
import { canonical, sha256 } from '../store/seal.ts'
import { daySaid } from './day-said.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsIfAny } from './words-given.ts'

export interface ComposeInput {
  /** Each an appendix, in this order; all plans unless given. */
  readonly planIds?: readonly string[]
  /** The day whose facts it states. */
  readonly asAt: string
  /** The day of the meeting it is for; the front sheet's own unless given. */
  readonly meeting?: string
  readonly committee?: string
}

export interface ComposedReport {
  readonly number: number
  readonly document: Document
  readonly judgement: Judgement
  readonly frontSheet: FrontSheet
}

/**
 * Composes the committee paper as at a day and keeps it whole under the next number of the organisation: what it stated then, it states for
 * ever, whatever is said later. It is a draft until somebody approves it.
 * Refusals: `invalid` (no such day, a day to come); `not found` where a plan is not here, or there is none.
 */
export function composeReport(house: House, viewer: Viewer, input: ComposeInput): Promise<Outcome<ComposedReport>> {
  return perform(house, viewer, 'compose a report', async ({ tx, now, today, record }) => {
    const asAt = daySaid(input.asAt, today, 'asAt')
    if (!asAt.ok) return asAt
    const meeting = input.meeting ? parseDay(input.meeting) : null
    if (input.meeting && meeting === null) {
      return refuse('invalid', `Nothing was composed, because the calendar has no day “${input.meeting}”: write it as ${today}.`, 'meeting')
    }
    const committee = wordsIfAny(input.committee, 'committee', 500)
    if (!committee.ok) return committee
    const held = await listPlans(tx, viewer, { asAt: asAt.value, ...(input.planIds ? { planIds: input.planIds } : {}) })
    const plans = (input.planIds ?? held.map(({ plan }) => plan.id)).map((id) => held.find(({ plan }) => plan.id === id)?.plan)
    if (!plans.every((plan) => plan !== undefined))
      return refuse('not found', 'One of these plans is not here: nothing was composed; choose again.', 'planIds')
    if (plans.length === 0) return refuse('not found', 'There is no plan yet, so there is nothing to report: bring in a paper first.')

    const planIds = plans.map(({ id }) => id ?? '')
    const sheet = (await getFrontSheet(tx, viewer, { planIds }))?.frontSheet ?? emptyFrontSheet
    const frontSheet = { ...sheet, committee: committee.value || sheet.committee, ...(meeting ? { date: meeting, dateAsWritten: '' } : {}) }
    const number = await nextNumber(tx, viewer.organisation, 'report')
    const judgement = judge(plans, { asAt: asAt.value })
    const organisation = (await getOrganisation(tx, viewer))?.name ?? ''
    const document = composePaper({ number, organisation, frontSheet, plans, judgement, asAt: asAt.value, meeting, draft: true })

    const report = { number, asAt: asAt.value, meeting, committee: frontSheet.committee, planIds }
    const rows = keepReport({ ...report, viewer, now, frontSheet, document, judgement })
    await record({ deed: 'compose a report', subject: String(number), after: { ...report, sha256: sha256(canonical(document)) }, rows })
    return done({ number, document, judgement, frontSheet })
  })
}
