import type { Viewer } from '../domain/access.ts'
import type { PlacedInEdition } from '../domain/plan/later-edition/edition.ts'
import { placePrinted } from '../domain/plan/later-edition/places.ts'
import { besideOf, type Decided, decide, type EditionAnswers, type Question, stillToAnswer } from '../domain/plan/later-edition/steps.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { movePaper } from '../store/keep-paper.ts'
import { getPaper } from '../store/papers.ts'
import { addFresh, applyPair, type EditionCounts, type EditionPaper, type Spot, type Spots, stopGone } from './apply-edition.ts'
import { applyFrame } from './apply-frame.ts'
import { keepSheet } from './confirm-paper.ts'
import { editionsOf } from './editions-in.ts'
import { type EditionSeen, lookAtEdition } from './look-at-edition.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform, type Work } from './perform.ts'
import { wordsGiven, wordsIfAny } from './words-given.ts'

export interface EditionInput {
  readonly paperId: string
  /** For each plan of the paper, in its order, the one held that it is a later edition of. */
  readonly planIds: readonly string[]
  readonly answers: EditionAnswers
  /** Also where so little is printed again that it may be the edition of another plan. */
  readonly evenIfFew?: boolean
  /** Who the paper is from; who its front sheet names, else the viewer. */
  readonly by?: string
}

/** What became of it. */
export interface EditionApplied extends EditionCounts {
  readonly planIds: readonly string[]
  readonly added: number
  /** New sections and objectives. */
  readonly sections: number
  readonly objectives: number
  readonly stopped: number
  /** Not printed any more, and kept as they are. */
  readonly stand: number
}

/**
 * Applies a draft to plans we hold, as the later edition of them: what it says otherwise is recorded as changes of its day, what it tells as updates; new
 * actions are added. What it does not print any more stays as it is, unless the person says that it was stopped. The paper is then adopted and points
 * at those plans; no plan is made of it. All of it or nothing.
 * Refusals: `not found`; `conflict` (no draft any more, older than the plan or than an edition applied to it, hardly an edition of it, no place for a new action); `invalid` (a doubtful pair that nobody decided, a
 * stopping without a reason, not one plan held for each of the paper).
 */
export function adoptEdition(house: House, viewer: Viewer, input: EditionInput): Promise<Outcome<EditionApplied>> {
  return perform(house, viewer, 'confirm a plan', async (work) => {
    const paper = await getPaper(work.tx, viewer, input.paperId)
    if (!paper) return refuse('not found', 'There is no such paper here: nothing was changed; bring it in again.')
    if (paper.day > work.today)
      return refuse('invalid', 'Nothing was changed, because the day of the paper has not come yet: set it right beside the paper.', 'day')
    const seen = await lookAtEdition(work.tx, viewer, paper, input.planIds)
    if (!seen.ok) return seen
    const [few] = seen.value.warnings
    if (few && !input.evenIfFew)
      return refuse(
        'conflict',
        `${few} Nothing was changed: choose the plan it belongs to, or say that it is an edition of this one all the same.`,
        'even',
      )
    const denied = refuseUnanswered(stillToAnswer(seen.value.edition, input.answers))
    if (denied) return denied
    const by = wordsIfAny(input.by, 'by', 200)
    if (!by.ok) return by

    const from = by.value || paper.reading.frontSheet.reportBy || viewer.person.name
    const edition = { id: paper.id, name: paper.name, day: paper.day, by: from, tellsProgress: seen.value.edition.tellsProgress }
    const decided = decide(seen.value.edition, input.answers)
    const applied = await applyAll(work, edition, seen.value, decided, input)
    if (!applied.ok) return applied
    const settled = { ...doubtsIn(paper.settled), ...editionsOf(input.planIds) }
    const seals = await movePaper(work.tx, viewer, paper.id, { state: 'adopted', settled }, work.now)
    await work.record({
      deed: 'adopt a later edition',
      subject: paper.id,
      before: { state: 'draft' },
      after: { state: 'adopted', day: paper.day, ...applied.value, answers: input.answers },
      seals,
    })
    await keepSheet(work, paper)
    return applied
  })
}

const doubtsIn = <T>(settled: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(settled).filter(([key]) => /^\d+$/.test(key)))

function refuseUnanswered(open: readonly Question[]) {
  const [first] = open
  if (!first) return undefined
  const named = open.slice(0, 3).map(({ ref, text }) => `“${[ref, text].filter(Boolean).join(' ')}”`)
  const more = open.length > 3 ? ` and ${open.length - 3} more` : ''
  const thing = open.every(({ of }) => of === first.of) ? first.of : 'thing'
  return refuse(
    'invalid',
    `Nothing was changed, because it is doubtful whether ${open.length === 1 ? `this is the same ${thing}` : `these are the same ${thing}s`} as before: ${named.join(', ')}${more}. Say for each whether it is the same or another one.`,
    `pairs.${first.id}`,
  )
}

async function applyAll(
  work: Work,
  paper: EditionPaper,
  { held, read }: EditionSeen,
  decided: Decided,
  { answers, planIds }: EditionInput,
): Promise<Outcome<EditionApplied>> {
  const heldOf = (plan: Plan) => held[read.indexOf(plan)] as Plan
  const frame = await applyFrame(work, paper, decided, heldOf)
  let { changes, updates } = frame
  let [stopped, stand] = [0, 0]
  const count = (more: EditionCounts) => {
    changes += more.changes
    updates += more.updates
  }
  for (const pair of decided.pairs) count(await applyPair(work, paper, pair, frame.spots))
  for (const fresh of decided.fresh) {
    // parts come with the action they belong to
    if (fresh.parent !== null && !decided.pairs.some((pair) => pair.read.action === fresh.parent)) continue
    const spot = spotFor(fresh, decided, frame.spots, heldOf(fresh.plan))
    if (!spot)
      return refuse(
        'conflict',
        `Nothing was changed, because “${fresh.action.text}” is new and the plan held has no one place for it: add an action to the section it belongs to, and apply the edition then.`,
      )
    const added = await addFresh(work, paper, fresh, spot)
    if (!added.ok) return added
    count(added.value)
  }
  for (const { action, plan } of decided.gone) {
    const answer = answers.gone[action.id ?? '']
    if (action.stopped) continue
    if (!answer?.stop) {
      stand++
      continue
    }
    const reason = wordsGiven(answer.reason, `gone.${action.id}`, `the reason why “${action.text}” was stopped`)
    if (!reason.ok) return reason
    count(await stopGone(work, paper, plan.id as string, action, reason.value))
    stopped++
  }
  const { sections, objectives } = frame
  return done({ planIds, changes, updates, added: decided.fresh.length, sections, objectives, stopped, stand })
}

/**
 * Where a new action goes: below the heading it is printed under; a part with its whole; where nothing is printed above it, with the action it is printed
 * beside, else to the plan's one section. Undefined where there are several.
 */
function spotFor(fresh: PlacedInEdition, decided: Decided, spots: Spots, held: Plan): (Spot & { readonly partOf?: string }) | undefined {
  const whole = fresh.parent === null ? undefined : decided.pairs.find(({ read }) => read.action === fresh.parent)
  if (whole) return { ...(standsAt(whole.held) as Spot), partOf: whole.held.action.id as string }
  const printed = placePrinted(fresh)
  const spot = printed && spots.get(printed)
  if (spot) return spot
  const beside = besideOf(fresh, decided)
  const near = beside && standsAt(beside)
  if (near) return { ...near, objectiveId: null }
  const [only, more] = held.sections
  return only?.id && !more ? { planId: held.id as string, sectionId: only.id, objectiveId: null } : undefined
}

function standsAt({ plan, sections, objective }: PlacedInEdition): Spot | undefined {
  const sectionId = sections.at(-1)?.id
  return sectionId === undefined ? undefined : { planId: plan.id as string, sectionId, objectiveId: objective?.id ?? null }
}
