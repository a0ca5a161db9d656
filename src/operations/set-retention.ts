import type { Viewer } from '../domain/access.ts'
import { longestRetention, type Retention, sayRetention } from '../domain/document/retention.ts'
import { nextNumber } from '../store/next-number.ts'
import { keepRetention, readRetention } from '../store/retention.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'

/**
 * Says how long the organisation keeps the originals of its papers: whole months after a paper was adopted or withdrawn, or null for ever. Deletes nothing by
 * itself: `applyRetention` does.
 * Refusals: `invalid` (no whole number from 1 to 1200); `conflict` where it is so already.
 */
export function setRetention(house: House, viewer: Viewer, { months }: { readonly months: Retention }): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'set how long originals are kept', async ({ tx, now, today, record }) => {
    if (months !== null && !(Number.isInteger(months) && months >= 1 && months <= longestRetention))
      return refuse(
        'invalid',
        `Nothing was changed, because originals are kept for whole months from 1 to ${longestRetention}, or for ever: say one of these.`,
        'months',
      )
    const before = await readRetention(tx, viewer.organisation)
    if (before === months) return refuse('conflict', `Originals are kept ${sayRetention(months)} already: nothing was changed.`)
    const number = await nextNumber(tx, viewer.organisation, 'retention')
    await record({
      deed: 'set how long originals are kept',
      subject: viewer.organisation,
      before: { months: before },
      after: { months },
      rows: keepRetention({ viewer, by: viewer.person.name, day: today, now, number, months }),
    })
    return done(undefined)
  })
}
