import type { Kysely } from 'kysely'
import { may, type Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import { sayTheSame } from '../domain/judgement/findings/same-words-as-last-time.ts'
import type { Action, Plan, Section } from '../domain/plan/plan.ts'
import type { Update } from '../domain/plan/told.ts'
import { type ActionAsSaid, type FrameRow, readActions, readFrames, readPlanIds, type WhichPlans, type WithinPlan } from './plan-rows.ts'
import { planOf } from './plan-tree.ts'
import { remembered } from './remembered.ts'
import type { Database } from './schema.ts'
import { readHistory, readSilence, type SaidRow, updatesOf } from './update-rows.ts'

/** An adopted plan as at a day, and the paper it came from. */
export interface HeldPlan {
  readonly plan: Plan
  readonly paper: { readonly id: string; readonly name: string; readonly day: Day } | null
}

/**
 * How a plan is asked for: as at a day, and how far back each action's updates go. `latest` (unless said otherwise) brings the last word and,
 * where it states no progress, those before it back to the last that did; where it says what the one before said, every one: all
 * that a judgement needs. `all` brings every one.
 */
export interface AsAt {
  readonly asAt: Day
  readonly history?: 'latest' | 'all'
  /** As it was known at this instant, ISO: what was recorded later is left out, and a paper withdrawn since is still shown. Now unless given. */
  readonly recordedBy?: string | undefined
}

/**
 * The organisation's plans in the order they were adopted. Empty for a viewer who may not read plans. While nothing is recorded, whoever asks the
 * same again is given the same plans, not copies of them.
 */
export function listPlans(db: Kysely<Database>, viewer: Viewer, at: AsAt & { readonly planIds?: readonly string[] }): Promise<HeldPlan[]> {
  return loadPlans(db, viewer, at, at.planIds ?? 'shown')
}

/** Plans read at once by `eachPlan`: enough for few statements, few enough to weigh little. */
export const fewPlans = 20

/** The ids of the plans shown, in the order they were adopted; those recorded after an instant only, where one is given. None for a viewer who may not read plans. */
export async function listPlanIds(
  db: Kysely<Database>,
  viewer: Viewer,
  which: { readonly recordedAfter?: string | undefined } = {},
): Promise<string[]> {
  return may(viewer, 'read plans') ? readPlanIds(db, viewer.organisation, which.recordedAfter) : []
}

/** Some plans by their ids, as `eachPlan` gives them: read for one look and not remembered. */
export async function readSomePlans(db: Kysely<Database>, viewer: Viewer, at: AsAt, planIds: readonly string[]): Promise<HeldPlan[]> {
  return may(viewer, 'read plans') ? readPlans(db, viewer.organisation, at, planIds) : []
}

/**
 * The plans of `listPlans` one after the other, for whoever looks at each once and lets it go: all plans of a large council held at once are hundreds of
 * megabytes. They are not remembered either, or they would drive out the few that people look at.
 */
export async function* eachPlan(db: Kysely<Database>, viewer: Viewer, at: AsAt): AsyncGenerator<HeldPlan> {
  if (!may(viewer, 'read plans')) return
  const ids = await readPlanIds(db, viewer.organisation)
  for (let i = 0; i < ids.length; i += fewPlans) yield* await readPlans(db, viewer.organisation, at, ids.slice(i, i + fewPlans))
}

/** One plan by its id; undefined where the organisation has none of that id, its paper was withdrawn, or the viewer may not read plans. */
export async function getPlan(db: Kysely<Database>, viewer: Viewer, planId: string, at: AsAt): Promise<HeldPlan | undefined> {
  return (await loadPlans(db, viewer, at, [planId]))[0]
}

/** The plan with the actions of one place in it only; of the others there is no word. */
export async function getPlanWithin(
  db: Kysely<Database>,
  viewer: Viewer,
  planId: string,
  at: AsAt,
  within: WithinPlan,
): Promise<HeldPlan | undefined> {
  return (await loadPlans(db, viewer, at, [planId], within))[0]
}

/** Every plan ever adopted with all that was said of it, those of withdrawn papers too. */
export function listEveryPlan(db: Kysely<Database>, viewer: Viewer): Promise<HeldPlan[]> {
  return loadPlans(db, viewer, { asAt: lastOfDays, history: 'all' }, 'every one')
}

const lastOfDays = '9999-12-31'

async function loadPlans(db: Kysely<Database>, viewer: Viewer, at: AsAt, which: WhichPlans, within?: WithinPlan): Promise<HeldPlan[]> {
  if (!may(viewer, 'read plans')) return []
  const { organisation } = viewer
  if (within) return readPlans(db, organisation, at, which, within)
  const question = JSON.stringify([which, at.asAt, at.history ?? 'latest', at.recordedBy ?? null])
  return remembered(db, organisation, question, () => readPlans(db, organisation, at, which), countActions)
}

function countActions(plans: readonly HeldPlan[]): number {
  const inAction = (action: Action): number => 1 + action.actions.reduce((sum, part) => sum + inAction(part), 0)
  const within = (section: Section): number =>
    [...section.actions, ...section.objectives.flatMap(({ actions }) => actions)].reduce((sum, action) => sum + inAction(action), 1) +
    section.sections.reduce((sum, below) => sum + within(below), 0)
  return plans.reduce((sum, { plan }) => plan.sections.reduce((inPlan, section) => inPlan + within(section), sum + 1), 0)
}

async function readPlans(
  db: Kysely<Database>,
  organisation: string,
  at: AsAt,
  which: WhichPlans,
  within?: WithinPlan,
): Promise<HeldPlan[]> {
  const frames = await readFrames(db, organisation, at, which)
  if (frames.length === 0) return []
  const ids = frames.map((frame) => frame.id)
  const actions = await readActions(db, organisation, at, ids, within)
  const updates = await readUpdates(db, organisation, at, ids, actions)
  const actionsOf = Map.groupBy(actions, (action) => action.plan_id)
  return frames.map((frame) => ({ plan: planOf(frame, actionsOf.get(frame.id) ?? [], updates), paper: paperOf(frame) }))
}

/**
 * The updates of those actions for which the latest word, which came with them, is not all that was asked for: every one where the last day before said
 * the same, those of the silence where nothing is told. Most actions of most plans are neither.
 */
async function readUpdates(
  db: Kysely<Database>,
  organisation: string,
  at: AsAt,
  planIds: readonly string[],
  actions: readonly ActionAsSaid[],
): Promise<Map<string, Update[]>> {
  const said = actions.filter((action) => action.said_id !== null)
  const whole = at.history === 'all' ? said : said.filter(isRepeated)
  const silent = at.history === 'all' ? [] : said.filter((action) => action.deed === 'not-stated' && !whole.includes(action))
  const rows = [
    ...(whole.length > 0 ? await readHistory(db, organisation, idsOf(whole), at) : []),
    ...(silent.length > 0 ? await readSilence(db, organisation, planIds, idsOf(silent), at) : []),
  ]
  return updatesByAction(rows)
}

const idsOf = (actions: readonly ActionAsSaid[]): string[] => actions.map(({ id }) => id)

const isRepeated = ({ said_text, before_text }: ActionAsSaid): boolean => before_text !== null && sayTheSame(said_text, before_text)

/** Rows in order as the updates of each action, by its id. */
export function updatesByAction(rows: readonly SaidRow[]): Map<string, Update[]> {
  return new Map([...Map.groupBy(rows, (row) => row.action_id)].map(([id, said]) => [id, updatesOf(said)]))
}

function paperOf(frame: FrameRow): HeldPlan['paper'] {
  return frame.paper_id === null ? null : { id: frame.paper_id, name: frame.paper_name ?? '', day: frame.paper_day ?? frame.day }
}
