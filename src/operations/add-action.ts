import type { Viewer } from '../domain/access.ts'
import { readDeadline } from '../domain/plan/deadline.ts'
import { keepAction, placeForAction } from '../store/keep-action.ts'
import { keepChange } from '../store/keep-change.ts'
import { together } from '../store/merge-rows.ts'
import { nextNumber } from '../store/next-number.ts'
import { daySaid } from './day-said.ts'
import { namesGiven } from './names-given.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven, wordsIfAny } from './words-given.ts'

export interface AddInput {
  readonly planId: string
  /** The objective it serves; else a section by its printed number or heading; neither where the plan has one section. */
  readonly objectiveId?: string
  readonly sectionRef?: string
  readonly ref?: string
  readonly text: string
  readonly deadline?: string
  readonly owners?: readonly string[]
  readonly reason: string
  /** The day it was agreed; today unless given. */
  readonly day?: string
  /** Who agreed it; the viewer unless given. */
  readonly by?: string
}

/**
 * Adds an action to an adopted plan, behind the others of its place; before its day the plan is shown without it.
 * Refusals: `not found` (plan or place); `invalid` (no wording, no reason, a day to come, a heading that several sections bear).
 */
export function addAction(house: House, viewer: Viewer, input: AddInput): Promise<Outcome<{ actionId: string }>> {
  return perform(house, viewer, 'change a promise', async ({ tx, now, today, record }) => {
    const text = wordsGiven(input.text, 'text', 'the wording')
    if (!text.ok) return text
    const reason = wordsGiven(input.reason, 'reason', 'the reason')
    if (!reason.ok) return reason
    const ref = wordsIfAny(input.ref, 'ref', 100)
    if (!ref.ok) return ref
    const words = wordsIfAny(input.deadline, 'deadline')
    if (!words.ok) return words
    const owners = namesGiven(input.owners ?? [], 'owners')
    if (!owners.ok) return owners
    const day = daySaid(input.day, today)
    if (!day.ok) return day
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by
    const place = await placeForAction(tx, viewer.organisation, input.planId, input)
    if (place === 'several')
      return refuse(
        'invalid',
        'Nothing was added, because several sections of the plan answer to that: name an objective or another section.',
        'sectionRef',
      )
    if (!place)
      return refuse(
        'not found',
        'There is no such plan, or no such section or objective in it: nothing was added; open the plan and choose a place.',
      )

    const { deadline, measures } = readDeadline(words.value, { period: place.period, paperDay: day.value, wording: text.value })
    const { id, rows } = keepAction({
      organisation: viewer.organisation,
      place,
      ref: ref.value,
      text: text.value,
      deadline,
      measures,
      owners: owners.value,
      addedOn: day.value,
    })
    const said = { day: day.value, by: by.value || viewer.person.name }
    const of = { kind: 'action' as const, id, planId: place.planId }
    const number = await nextNumber(tx, viewer.organisation, { changesOf: place.planId })
    const change = keepChange({
      ...said,
      viewer,
      now,
      of,
      number,
      kind: 'added',
      field: 'action',
      from: '',
      to: text.value,
      reason: reason.value,
    })
    const after = {
      planId: place.planId,
      ref: ref.value,
      text: text.value,
      deadline: deadline.text,
      owners: owners.value,
      reason: reason.value,
      ...said,
    }
    await record({ deed: 'add an action', subject: id, after, rows: together(rows, change) })
    return done({ actionId: id })
  })
}
