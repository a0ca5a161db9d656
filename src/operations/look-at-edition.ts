import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { compareEdition } from '../domain/plan/later-edition/compare-edition.ts'
import type { Edition } from '../domain/plan/later-edition/edition.ts'
import { type LikelyEdition, likelyEditions, sayFewMatches, titleLikeness } from '../domain/plan/later-edition/likely.ts'
import { withoutLoneHeading } from '../domain/plan/later-edition/lone-heading.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { actionsOf } from '../domain/report/walk.ts'
import { editionsApplied, type HeldPaper } from '../store/papers.ts'
import { readSomePlans } from '../store/plans.ts'
import { plansAlike } from '../store/plans-alike.ts'
import type { Database } from '../store/schema.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { settledPlans } from './settled-plans.ts'

/** So many plans are held against each plan of a paper; the likeliest by title and shared wordings. */
const mostHeldAgainst = 4

/** For each plan of a draft, the plans held that it may be a later edition of, the likeliest first. Offered only: nothing is decided by it. */
export async function likelyHeld(db: Kysely<Database>, viewer: Viewer, { reading, day }: HeldPaper): Promise<LikelyEdition[][]> {
  const found: LikelyEdition[][] = []
  for (const plan of reading.plans) {
    const wordings = [...actionsOf(plan)].map(({ action }) => action.text).filter(Boolean)
    const rough = (await plansAlike(db, viewer, wordings))
      .map(({ id, title, shared }) => ({ id, score: shared / Math.max(1, wordings.length) + titleLikeness(title, plan.title) }))
      .filter(({ score }) => score >= 0.2)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostHeldAgainst)
    const held =
      rough.length === 0
        ? []
        : await readSomePlans(
            db,
            viewer,
            { asAt: day },
            rough.map(({ id }) => id),
          )
    found.push(
      likelyEditions(
        plan,
        held.map((one) => one.plan).filter(({ adopted }) => !adopted || adopted.day <= day),
      ),
    )
  }
  return found
}

/** A draft held against the plans it is an edition of. */
export interface EditionSeen {
  readonly held: readonly Plan[]
  readonly read: readonly Plan[]
  readonly edition: Edition
  /** Sentences that should be read before it is applied: it may be the edition of another plan. */
  readonly warnings: readonly string[]
}

/**
 * What a draft says of plans we hold, as they stood on its day.
 * @param planIds for each plan of the paper, in its order, the one it is a later edition of
 * Refusals: `conflict` (no draft any more, or the paper is older than the plan or than an edition that was applied to it); `invalid` (not one held plan for each of the paper's, or one named twice);
 * `not found` (no such plan).
 */
export async function lookAtEdition(
  db: Kysely<Database>,
  viewer: Viewer,
  paper: HeldPaper,
  planIds: readonly string[],
): Promise<Outcome<EditionSeen>> {
  if (paper.state !== 'draft')
    return refuse('conflict', `“${paper.name}” is no draft any more: nothing was changed; open its plan to see what it says.`)
  const count = paper.reading.plans.length
  if (count === 0 || planIds.length !== count || new Set(planIds).size !== count)
    return refuse(
      'invalid',
      `“${paper.name}” holds ${count === 1 ? 'one plan' : `${count} plans`}: name for each of them the plan held that it is a later edition of, and none twice. Nothing was changed.`,
      'plans',
    )
  const found = new Map((await readSomePlans(db, viewer, { asAt: paper.day, history: 'all' }, planIds)).map(({ plan }) => [plan.id, plan]))
  const held = planIds.flatMap((id) => found.get(id) ?? [])
  if (held.length !== count)
    return refuse('not found', 'There is no such plan here: nothing was changed; choose one from the list of plans.', 'plans')
  const newer = held.find(({ adopted }) => adopted && adopted.day > paper.day)
  if (newer)
    return refuse(
      'conflict',
      `“${paper.name}” is a paper of ${sayDay(paper.day)}, and “${newer.title}” was adopted from one of ${sayDay(newer.adopted?.day ?? paper.day)}: an earlier edition changes nothing. Where its day was read wrongly, set it right beside the paper.`,
      'day',
    )
  const [applied] = await editionsApplied(db, viewer, planIds)
  if (applied && applied.day > paper.day)
    return refuse(
      'conflict',
      `“${paper.name}” is a paper of ${sayDay(paper.day)}, and a later edition, “${applied.name}” of ${sayDay(applied.day)}, was applied to the plan already: an earlier edition changes nothing. Where its day was read wrongly, set it right beside the paper.`,
      'day',
    )
  const settled = settledPlans(paper)
  if (!settled.ok) return settled
  const read = settled.value.map((plan, i) => withoutLoneHeading(plan, held[i] as Plan))
  const edition = compareEdition(held, read)
  const warnings = read.flatMap((plan, i) => sayFewMatches(edition, held[i] as Plan, plan, paper.name) ?? [])
  return done({ held, read, edition, warnings })
}
