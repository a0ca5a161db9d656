import type { Kysely } from 'kysely'
import { freshStore } from '../../tests/house-store.ts'
import type { Role, Viewer } from '../domain/access.ts'
import type { Action, Plan, Section } from '../domain/plan/plan.ts'
import { foundOrganisation } from '../store/people.ts'
import { getPlan } from '../store/plans.ts'
import type { Database } from '../store/schema.ts'
import { inTransaction } from '../store/transaction.ts'
import { confirmPaper } from './confirm-paper.ts'
import { ensureHome } from './ensure-home.ts'
import { importPaper } from './import-paper.ts'
import type { House, Outcome } from './outcome.ts'

/** A house on a store of its own, on a day and instant that the test sets, with a performance officer signed in. */
export interface Council {
  readonly house: House
  readonly viewer: Viewer
  readonly db: Kysely<Database>
  /** What day it is; each instant is a second after the one before. */
  on(day: string): void
}

export async function council(day = '2026-06-01'): Promise<Council> {
  const db = await freshStore<Database>()
  let today = day
  let seconds = 0
  const house: House = {
    db,
    today: () => today,
    now: () => new Date(Date.parse(`${today}T09:00:00Z`) + 1000 * seconds++).toISOString(),
  }
  const viewer = await ensureHome(house, { organisation: 'Thornmere Borough Council', person: 'Iris Vale' })
  const on = (next: string) => {
    today = next
  }
  return { house, viewer, db, on }
}

/** The same person with another role only. */
export const as = (viewer: Viewer, role: Role): Viewer => ({ ...viewer, roles: [role] })

/** A service plan of two sections; one task is answered, one promises to look, one is not answered at all. */
export const servicePlan = `# Progress on the Parks Service Plan

**Parks Service Plan 2026/27**

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1 | **Play areas** | | | |
| 1.1 | Repair the fences of all play areas | May 2026 | R Holt | Work is in progress in three of the nine areas |
| 1.2 | Publish the inspection rota | 30 September 2026 | R Holt | Monitoring due July |
| 2 | **Trees** | | | |
| 2.1 | Survey the street trees | March 2027 | A Quill | |
`

/** The same plan in a paper of its own: the same bytes would be the same paper. */
export const copyOf = (copy: string | number, text = servicePlan): string => `# Copy ${copy}\n\n${text}`

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Imports a paper and adopts its plans; returns the paper and its first plan as it stands then. */
export async function adopted({ house, viewer }: Council, text = servicePlan, name = 'parks.md', day = '2026-05-20') {
  const { paperId, reading } = granted(await importPaper(house, viewer, { name, bytes: bytes(text), day }))
  const { planIds } = granted(await confirmPaper(house, viewer, { paperId, doubts: 'kept' }))
  const planId = planIds[0] as string
  return { paperId, reading, planIds, planId, plan: await planAt({ house, viewer }, planId) }
}

/** The plan as it stands today, or on another day. */
export async function planAt({ house, viewer }: Pick<Council, 'house' | 'viewer'>, planId: string, asAt = house.today()): Promise<Plan> {
  const held = await getPlan(house.db, viewer, planId, { asAt })
  if (!held) throw new Error(`no plan ${planId}`)
  return held.plan
}

/** Every action of a plan that is no part of another. */
export function actionsOf(plan: Plan): Action[] {
  const within = (section: Section): Action[] => [
    ...section.actions,
    ...section.objectives.flatMap(({ actions }) => actions),
    ...section.sections.flatMap(within),
  ]
  return plan.sections.flatMap(within)
}

export function action(plan: Plan, ref: string): Action & { readonly id: string } {
  const found = actionsOf(plan).find((one) => one.ref === ref)
  if (!found?.id) throw new Error(`no action ${ref}`)
  return { ...found, id: found.id }
}

export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence)
  return outcome.value
}

/** `kind: sentence` of a refusal, or `done`. */
export function refusedAs<T>(outcome: Outcome<T>): string {
  return outcome.ok ? 'done' : `${outcome.refusal.kind}: ${outcome.refusal.sentence}`
}

/** A performance officer of another organisation in the same store. */
export function neighbour({ db, house }: Council): Promise<Viewer> {
  return inTransaction(db, (tx) => foundOrganisation(tx, { organisation: 'Oxmere District Council', person: 'Noor Pike' }, house.now()))
}
