import { giveUpReading } from '../../../operations/give-up-reading.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { readArrivals } from '../../../operations/read-arrivals.ts'
import { inHandOf } from '../../../operations/reading-now.ts'
import { listArrivals } from '../../../store/arrivals.ts'
import { batchHref, paperHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { BatchView } from './view.tsx'

const gone = 'There are no files at this address. It may have been mistyped; papers that were read are listed under “Bring in a paper”.'

const batchOf = (c: Asked) => c.req.param('batch') ?? ''

/** GET /bring-in/:batch. One file alone leads to its paper as soon as that is there. */
export function batchPage({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const hands = inHandOf(batchOf(c))
    const arrivals = await listArrivals(house.db, viewer, batchOf(c))
    const [first] = arrivals
    if (!first) return notFound(c, gone)
    if (arrivals.length === 1 && first.paperId) return c.redirect(paperHref(first.paperId), 303)
    const still = c.req.query('still') !== undefined
    return c.html(<BatchView {...{ frame: c.var.frame, batch: first.batch, arrivals, hands, still }} />)
  }
}

/** POST /bring-in/:batch/give-up: the file of `number`, or all that wait. */
export function giveUpBatch(door: Door): PageHandler {
  return async (c) => {
    const { number } = await c.req.parseBody()
    const given = typeof number === 'string' && /^\d{1,4}$/.test(number) ? { number: Number(number) } : {}
    return back(c, door, await giveUpReading(door.house, door.viewer, { batch: batchOf(c), ...given }))
  }
}

/** POST /bring-in/:batch/read: what was handed in and not read, because Milepost was started anew in between. */
export function readBatch(door: Door): PageHandler {
  return async (c) => back(c, door, await readArrivals(door.house, door.viewer, batchOf(c), { soffice: door.config.soffice }))
}

async function back(c: Asked, { house, viewer }: Door, outcome: Outcome<unknown>) {
  if (outcome.ok) return c.redirect(batchHref(batchOf(c)), 303)
  const hands = inHandOf(batchOf(c))
  const arrivals = await listArrivals(house.db, viewer, batchOf(c))
  if (arrivals.length === 0) return notFound(c, gone)
  const { refusal } = outcome
  return c.html(<BatchView {...{ frame: c.var.frame, batch: batchOf(c), arrivals, hands, still: true, refusal }} />, statusOf(refusal))
}
