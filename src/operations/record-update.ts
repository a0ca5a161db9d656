import type { Viewer } from '../domain/access.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { readDeed } from '../domain/progress/deed.ts'
import { holdPromise } from '../store/held-promise.ts'
import { keepUpdates } from '../store/keep-update.ts'
import { daySaid } from './day-said.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { longestUpdate, wordsGiven, wordsIfAny } from './words-given.ts'

export interface UpdateInput {
  /** Of an action, one of its parts, or an objective. */
  readonly id: string
  readonly text: string
  /** The day it was said; today unless given. */
  readonly day?: string
  /** The status the owner declares, in the owner's word. */
  readonly declared?: string
  /** Who said it, where that is not the one who records it. */
  readonly by?: string
}

/**
 * Adds what is said of an action or objective; nothing said before is touched. What the words report is read once, here, against what was
 * promised on that day. However many arrive at once, each is stored, and they stand in the order in which they were recorded.
 * Refusals: `not found`; `invalid` (no text, too long, a day to come, a day before the action was added).
 */
export function recordUpdate(house: House, viewer: Viewer, input: UpdateInput): Promise<Outcome<{ updateId: string }>> {
  return perform(house, viewer, 'record progress', async ({ tx, now, today, record }) => {
    const text = wordsGiven(input.text, 'text', 'what happened', longestUpdate)
    if (!text.ok) return text
    const day = daySaid(input.day, today)
    if (!day.ok) return day
    const declared = wordsIfAny(input.declared, 'declared', 100)
    if (!declared.ok) return declared
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by
    const promise = await holdPromise(tx, viewer.organisation, input.id, day.value)
    if (!promise)
      return refuse(
        'not found',
        'There is no action or objective at this address: nothing was recorded; open it from its plan and send the text again.',
      )
    if (promise.addedOn !== null && day.value < promise.addedOn) {
      return refuse(
        'invalid',
        `Nothing was recorded, because this action was only added on ${sayDay(promise.addedOn)}: give that day or a later one.`,
        'day',
      )
    }
    const progress = readDeed(text.value, promise)
    const said = { by: by.value || viewer.person.name, day: day.value, declared: declared.value || null }
    const number = promise.lastUpdate + 1
    const { ids, rows } = keepUpdates([{ of: promise, viewer, now, number, progress, ...said }])
    await record({ deed: 'record progress', subject: input.id, after: { ...progress, ...said, number }, rows })
    return done({ updateId: ids[0] as string })
  })
}
