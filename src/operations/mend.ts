import type { Day } from '../domain/calendar/day.ts'
import { readDeed } from '../domain/progress/deed.ts'
import { getAction, getObjective, type HeldAction, type HeldObjective } from '../store/actions.ts'
import { keepChange } from '../store/keep-change.ts'
import { keepUpdates, type NewUpdate } from '../store/keep-update.ts'
import { together } from '../store/merge-rows.ts'
import { nextNumber } from '../store/next-number.ts'
import { type StandingUpdate, standingUpdates } from '../store/standing-updates.ts'
import { type MendedField, mendedAction, mendedObjective } from './mended-field.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { Work } from './perform.ts'
import { wordsGiven } from './words-given.ts'

export interface MendInput {
  /** Of an action, one of its parts, or an objective. */
  readonly id: string
  /** `text`, `ref`, `deadline`, `owners` (one a line), `progress`, `status`; of an objective `title`, `baseline` … */
  readonly field: string
  /** What the paper really says. */
  readonly value: string
  readonly reason: string
}

/**
 * Sets right what was misread, inside a deed that is already under way. What was read first stays beside it. Deadlines and owners are read anew
 * from the words, and what was told is held against the promise anew: where a deed reads otherwise now, its mended reading is added too.
 */
export async function mend(work: Work, input: MendInput): Promise<Outcome<undefined>> {
  const { tx, viewer, now, today, record } = work
  const reason = wordsGiven(input.reason, 'reason', 'the reason')
  if (!reason.ok) return reason
  const held = (await getAction(tx, viewer, input.id, { asAt: today })) ?? (await getObjective(tx, viewer, input.id, { asAt: today }))
  if (!held)
    return refuse('not found', 'There is no action or objective at this address: nothing was changed; open it from its plan and try again.')
  const of = { kind: 'action' in held ? ('action' as const) : ('objective' as const), id: input.id, planId: held.plan.id }
  const field = mendedField(held, input, today)
  if (!field.ok) return field
  const { from, to, value } = field.value
  if (from === to) return refuse('conflict', 'It already says so: nothing was changed.', 'value')

  const { standing, last } = await standingUpdates(tx, viewer.organisation, of)
  const wrong = updatesToMend(held, input.field, field.value, standing)
  if (!wrong.ok) return wrong
  const updates = keepUpdates(wrong.value.map((mended, i): NewUpdate => ({ ...mended, of, viewer, now, number: last + 1 + i })))
  const number = await nextNumber(tx, viewer.organisation, { changesOf: of.planId })
  const said = { viewer, now, day: today, by: viewer.person.name }
  const change = keepChange({
    ...said,
    of,
    number,
    kind: 'mended',
    field: input.field,
    from,
    to,
    reason: reason.value,
    ...(value ? { value } : {}),
  })
  await record({
    deed: 'mend a misreading',
    subject: input.id,
    before: { [input.field]: from },
    after: { [input.field]: to, reason: reason.value, updatesReadAnew: updates.ids.length },
    rows: together(change, updates.rows),
  })
  return done(undefined)
}

function mendedField(held: HeldAction | HeldObjective, { field, value }: MendInput, today: Day): Outcome<MendedField> {
  if (!('action' in held)) return mendedObjective(held.objective, field, value)
  return mendedAction(held.action, field, value, { period: held.plan.period, paperDay: held.paper?.day ?? today })
}

type Mended = Omit<NewUpdate, 'of' | 'viewer' | 'now' | 'number'>

/** The updates that this mending makes read otherwise, as they should be. */
function updatesToMend(
  held: HeldAction | HeldObjective,
  field: string,
  { to, value }: MendedField,
  standing: readonly StandingUpdate[],
): Outcome<Mended[]> {
  const promise = 'action' in held ? held.action : { text: held.objective.title, deadline: { text: '', parts: [] } }
  const now = {
    text: field === 'text' || field === 'title' ? to : promise.text,
    deadline: value?.deadline ?? promise.deadline,
  }
  if (field === 'progress') {
    const told = standing.filter(({ update }) => update.paper !== null)
    const [one] = told
    if (told.length > 1 && !('action' in held)) {
      return refuse(
        'invalid',
        'Nothing was changed, because the paper says several lines here: record what is right as an update.',
        'field',
      )
    }
    if (!one && !held.paper)
      return refuse('invalid', 'Nothing was changed, because no paper was read here: record an update instead.', 'field')
    const paper = {
      by: one?.update.by ?? held.paper?.name ?? '',
      day: one?.update.day ?? held.paper?.day ?? '',
      paper: held.paper?.id ?? null,
    }
    return done([
      {
        ...paper,
        progress: readDeed(to, now),
        declared: null,
        ...(one ? { ref: one.ref, replaces: { id: one.update.id, place: one.place } } : {}),
      },
    ])
  }
  return done(
    standing.flatMap(({ update, place, ref }): Mended[] => {
      const progress = readDeed(update.text, now)
      if (progress.deed === update.deed && progress.rule === update.rule) return []
      const { by, day, declared, paper } = update
      return [{ by, day, declared, paper, ref, progress, replaces: { id: update.id, place } }]
    }),
  )
}
