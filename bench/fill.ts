import { sql } from 'kysely'
import type { Viewer } from '../src/domain/access.ts'
import { emptyFrontSheet } from '../src/domain/document/front-sheet.ts'
import { ensureHome } from '../src/operations/ensure-home.ts'
import type { House } from '../src/operations/outcome.ts'
import { lockJournal, writeJournal } from '../src/store/journal.ts'
import { keepPaper, movePaper } from '../src/store/keep-paper.ts'
import { keepPlan } from '../src/store/keep-plan.ts'
import { keepUpdates, type NewUpdate } from '../src/store/keep-update.ts'
import { sha256 } from '../src/store/seal.ts'
import { inTransaction } from '../src/store/transaction.ts'
import { type MadePlan, rounds, type Said } from './plans.ts'

export interface Filled {
  readonly viewer: Viewer
  readonly planIds: readonly string[]
  /** One of each plan, for the updates. */
  readonly actionIds: readonly string[]
}

/**
 * Fills an empty store through the store's own functions: one paper, so many plans of it, and what was said in every round. A plan is one record
 * of the journal, and so is all that was said of it after the paper: the rows, their seals and the chain are those of any other store.
 */
export async function fillStore(house: House, made: readonly MadePlan[], plans: number, say: (line: string) => void): Promise<Filled> {
  const viewer = await ensureHome(house, { organisation: 'Thornmere Borough Council', person: 'A Clerk' })
  const paper = await keepOnePaper(house, viewer)
  const planIds: string[] = []
  const actionIds: string[] = []
  for (let i = 0; i < plans; i++) {
    const kept = await adopt(house, viewer, made[i % made.length] as MadePlan, { paper, position: i + 1 })
    planIds.push(kept.planId)
    actionIds.push(kept.actionId)
    if ((i + 1) % 50 === 0) say(`${i + 1} plans stored`)
  }
  // as an idle hour would leave it
  await sql`vacuum analyze`.execute(house.db)
  await sql`checkpoint`.execute(house.db)
  return { viewer, planIds, actionIds }
}

function keepOnePaper(house: House, viewer: Viewer): Promise<string> {
  const bytes = Buffer.from('Plans made for measuring.')
  const reading = {
    frontSheet: emptyFrontSheet,
    frontSheetAnchors: {},
    plans: [],
    doubts: [],
    leftovers: [],
    coverage: { characters: 0, placed: 0, structure: 0, left: 0 },
  }
  return inTransaction(house.db, async (tx) => {
    const head = await lockJournal(tx, viewer.organisation)
    if (!head) throw new Error('the organisation has no journal')
    const document = { blocks: [] }
    const paper = { name: 'plans.txt', bytes, sha256: sha256(bytes), kind: 'text', document, reading, day: rounds[0] ?? '' }
    const { id, seals } = await keepPaper(tx, viewer, paper, house.now())
    await writeJournal(tx, head, viewer, { deed: 'import a paper', subject: id, after: { name: paper.name }, seals }, house.now())
    const moved = await movePaper(tx, viewer, id, { state: 'adopted' }, house.now())
    await writeJournal(tx, head, viewer, { deed: 'confirm a plan', subject: id, after: { state: 'adopted' }, seals: moved }, house.now())
    return id
  })
}

async function adopt(
  house: House,
  viewer: Viewer,
  { plan, said }: MadePlan,
  { paper, position }: { paper: string; position: number },
): Promise<{ planId: string; actionId: string }> {
  const [first, ...later] = rounds
  const now = `${first}T09:00:00.000Z`
  const kept = keepPlan({ viewer, by: 'Director of Place', day: first ?? '', now, adoptedBy: 'A Clerk', plan, paper, position })
  const updates = later.flatMap((day, i): NewUpdate[] =>
    [...said].map(([action, told]) => ({
      of: { kind: 'action', id: kept.ids.get(action) ?? '', planId: kept.id },
      ...{ viewer, by: 'A Manager', day, now: `${day}T09:00:00.000Z`, number: i + 2 },
      progress: told[i + 1] as Said,
      declared: told[i + 1]?.declared ?? null,
    })),
  )
  await inTransaction(house.db, async (tx) => {
    // half of filling would be PostgreSQL looking up keys that are right by construction
    await sql`set local session_replication_role = replica`.execute(tx)
    const head = await lockJournal(tx, viewer.organisation)
    if (!head) throw new Error('the organisation has no journal')
    await writeJournal(tx, head, viewer, { deed: 'adopt a plan', subject: kept.id, after: { ...kept.counts }, rows: kept.rows }, now)
    const round = { deed: 'record progress', subject: kept.id, after: { updates: updates.length }, rows: keepUpdates(updates).rows }
    await writeJournal(tx, head, viewer, round, `${later.at(-1)}T09:00:00.000Z`)
  })
  return { planId: kept.id, actionId: [...kept.ids.values()].at(-1) ?? '' }
}
