import type { Day } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import type { Document } from '../document/document.ts'
import type { FrontSheet } from '../document/front-sheet.ts'
import type { Comparison } from '../judgement/changes/comparison.ts'
import type { Judgement } from '../judgement/judgement.ts'
import { defaultSettings, type JudgementSettings } from '../judgement/settings.ts'
import type { Plan } from '../plan/plan.ts'
import { periodIn } from '../plan/titles.ts'
import { assemble, type LooseBlock } from './assemble.ts'
import { glanceBlocks } from './at-a-glance.ts'
import { changedBlocks } from './changed.ts'
import { columnWidths } from './column-widths.ts'
import { frontPage } from './front-page.ts'
import { keyBlocks } from './key.ts'
import { appendixLetter, placesIn } from './places.ts'
import { layoutOf } from './plan-columns.ts'
import { planRows } from './plan-rows.ts'
import { summaryBlocks } from './summary.ts'
import { type JudgedOf, judgedIn } from './walk.ts'

/** Everything a report is composed from. */
export interface PaperInput {
  /** The report's own number in the organisation. */
  readonly number: number
  /** The council's name; `''` where nobody has given it one: the report then bears none. */
  readonly organisation: string
  readonly frontSheet: FrontSheet
  /** As at the day of the report, each one appendix, in this order. */
  readonly plans: readonly Plan[]
  /** Of these plans, as at the same day. */
  readonly judgement: Judgement
  /** By which of the council's settings it was judged; what holds for everybody unless given. */
  readonly settings?: JudgementSettings
  /** With the day or report when the panel last met; null or absent where it never has: the report then has no part on it. */
  readonly changes?: Comparison | null
  readonly asAt: Day
  /** The meeting it is for; the front sheet's own date and committee stand where none is named. */
  readonly meeting?: Day | null
  readonly committee?: string
  /** Until somebody approves it. */
  readonly draft: boolean
}

/**
 * Composes the committee paper: front sheet, two pages on where it stands and what changed since the panel last met, the same in full, and one appendix for each plan in the columns of its own paper with our judgement
 * beside them. The result has the shape of any document, so every writer takes it and every reader gives the same plans back.
 */
export function composePaper(input: PaperInput): Document {
  const { plans, judgement } = input
  const judgedOf = judgedIn(plans, judgement)
  const asAt = sayDay(input.asAt)
  const placeOf = placesIn(plans)
  const front = frontPage({
    organisation: input.organisation,
    frontSheet: input.frontSheet,
    plans,
    committee: input.committee || input.frontSheet.committee,
    date: input.meeting
      ? sayDay(input.meeting)
      : input.frontSheet.dateAsWritten || (input.frontSheet.date && sayDay(input.frontSheet.date)),
    edition: [String(input.number), ...(input.draft ? ['DRAFT'] : []), `facts as at ${asAt}`].join(', '),
    draft: input.draft,
  })
  const told = { plans, judgement, judgedOf, placeOf }
  const glance = glanceBlocks({ ...told, day: input.asAt, changes: input.changes ?? null, next: front.next })
  const blocks: LooseBlock[] = [
    ...front.blocks,
    { kind: 'break', orientation: 'portrait' },
    ...glance.blocks,
    { kind: 'break', orientation: 'portrait' },
    ...(input.changes ? changedBlocks(input.changes, placeOf) : []),
    ...summaryBlocks({ ...told, next: glance.next }),
    { kind: 'break', orientation: 'portrait' },
    ...keyBlocks(input.settings ?? defaultSettings),
    ...plans.flatMap((plan, i) => appendix(plan, appendixLetter(i), judgedOf)),
  ]
  return assemble(blocks, {
    head: input.draft ? 'DRAFT' : '',
    foot: [...(input.organisation ? [input.organisation] : []), `Report ${input.number}, facts as at ${asAt}`].join('. '),
  })
}

/** One plan on landscape pages. The period is printed by itself where the title does not name it, or it would be lost. */
function appendix(plan: Plan, letter: string, judgedOf: JudgedOf): LooseBlock[] {
  const layout = layoutOf(plan)
  const rows = planRows(plan, layout, judgedOf)
  return [
    { kind: 'break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `Appendix ${letter}` },
    ...(plan.title ? [{ kind: 'heading', level: 2, text: plan.title } as const] : []),
    ...(plan.period && periodIn(plan.title) !== plan.period ? [{ kind: 'heading', level: 3, text: `Period ${plan.period}` } as const] : []),
    { kind: 'table', look: 'plan', widths: columnWidths(rows, layout.columns.length + 1), rows },
  ]
}
