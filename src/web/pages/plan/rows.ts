import type { Finding, Judgement, Status } from '../../../domain/judgement/judgement.ts'
import { worstOf } from '../../../domain/judgement/parts.ts'
import type { Action, Objective, Plan, Section } from '../../../domain/plan/plan.ts'
import { actionsOf, sectionsOf } from '../../../domain/report/walk.ts'
import type { ActionRow } from '../../milepost/action-table.tsx'
import { chipsOf } from '../../milepost/chips.ts'
import { byName, ownersOf } from '../../owners.ts'
import type { Look } from './form.ts'

/** A section of the plan in printed order, with what stands in it. Mere headings over other sections are left out. */
export interface PlanSection {
  /** `s3` is the third: its address within the page and in a query. */
  readonly key: string
  readonly section: Section
  readonly rows: readonly PlanRow[]
  /** The worst of its actions; null where it has none. */
  readonly worst: Status | null
  readonly objectiveChips: ReadonlyMap<Objective, readonly string[]>
}

export interface PlanRow extends ActionRow {
  readonly objective: Objective | null
}

/** An adopted plan in printed order, each action with its judgement and its findings. */
export function sectionsIn(plan: Plan, judgement: Judgement): PlanSection[] {
  const judgedOf = new Map(judgement.actions.map((judged) => [judged.id, judged]))
  const findings = findingsById(judgement.findings)
  const bySection = new Map<Section, PlanRow[]>()
  let n = 0
  for (const { section, objective, action } of actionsOf(plan)) {
    const judged = judgedOf.get(action.id ?? null)
    if (!judged) throw new Error(`action ${action.id} was not judged`)
    const chips = chipsOf(findings.get(action.id ?? '') ?? [], judged.reports)
    const row: PlanRow = { kind: 'action', id: `a${++n}`, action, judged, objective, chips }
    const rows = bySection.get(section)
    if (rows) rows.push(row)
    else bySection.set(section, [row])
  }
  return [...sectionsOf(plan)]
    .filter(({ actions, objectives }) => actions.length > 0 || objectives.length > 0)
    .map((section, i) => {
      const objectiveChips = new Map(section.objectives.map((objective) => [objective, chipsOf(findings.get(objective.id ?? '') ?? [], 0)]))
      const rows = bySection.get(section) ?? []
      return { key: `s${i + 1}`, section, rows, worst: worstIn(rows), objectiveChips }
    })
}

/** A parent shows its worst child and is never averaged upwards. */
export const worstIn = (rows: readonly PlanRow[]): Status | null =>
  rows.length > 0 ? worstOf(rows.map(({ judged }) => judged.status)) : null

/** Fewer actions than this are few enough to say everything of each. */
const many = 10

/**
 * Takes a chip that most actions of the plan carry off the actions and says it once, with how many: a plan that writes no outcomes at all is one
 * finding for its reader, and thirty-seven of the same hide the others.
 */
export function partCommonChips(sections: readonly PlanSection[]): {
  readonly sections: readonly PlanSection[]
  readonly common: readonly { chip: string; count: number }[]
} {
  const all = sections.flatMap(({ rows }) => rows)
  const counts = Map.groupBy(
    all.flatMap(({ chips }) => chips),
    (chip) => chip,
  )
  const common = [...counts]
    .filter(([, { length }]) => all.length >= many && length > all.length / 2)
    .map(([chip, { length }]) => ({ chip, count: length }))
  if (common.length === 0) return { sections, common }
  const gone = new Set(common.map(({ chip }) => chip))
  const without = (row: PlanRow): PlanRow => ({ ...row, chips: row.chips.filter((chip) => !gone.has(chip)) })
  return { sections: sections.map((section) => ({ ...section, rows: section.rows.map(without) })), common }
}

function findingsById(findings: readonly Finding[]): Map<string, Finding[]> {
  const byId = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.about.id === null) continue
    const own = byId.get(finding.about.id)
    if (own) own.push(finding)
    else byId.set(finding.about.id, [finding])
  }
  return byId
}

const done = new Set(['done, effect shown', 'done, effect not yet shown'])

/** Whether a look shows this action. Every word has to stand somewhere in it, in any letter case. */
export function shows(look: Look, key: string, { action, judged }: PlanRow): boolean {
  if (look.view === 'late' && judged.status !== 'late') return false
  if (look.view === 'silent' && judged.status !== 'no progress stated') return false
  if (look.status && (look.status === 'done' ? !done.has(judged.status) : judged.status !== look.status)) return false
  if (look.section && look.section !== key) return false
  if (look.owner && !ownersOf(action).includes(look.owner)) return false
  if (!look.words) return true
  const text = searched(action).toLowerCase()
  return look.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const searched = (action: Action): string =>
  [
    action.ref,
    action.text,
    action.deadline.text,
    action.progress.text,
    ...action.owners.map(({ name }) => name),
    ...action.actions.map(searched),
  ].join(' ')

/** Every owner of a plan by name, those without one last. */
export function ownersIn(sections: readonly PlanSection[]): string[] {
  const names = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ action }) => ownersOf(action))))
  return [...names].sort(byName)
}
