import type { Day } from '../calendar/day.ts'
import type { Target } from '../measure/measure.ts'
import { readTarget } from '../measure/target.ts'
import type { Action, Deadline, DeadlinePart, Objective, Plan, Section } from '../plan/plan.ts'
import type { Update } from '../plan/told.ts'
import { readDeed } from '../progress/deed.ts'
import { judge } from './judge.ts'
import type { Finding, JudgedAction, Judgement } from './judgement.ts'

// Promises of an invented council for the tests of this room; the day is 1 July 2026 throughout.

export const asAt: Day = '2026-07-01'
const anchored = { anchor: 'b1', anchors: {} }

export const by = (day: Day, more: { target?: Target | null; label?: string } = {}): DeadlinePart => ({
  ...{ kind: 'by', day, precision: 'month', target: more.target ?? null, label: more.label ?? '', text: `by ${day}` },
})
export const target = (text: string): Target => readTarget(text) as Target
export const ongoing: DeadlinePart = { kind: 'ongoing', label: '', text: 'ongoing' }
export const quarterly: DeadlinePart = { kind: 'recurring', every: 'quarter', label: '', text: 'Quarterly monitoring' }
export const from = (day: Day): DeadlinePart => ({ kind: 'from', day, precision: 'month', label: '', text: `from ${day}` })
export const when: DeadlinePart = { kind: 'when', label: '', text: 'When the guidance is published' }
export const unknown = (text: string): DeadlinePart => ({ kind: 'unknown', label: '', text })

export const due = (...parts: DeadlinePart[]): Deadline => ({ text: parts.map(({ text }) => text).join('; '), parts })
export const may = due(by('2026-05-31'))
export const september = due(by('2026-09-30'))

/** An action of which `said` is told: the deed is read as it is when progress is stored. */
export function action(text: string, deadline: Deadline, said = '', more: Partial<Action> = {}): Action {
  return {
    ...{ ref: '1', text, deadline, owners: [{ name: 'M Hale' }], measures: [], progress: readDeed(said, { text, deadline }) },
    ...{ status: null, actions: [], ...anchored, ...more },
  }
}

export function update(day: Day, said: string, more: Partial<Update> & { text?: string; deadline?: Deadline } = {}): Update {
  const { deadline = may, ...rest } = more
  const read = readDeed(said, { text: 'Open a hub', deadline })
  return { ...read, id: `u-${day}-${said}`, day, recordedAt: `${day}T09:00:00Z`, by: 'M Hale', declared: null, paper: null, ...rest }
}

/** An action with updates; the last one is its progress. */
export function updated(deadline: Deadline, updates: readonly Update[], more: Partial<Action> = {}): Action {
  const last = updates.at(-1)
  return action('Open a hub', deadline, '', { updates, ...(last ? { progress: last } : {}), ...more })
}

export function objective(actions: readonly Action[], more: Partial<Objective> = {}): Objective {
  return {
    ...{
      ref: '1.1',
      title: 'Shorter waits',
      relevantPlans: [],
      baseline: '',
      outcome: 'Families wait less.',
      targets: '',
      phase: '',
      funding: '',
    },
    ...{ crossReference: '', progress: [], actions, ...anchored, ...more },
  }
}

export function section(actions: readonly Action[], more: Partial<Section> = {}): Section {
  return { ref: '2', title: 'Housing', objectives: [], actions, sections: [], anchor: 'b1', ...more }
}

export function plan(sections: readonly Section[], more: Partial<Plan> = {}): Plan {
  return {
    title: 'Housing plan',
    kind: 'service plan',
    period: '2026/27',
    sections,
    columns: [{ field: 'progress', heading: 'Progress' }],
    ...more,
  }
}

export const judged = (plans: readonly Plan[]): Judgement => judge(plans, { asAt })

/** The judgement of one action that hangs on an objective with an outcome. */
export function judgeOne(one: Action, around: Partial<Objective> = {}): JudgedAction & { readonly findings: readonly Finding[] } {
  const judgement = judged([plan([section([], { objectives: [objective([one], around)] })])])
  return { ...(judgement.actions[0] as JudgedAction), findings: judgement.findings }
}

/** The sentences that one rule finds in it. */
export function found(rule: string, one: Action, around: Partial<Objective> = {}): string[] {
  return judgeOne(one, around).findings.flatMap((finding) => (finding.rule === rule ? [finding.sentence] : []))
}
