import type { Day } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import type { EditionPair, PlacedInEdition } from '../domain/plan/later-edition/edition.ts'
import { deadlineKinds } from '../domain/plan/later-edition/kinds-of.ts'
import { placePrinted } from '../domain/plan/later-edition/places.ts'
import { measuresOf, printsOf } from '../domain/plan/later-edition/prints.ts'
import { rewritingOf, rewritten } from '../domain/plan/later-edition/steps.ts'
import { headingOf } from '../domain/plan/later-edition/tell-edition.ts'
import { toldIn } from '../domain/plan/later-edition/told-in.ts'
import type { Action } from '../domain/plan/plan.ts'
import { holdPromise } from '../store/held-promise.ts'
import { keepAction, placeIn } from '../store/keep-action.ts'
import { keepChange, type NewChange } from '../store/keep-change.ts'
import { keepUpdates } from '../store/keep-update.ts'
import { together } from '../store/merge-rows.ts'
import { nextNumber } from '../store/next-number.ts'
import type { SealedRows } from '../store/sealed.ts'
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

/** Where a section or objective of the later edition stands in the store. */
export interface Spot {
  readonly planId: string
  readonly sectionId: string
  readonly objectiveId: string | null
}

/** The spot of every section and objective that is read: found again, or added by now. */
export type Spots = ReadonlyMap<object, Spot>

type Made = Pick<NewChange, 'kind' | 'field' | 'from' | 'to' | 'value'>

/** Records what one action has become, and what is told of it; a stopped one is not promised anew, but may still be told of. */
export async function applyPair(work: Work, paper: EditionPaper, pair: EditionPair, spots: Spots): Promise<EditionCounts> {
  const [held, read] = [pair.held.action, pair.read.action]
  const of = { kind: 'action' as const, id: held.id as string, planId: pair.held.plan.id as string }
  const changes = held.stopped ? [] : [...changesOf(pair), ...moveOf(pair, spots)]
  for (const change of changes) await recordChange(work, paper, of, change)
  const updates = await recordTold(work, paper, of.id, { held, read, isPart: pair.read.parent !== null })
  return { changes: changes.length, updates }
}

function changesOf(pair: EditionPair): Made[] {
  const [held, read] = [pair.held.action, pair.read.action]
  const { text, deadline, measures, owners, ref } = rewritingOf(pair)
  const now = rewritten(pair)
  const names = ({ owners }: Action) => owners.map(({ name }) => name)
  const value = { measures: now.measures }
  const kind = deadlineKinds(held, read, printsOf(pair.read.plan))[0] ?? 're-dated'
  const [from, to] = [measuresOf(held).join('; '), measuresOf(now).join('; ')]
  return [
    ...(ref ? [{ kind: 'reworded' as const, field: 'ref', from: held.ref, to: read.ref }] : []),
    ...(text ? [{ kind: 'reworded' as const, field: 'text', from: held.text, to: read.text }] : []),
    ...(deadline
      ? [{ kind, field: 'deadline', from: held.deadline.text, to: read.deadline.text, value: { ...value, deadline: read.deadline } }]
      : measures
        ? [{ kind: 're-targeted' as const, field: 'measures', from, to, value }]
        : []),
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

function moveOf({ held, read, kinds }: EditionPair, spots: Spots): Made[] {
  const printed = kinds.includes('moved') ? placePrinted(read) : undefined
  const spot = printed && spots.get(printed)
  if (!spot) return []
  const [from, to] = [headingOf(held.objective ?? held.sections.at(-1)), headingOf(printed)]
  return [{ kind: 'moved', field: 'place', from, to, value: { place: { sectionId: spot.sectionId, objectiveId: spot.objectiveId } } }]
}

const verbs: Readonly<Record<NewChange['kind'], string>> = {
  added: 'add',
  reworded: 'reword',
  're-dated': 're-date',
  're-targeted': 're-target',
  're-owned': 're-own',
  moved: 'move',
  stopped: 'stop',
  mended: 'mend',
}
const things = { action: 'an action', objective: 'an objective', section: 'a section' } as const

/** A change to record: from the paper unless its reason and author are another's. */
export interface Recorded extends Made {
  readonly reason?: string
  readonly by?: string
}

/** Records one change of the day of the edition, and with it the rows that it speaks of, where they are new. */
export async function recordChange(
  { tx, viewer, now, record }: Work,
  paper: EditionPaper,
  of: NewChange['of'],
  change: Recorded,
  more: { readonly rows?: SealedRows; readonly after?: object } = {},
): Promise<void> {
  const { kind, field, from, to } = change
  const said = { reason: change.reason ?? asPrinted(paper), day: paper.day, by: change.by ?? paper.by }
  const counted = of.kind === 'section' ? { sectionChangesOf: of.planId } : { changesOf: of.planId }
  const number = await nextNumber(tx, viewer.organisation, counted)
  const rows = together(more.rows ?? {}, keepChange({ ...change, ...said, viewer, now, of, number }))
  const told = kind === 'added' ? { planId: of.planId, ...more.after } : { [field]: to }
  const before = kind === 'added' ? {} : { before: { [field]: from } }
  await record({ deed: `${verbs[kind]} ${things[of.kind]}`, subject: of.id, ...before, after: { ...told, ...said }, rows })
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
  const change = { kind: 'stopped' as const, field: 'stopped', from: action.text, to: '', reason, by: work.viewer.person.name }
  await recordChange(work, paper, { kind: 'action', id: action.id as string, planId }, change)
  return { changes: 1, updates: 0 }
}

/** Adds an action that is printed for the first time, with its parts; `partOf` is the held action it is a part of. */
export async function addFresh(
  work: Work,
  paper: EditionPaper,
  fresh: Pick<PlacedInEdition, 'action' | 'parent'>,
  spot: Spot & { readonly partOf?: string },
): Promise<Outcome<EditionCounts>> {
  const { tx, viewer } = work
  const { action } = fresh
  const { partOf, planId } = spot
  const place = await placeIn(tx, viewer.organisation, planId, spot)
  if (!place) return refuse('not found', 'There is no such plan here: nothing was changed; choose one from the list of plans.', 'plans')
  const { id, rows } = keepAction({
    ...{ organisation: viewer.organisation, place, ref: action.ref, text: action.text, deadline: action.deadline },
    ...{ measures: action.measures, owners: action.owners.map(({ name }) => name), addedOn: paper.day },
    ...(partOf === undefined ? {} : { partOf }),
  })
  const after = { ref: action.ref, text: action.text, deadline: action.deadline.text }
  const change = { kind: 'added' as const, field: 'action', from: '', to: action.text }
  await recordChange(work, paper, { kind: 'action', id, planId }, change, { rows, after })
  let counts = { changes: 1, updates: await recordTold(work, paper, id, { held: undefined, read: action, isPart: fresh.parent !== null }) }
  for (const part of action.actions) {
    const added = await addFresh(work, paper, { action: part, parent: action }, { ...spot, partOf: id })
    if (!added.ok) return added
    counts = { changes: counts.changes + added.value.changes, updates: counts.updates + added.value.updates }
  }
  return done(counts)
}
