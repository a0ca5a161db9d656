import type { Day } from '../domain/calendar/day.ts'
import type { JudgementSettings } from '../domain/judgement/settings.ts'
import { listJournal } from '../store/journal-reads.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { type AsAt, eachPlan, type HeldPlan, listPlans } from '../store/plans.ts'
import { plansTouched } from '../store/plans-touched.ts'
import type { Door } from './door.ts'

/** What is made of many plans: a little of each, and all of it put together. */
export interface Making<One, All> {
  /** How far back each action's updates are needed. */
  readonly history?: AsAt['history']
  readonly of: (held: HeldPlan, asAt: Day, settings: JudgementSettings) => One
  readonly together: (all: Iterable<One>, asAt: Day) => All
}

interface Kept<One, All> {
  readonly asAt: Day
  /** The last line of the journal it was read under. */
  readonly seq: number
  readonly hash: string
  readonly plans: ReadonlyMap<string, One>
  readonly all: All
}

/** More touched plans than this are not read one by one. */
const fewPlans = 20

/**
 * Reads every plan as at a day and keeps what was made of it for as long as nothing was written: each write is a line in the journal, so the same last line
 * and the same day mean the same answer. After a write only the plans it touched are read again, since a council records all day and looks at such
 * pages as often. A viewer who may not read the journal gets a new answer each time.
 */
export function keptByPlan<One, All>(
  { house, viewer }: Pick<Door, 'house' | 'viewer'>,
  { history = 'latest', of, together }: Making<One, All>,
): (asAt: Day) => Promise<All> {
  let kept: Promise<Kept<One, All>> | undefined
  const readAll = async (asAt: Day, line: { seq: number; hash: string }): Promise<Kept<One, All>> => {
    const plans = new Map<string, One>()
    const settings = await judgementSettings(house.db, viewer)
    for await (const held of eachPlan(house.db, viewer, { asAt, history })) plans.set(held.plan.id ?? '', of(held, asAt, settings))
    return { asAt, ...line, plans, all: together(plans.values(), asAt) }
  }
  const readOn = async (asAt: Day, line: { seq: number; hash: string }, before: Kept<One, All> | undefined): Promise<Kept<One, All>> => {
    if (before?.asAt !== asAt || before.seq > line.seq) return readAll(asAt, line)
    if (before.hash === line.hash) return before
    const touched = await plansTouched(house.db, viewer, { after: before.seq })
    if (touched === 'any' || touched.size > fewPlans) return readAll(asAt, line)
    if (touched.size === 0) return { ...before, ...line }
    const plans = new Map(before.plans)
    const settings = await judgementSettings(house.db, viewer)
    const planIds = [...touched].filter((id) => plans.has(id))
    for (const held of await listPlans(house.db, viewer, { asAt, history, planIds }))
      plans.set(held.plan.id ?? '', of(held, asAt, settings))
    return { asAt, ...line, plans, all: together(plans.values(), asAt) }
  }
  return async (asAt) => {
    const [last] = await listJournal(house.db, viewer, { limit: 1 })
    if (!last) return (await readAll(asAt, { seq: 0, hash: '' })).all
    const line = { seq: last.seq, hash: last.hash }
    const before = kept
    const next = (async () => readOn(asAt, line, await before?.catch(() => undefined)))()
    kept = next
    // A failed reading must not be kept: the store may be well again in a moment.
    next.catch(() => {
      if (kept === next) kept = undefined
    })
    return (await next).all
  }
}
