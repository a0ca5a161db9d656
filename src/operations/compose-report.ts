import type { Viewer } from '../domain/access.ts'
import type { Document } from '../domain/document/document.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import { readHead } from '../store/journal.ts'
import { keepReport } from '../store/keep-report.ts'
import { type ComposeInput, draftReport } from './draft-report.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { forbidden, perform } from './perform.ts'

export interface ComposedReport {
  readonly number: number
  readonly document: Document
  readonly judgement: Judgement
  readonly frontSheet: FrontSheet
}

/** How often a report is drafted with the journal free before it is drafted with the journal held. */
const freeDrafts = 2

/**
 * Composes the committee paper as at a day and keeps it whole under the next number of the organisation: what it stated then, it states for
 * ever, whatever is said later. It is a draft until somebody approves it.
 * Refusals: `invalid` (no such day, a day to come); `not found` where a plan is not here, or there is none.
 */
export async function composeReport(house: House, viewer: Viewer, input: ComposeInput): Promise<Outcome<ComposedReport>> {
  const denied = forbidden(viewer, 'compose a report')
  if (denied) return denied
  for (let tries = 1; ; tries++) {
    // A large council's report takes seconds to read, judge and compose, in which nobody else should have to wait. The head of the journal, read
    // before and compared when it is held, says that nothing was recorded in between. Where something always is, it is done with the journal held.
    const last = tries > freeDrafts
    const head = last ? undefined : await readHead(house.db, viewer.organisation)
    const early = last ? undefined : await draftReport(house.db, viewer, house.today(), input)
    if (early && !early.ok) return early
    const kept = await perform<ComposedReport | 'overtaken'>(
      house,
      viewer,
      'compose a report',
      async ({ tx, now, today, head: held, record }) => {
        if (early && head !== held) return done('overtaken')
        const draft = early ?? (await draftReport(tx, viewer, today, input))
        if (!draft.ok) return draft
        const { frontSheet, document, judgement, sha256, ...report } = draft.value
        const rows = keepReport({ ...report, viewer, now, frontSheet, document, judgement })
        await record({ deed: 'compose a report', subject: String(report.number), after: { ...report, sha256 }, rows })
        return done({ number: report.number, document, judgement, frontSheet })
      },
    )
    if (!kept.ok) return kept
    if (kept.value !== 'overtaken') return done(kept.value)
  }
}
