import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { placePrinted } from '../domain/plan/later-edition/places.ts'
import { decide, rewritten, stillToAnswer } from '../domain/plan/later-edition/steps.ts'
import { headingOf } from '../domain/plan/later-edition/tell-edition.ts'
import { actionOf } from '../domain/plan/matching/plans-in-tests.ts'
import type { Action, Objective, Plan, Section } from '../domain/plan/plan.ts'
import { keepPaper } from '../store/keep-paper.ts'
import { getPaper } from '../store/papers.ts'
import { sha256 } from '../store/seal.ts'
import { verifyJournal } from '../store/verify.ts'
import { adoptEdition } from './adopt-edition.ts'
import { confirmPaper } from './confirm-paper.ts'
import { bytes, type Council, council, granted, planAt, servicePlan } from './council-in-tests.ts'
import { lookAtEdition } from './look-at-edition.ts'
import { perform } from './perform.ts'
import { readPaper } from './read-paper.ts'

let here: Council
beforeAll(async () => {
  here = await council('2026-10-20')
})

const words = [
  'Light the canal path by night',
  'Mend the sluice at the upper weir',
  'Survey every street tree in the borough',
  'Paint the bandstand before summer',
  'Open a tool library for allotments',
  'Dredge the mill pond',
  'Teach volunteers to prune limes',
  'Count otters below the bridge',
]
const headings = ['Play areas', 'Trees and hedges', 'Ponds and rivers', 'Buildings']
const titles = ['Safer places to play', 'Healthy trees along streets', 'Clear water for swimmers']

/** Where each of the words stands, under which number, until when; and how the headings are called. None stands twice. */
interface Laid {
  readonly sections: readonly { readonly title: string; readonly ref: string }[]
  readonly inside: boolean
  readonly aims: readonly { readonly title: string; readonly ref: string; readonly targets: string; readonly in: number }[]
  readonly actions: readonly (readonly [text: string, ref: string, due: string, owner: string, section: number, aim: number])[]
}

const laid: fc.Arbitrary<Laid> = fc.record({
  sections: fc
    .shuffledSubarray(headings, { minLength: 1 })
    .chain((some) => fc.tuple(...some.map((title) => fc.record({ title: fc.constant(title), ref: fc.constantFrom('1', '2', '3', '') })))),
  inside: fc.boolean(),
  aims: fc.shuffledSubarray(titles).chain((some) =>
    fc.tuple(
      ...some.map((title) =>
        fc.record({
          title: fc.constant(title),
          ref: fc.constantFrom('1.1', '1.2', '2.1'),
          targets: fc.constantFrom('80% by March 2027', '75% by March 2027', ''),
          in: fc.nat(3),
        }),
      ),
    ),
  ),
  actions: fc
    .shuffledSubarray(words, { minLength: 3 })
    .chain((some) =>
      fc.tuple(
        ...some.map((text) =>
          fc.tuple(
            fc.constantFrom(text, `${text} and report on it`),
            fc.constantFrom('', '1', '2', '4.7'),
            fc.constantFrom('May 2026', 'June 2027', ''),
            fc.constantFrom('A Quill', 'R Holt', ''),
            fc.nat(3),
            fc.integer({ min: -1, max: 2 }),
          ),
        ),
      ),
    ),
})

function planOf({ sections, inside, aims, actions }: Laid): Plan {
  const at = (section: number) => section % sections.length
  const made = actions.map(([text, ref, due, owner, section, aim]) => {
    const inAim = aim >= 0 && aims.length > 0 ? aim % aims.length : -1
    return { action: actionOf([ref, text, due, owner].join(' | '), 'b1'), section: at(section), aim: inAim }
  })
  const objectives = aims.map(({ title, ref, targets }, i): Objective => {
    const own = made.filter(({ aim }) => aim === i).map(({ action }) => action)
    const bare = { relevantPlans: [], baseline: '', outcome: '', phase: '', funding: '', crossReference: '', progress: [] }
    return { ref, title, targets, ...bare, actions: own, anchor: 'b1', anchors: {} }
  })
  const all = sections.map(({ ref, title }, i): Section => {
    const own = made.filter(({ section, aim }) => section === i && aim < 0).map(({ action }) => action)
    const aimed = objectives.filter((_, o) => at(aims[o]?.in ?? 0) === i)
    return { ref, title, objectives: aimed, actions: own, sections: [], anchor: 'b1' }
  })
  const [first, ...rest] = all as [Section, ...Section[]]
  const tree = inside ? [{ ...first, sections: rest }] : all
  return { title: 'Parks plan', kind: 'plan', period: '2026/27', sections: tree }
}

let papers = 0
async function draftOf(plan: Plan, day: string): Promise<string> {
  const read = granted(await readPaper({ name: 'parks.md', bytes: bytes(servicePlan) }))
  const own = bytes(`paper ${++papers}`)
  const paper = { name: `${papers}.md`, bytes: own, sha256: sha256(own), kind: read.kind, document: read.document, day }
  return granted(
    await perform(here.house, here.viewer, 'import a paper', async ({ tx, now, record }) => {
      const reading = { ...read.reading, plans: [plan], doubts: [] }
      const { id, seals } = await keepPaper(tx, here.viewer, { ...paper, reading }, now)
      await record({ deed: 'import a paper', subject: id, after: {}, seals })
      return { ok: true as const, value: id }
    }),
  )
}

const line = ({ ref, text, deadline, owners }: Action): string =>
  [ref, text, deadline.text, owners.map(({ name }) => name).join()].join(' | ')

/** Everything that stands, each with what it stands in. */
function outline(plan: Plan): string[] {
  const within = (section: Section, above: string): string[] => {
    const own = `${above} › ${section.ref} ${section.title}`
    return [
      own,
      ...section.actions.map((action) => `${own} › ${line(action)}`),
      ...section.objectives.flatMap((aim) => {
        const place = `${own} › ${aim.ref} ${aim.title}`
        return [`${place} (${aim.targets})`, ...aim.actions.map((action) => `${place} › ${line(action)}`)]
      }),
      ...section.sections.flatMap((below) => within(below, own)),
    ]
  }
  return plan.sections.flatMap((section) => within(section, '')).toSorted()
}

/** A plan adopted in May, a draft of October, and what the one says of the other. */
async function met(first: Laid, second: Laid) {
  const paperId = await draftOf(planOf(first), '2026-05-20')
  const [planId = ''] = granted(await confirmPaper(here.house, here.viewer, { paperId, doubts: 'kept' })).planIds
  const adopted = outline(await planAt(here, planId))
  const draft = await draftOf(planOf(second), '2026-10-15')
  const paper = await getPaper(here.db, here.viewer, draft)
  const { edition } = granted(await lookAtEdition(here.db, here.viewer, paper as never, [planId]))
  const doubtful = stillToAnswer(edition, { pairs: {}, gone: {} }).map(({ id }) => id)
  const apply = (pairs: Record<string, 'same' | 'another'>) =>
    adoptEdition(here.house, here.viewer, { paperId: draft, planIds: [planId], answers: { pairs, gone: {} }, evenIfFew: true })
  return { planId, adopted, edition, doubtful, apply }
}

/** Every action with what it says and the heading it stands below, by its address. */
function standing(plan: Plan): Map<string, string> {
  const within = (section: Section): [string, string][] => [
    ...section.actions.map((action): [string, string] => [action.id ?? '', `${headingOf(section)} › ${line(action)}`]),
    ...section.objectives.flatMap((aim) =>
      aim.actions.map((action): [string, string] => [action.id ?? '', `${headingOf(aim)} › ${line(action)}`]),
    ),
    ...section.sections.flatMap(within),
  ]
  return new Map(plan.sections.flatMap(within))
}

describe('whatever two editions print, and whatever is answered', () => {
  test('each action stands as it was decided, the earlier plan stays on its day, and the journal is whole', async () => {
    await fc.assert(
      fc.asyncProperty(laid, laid, fc.func(fc.boolean()), async (first, second, isSame) => {
        const { planId, adopted, edition, doubtful, apply } = await met(first, second)
        const pairs = Object.fromEntries(doubtful.map((id, i) => [id, isSame(i) ? ('same' as const) : ('another' as const)]))
        granted(await apply(pairs))
        expect(outline(await planAt(here, planId, '2026-10-14'))).toEqual(adopted)

        const stands = standing(await planAt(here, planId))
        const decided = decide(edition, { pairs, gone: {} })
        // where a heading is held under another name, that is the name it has now
        const names = new Map<object, string>()
        for (const { held, read } of [...decided.sections.pairs, ...decided.objectives.pairs])
          names.set(held.it, headingOf({ ...held.it, title: read.it.title || held.it.title, ref: read.it.ref || held.it.ref }))
        const nameOf = (it: Section | Objective | undefined) => (it ? (names.get(it) ?? headingOf(it)) : '')
        for (const pair of decided.pairs) {
          const { held, read } = pair
          const printed = pair.kinds.includes('moved') ? placePrinted(read) : undefined
          const partner = [...decided.sections.pairs, ...decided.objectives.pairs].find((one) => one.read.it === printed)?.held.it
          const heading = printed ? nameOf(partner ?? printed) : nameOf(held.objective ?? held.sections.at(-1))
          expect(stands.get(held.action.id ?? '')).toBe(`${heading} › ${line(rewritten(pair))}`)
        }
        for (const { action, objective, sections } of decided.gone)
          expect(stands.get(action.id ?? '')).toBe(`${nameOf(objective ?? sections.at(-1))} › ${line(action)}`)
        expect(stands.size).toBe(decided.pairs.length + decided.gone.length + decided.fresh.length)
        const known = new Set([...decided.pairs.map(({ held }) => held), ...decided.gone].map(({ action }) => action.id))
        const added = [...stands].filter(([id]) => !known.has(id)).map(([, said]) => said.replace(/^.* › /, ''))
        expect(added.toSorted()).toEqual(decided.fresh.map(({ action }) => line(action)).toSorted())
      }),
      { numRuns: 40 },
    )
    const { unchained, organisations } = await verifyJournal(here.db)
    expect([unchained, organisations.map(({ broken }) => broken)]).toEqual([0, organisations.map(() => null)])
  }, 120_000)
})
