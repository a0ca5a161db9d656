import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareEdition } from '../domain/plan/later-edition/compare-edition.ts'
import { withoutLoneHeading } from '../domain/plan/later-edition/lone-heading.ts'
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

/** Everything that stands, each with what it stands in. */
function outline(plan: Plan): string[] {
  const line = ({ ref, text, deadline, owners }: Action) => [ref, text, deadline.text, owners.map(({ name }) => name).join()].join(' | ')
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

describe('whatever two editions print', () => {
  test('applying the later one to the earlier gives the later one, the earlier stays on its day, and comparing again finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(laid, laid, async (first, second) => {
        const before = planOf(first)
        const paperId = await draftOf(before, '2026-05-20')
        const [planId = ''] = granted(await confirmPaper(here.house, here.viewer, { paperId, doubts: 'kept' })).planIds
        const adopted = outline(await planAt(here, planId))
        const draft = await draftOf(planOf(second), '2026-10-15')
        const paper = await getPaper(here.db, here.viewer, draft)
        const { edition } = granted(await lookAtEdition(here.db, here.viewer, paper as never, [planId]))
        const doubtful = [
          ...edition.pairs.map(({ held, sure }) => ({ id: held.action.id, sure })),
          ...[...edition.sections.pairs, ...edition.objectives.pairs].map(({ held, sure }) => ({ id: held.it.id, sure })),
        ].filter(({ sure }) => !sure)
        const pairs = Object.fromEntries(doubtful.map(({ id }, i) => [id, i % 2 === 0 ? ('same' as const) : ('another' as const)]))
        granted(
          await adoptEdition(here.house, here.viewer, { paperId: draft, planIds: [planId], answers: { pairs, gone: {} }, evenIfFew: true }),
        )

        expect(outline(await planAt(here, planId, '2026-10-14'))).toEqual(adopted)
        const now = await planAt(here, planId)
        const again = withoutLoneHeading(planOf(second), now)
        const found = compareEdition([now], [again])
        const others = [...found.pairs, ...found.sections.pairs, ...found.objectives.pairs]
          .filter(({ sure }) => sure)
          .flatMap(({ kinds }) => kinds)
        expect([...new Set(others)].filter((kind) => kind !== 'same')).toEqual([])
        expect([found.fresh, found.sections.fresh, found.objectives.fresh].map(({ length }) => length)).toEqual([0, 0, 0])
      }),
      { numRuns: 250 },
    )
    const { unchained, organisations } = await verifyJournal(here.db)
    expect([unchained, organisations.map(({ broken }) => broken)]).toEqual([0, organisations.map(() => null)])
  }, 300_000)
})
