import type { Day } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import type { EditionPair, PlacedInEdition } from '../domain/plan/later-edition/edition.ts'
import { type Beside, rewritingOf } from '../domain/plan/later-edition/steps.ts'
import { toldIn } from '../domain/plan/later-edition/told-in.ts'
import type { Action } from '../domain/plan/plan.ts'
import { holdPromise } from '../store/held-promise.ts'
import { keepAction, placeBeside, placeForAction } from '../store/keep-action.ts'
import { keepChange, type NewChange } from '../store/keep-change.ts'
import { keepUpdates } from '../store/keep-update.ts'
import { together } from '../store/merge-rows.ts'
import { nextNumber } from '../store/next-number.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { Work } from './perform.ts'

/** The later edition that is applied: whatever is recorded of it bears its day and its name. */
export interface EditionPaper {
  readonly id: string
  readonly name: string
  readonly day: Day
  /** Who the paper is from. */
  readonly by: string
  readonly tellsProgress: boolean
}

/** How much was recorded. */
export interface EditionCounts {
  readonly changes: number
  readonly updates: number
}

/** Why anything was changed, as its record says. */
export const asPrinted = ({ name, day }: Pick<EditionPaper, 'name' | 'day'>): string =>
  `As printed in the edition of ${sayDay(day)} (paper ${name}).`

type Made = Pick<NewChange, 'kind' | 'field' | 'from' | 'to' | 'value'>

/** Records what one action has become, and what is told of it; a stopped one is not promised anew, but may still be told of. */
export async function applyPair(work: Work, paper: EditionPaper, planId: string, pair: EditionPair): Promise<EditionCounts> {
  const [held, read] = [pair.held.action, pair.read.action]
  const id = held.id as string
  const changes = held.stopped ? [] : changesOf(pair)
  for (const change of changes) await recordChange(work, { ...change, id, planId, reason: asPrinted(paper), day: paper.day, by: paper.by })
  const updates = await recordTold(work, paper, id, { held, read, isPart: pair.read.parent !== null })
  return { changes: changes.length, updates }
}

function changesOf(pair: EditionPair): Made[] {
  const [held, read] = [pair.held.action, pair.read.action]
  const { text, deadline, owners, ref } = rewritingOf(pair)
  const names = ({ owners }: Action) => owners.map(({ name }) => name)
  const dated = { deadline: read.deadline, measures: read.measures }
  return [
    ...(ref ? [{ kind: 'reworded' as const, field: 'ref', from: held.ref, to: read.ref }] : []),
    ...(text ? [{ kind: 'reworded' as const, field: 'text', from: held.text, to: read.text }] : []),
    ...(deadline ? [{ kind: 're-dated' as const, field: 'deadline', from: held.deadline.text, to: read.deadline.text, value: dated }] : []),
    ...(owners
      ? [
          {
            ...{ kind: 're-owned' as const, field: 'owners', from: names(held).join('; '), to: names(read).join('; ') },
            value: { owners: names(read) },
          },
        ]
      : []),
  ]
}

const deeds = { reworded: 'reword an action', 're-dated': 're-date an action', 're-owned': 're-own an action', stopped: 'stop an action' }

interface Recorded extends Made {
  readonly id: string
  readonly planId: string
  readonly reason: string
  readonly day: Day
  readonly by: string
}

async function recordChange({ tx, viewer, now, record }: Work, change: Recorded): Promise<void> {
  const { id, planId, kind, field, from, to, reason, day, by } = change
  const number = await nextNumber(tx, viewer.organisation, { changesOf: planId })
  const rows = keepChange({ ...change, viewer, now, of: { kind: 'action', id, planId }, number })
  const deed = deeds[kind as keyof typeof deeds]
  await record({ deed, subject: id, before: { [field]: from }, after: { [field]: to, reason, day, by }, rows })
}

interface TellingOf {
  readonly held: Action | undefined
  readonly read: Action
  readonly isPart: boolean
}

async function recordTold(work: Work, paper: EditionPaper, id: string, { held, read, isPart }: TellingOf): Promise<number> {
  const { tx, viewer, now, record } = work
  const told = toldIn(held, read, { ...paper, isPart })
  const promise = told.length === 0 ? undefined : await holdPromise(tx, viewer.organisation, id, paper.day)
  if (!promise) return 0
  const last = promise.lastUpdate
  const said = told.map((one, i) => ({ of: promise, viewer, now, number: last + 1 + i, by: paper.by, paper: paper.id, ...one }))
  const { rows } = keepUpdates(said)
  const after = { paper: paper.id, updates: told.map(({ progress, day, declared }) => ({ ...progress, day, declared, by: paper.by })) }
  await record({ deed: 'record progress', subject: id, after, rows })
  return told.length
}

/** Records that an action is not printed any more because it was given up; the reason is the person's. */
export async function stopGone(work: Work, paper: EditionPaper, planId: string, action: Action, reason: string): Promise<EditionCounts> {
  const change = {
    kind: 'stopped' as const,
    field: 'stopped',
    from: action.text,
    to: '',
    reason,
    day: paper.day,
    by: work.viewer.person.name,
  }
  await recordChange(work, { ...change, id: action.id as string, planId })
  return { changes: 1, updates: 0 }
}

/** Adds an action that is printed for the first time, with its parts; `partOf` is the held action it is a part of. */
export async function addFresh(
  work: Work,
  paper: EditionPaper,
  fresh: PlacedInEdition,
  where: { readonly planId: string; readonly beside: Beside; readonly partOf?: string },
): Promise<Outcome<EditionCounts>> {
  const { tx, viewer, now, record } = work
  const { action } = fresh
  const { beside, partOf, planId } = where
  const place = beside.action
    ? await placeBeside(tx, viewer.organisation, beside.action.id as string, beside.inObjective)
    : await placeForAction(tx, viewer.organisation, planId, {})
  if (!place || place === 'several')
    return refuse(
      'conflict',
      `Nothing was changed, because “${action.text}” is new and the plan held has no one place for it: add an action to the section it belongs to, and apply the edition then.`,
    )
  const { id, rows } = keepAction({
    ...{ organisation: viewer.organisation, place, ref: action.ref, text: action.text, deadline: action.deadline },
    ...{ measures: action.measures, owners: action.owners.map(({ name }) => name), addedOn: paper.day },
    ...(partOf === undefined ? {} : { partOf }),
  })
  const said = { day: paper.day, by: paper.by, reason: asPrinted(paper) }
  const number = await nextNumber(tx, viewer.organisation, { changesOf: planId })
  const of = { kind: 'action' as const, id, planId }
  const change = keepChange({ ...said, viewer, now, of, number, kind: 'added', field: 'action', from: '', to: action.text })
  const after = { planId, ref: action.ref, text: action.text, deadline: action.deadline.text, ...said }
  await record({ deed: 'add an action', subject: id, after, rows: together(rows, change) })
  let counts = { changes: 1, updates: await recordTold(work, paper, id, { held: undefined, read: action, isPart: fresh.parent !== null }) }
  for (const part of action.actions) {
    const added = await addFresh(
      work,
      paper,
      { ...fresh, action: part, parent: action },
      { ...where, beside: { action: { ...action, id }, inObjective: true }, partOf: id },
    )
    if (!added.ok) return added
    counts = { changes: counts.changes + added.value.changes, updates: counts.updates + added.value.updates }
  }
  return done(counts)
}
