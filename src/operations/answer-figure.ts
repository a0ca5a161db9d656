import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Update } from '../domain/plan/told.ts'
import { readStated } from '../domain/progress/figures.ts'
import { getAction, getObjective } from '../store/actions.ts'
import { keepFigureAnswer } from '../store/keep-figure-answer.ts'
import { nextNumber } from '../store/next-number.ts'
import { daySaid } from './day-said.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsIfAny } from './words-given.ts'

/** Which figure of which update, and what it is. */
export interface FigureInput {
  readonly of: 'action' | 'objective'
  readonly id: string
  readonly update: string
  /** The numeral with its sign, as it stands in the words. */
  readonly mark: string
  /** Which of the same numerals of the update, from 1. */
  readonly nth: number
  /** A key of the measure it is a value of; null where it is no value of any. */
  readonly measure: string | null
  readonly day?: string
  readonly by?: string
}

/**
 * Records what a figure in an update is: a value of a measure, or of none. The words stay as they were said; a later answer about the same figure holds in place of this one.
 * Refusals: `not found` (no such action or objective on that day); `invalid` (the update does not state that figure, no choice is made, a day to come).
 */
export function answerFigure(house: House, viewer: Viewer, input: FigureInput): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'say what a figure measures', async ({ tx, now, today, record }) => {
    const day = daySaid(input.day, today)
    if (!day.ok) return day
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by
    if (input.measure !== null && !/^[a-z0-9-]{1,100}$/.test(input.measure))
      return refuse(
        'invalid',
        'Nothing was changed, because no measure was chosen: choose one, or that it is no value of a measure.',
        'measure',
      )
    const held = await heldAt(tx, viewer, input, day.value)
    if (!held) return refuse('not found', 'There is nothing at this address on that day: nothing was changed; open the plan and try again.')
    const update = held.updates.find(({ id }) => id === input.update)
    const states =
      update && readStated(update.text, { paperDay: update.day }).some(({ mark, nth }) => mark === input.mark && nth === input.nth)
    if (!states)
      return refuse(
        'invalid',
        'Nothing was changed, because this figure does not stand in the update: it may have been mended; look at the page again.',
        'mark',
      )
    const { mark, nth, measure } = input
    const said = { day: day.value, by: by.value || viewer.person.name }
    const number = await nextNumber(tx, viewer.organisation, { figureAnswersOf: held.planId })
    const rows = keepFigureAnswer({
      ...said,
      ...{ viewer, now, number, update: input.update, mark, nth, measure },
      of: { kind: input.of, id: input.id, planId: held.planId },
    })
    const after = { figure: mark, ...(nth > 1 ? { nth } : {}), update: input.update, measure: measure ?? 'no value of a measure', ...said }
    await record({ deed: 'say what a figure measures', subject: input.id, after, rows })
    return done(undefined)
  })
}

async function heldAt(
  tx: House['db'],
  viewer: Viewer,
  { of, id }: FigureInput,
  asAt: Day,
): Promise<{ planId: string; updates: readonly Update[] } | undefined> {
  if (of === 'action') {
    const held = await getAction(tx, viewer, id, { asAt })
    return held && { planId: held.plan.id, updates: held.action.updates ?? [] }
  }
  const held = await getObjective(tx, viewer, id, { asAt })
  return held && { planId: held.plan.id, updates: held.objective.updates ?? [] }
}
