import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import { type Day, parseDay } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import { emptyFrontSheet, type FrontSheet } from '../domain/document/front-sheet.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import { composePaper } from '../domain/report/compose.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { nextNumber } from '../store/next-number.ts'
import { getOrganisation } from '../store/organisation.ts'
import { listPlans } from '../store/plans.ts'
import type { Database } from '../store/schema.ts'
import { canonical, sha256 } from '../store/seal.ts'
import { compareMoments } from './compare-moments.ts'
import { daySaid } from './day-said.ts'
import { endWords, lastMet, listMeetings } from './last-met.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { wordsIfAny } from './words-given.ts'

export interface ComposeInput {
  /** Each an appendix, in this order; all plans unless given. */
  readonly planIds?: readonly string[]
  /** The day whose facts it states. */
  readonly asAt: string
  /** The day of the meeting it is for; the front sheet's own unless given. */
  readonly meeting?: string
  readonly committee?: string
  /** When the panel last met: a day, or a kept report as `report 3`. The last report on these plans before the day, else their last paper, unless given. */
  readonly since?: string
}

/** A report that nobody has kept yet, under the number it would have. */
export interface DraftReport {
  readonly number: number
  readonly asAt: Day
  readonly meeting: Day | null
  readonly committee: string
  readonly planIds: readonly string[]
  readonly frontSheet: FrontSheet
  readonly judgement: Judgement
  readonly document: Document
  /** Of the document's canonical JSON. */
  readonly sha256: string
}

/**
 * Reads what a report needs, judges and composes it; writes nothing. What it states is of one moment only where nothing is recorded meanwhile:
 * whoever keeps it has to see to that.
 * Refusals: as of `composeReport`.
 */
export async function draftReport(db: Kysely<Database>, viewer: Viewer, today: Day, input: ComposeInput): Promise<Outcome<DraftReport>> {
  const asAt = daySaid(input.asAt, today, 'asAt')
  if (!asAt.ok) return asAt
  const meeting = input.meeting ? parseDay(input.meeting) : null
  if (input.meeting && meeting === null) {
    return refuse('invalid', `Nothing was composed, because the calendar has no day “${input.meeting}”: write it as ${today}.`, 'meeting')
  }
  const committee = wordsIfAny(input.committee, 'committee', 500)
  if (!committee.ok) return committee
  const held = await listPlans(db, viewer, { asAt: asAt.value, ...(input.planIds ? { planIds: input.planIds } : {}) })
  const plans = (input.planIds ?? held.map(({ plan }) => plan.id)).map((id) => held.find(({ plan }) => plan.id === id)?.plan)
  if (!plans.every((plan) => plan !== undefined))
    return refuse('not found', 'One of these plans is not here: nothing was composed; choose again.', 'planIds')
  if (plans.length === 0) return refuse('not found', 'There is no plan yet, so there is nothing to report: bring in a paper first.')

  // The report that is composed asks as well: whatever is silent in it is silent one report longer.
  const asked = plans.map((plan) => ({ ...plan, reported: [...(plan.reported ?? []), asAt.value] }))
  const planIds = plans.map(({ id }) => id ?? '')
  const sheet = (await getFrontSheet(db, viewer, { planIds }))?.frontSheet ?? emptyFrontSheet
  const frontSheet = { ...sheet, committee: committee.value || sheet.committee, ...(meeting ? { date: meeting, dateAsWritten: '' } : {}) }
  const number = await nextNumber(db, viewer.organisation, 'report')
  const organisation = (await getOrganisation(db, viewer))?.name ?? ''
  const settings = await judgementSettings(db, viewer)
  const judgement = judge(asked, { asAt: asAt.value, frontSheet, settings })
  const last = lastMet(await listMeetings(db, viewer, asAt.value, planIds), asAt.value)
  const since = input.since || (last && endWords(last))
  const changes = since ? await compareMoments(db, viewer, today, { from: since, to: asAt.value, planIds, composing: true }) : null
  if (changes && !changes.ok) return refuse(changes.refusal.kind, changes.refusal.sentence.replace('compared', 'composed'), 'since')
  const document = composePaper({
    ...{ number, organisation, frontSheet, plans, judgement, settings, changes: changes?.value ?? null },
    ...{ asAt: asAt.value, meeting, draft: true },
  })
  return done({
    ...{ number, asAt: asAt.value, meeting, committee: frontSheet.committee, planIds },
    ...{ frontSheet, judgement, document, sha256: sha256(canonical(document)) },
  })
}
