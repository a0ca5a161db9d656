import { judgementHeading } from '../plan/judgement-column.ts'
import type { Action, ColumnField, Objective, Plan, Section } from '../plan/plan.ts'
import type { LooseCell, LooseRow } from './assemble.ts'
import { judgementLines } from './judgement-lines.ts'
import { deadlineOf, numberedLines, ownerLines, ownersOf, wordingOf } from './numbered-cell.ts'
import type { PlanLayout } from './plan-columns.ts'
import { type JudgedOf, sectionsOf } from './walk.ts'

/** Words by the column they stand in; a column without any is an empty cell. */
type Words = Partial<Record<ColumnField, string>>

/** The fields that hang down beside all rows of one objective. */
const ofObjective: ReadonlySet<ColumnField> = new Set(['objective', 'relevantPlans', 'baseline', 'outcome', 'targets', 'funding'])

/**
 * A plan as rows of a table: a header, a row for each section, and below it either a row for each objective with its numbered actions inside
 * the cells and what was said in a row across, or a row for each action. The last column is our own judgement.
 */
export function planRows(plan: Plan, layout: PlanLayout, judgedOf: JudgedOf): LooseRow[] {
  const page: Page = { layout, judgedOf, width: layout.columns.length + 1, hasRefs: layout.columns.some(({ field }) => field === 'ref') }
  const headings = [...layout.columns.map(({ heading }) => heading), judgementHeading]
  return [
    { header: true, cells: headings.map((text) => ({ text, bold: true })) },
    ...[...sectionsOf(plan)].flatMap((section) => sectionRows(section, page)),
  ]
}

interface Page {
  readonly layout: PlanLayout
  readonly judgedOf: JudgedOf
  /** Columns in all, ours counted. */
  readonly width: number
  /** Numbers have a column of their own. */
  readonly hasRefs: boolean
}

function sectionRows(section: Section, page: Page): LooseRow[] {
  const name = [section.ref && `${section.ref}.`, section.title].filter(Boolean).join(' ')
  return [
    ...(name ? [{ cells: [{ text: name, colspan: page.width, bold: true, role: 'section' } as const] }] : []),
    ...section.actions.map((action) => row(actionWords(action, page), [action], page)),
    ...(page.layout.progressBelow
      ? chainsOf(section.objectives).flatMap((chain) => answeredRows(chain, page))
      : section.objectives.flatMap((objective) => [...rowsOf(objective, page), ...across(saidOfItself(objective), page)])),
  ]
}

function actionWords(action: Action, page: Page): Words {
  const number = /^\d+$/.test(action.ref) ? `${action.ref}.` : action.ref
  return {
    ref: action.ref,
    action: page.hasRefs ? wordingOf(action) : [number, wordingOf(action)].filter(Boolean).join(' '),
    deadline: deadlineOf(action),
    owners: ownersOf(action),
    status: action.status ?? '',
    progress: action.progress.text,
  }
}

/**
 * Objectives whose actions number on from those of the one before ("1.2 (additional)" begins at 5). They are answered together, as in the
 * paper: an answer row between them would leave the second beginning in the middle.
 */
function chainsOf(objectives: readonly Objective[]): Objective[][] {
  const chains: Objective[][] = []
  for (const objective of objectives) {
    const chain = chains.at(-1)
    const before = chain?.at(-1)
    const follows = Number(objective.actions[0]?.ref) === Number(before?.actions.at(-1)?.ref) + 1 && !before?.progress.length
    if (chain && follows) chain.push(objective)
    else chains.push([objective])
  }
  return chains
}

function answeredRows(chain: readonly Objective[], page: Page): LooseRow[] {
  return [...chain.flatMap((objective) => rowsOf(objective, page)), ...across(chain.map(answersOf).filter(Boolean).join('\n'), page)]
}

function rowsOf(objective: Objective, page: Page): LooseRow[] {
  return page.layout.shares(objective) ? [sharedRow(objective, page)] : rowEach(objective, page)
}

/** One row for the objective with its actions inside. */
function sharedRow(objective: Objective, page: Page): LooseRow {
  const { actions, phase } = objective
  const [only, ...more] = actions
  const several: Words = {
    deadline: numberedLines(actions, deadlineOf, 'skip'),
    owners: ownerLines(actions),
    progress: numberedLines(actions, ({ progress }) => progress.text, 'keep'),
  }
  const words = only && !more.length ? actionWords(only, page) : several
  const own: Words = {
    ...words,
    ...objectiveWords(objective, page.hasRefs),
    ref: objective.ref,
    action: numberedLines(actions, wordingOf, 'keep'),
    deadline: [phase, words.deadline].filter(Boolean).join('\n'),
  }
  return row(own, actions, page)
}

/** A row for each action, the objective's own cells hanging down beside them. */
function rowEach(objective: Objective, page: Page): LooseRow[] {
  return objective.actions.map((action, i) => {
    const words = actionWords(action, page)
    if (i > 0) return row(words, [action], page, { below: true })
    const deadline = [objective.phase, words.deadline].filter(Boolean).join('\n')
    return row({ ...words, ...objectiveWords(objective, false), deadline }, [action], page, { rows: objective.actions.length })
  })
}

function objectiveWords(objective: Objective, numberApart: boolean): Words {
  return {
    objective: numberApart ? objective.title : [objective.ref, objective.title].filter(Boolean).join(' '),
    relevantPlans: objective.relevantPlans.join('\n'),
    baseline: objective.baseline,
    outcome: objective.outcome,
    targets: objective.targets,
    funding: objective.funding,
  }
}

/**
 * Each action's answer by its number, unanswered numbers bare. What was said of none of them stands in front without a number, as one line each: behind
 * them it would join the last answer. One that bears a number of its own keeps it.
 */
function answersOf(objective: Objective): string {
  const { actions, progress } = objective
  if (!actions.length) return saidOfItself(objective)
  const answers = numberedLines(actions, (action) => action.progress.text, 'keep') || actions.map(({ ref }) => `${ref}.`).join('\n')
  const whole = progress.filter(({ ref }) => !ref).map(({ text }) => text.replaceAll('\n', ' '))
  const numbered = progress.filter(({ ref }) => ref).map(({ ref, text }) => `${ref}. ${text}`)
  return [...whole, answers, ...numbered].join('\n')
}

const saidOfItself = ({ progress }: Objective): string => progress.map(({ ref, text }) => (ref ? `${ref}. ${text}` : text)).join('\n')

function across(text: string, { width }: Page): LooseRow[] {
  return text ? [{ cells: [{ text, colspan: width, role: 'below' }] }] : []
}

/** A cell a column, our own judgement last. `below`: the objective's cells hang down from above. `rows`: they hang down over so many. */
function row(words: Words, actions: readonly Action[], page: Page, { below = false, rows = 1 } = {}): LooseRow {
  const columns = page.layout.columns.filter(({ field }) => !(below && ofObjective.has(field)))
  const cells = columns.map(
    ({ field }, i): LooseCell => ({
      text: words[field] ?? '',
      ...(i === 0 ? { role: 'row' } : {}),
      ...(rows > 1 && ofObjective.has(field) ? { rowspan: rows } : {}),
    }),
  )
  return { cells: [...cells, { text: judgementLines(actions, page.judgedOf), role: 'judgement' }] }
}
