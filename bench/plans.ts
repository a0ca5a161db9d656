import type { Day } from '../src/domain/calendar/day.ts'
import { isSilent } from '../src/domain/judgement/word.ts'
import { readDeadline } from '../src/domain/plan/deadline.ts'
import type { Action, Objective, Plan, PlanColumn, Section } from '../src/domain/plan/plan.ts'
import type { Progress, Update } from '../src/domain/plan/told.ts'
import { readDeed } from '../src/domain/progress/deed.ts'
import { type Random, randomFrom } from './random.ts'
import { deadline, owner, place, title, told, word, wording } from './wordings.ts'

/** The days on which managers were asked; the first is the day of the paper. */
export const rounds: readonly Day[] = [
  '2026-04-10',
  '2026-05-08',
  '2026-06-12',
  '2026-07-10',
  '2026-08-14',
  '2026-09-11',
  '2026-10-09',
  '2026-11-13',
]

/** The day on which everything here is judged. */
export const asAt: Day = '2026-11-20'

const period = '2026/27'

/** A plan as a paper would give it, with the first round in it, and what was said of each action in every round. */
export interface MadePlan {
  readonly plan: Plan
  readonly said: ReadonlyMap<Action, readonly Said[]>
}

export interface Said extends Progress {
  readonly declared: string | null
}

/** Makes a plan of so many actions, the same for the same number: odd ones have objectives, even ones hang their actions on sections. */
export function makePlan(number: number, actions: number): MadePlan {
  const r = randomFrom(number * 7919)
  const said = new Map<Action, readonly Said[]>()
  const sections: Section[] = []
  const perSection = 20
  for (let s = 1; (s - 1) * perSection < actions; s++) {
    const count = Math.min(perSection, actions - (s - 1) * perSection)
    const own = Array.from({ length: count }, (_, i) => makeAction(r, number % 2 === 1 ? String((i % 5) + 1) : `${s}.${i + 1}`, said))
    const anchor = `b${s}`
    const bare = { ref: String(s), title: title(r).toUpperCase(), sections: [], anchor }
    sections.push(
      number % 2 === 1 ? { ...bare, objectives: objectivesOf(r, s, own), actions: [] } : { ...bare, objectives: [], actions: own },
    )
  }
  const columns = number % 2 === 1 ? objectiveColumns : sectionColumns
  return { plan: { title: `${title(r)} plan ${number}`, kind: 'action plan', period, sections, columns }, said }
}

const sectionColumns: readonly PlanColumn[] = [
  { field: 'action', heading: 'TASK' },
  { field: 'owners', heading: 'LEAD' },
  { field: 'deadline', heading: 'COMPLETION DATE' },
  { field: 'progress', heading: 'PROGRESS' },
]
const objectiveColumns: readonly PlanColumn[] = [
  { field: 'objective', heading: 'OBJECTIVE' },
  { field: 'outcome', heading: 'OUTCOME' },
  { field: 'targets', heading: 'TARGETS' },
  ...sectionColumns,
]

function objectivesOf(r: Random, section: number, actions: readonly Action[]): Objective[] {
  const perObjective = 5
  return Array.from({ length: Math.ceil(actions.length / perObjective) }, (_, o) => ({
    ref: `${section}.${o + 1}`,
    title: title(r),
    relevantPlans: ['Community Strategy'],
    baseline: `${r.between(20, 70)}% in 2025`,
    outcome: `People in ${place(r)} wait less and know whom to ask.`,
    targets: `${r.between(71, 99)}% by March 2027`,
    phase: '',
    funding: 'Within existing budgets',
    crossReference: '',
    progress: [],
    actions: actions.slice(o * perObjective, (o + 1) * perObjective),
    anchor: `b${section}/r${o + 1}`,
    anchors: { title: `b${section}/r${o + 1}/c1`, outcome: `b${section}/r${o + 1}/c2`, targets: `b${section}/r${o + 1}/c3` },
  }))
}

function makeAction(r: Random, ref: string, said: Map<Action, readonly Said[]>): Action {
  const text = wording(r)
  const { deadline: due, measures } = readDeadline(deadline(r), { period, paperDay: rounds[0] ?? null, wording: text })
  const own = rounds.map((_, i) => ({ ...readDeed(told(r, i / (rounds.length - 1)), { text, deadline: due }), declared: word(r) }))
  const name = owner(r)
  const anchor = `b1/r${said.size + 2}`
  const action: Action = {
    ref,
    text,
    deadline: due,
    owners: name === '' ? [] : [{ name }],
    measures,
    progress: own[0] ?? { text: '', deed: 'not-stated', rule: 'nothing-written' },
    status: null,
    actions: [],
    anchor,
    anchors: { text: `${anchor}/c1`, owners: `${anchor}/c2`, deadline: `${anchor}/c3`, progress: `${anchor}/c4` },
  }
  said.set(action, own)
  return action
}

/** The plan as the store brings it for a judgement: each action with its last word, and the silent ones back to the last that told something. */
export function asStored({ plan, said }: MadePlan, number: number, upTo: Day = asAt): Plan {
  let n = 0
  const action = (one: Action): Action => {
    const id = `p${number}a${++n}`
    const all = (said.get(one) ?? [])
      .filter((_, i) => (rounds[i] ?? asAt) <= upTo)
      .map((each, i) => updateOf(each, `${id}u${i}`, rounds[i] ?? asAt))
    const from = Math.max(
      0,
      all.findLastIndex((update) => !isSilent(update)),
    )
    const updates = all.slice(from)
    const last = updates.at(-1)
    return { ...one, id, updates, changes: [], ...(last ? { progress: { text: last.text, deed: last.deed, rule: last.rule } } : {}) }
  }
  const sections = plan.sections.map((section) => ({
    ...section,
    actions: section.actions.map(action),
    objectives: section.objectives.map((objective) => ({ ...objective, actions: objective.actions.map(action) })),
  }))
  return { ...plan, id: `p${number}`, adopted: { day: rounds[0] ?? asAt, by: 'A Clerk' }, sections }
}

function updateOf(said: Said, id: string, day: Day): Update {
  return { ...said, id, day, recordedAt: `${day}T09:00:00.000Z`, by: 'A Clerk', paper: null }
}
