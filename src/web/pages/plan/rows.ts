import type { Finding, Judgement } from '../../../domain/judgement/judgement.ts'
import type { Action, Objective, Plan, Section } from '../../../domain/plan/plan.ts'
import { actionsOf, judgedIn, sectionsOf } from '../../../domain/report/walk.ts'
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
}

export interface PlanRow extends ActionRow {
  readonly objective: Objective | null
}

/** The plan in printed order, each action with its judgement and its findings. An action that was not judged is left out of no list: it cannot be. */
export function sectionsIn(plan: Plan, judgement: Judgement): PlanSection[] {
  const judgedOf = judgedIn([plan], judgement)
  const findings = findingsById(judgement.findings)
  const bySection = new Map<Section, PlanRow[]>()
  let n = 0
  for (const { section, objective, action } of actionsOf(plan)) {
    const judged = judgedOf(action)
    if (!judged) throw new Error(`action ${action.id} was not judged`)
    const row: PlanRow = {
      kind: 'action',
      id: `a${++n}`,
      action,
      judged,
      objective,
      chips: chipsOf(findings.get(action.id ?? '') ?? [], judged.reports),
    }
    const rows = bySection.get(section)
    if (rows) rows.push(row)
    else bySection.set(section, [row])
  }
  return [...sectionsOf(plan)]
    .filter(({ actions, objectives }) => actions.length > 0 || objectives.length > 0)
    .map((section, i) => ({ key: `s${i + 1}`, section, rows: bySection.get(section) ?? [] }))
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
