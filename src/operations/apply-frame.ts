import type { FrameInEdition, FramePair } from '../domain/plan/later-edition/edition.ts'
import { isRenumbered, isRetitled, otherFields } from '../domain/plan/later-edition/kinds-of.ts'
import { isBare, printsOf, wordsOf } from '../domain/plan/later-edition/prints.ts'
import type { Decided } from '../domain/plan/later-edition/steps.ts'
import { headingOf } from '../domain/plan/later-edition/tell-edition.ts'
import { toldBelowIn } from '../domain/plan/later-edition/told-in.ts'
import type { Objective, Plan, Section } from '../domain/plan/plan.ts'
import { holdPromise } from '../store/held-promise.ts'
import { keepObjective, keepSection, nextPosition } from '../store/keep-frame.ts'
import { keepUpdates } from '../store/keep-update.ts'
import { type EditionCounts, type EditionPaper, type Recorded, recordChange, type Spot } from './apply-edition.ts'
import type { Work } from './perform.ts'

/** What became of the headings, and where each that is read now stands. */
interface FrameApplied extends EditionCounts {
  readonly spots: Map<object, Spot>
  readonly sections: number
  readonly objectives: number
}

/**
 * Applies what a later edition says of sections and objectives: new ones are added, others reworded, renumbered, re-targeted or moved. None is taken away: what
 * is not printed any more stays, with its actions.
 * @param heldOf the held plan of each that is read
 */
export async function applyFrame(work: Work, paper: EditionPaper, decided: Decided, heldOf: (read: Plan) => Plan): Promise<FrameApplied> {
  const spots = new Map<object, Spot>()
  let [changes, updates] = [0, 0]
  const { sections, objectives } = decided
  for (const { held, read } of sections.pairs) spots.set(read.it, spotOf(held.plan, held.it.id))
  for (const { held, read } of objectives.pairs)
    spots.set(read.it, { ...spotOf(held.plan, held.sections.at(-1)?.id), objectiveId: held.it.id as string })
  for (const fresh of sections.fresh) {
    spots.set(fresh.it, await addSection(work, paper, fresh, heldOf(fresh.plan), spots))
    changes++
  }
  for (const pair of sections.pairs) changes += await changeSection(work, paper, pair, spots)
  for (const pair of objectives.pairs) {
    changes += await changeObjective(work, paper, pair, spots)
    updates += await tellBelow(work, paper, pair.held.it.id as string, pair.held.it, pair.read.it)
  }
  for (const fresh of objectives.fresh) {
    const spot = await addObjective(work, paper, fresh, heldOf(fresh.plan), spots)
    if (!spot) continue
    spots.set(fresh.it, spot)
    changes++
    updates += await tellBelow(work, paper, spot.objectiveId as string, undefined, fresh.it)
  }
  return { spots, changes, updates, sections: sections.fresh.length, objectives: objectives.fresh.length }
}

const spotOf = (plan: Plan, sectionId: string | undefined): Spot => ({
  planId: plan.id as string,
  sectionId: sectionId as string,
  objectiveId: null,
})

async function addSection(
  work: Work,
  paper: EditionPaper,
  { it, sections }: FrameInEdition<Section>,
  plan: Plan,
  spots: Map<object, Spot>,
) {
  const around = sections.at(-1)
  const planId = plan.id as string
  const position = await nextPosition(work.tx, work.viewer.organisation, planId, 'section')
  const parentId = (around && spots.get(around)?.sectionId) ?? null
  const { id, rows } = keepSection(it, { organisation: work.viewer.organisation, planId, position, parentId })
  const change = { kind: 'added' as const, field: 'section', from: '', to: headingOf(it) }
  await recordChange(work, paper, { kind: 'section', id, planId }, change, { rows, after: { ref: it.ref, title: it.title } })
  return spotOf(plan, id)
}

async function changeSection(work: Work, paper: EditionPaper, pair: FramePair<Section>, spots: Map<object, Spot>): Promise<number> {
  const { held, read, kinds } = pair
  const around = read.sections.at(-1)
  const changes: Recorded[] = [
    ...(isRenumbered(held.it, read.it) ? [{ kind: 'reworded' as const, field: 'ref', from: held.it.ref, to: read.it.ref }] : []),
    ...(kinds.includes('reworded') ? [{ kind: 'reworded' as const, field: 'title', from: held.it.title, to: read.it.title }] : []),
    ...(kinds.includes('moved')
      ? [
          {
            ...{ kind: 'moved' as const, field: 'place', from: headingOf(held.sections.at(-1)), to: headingOf(around) },
            value: { parentId: (around && spots.get(around)?.sectionId) ?? null },
          },
        ]
      : []),
  ]
  const of = { kind: 'section' as const, id: held.it.id as string, planId: held.plan.id as string }
  for (const change of changes) await recordChange(work, paper, of, change)
  return changes.length
}

async function changeObjective(work: Work, paper: EditionPaper, pair: FramePair<Objective>, spots: Map<object, Spot>): Promise<number> {
  const { held, read, kinds } = pair
  const [ours, theirs] = [held.it, read.it]
  const around = read.sections.at(-1)
  const spot = kinds.includes('moved') && around ? spots.get(around) : undefined
  const changes: Recorded[] = [
    ...(isRenumbered(ours, theirs) ? [{ kind: 'reworded' as const, field: 'ref', from: ours.ref, to: theirs.ref }] : []),
    ...(isRetitled(ours, theirs) ? [{ kind: 'reworded' as const, field: 'title', from: ours.title, to: theirs.title }] : []),
    ...otherFields(ours, theirs, printsOf(read.plan)).map((field) => ({
      kind: field === 'targets' ? ('re-targeted' as const) : ('reworded' as const),
      ...{ field, from: wordsOf(ours, field), to: wordsOf(theirs, field) },
      ...(field === 'relevantPlans' ? { value: { relevantPlans: theirs.relevantPlans } } : {}),
    })),
    ...(spot
      ? [
          {
            ...{ kind: 'moved' as const, field: 'place', from: headingOf(held.sections.at(-1)), to: headingOf(around) },
            value: { place: { sectionId: spot.sectionId, objectiveId: null } },
          },
        ]
      : []),
  ]
  const of = { kind: 'objective' as const, id: ours.id as string, planId: held.plan.id as string }
  for (const change of changes) await recordChange(work, paper, of, change)
  if (spot) spots.set(theirs, { ...spot, objectiveId: ours.id as string })
  return changes.length
}

/** Undefined where neither the edition nor the plan has a section for it. */
async function addObjective(
  work: Work,
  paper: EditionPaper,
  { it, sections }: FrameInEdition<Objective>,
  plan: Plan,
  spots: Map<object, Spot>,
): Promise<Spot | undefined> {
  const around = sections.at(-1)
  const [first] = plan.sections
  // below no heading: with the first of those held, as a paper of one table is read
  const spot = (around && spots.get(around)) ?? (first && (!around || isBare(around)) ? spotOf(plan, first.id) : undefined)
  if (!spot) return undefined
  const { planId, sectionId } = spot
  const position = await nextPosition(work.tx, work.viewer.organisation, planId, 'objective')
  const { id, rows } = keepObjective(it, { organisation: work.viewer.organisation, planId, position, sectionId })
  const change = { kind: 'added' as const, field: 'objective', from: '', to: headingOf(it) }
  await recordChange(work, paper, { kind: 'objective', id, planId }, change, {
    rows,
    after: { ref: it.ref, title: it.title, targets: it.targets },
  })
  return { ...spot, objectiveId: id }
}

/** What is told below an objective, as updates of it. */
async function tellBelow(work: Work, paper: EditionPaper, id: string, held: Objective | undefined, read: Objective): Promise<number> {
  const { tx, viewer, now, record } = work
  const lines = toldBelowIn(held, read, paper)
  const promise = lines.length === 0 ? undefined : await holdPromise(tx, viewer.organisation, id, paper.day)
  if (!promise) return 0
  const { rows } = keepUpdates(
    lines.map((line, i) => ({
      ...{ of: promise, viewer, now, number: promise.lastUpdate + 1 + i, by: paper.by, day: paper.day, paper: paper.id },
      ...{ progress: line, ref: line.ref },
    })),
  )
  const updates = lines.map(({ ref, text, deed, rule }) => ({ ref, text, deed, rule, day: paper.day, by: paper.by }))
  await record({ deed: 'record progress', subject: id, after: { paper: paper.id, updates }, rows })
  return lines.length
}
