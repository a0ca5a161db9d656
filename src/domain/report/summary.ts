import type { Judgement, Status } from '../judgement/judgement.ts'
import type { Plan } from '../plan/plan.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { columnWidths, portraitCharacters } from './column-widths.ts'
import { enquiryBlocks } from './enquiry/enquiry-blocks.ts'
import { groupFindings } from './findings.ts'
import { countStatuses, headlineSentence, totalsOf } from './headline.ts'
import { reasonOf } from './judgement-lines.ts'
import { deadlineOf, ownersOf, wordingOf } from './numbered-cell.ts'
import { appendixLetter, type PlaceOf } from './places.ts'
import { saidStatus, statusKey } from './status-key.ts'
import { actionsOf, type JudgedOf, type PlacedAction } from './walk.ts'

/** What a summary is made of. */
export interface SummaryInput {
  readonly plans: readonly Plan[]
  readonly judgement: Judgement
  readonly judgedOf: JudgedOf
  readonly placeOf: PlaceOf
  /** As people write it. */
  readonly asAt: string
  /** The number of its first numbered paragraph. */
  readonly next: number
}

/** Findings that have a table of their own. */
const tabled = new Set(['late', 'no-progress-stated'])

/**
 * What a committee reads first: one sentence with the counts, the counts by status, what is late, who gave no answer, what the panel could ask, and the other findings in
 * a sentence each. Its heading begins with our own name: a reader of the written report takes nothing up to the first appendix for a promise.
 */
export function summaryBlocks(input: SummaryInput): LooseBlock[] {
  const { judgement, plans, judgedOf } = input
  const all = plans.flatMap((plan) => [...actionsOf(plan)])
  const at = (status: Status) => all.filter(({ action }) => judgedOf(action)?.status === status)
  const late = exceptionRows(at('late'), input)
  const silent = exceptionRows(at('no progress stated'), input)
  const widths = columnWidths([headerRow(exceptionHeadings), ...late, ...silent], exceptionHeadings.length, portraitCharacters)
  const enquiry = enquiryBlocks(input)
  const groups = groupFindings(judgement.findings, input.placeOf).filter(({ rule }) => !tabled.has(rule))
  return [
    { kind: 'heading', level: 1, text: 'Milepost summary: late and unanswered' },
    { kind: 'paragraph', text: headlineSentence(countStatuses(judgement.actions)), look: 'answer' },
    countsTable(plans, judgedOf),
    {
      kind: 'paragraph',
      text: `Judged as at ${input.asAt} by rules, from the deadlines, the figures and the words in the appendices.`,
      look: 'note',
    },
    { kind: 'heading', level: 2, text: 'Late' },
    ...exceptionTable(late, widths, 'Nothing is late.'),
    { kind: 'heading', level: 2, text: 'No progress stated' },
    ...sameWords(at('no progress stated')),
    ...exceptionTable(silent, widths, 'Every action that was asked about has an answer.'),
    ...enquiry.blocks,
    ...(groups.length ? [{ kind: 'heading', level: 2, text: 'What else was found' } as const] : []),
    ...groups.flatMap(({ sentence, details }, i): LooseBlock[] => [
      { kind: 'paragraph', text: `${enquiry.next + i}. ${sentence}` },
      ...details.map((text) => ({ kind: 'paragraph', text: `• ${text}`, item: true }) as const),
    ]),
  ]
}

/** More appendices than this have no column each: the page is only so wide. */
const mostColumns = 6

/** How many actions of each plan stand at each status; statuses nobody has are left out. */
function countsTable(plans: readonly Plan[], judgedOf: JudgedOf): LooseBlock {
  const counts = plans.map((plan) => countStatuses([...actionsOf(plan)].flatMap(({ action }) => judgedOf(action) ?? [])))
  const several = plans.length > 1 && plans.length <= mostColumns
  const line = (label: string, numbers: readonly number[], bold = false): LooseRow => {
    const all = { text: String(numbers.reduce((a, b) => a + b, 0)), bold: true } as const
    const each = several ? numbers.map((n) => ({ text: String(n), ...(bold ? { bold } : {}) })) : []
    return { cells: [{ text: label, role: 'row', ...(bold ? { bold } : {}) }, ...each, all] }
  }
  const heads = ['Status', ...(several ? plans.map((_, i) => `Appendix ${appendixLetter(i)}`) : []), several ? 'All' : 'Number']
  const rows = statusKey
    .map(({ status }) => ({ status, numbers: counts.map((count) => count[status]) }))
    .filter(({ numbers }) => numbers.some((n) => n > 0))
    .map(({ status, numbers }) => line(saidStatus(status), numbers))
  const totals = counts.map((count) => totalsOf(count).all)
  return {
    kind: 'table',
    look: 'counts',
    widths: [34, ...heads.slice(1).map(() => 14)],
    rows: [headerRow(heads), ...rows, line('All', totals, true)],
  }
}

const exceptionHeadings = ['Appendix and number', 'Action', 'Deadline', 'Owner', 'What was said', 'Why']

/** What an empty cell says, by column: a gap that nobody names looks like a fault of the printer. */
const nothing = ['', '', 'none', 'nobody named', 'nothing', '']

/** Actions as rows that lead to their places in the appendices, below the name of each appendix where there are several. */
function exceptionRows(actions: readonly PlacedAction[], { plans, judgedOf, placeOf }: SummaryInput): LooseRow[] {
  let named: Plan | undefined
  return actions.flatMap(({ plan, objective, action }) => {
    const place = placeOf({ plan: plan.title, objective: objective?.ref || null, ref: action.ref })
    const texts = [place, wordingOf(action), deadlineOf(action), ownersOf(action), action.progress.text, reasonOf(judgedOf(action))]
    const row: LooseRow = { cells: texts.map((text, i) => ({ text: text || nothing[i] || '', ...(i === 0 ? { role: 'row' } : {}) })) }
    const opens = plans.length > 1 && plan !== named
    named = plan
    return opens ? [appendixRow([`Appendix ${appendixLetter(plans.indexOf(plan))}`, plan.title].filter(Boolean).join(': ')), row] : [row]
  })
}

function appendixRow(text: string): LooseRow {
  return { cells: [{ text, colspan: exceptionHeadings.length, bold: true, role: 'section' }] }
}

function exceptionTable(rows: readonly LooseRow[], widths: readonly number[], none: string): LooseBlock[] {
  if (!rows.length) return [{ kind: 'paragraph', text: none }]
  return [{ kind: 'table', look: 'summary', widths, rows: [headerRow(exceptionHeadings), ...rows] }]
}

const headerRow = (texts: readonly string[]): LooseRow => ({ header: true, cells: texts.map((text) => ({ text, bold: true })) })

/** Where many say the same few words, one sentence tells more than the rows. */
function sameWords(actions: readonly PlacedAction[]): LooseBlock[] {
  const times = new Map<string, number>()
  for (const { action } of actions) if (action.progress.text) times.set(action.progress.text, (times.get(action.progress.text) ?? 0) + 1)
  const [most] = [...times].sort((a, b) => b[1] - a[1])
  return most && most[1] >= 3 ? [{ kind: 'paragraph', text: `${most[1]} of these ${actions.length} say only “${most[0]}”.` }] : []
}
