import type { Day } from '../../calendar/day.ts'
import type { Anchor } from '../../document/document.ts'
import type { Action, Change, Deadline, Objective, Plan, Section } from '../../plan/plan.ts'
import type { Review, Update } from '../../plan/told.ts'
import type { JudgedAction, JudgedPart, Status, Voices } from '../judgement.ts'
import type { Moment } from './moment.ts'

export interface PlanName {
  /** Its permanent id; its title where it has none. */
  readonly key: string
  readonly id: string | null
  readonly title: string
}

/** What reviewers say at a moment, and who took back what was said before. */
export interface Reviewed extends Pick<Voices, 'challenged' | 'overridden' | 'retest'> {
  readonly lifted: Pick<Review, 'by' | 'day' | 'reason'> | null
}

/** What is compared: whatever differs here is told, and setting it makes one moment the other. */
export interface Fields {
  readonly text: string
  readonly deadline: Deadline
  readonly owners: readonly string[]
  /** Measures by their codes, or what they are called. */
  readonly measures: readonly string[]
  /** An objective's own targets, in its words. */
  readonly targets: string
  /** An objective's starting position, outcome and the like, by field. */
  readonly more: Readonly<Record<string, string>>
  /** A part without a number of its own bears that of its action. */
  readonly ref: string
  /** The key of what it stands in: an objective, a section, or its plan. A heading that is renamed is no other place. */
  readonly home: string
  /** The place of a part among its siblings. */
  readonly part: number | null
  /** The last words on it, with the status declared beside them. */
  readonly told: { readonly text: string; readonly day: Day | null; readonly by: string | null; readonly declared: string | null }
  /** Null for a section or an objective, which are not judged. */
  readonly status: Status | null
  /** What the facts say, whatever a reviewer has set in their place. */
  readonly facts: Status | null
  /** What reviewers say of it; null for a part or an objective, and in reports kept before that was noted. */
  readonly reviewed: Reviewed | null
  /** Reports running without progress stated. */
  readonly reports: number
  readonly stopped: { readonly day: Day; readonly reason: string; readonly by: string } | null
}

/** An action, a part of one, an objective or a section, as it stood at a moment. */
export interface Standing extends Fields {
  /** The permanent id, so that no words need matching; the printed place where there is none. */
  readonly key: string
  readonly of: 'action' | 'part' | 'objective' | 'section'
  readonly id: string | null
  readonly plan: PlanName
  /** Where it is printed, as a reader is told it. It follows from the headings and is not compared. */
  readonly place: { readonly section: string; readonly objective: string | null; readonly ref: string; readonly part: number | null }
  /** The key of the action it is a part of. */
  readonly parent: string | null
  readonly anchor: Anchor
  readonly period: string
  /** Why it stands so. It speaks of the day it was judged on, and is not compared. */
  readonly why: string
  readonly updates: readonly Update[]
  readonly changes: readonly Change[]
}

/** Everything that stands in the plans of a moment, in the order in which it is judged; a plan not adopted by then is not yet there. */
export function standingsAt(moment: Moment): { readonly plan: PlanName; readonly standings: readonly Standing[] }[] {
  const byId = new Map<string, JudgedAction>()
  for (const judged of moment.judgement.actions) if (judged.id) byId.set(judged.id, judged)
  let next = 0
  const judgedOf = (action: Action): JudgedAction | undefined => {
    const inTurn = moment.judgement.actions[next++]
    return action.id ? (byId.get(action.id) ?? undefined) : inTurn
  }
  return moment.plans
    .map((plan, i) => {
      const named = { key: plan.id ?? `plan ${plan.title || i + 1}`, id: plan.id ?? null, title: plan.title }
      const walk = { asAt: moment.asAt, plan, named, judgedOf, into: [] as Standing[] }
      const none = { home: named.key, label: '' }
      for (const section of plan.sections) inSection(section, none, walk)
      const held = plan.adopted === undefined || plan.adopted.day <= moment.asAt
      return { plan: named, standings: held ? walk.into : [], held }
    })
    .flatMap(({ plan, standings, held }) => (held ? [{ plan, standings }] : []))
}

/** What a section or an action stands in: its key, and how it is printed. */
interface Around {
  readonly home: string
  readonly label: string
}

function inSection(section: Section, around: Around, walk: Walk): void {
  const own = ofSection(section, around, walk)
  const within = { home: own.key, label: own.ref || own.text }
  // what was read below no heading is no heading to compare
  if (own.ref + own.text !== '') walk.into.push(own)
  for (const action of section.actions) ofAction(action, { ...within, objective: null }, walk)
  for (const objective of section.objectives) {
    const standing = ofObjective(objective, within, walk)
    const below = { home: standing.key, label: within.label, objective: standing.ref || standing.text }
    for (const action of objective.actions) ofAction(action, below, walk)
    walk.into.push(standing)
  }
  for (const below of section.sections) inSection(below, within, walk)
}

interface Walk {
  readonly asAt: Day
  readonly plan: Plan
  readonly named: PlanName
  readonly judgedOf: (action: Action) => JudgedAction | undefined
  readonly into: Standing[]
}

function ofAction(action: Action, within: Within, walk: Walk): void {
  const judged = walk.judgedOf(action)
  const whole = standingOf(action, { within, part: null, parent: null, walk, judged, reports: judged?.reports ?? 0 })
  walk.into.push(whole)
  for (const [i, part] of innermost(action).entries()) {
    const of = { within, part: i + 1, parent: whole, walk, judged: judged?.parts[i], reports: 0 }
    walk.into.push(standingOf(part, of))
  }
}

/** The parts that are judged each by itself. */
function innermost(action: Action): Action[] {
  return action.actions.flatMap((part) => (part.actions.length > 0 ? innermost(part) : [part]))
}

/** What an action stands in; `objective` as it is printed. */
interface Within extends Around {
  readonly objective: string | null
}

interface Of {
  readonly within: Within
  readonly part: number | null
  readonly parent: Standing | null
  readonly walk: Walk
  readonly judged: JudgedAction | JudgedPart | undefined
  readonly reports: number
}

function standingOf(action: Action, { within, part, parent, walk, judged, reports }: Of): Standing {
  const ref = action.ref || (parent?.ref ?? '')
  const place = { section: within.label, objective: within.objective, ref, part }
  const last = action.updates?.at(-1)
  return {
    key: action.id ?? printedPlace(walk, place),
    of: part === null ? 'action' : 'part',
    id: action.id ?? null,
    plan: walk.named,
    parent: parent?.key ?? null,
    anchor: action.anchor,
    period: walk.plan.period,
    text: action.text,
    deadline: action.deadline,
    owners: action.owners.map(({ name }) => name),
    measures: action.measures.map(({ code, label, text }) => code ?? (label || text)),
    targets: '',
    more: {},
    ...{ ref, home: within.home, part },
    place,
    told: {
      text: action.progress.text,
      day: last?.day ?? null,
      by: last?.by ?? null,
      declared: last?.declared ?? action.status,
    },
    status: judged?.status ?? null,
    facts: (judged && 'voices' in judged ? judged.voices?.computed : undefined) ?? judged?.status ?? null,
    reviewed: judged && 'voices' in judged && judged.voices ? reviewedAt(action, judged.voices, walk.asAt) : null,
    reports,
    stopped: action.stopped ?? null,
    why: judged?.reasons.find(({ rule }) => rule !== 'overridden')?.sentence ?? '',
    updates: action.updates ?? [],
    changes: action.changes ?? [],
  }
}

function reviewedAt(action: Action, { challenged, overridden, retest }: Voices, asAt: Day): Reviewed {
  const last = action.reviews?.findLast(({ kind, day }) => kind === 'lifted' && day <= asAt)
  return { challenged, overridden, retest, lifted: last ? { by: last.by, day: last.day, reason: last.reason } : null }
}

function ofObjective(objective: Objective, around: Around, walk: Walk): Standing {
  const { relevantPlans, baseline, outcome, phase, funding, crossReference, progress, updates = [] } = objective
  const place = { section: around.label, objective: null, ref: objective.ref, part: null }
  const last = updates.at(-1)
  return {
    key: objective.id ?? `objective ${printedPlace(walk, place)}`,
    of: 'objective',
    id: objective.id ?? null,
    plan: walk.named,
    parent: null,
    anchor: objective.anchor,
    period: walk.plan.period,
    text: objective.title,
    deadline: { text: '', parts: [] },
    owners: [],
    measures: [],
    targets: objective.targets,
    more: { baseline, outcome, phase, funding, crossReference, relevantPlans: relevantPlans.join('; ') },
    ...{ ref: objective.ref, home: around.home, part: null },
    place,
    told: { text: progress.map(({ text }) => text).join('\n'), day: last?.day ?? null, by: last?.by ?? null, declared: null },
    ...{ status: null, facts: null, reviewed: null },
    reports: 0,
    stopped: null,
    why: '',
    updates,
    changes: objective.changes ?? [],
  }
}

function ofSection(section: Section, around: Around, walk: Walk): Standing {
  const place = { section: around.label, objective: null, ref: section.ref || section.title, part: null }
  return {
    key: section.id ?? `section ${printedPlace(walk, place)}`,
    of: 'section',
    id: section.id ?? null,
    plan: walk.named,
    parent: null,
    anchor: section.anchor,
    period: walk.plan.period,
    text: section.title,
    deadline: { text: '', parts: [] },
    owners: [],
    measures: [],
    targets: '',
    more: {},
    ...{ ref: section.ref, home: around.home, part: null },
    place: { ...place, ref: section.ref },
    told: { text: '', day: null, by: null, declared: null },
    ...{ status: null, facts: null, reviewed: null },
    reports: 0,
    stopped: null,
    why: '',
    updates: [],
    changes: section.changes ?? [],
  }
}

/** Printed numbers repeat: the second of one place is told apart by how many came before it. */
function printedPlace({ named, into }: Walk, { section, objective, ref, part }: Standing['place']): string {
  const place = JSON.stringify([named.key, section, objective, ref, part])
  const before = into.filter(({ key }) => key === place || key.startsWith(`${place} `)).length
  return before === 0 ? place : `${place} ${before + 1}`
}
