import type { Comparison } from './comparison.ts'
import type { PlanName, Standing } from './standing.ts'

/** What stands at a moment, by key. */
export interface Stood {
  readonly plans: ReadonlyMap<string, PlanName>
  readonly standings: ReadonlyMap<string, Standing>
}

/**
 * Applies a comparison to the earlier of its moments and gives the later one: nothing that differs was left out of it. Throws where the
 * comparison does not fit what stands there.
 */
export function applyChanges(stood: Stood, { differences }: Comparison): Stood {
  const plans = new Map(stood.plans)
  const standings = new Map(stood.standings)
  for (const { plan, about, patch } of differences) {
    if (patch.does === 'set') {
      const held = about && standings.get(about.key)
      if (!held) throw new Error(`nothing stands at ${about?.key}`)
      standings.set(held.key, { ...held, ...patch.to })
      continue
    }
    if (patch.plan && patch.does === 'bring') plans.set(plan.key, plan)
    if (patch.plan && patch.does === 'take') plans.delete(plan.key)
    for (const standing of patch.standings) {
      if (patch.does === 'bring') standings.set(standing.key, standing)
      else if (!standings.delete(standing.key)) throw new Error(`nothing stands at ${standing.key}`)
    }
  }
  return { plans, standings }
}
