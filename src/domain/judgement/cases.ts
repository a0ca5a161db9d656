import type { Anchor } from '../document/document.ts'
import type { Action } from '../plan/plan.ts'
import type { Case } from './case.ts'
import { unmetParts } from './targets.ts'
import { latestWord } from './word.ts'

/** Where an action stands, and the day on which it is judged. */
export type Place = Pick<Case, 'plan' | 'section' | 'objective' | 'asked' | 'asAt' | 'settings'>

const none: Case['overdue'] = []

/** Makes the case of one action or part on a day; `speaker` is the id of the action whose words are heard of it. */
function caseOf(action: Action, place: Place, speaker: string | null): Case {
  const word = latestWord(action, place.asAt, place.plan.reported)
  const one: Omit<Case, 'overdue'> & { overdue: Case['overdue'] } = { ...place, ...word, action, speaker, read: {}, overdue: none }
  if (word.told.deed !== 'done') one.overdue = unmetParts(one)
  return one
}

/** The things to judge in an action: itself, or its parts (the innermost ones), each with what it takes from its parent. */
export function casesOf(action: Action, place: Place, speaker = action.id ?? null): Case[] {
  if (action.actions.length === 0) return [caseOf(action, place, speaker)]
  return action.actions.flatMap((part) => casesOf(inheriting(part, action), place, isTold(part) ? (part.id ?? null) : speaker))
}

/** Whether anything is said of a part by itself; of one that is not told, what is said of its action is heard. */
export function isTold({ progress, updates, status }: Action): boolean {
  return progress.text.trim() !== '' || progress.deed !== 'not-stated' || (updates?.length ?? 0) > 0 || status !== null
}

/** A part without a date, a word or an owner of its own has its parent's. */
export function inheriting(part: Action, parent: Action): Action {
  const dated = part.deadline.parts.length > 0 || part.deadline.text.trim() !== ''
  const told = isTold(part)
  const { updates: _ours, declared: _word, ...rest } = part
  const { progress, status, updates, declared } = parent
  const voice = told ? part : { ...rest, progress, status, ...(updates ? { updates } : {}), ...(declared ? { declared } : {}) }
  const ownersNamed = part.owners.length > 0
  // what it takes from its parent stands where the parent's does
  const anchors = {
    ...part.anchors,
    ...taken(parent, [...(dated ? [] : ['deadline']), ...(told ? [] : ['progress', 'status']), ...(ownersNamed ? [] : ['owners'])]),
  }
  return {
    ...voice,
    anchors,
    deadline: dated ? part.deadline : parent.deadline,
    owners: ownersNamed ? part.owners : parent.owners,
    ...(part.stopped ? { stopped: part.stopped } : parent.stopped ? { stopped: parent.stopped } : {}),
  }
}

const taken = ({ anchors }: Action, fields: readonly string[]): Record<string, Anchor> =>
  Object.fromEntries(fields.flatMap((field) => (anchors[field] ? [[field, anchors[field]]] : [])))
