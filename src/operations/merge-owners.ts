import type { Viewer } from '../domain/access.ts'
import { keepMerge } from '../store/keep-merge.ts'
import { nextNumber } from '../store/next-number.ts'
import { listOwners } from '../store/owners.ts'
import { namesGiven } from './names-given.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsIfAny } from './words-given.ts'

export interface MergeInput {
  /** Spellings of the one owner. */
  readonly from: readonly string[]
  /** The name that stands for all of them from now on. */
  readonly to: string
  readonly reason?: string
}

/**
 * Says that several spellings name one owner, across all plans and for every day; what the papers print is untouched. A later merging of the
 * name that stands takes all its spellings along, and merging a name back undoes it.
 * Refusals: `invalid` (no name); `not found` where no action has an owner so spelt; `conflict` where they are one already.
 */
export function mergeOwners(house: House, viewer: Viewer, input: MergeInput): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'merge owners', async ({ tx, now, today, record }) => {
    const from = namesGiven(input.from, 'from')
    if (!from.ok) return from
    const names = namesGiven([input.to], 'to')
    if (!names.ok) return names
    const reason = wordsIfAny(input.reason, 'reason')
    if (!reason.ok) return reason
    const [to] = names.value
    const others = from.value.filter((name) => name !== to)
    if (to === undefined || others.length === 0) {
      return refuse(
        'invalid',
        'Nothing was merged, because it takes a spelling and another name that stands for it: give both.',
        to === undefined ? 'to' : 'from',
      )
    }
    const owners = await listOwners(tx, viewer, { asAt: today })
    const unknown = others.find((name) => !owners.some(({ name: stands, spellings }) => stands === name || spellings.includes(name)))
    if (unknown !== undefined)
      return refuse('not found', `No action has an owner written “${unknown}”: nothing was merged; choose a name from the list.`, 'from')
    const one = owners.find(({ name }) => name === to)
    if (others.every((name) => one?.spellings.includes(name) && !owners.some((owner) => owner.name === name))) {
      return refuse('conflict', `These are all shown as “${to}” already: nothing was changed.`)
    }
    const number = await nextNumber(tx, viewer.organisation, 'owner_merge')
    const rows = keepMerge({ viewer, now, day: today, by: viewer.person.name, number, from: others, to, reason: reason.value })
    await record({ deed: 'merge owners', subject: to, before: { names: others }, after: { name: to, reason: reason.value }, rows })
    return done(undefined)
  })
}
