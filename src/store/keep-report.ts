import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import type { SealedRows } from './sealed.ts'

/** A composed report, not yet kept. */
export interface NewReport {
  readonly viewer: Viewer
  readonly now: string
  readonly number: number
  readonly asAt: Day
  readonly meeting: Day | null
  readonly committee: string
  readonly planIds: readonly string[]
  readonly frontSheet: FrontSheet
  readonly document: Document
  readonly judgement: Judgement
}

/** A report, whole, to be written together with its record. */
export function keepReport(report: NewReport): SealedRows {
  const { person, organisation } = report.viewer
  return {
    report: [
      {
        organisation_id: organisation,
        number: report.number,
        as_at: report.asAt,
        meeting: report.meeting,
        committee: report.committee,
        plan_ids: report.planIds,
        front_sheet: report.frontSheet,
        document: report.document,
        judgement: report.judgement,
        said_by: person.name,
        recorded_by: person.id,
        composed_at: new Date(report.now).toISOString(),
      },
    ],
  }
}
