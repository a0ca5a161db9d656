import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { getAction, type HeldAction } from '../store/actions.ts'
import type { ChangedValue } from '../store/as-changed.ts'
import { keepChange } from '../store/keep-change.ts'
import { nextNumber } from '../store/next-number.ts'
import { daySaid } from './day-said.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven, wordsIfAny } from './words-given.ts'

/** What every change of a promise needs: of which action (or part of one), why, and, where not today by the viewer, when and by whom. */
export interface ChangeInput {
  readonly actionId: string
  readonly reason: string
  /** The day it was agreed; today unless given. */
  readonly day?: string
  /** Who agreed it; the viewer unless given. */
  readonly by?: string
}

/** A change as one verb makes it. */
export interface PromiseChange {
  readonly kind: 'reworded' | 're-dated' | 're-owned' | 'stopped'
  readonly field: string
  readonly from: string
  readonly to: string
  readonly value?: ChangedValue
}

/**
 * Records one change of an adopted promise. The adopted words stay; the change stands beside them from its day on.
 * @param deed what the journal calls it
 * @param change makes the change out of the action as it stands on that day
 * Refusals: `not found`; `invalid` (no reason, a day to come, whatever `change` finds); `conflict` where it is stopped, or says so already.
 */
export function changePromise(
  house: House,
  viewer: Viewer,
  input: ChangeInput,
  deed: string,
  change: (held: HeldAction, day: Day) => Outcome<PromiseChange>,
): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'change a promise', async ({ tx, now, today, record }) => {
    const reason = wordsGiven(input.reason, 'reason', 'the reason')
    if (!reason.ok) return reason
    const day = daySaid(input.day, today)
    if (!day.ok) return day
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by
    const held = await getAction(tx, viewer, input.actionId, { asAt: day.value })
    if (!held)
      return refuse(
        'not found',
        'There was no action at this address on that day: nothing was changed; open it from its plan and try again.',
      )
    const { stopped } = held.action
    if (stopped)
      return refuse(
        'conflict',
        `This action was stopped on ${sayDay(stopped.day)}: nothing was changed; add a new action if it is taken up again.`,
      )
    const made = change(held, day.value)
    if (!made.ok) return made
    const { from, to } = made.value
    if (from === to && made.value.kind !== 'stopped')
      return refuse('conflict', 'It already says so: nothing was changed.', made.value.field)

    const of = { kind: 'action' as const, id: input.actionId, planId: held.plan.id }
    const number = await nextNumber(tx, viewer.organisation, { changesOf: of.planId })
    const said = { day: day.value, by: by.value || viewer.person.name }
    const rows = keepChange({ ...made.value, ...said, viewer, now, of, number, reason: reason.value })
    const { field } = made.value
    await record({ deed, subject: input.actionId, before: { [field]: from }, after: { [field]: to, reason: reason.value, ...said }, rows })
    return done(undefined)
  })
}
