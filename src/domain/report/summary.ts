import type { Judgement, Status } from '../judgement/judgement.ts'
import type { Plan } from '../plan/plan.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { columnWidths, portraitCharacters } from './column-widths.ts'
import { groupFindings } from './findings.ts'
import { reasonOf } from './judgement-lines.ts'
import { deadlineOf, ownersOf, wordingOf } from './numbered-cell.ts'
import { appendixLetter, type PlaceOf } from './places.ts'
import { actionsOf, type JudgedOf, type PlacedAction } from './walk.ts'

/** What is told of plans before they are printed. */
export interface SummaryInput {
  readonly plans: readonly Plan[]
  readonly judgement: Judgement
  readonly judgedOf: JudgedOf
  readonly placeOf: PlaceOf
  /** The number of its first numbered paragraph. */
  readonly next: number
}

/** Findings that have a table of their own. */
const tabled = new Set(['late', 'no-progress-stated'])

/**
 * Everything that is late, everything without an answer and every other finding, in full: what stands behind the two pages that a panel reads first. Its heading begins with
 * our own name: a reader of the written report takes nothing up to the first appendix for a promise.
 */
export function summaryBlocks(input: SummaryInput): LooseBlock[] {
  const { judgement, plans, judgedOf } = input
  const all = plans.flatMap((plan) => [...actionsOf(plan)])
  const at = (status: Status) => all.filter(({ action }) => judgedOf(action)?.status === status)
  const late = exceptionRows(at('late'), input)
  const silent = exceptionRows(at('no progress stated'), input)
  const widths = columnWidths([headerRow(exceptionHeadings), ...late, ...silent], exceptionHeadings.length, portraitCharacters)
  const groups = groupFindings(judgement.findings, input.placeOf).filter(({ rule }) => !tabled.has(rule))
  return [
    { kind: 'heading', level: 1, text: 'Milepost in full: late and unanswered' },
    { kind: 'heading', level: 2, text: 'Late' },
    ...exceptionTable(late, widths, 'Nothing is late.'),
    { kind: 'heading', level: 2, text: 'No progress stated' },
    ...sameWords(at('no progress stated')),
    ...exceptionTable(silent, widths, 'Every action that was asked about has an answer.'),
    ...(groups.length ? [{ kind: 'heading', level: 2, text: 'What else was found' } as const] : []),
    ...groups.flatMap(({ sentence, details }, i): LooseBlock[] => [
      { kind: 'paragraph', text: `${input.next + i}. ${sentence}` },
      ...details.map((text) => ({ kind: 'paragraph', text: `• ${text}`, item: true }) as const),
    ]),
  ]
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
