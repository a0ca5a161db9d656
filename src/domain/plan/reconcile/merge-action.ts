import type { Anchor } from '../../document/document.ts'
import { matchItems } from '../matching/match-items.ts'
import type { Matchable } from '../matching/matchable.ts'
import type { Action } from '../plan.ts'
import type { FieldKind, Which } from './choose.ts'
import type { Merging } from './decide.ts'
import { interleave } from './merge-lists.ts'

/** What a field's anchors are called by, where several fields are taken together. */
type Picks<T> = (field: string, kind: FieldKind) => T

/** For two of a kind: the one whose value a field takes; asked once for each field. */
export function picker<T extends object>(m: Merging, first: T, second: T): Picks<T> {
  const known = new Map<string, Which>()
  return (field, kind) => {
    const which = known.get(field) ?? m.decide(first, second, field, kind)
    known.set(field, which)
    return which === 'first' ? first : second
  }
}

/** The place of each field in the copy that it was taken from. */
export function anchorsOf<T extends { readonly anchors?: Readonly<Record<string, Anchor>> }>(
  first: T,
  second: T,
  from: (field: string) => T,
): Readonly<Record<string, Anchor>> {
  const fields = new Set([...Object.keys(first.anchors ?? {}), ...Object.keys(second.anchors ?? {})])
  const places = [...fields].map((field) => [field, from(field).anchors?.[field]] as const)
  return Object.fromEntries(places.filter((entry): entry is [string, Anchor] => entry[1] !== undefined))
}

/** One action out of both copies', field by field. */
export function mergeAction(m: Merging, first: Action, second: Action): Action {
  const pick = picker(m, first, second)
  const [wording, deadline, progress] = [pick('text', 'prose'), pick('deadline', 'fact'), pick('progress', 'prose')]
  const [ref, owners, status] = [pick('ref', 'fact'), pick('owners', 'fact'), pick('status', 'fact')]
  const [told, first_, completed] = [pick('history', 'prose'), pick('originally', 'fact'), pick('completed', 'fact')]
  const sources: Readonly<Record<string, Action>> = {
    ref,
    text: wording,
    deadline,
    owners,
    progress,
    status,
    measures: deadline,
    completed,
  }
  const measures =
    wording === deadline && deadline === progress
      ? wording.measures
      : [
          ...deadline.measures.filter(({ from }) => from === 'deadline'),
          ...wording.measures.filter(({ from }) => from === 'wording' || from === 'targets'),
          ...progress.measures.filter(({ from }) => from === 'progress'),
        ]
  return {
    ref: ref.ref,
    text: wording.text,
    deadline: deadline.deadline,
    owners: owners.owners,
    measures,
    progress: progress.progress,
    status: status.status,
    ...(told.history ? { history: told.history } : {}),
    ...(first_.originally === undefined ? {} : { originally: first_.originally }),
    ...(completed.completed ? { completed: completed.completed } : {}),
    actions: mergeParts(m, first.actions, second.actions),
    anchor: wording.anchor,
    anchors: anchorsOf(first, second, (field) => sources[field] ?? wording),
  }
}

/** The parts of an action, paired among themselves. */
function mergeParts(m: Merging, first: readonly Action[], second: readonly Action[]): Action[] {
  if (first.length === 0 && second.length === 0) return []
  const { pairs } = matchItems(first.map(asMatchable), second.map(asMatchable))
  const [toSecond, toFirst] = [new Map(pairs.map((p) => [p.first.it, p.second.it])), new Map(pairs.map((p) => [p.second.it, p.first.it]))]
  const [base, others, partner] = m.sounder === 'first' ? [first, second, toFirst] : [second, first, toSecond]
  return interleave(base, others, (one) => partner.get(one)).map((one) => {
    const [a, b] = first.includes(one) ? [one, toSecond.get(one)] : [toFirst.get(one), one]
    if (a && b) return mergeAction(m, a, b)
    const which = a ? 'first' : 'second'
    m.tell(`${m.labelOf(which, one)} stands only in the ${which} copy.`, one.anchor)
    return one
  })
}

const asMatchable = (it: Action): Matchable & { readonly it: Action } => ({
  ...{ it, ref: it.ref, text: it.text, deadline: it.deadline.text, owners: it.owners.map(({ name }) => name), place: [] },
})
