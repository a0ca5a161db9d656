import type { Viewer } from '../../src/domain/access.ts'
import type { Action, Plan, Section } from '../../src/domain/plan/plan.ts'
import { confirmPaper } from '../../src/operations/confirm-paper.ts'
import { ensureHome } from '../../src/operations/ensure-home.ts'
import { importPaper } from '../../src/operations/import-paper.ts'
import type { House } from '../../src/operations/outcome.ts'
import { openStore, type Store, type StorePlace } from '../../src/store/open.ts'
import { listPlans } from '../../src/store/plans.ts'

export interface Opened {
  readonly store: Store
  readonly house: House
  readonly viewer: Viewer
  /** The first action of the first plan. */
  readonly actionId: string
}

/** The real store with a real clock, and a paper adopted in it where it holds none yet: of programs that start at once, one brings it in. */
export async function openWithPlan(place: string | StorePlace, paper: Uint8Array): Promise<Opened> {
  const store = await openStore(typeof place === 'string' ? { dataFolder: place } : place)
  const house: House = {
    db: store.db,
    now: () => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 }),
    today: () => Temporal.Now.plainDateISO('Europe/London').toString(),
  }
  const viewer = await ensureHome(house, { organisation: 'Thornmere Borough Council', person: 'A Clerk' })
  const plans = () => listPlans(house.db, viewer, { asAt: house.today() })
  if ((await plans()).length === 0) {
    const refused = await bringIn(house, viewer, paper)
    // whoever finds the paper refused because another program brought it in meanwhile has what it came for
    if (refused && (await plans()).length === 0) throw new Error(refused)
  }
  const actionId = (await plans()).flatMap(({ plan }) => actionsOf(plan))[0]?.id
  if (!actionId) throw new Error('the example paper holds no action')
  return { store, house, viewer, actionId }
}

/** Why the paper is not in the store by this program, or null where it is. */
async function bringIn(house: House, viewer: Viewer, paper: Uint8Array): Promise<string | null> {
  const drafted = await importPaper(house, viewer, { name: 'thornmere-report.txt', bytes: paper })
  if (!drafted.ok) return drafted.refusal.sentence
  const confirmed = await confirmPaper(house, viewer, { paperId: drafted.value.paperId, doubts: 'kept' })
  return confirmed.ok ? null : confirmed.refusal.sentence
}

function actionsOf(plan: Plan): Action[] {
  const below = (section: Section): Action[] => [
    ...section.actions,
    ...section.objectives.flatMap(({ actions }) => actions),
    ...section.sections.flatMap(below),
  ]
  return plan.sections.flatMap(below)
}
