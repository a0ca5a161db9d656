import type { Action } from '../plan.ts'
import type { Edition, EditionLone, EditionPair, PlacedInEdition } from './edition.ts'
import { isRedated, isRenumbered, isReowned, isReworded } from './kinds-of.ts'

/** What a person said of a comparison, by the ids of the actions we hold. */
export interface EditionAnswers {
  /** Of pairs that are doubtful (a sure one may be parted too). */
  readonly pairs: Readonly<Record<string, 'same' | 'another'>>
  /** Of those not printed any more; one that is not named still stands. */
  readonly gone: Readonly<Record<string, { readonly stop: boolean; readonly reason: string }>>
}

/** A comparison with the doubtful pairs decided. */
export interface Decided {
  readonly pairs: readonly EditionPair[]
  readonly gone: readonly EditionLone[]
  readonly fresh: readonly EditionLone[]
}

/** The doubtful pairs that nobody has decided. */
export function stillToAnswer({ pairs }: Edition, answers: EditionAnswers): EditionPair[] {
  return pairs.filter(({ held, sure }) => !sure && answers.pairs[held.action.id ?? ''] === undefined)
}

/** Pairs said to be two actions are parted: the held one is printed no more, the other one is new; so are the parts of both. */
export function decide({ pairs, gone, fresh }: Edition, answers: EditionAnswers): Decided {
  const parted = new Set<Action>()
  const kept: EditionPair[] = []
  const apart: EditionPair[] = []
  for (const pair of pairs) {
    const { action, parent } = pair.held
    const another = answers.pairs[action.id ?? ''] === 'another' || (parent !== null && parted.has(parent))
    if (another) parted.add(action)
    ;(another ? apart : kept).push(pair)
  }
  return {
    pairs: kept,
    gone: [...gone, ...apart.map(({ held }) => ({ ...held, note: '' }))],
    fresh: [...fresh, ...apart.map(({ read }) => ({ ...read, note: '' }))],
  }
}

/** Which promised fields of a held action become those of the later edition. */
export interface Rewriting {
  readonly text: boolean
  readonly deadline: boolean
  readonly owners: boolean
  readonly ref: boolean
}

export function rewritingOf({ held, read }: EditionPair): Rewriting {
  const [ours, theirs] = [held.action, read.action]
  return {
    text: isReworded(ours, theirs),
    deadline: isRedated(ours, theirs),
    owners: isReowned(ours, theirs),
    ref: isRenumbered(ours, theirs),
  }
}

/** The action we hold as it is promised from the later edition on. */
export function rewritten(pair: EditionPair): Action {
  const [ours, theirs] = [pair.held.action, pair.read.action]
  const { text, deadline, owners, ref } = rewritingOf(pair)
  return {
    ...ours,
    ...(text ? { text: theirs.text } : {}),
    ...(deadline ? { deadline: theirs.deadline, measures: theirs.measures } : {}),
    ...(owners ? { owners: theirs.owners } : {}),
    ...(ref ? { ref: theirs.ref } : {}),
  }
}

/** The place of a new action, told by a held one that stands there. */
export interface Beside {
  /** Null where the held plan has no action at all. */
  readonly action: Action | null
  /** Whether it belongs to the objective of that one; else to its section only. */
  readonly inObjective: boolean
}

/**
 * Where a new action goes in the plan we hold: to those it stands with in the later edition, of its objective, else of its section, else of the
 * action printed before it.
 */
export function besideOf(fresh: PlacedInEdition, { pairs }: Decided): Beside {
  const whole = pairs.filter(({ held, read }) => held.parent === null && read.parent === null && read.plan === fresh.plan)
  const { objective } = fresh
  const sibling = objective && whole.find(({ read }) => read.objective === objective)
  if (sibling) return { action: sibling.held.action, inObjective: true }
  const section = fresh.sections.at(-1)
  const inSection = whole.filter(({ read }) => read.sections.at(-1) === section)
  const bare = inSection.find(({ read }) => objective === null && read.objective === null)
  const near = bare ?? inSection[0] ?? whole[0]
  return { action: near?.held.action ?? null, inObjective: false }
}
