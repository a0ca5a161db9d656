import type { Day } from '../domain/calendar/day.ts'
import { acrossRules } from '../domain/judgement/across/table.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Finding } from '../domain/judgement/judgement.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listJournal } from '../store/journal-reads.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { listPlans } from '../store/plans.ts'
import type { Door } from './door.ts'
import { isLargeCouncil } from './large-council.ts'

/** Asks what shows only beside other plans or on the front sheet, as at a day; null where there are too many plans to compare on a page. */
export type Across = (asAt: Day) => Promise<readonly Finding[] | null>

const rules: ReadonlySet<string> = new Set(acrossRules.map(({ id }) => id))

/** The findings of `acrossRules`, kept for as long as nothing is written: each write is a line in the journal. */
export function acrossPlans(door: Pick<Door, 'house' | 'viewer'>): Across {
  const { viewer } = door
  const { db } = door.house
  let kept: { readonly key: string; readonly found: Promise<readonly Finding[]> } | undefined
  const find = async (asAt: Day): Promise<readonly Finding[]> => {
    const plans = (await listPlans(db, viewer, { asAt })).map(({ plan }) => plan)
    if (plans.length === 0) return []
    const sheet = await getFrontSheet(db, viewer, { planIds: plans.map(({ id }) => id ?? '') })
    const settings = await judgementSettings(db, viewer)
    const { findings } = judge(plans, { asAt, frontSheet: sheet?.frontSheet ?? null, settings })
    // copied with their places: what is worked out late would hold all plans for as long as these are kept
    return findings.filter(({ rule }) => rules.has(rule)).map((finding) => ({ ...finding }))
  }
  return async (asAt) => {
    if (await isLargeCouncil(door)) return null
    const [last] = await listJournal(db, viewer, { limit: 1 })
    if (!last) return find(asAt)
    const key = `${asAt} ${last.seq} ${last.hash}`
    if (kept?.key !== key) {
      const found = find(asAt)
      const mine = { key, found }
      kept = mine
      // a failed reading must not be kept: the store may be well again in a moment
      found.catch(() => {
        if (kept === mine) kept = undefined
      })
    }
    return kept.found
  }
}

/** Those that speak of one action or objective. */
export const speakingOf = (found: readonly Finding[], id: string): Finding[] =>
  found.filter(({ about, also }) => about.id === id || also?.some((one) => one.id === id))
