import { z } from 'zod'
import { ownersOf } from '../../owners.ts'
import type { ListedAction } from '../../standing-of-plan.ts'

/** What the address of a list over plans asks to see. */
export interface Asks {
  /** A plan's id; `''` for all. */
  readonly plan: string
  readonly owner: string
  /** From 1. */
  readonly page: number
}

const short = z.string().trim().max(200).catch('')
const schema = z.object({ plan: short, owner: short, page: z.coerce.number().int().min(1).max(100_000).catch(1) })

/** Reads the query of a list. What it does not know it leaves aside: a link that somebody sent is never refused over a word in it. */
export const readAsks = (query: Readonly<Record<string, string>>): Asks => schema.parse(query)

/** The query that shows this again, for links. */
export const queryOf = ({ plan, owner, page }: Asks): Record<string, string | undefined> => ({
  plan,
  owner,
  page: page > 1 ? String(page) : undefined,
})

/** The actions asked for, of all pages. */
export function asked(all: readonly ListedAction[], { plan, owner }: Asks): readonly ListedAction[] {
  if (plan === '' && owner === '') return all
  return all.filter((one) => (plan === '' || one.plan.id === plan) && (owner === '' || ownersOf(one.action).includes(owner)))
}

/** As many as a page shows: few enough to be drawn in a moment, whatever the council owes. */
export const onAPage = 100
