import { beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../domain/judgement/changes/compare.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Plan, Section } from '../domain/plan/plan.ts'
import { getAction, getObjective } from '../store/actions.ts'
import { getPlan } from '../store/plans.ts'
import { verifyJournal } from '../store/verify.ts'
import { adoptEdition, type EditionInput } from './adopt-edition.ts'
import { adopted, bytes, type Council, council, granted, planAt, refusedAs } from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'

const head =
  '| Ref | Objective | Position at May 2026 | Outcome | Targets | Action | By when | Lead officer | Progress |\n|---|---|---|---|---|---|---|---|---|\n'
const actionPlan = `# Parks

**Parks Action Plan 2026/27**

## Priority 1: Play areas

${head}| 1.1 | Safer play areas | 3 of 9 areas inspected | Children play safely | 80% of areas inspected by March 2027 | 1. Repair the fences of all play areas | May 2026 | R Holt | In progress |
| | | | | | 2. Publish the inspection rota | September 2026 | R Holt | |
| 1.2 | More places to play | None | Each ward has one | Two new areas | 1. Buy the field at Mill Meadow | December 2026 | R Holt | |

## Priority 2: Trees

${head}| 2.1 | Healthy street trees | Not known | Fewer trees lost | 90% surveyed | 1. Survey the street trees | March 2027 | A Quill | |
| | | | | | 2. Plant forty limes along the canal | December 2026 | A Quill | |
`

let here: Council
beforeAll(async () => {
  here = await council('2026-10-20')
})

/** `Priority 1 › 1.1 Safer play areas (80% …) › Repair …` for everything that stands. */
function outline(plan: Plan): string[] {
  const within = (section: Section, above: string): string[] => {
    const here = `${above}${[section.ref, section.title].filter(Boolean).join(' ')}`
    return [
      here,
      ...section.actions.map(({ text }) => `${here} › ${text}`),
      ...section.objectives.flatMap(({ ref, title, targets, actions }) => [
        `${here} › ${ref} ${title} (${targets})`,
        ...actions.map(({ text }) => `${here} › ${ref} › ${text}`),
      ]),
      ...section.sections.flatMap((below) => within(below, `${here} › `)),
    ]
  }
  return plan.sections.flatMap((section) => within(section, ''))
}

/** The plan adopted in May, and the paper of October with these words changed. */
async function editions(name: string, changes: readonly (readonly [string, string])[]) {
  const first = await adopted(here, `# Copy ${name}\n\n${actionPlan}`, `${name}.md`)
  const later = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no “${from}”`)
    return text.replace(from, to)
  }, `# Later ${name}\n\n${actionPlan}`)
  const draft = granted(await importPaper(here.house, here.viewer, { name: `${name} later.md`, bytes: bytes(later), day: '2026-10-15' }))
  return { ...first, draft: draft.paperId, read: draft.reading.plans[0] as Plan }
}

const apply = (paperId: string, planId: string, answers: EditionInput['answers'] = { pairs: {}, gone: {} }) =>
  adoptEdition(here.house, here.viewer, { paperId, planIds: [planId], answers })

/** What differs between a day before the edition and today, each as `kind of text: before → after`. */
async function sinceThen(planId: string) {
  const at = async (asAt: string) => {
    const held = await getPlan(here.db, here.viewer, planId, { asAt })
    const plans = held ? [held.plan] : []
    return { asAt, report: null, plans, judgement: judge(plans, { asAt, across: false }) }
  }
  const { differences } = compare(await at('2026-10-14'), await at('2026-10-20'))
  return differences.map(({ kind, about, before, after }) => `${kind} ${about?.of} ${about?.text}: ${before} → ${after}`)
}

const cases: [string, [string, string][], string[]][] = [
  [
    'an objective reworded and renumbered',
    [['| 1.2 | More places to play |', '| 1.3 | More places to play in every ward |']],
    [
      'reworded objective More places to play in every ward: More places to play → More places to play in every ward',
      'moved objective More places to play in every ward: Priority 1: Play areas / 1.2 → Priority 1: Play areas / 1.3',
    ],
  ],
  [
    'a target changed',
    [['80% of areas inspected by March 2027', '70% of areas inspected by March 2027']],
    ['re-targeted objective Safer play areas: 80% of areas inspected by March 2027 → 70% of areas inspected by March 2027'],
  ],
  [
    'an outcome changed',
    [['Fewer trees lost', 'No more than ten trees lost a year']],
    ['reworded objective Healthy street trees: Fewer trees lost → No more than ten trees lost a year'],
  ],
  [
    'a section renamed, which moves nothing in it',
    [['## Priority 2: Trees', '## Priority 2: Trees and hedges']],
    ['reworded section Priority 2: Trees and hedges: Priority 2: Trees → Priority 2: Trees and hedges'],
  ],
  [
    'an action moved to another objective',
    [
      ['| | | | | | 2. Publish the inspection rota | September 2026 | R Holt | |\n', ''],
      [
        'December 2026 | R Holt | |\n',
        'December 2026 | R Holt | |\n| | | | | | 2. Publish the inspection rota | September 2026 | R Holt | |\n',
      ],
    ],
    ['moved action Publish the inspection rota: Priority 1: Play areas / 1.1 / 2 → Priority 1: Play areas / 1.2 / 2'],
  ],
  [
    'a new objective with its actions, in a new section',
    [
      [
        '## Priority 2: Trees',
        `## Priority 3: Ponds\n\n${head}| 3.1 | Clean ponds | Algae | Clear water | Three ponds dredged | 1. Dredge the upper pond | May 2027 | Z Amber | Tender is out |\n\n## Priority 2: Trees`,
      ],
    ],
    [
      'added section Priority 3: Ponds:  → Priority 3: Ponds',
      'added action Dredge the upper pond:  → Dredge the upper pond',
      'added objective Clean ponds:  → Clean ponds',
    ],
  ],
]

describe('what a later edition says of sections and objectives', () => {
  test.each(cases)('%s is recorded, and stands from that day on', async (name, changes, expected) => {
    const { draft, planId, read, plan } = await editions(name, changes)
    granted(await apply(draft, planId))
    expect(outline(await planAt(here, planId)).toSorted()).toEqual(outline(read).toSorted())
    expect(outline(await planAt(here, planId, '2026-10-14'))).toEqual(outline(plan))
    expect((await sinceThen(planId)).filter((line) => !/^(told|silent|late|worse|better|done)/.test(line)).toSorted()).toEqual(
      expected.toSorted(),
    )
  })

  test('all of them at once, with the journal whole; and the same edition again changes nothing', async () => {
    const { draft, planId, read } = await editions(
      'all',
      cases.flatMap(([, changes]) => changes),
    )
    const applied = granted(await apply(draft, planId))
    expect(applied).toMatchObject({ sections: 1, objectives: 1, added: 1, stopped: 0, stand: 0 })
    expect(outline(await planAt(here, planId)).toSorted()).toEqual(outline(read).toSorted())
    const { unchained, organisations } = await verifyJournal(here.db)
    expect([unchained, organisations.map(({ broken }) => broken)]).toEqual([0, organisations.map(() => null)])
    const text = cases.flatMap(([, changes]) => changes).reduce((now, [from, to]) => now.replace(from, to), actionPlan)
    const again = granted(
      await importPaper(here.house, here.viewer, { name: 'again.md', bytes: bytes(`# Again\n\n${text}`), day: '2026-10-16' }),
    )
    expect(granted(await apply(again.paperId, planId))).toMatchObject({ changes: 0, added: 0, stand: 0 })
  })

  test('a moved action and a new objective keep pages of their own, in their new place', async () => {
    const [, changes] = cases[4] as (typeof cases)[number]
    const { draft, planId } = await editions('pages', changes)
    granted(await apply(draft, planId))
    const plan = await planAt(here, planId)
    const objective = plan.sections[0]?.objectives[1]
    const rota = objective?.actions.find(({ text }) => text === 'Publish the inspection rota')
    const held = await getAction(here.db, here.viewer, rota?.id ?? '', { asAt: '2026-10-20' })
    expect([held?.objective?.ref, held?.action.changes?.map(({ kind, from, to }) => [kind, from, to])]).toEqual([
      '1.2',
      [['moved', '1.1 Safer play areas', '1.2 More places to play']],
    ])
    const aim = await getObjective(here.db, here.viewer, objective?.id ?? '', { asAt: '2026-10-20' })
    expect(aim?.objective.ref).toBe('1.2')
  })

  test('an objective that is not printed any more stays, and its actions are asked about', async () => {
    const { draft, planId } = await editions('gone', [
      [
        '| 1.2 | More places to play | None | Each ward has one | Two new areas | 1. Buy the field at Mill Meadow | December 2026 | R Holt | |\n',
        '',
      ],
    ])
    expect(granted(await apply(draft, planId))).toMatchObject({ changes: 0, stand: 1 })
    expect(outline(await planAt(here, planId))).toContain('Priority 1: Play areas › 1.2 More places to play (Two new areas)')
  })

  test('of what it has no column for it says nothing', async () => {
    const bare = `# Parks\n\n**Parks Action Plan 2026/27**\n\n| Action | Progress |\n|---|---|\n| Repair the fences of all play areas | All done |\n| Publish the inspection rota | Printed |\n| Buy the field at Mill Meadow | |\n| Survey the street trees | |\n| Plant forty limes along the canal | |\n`
    const { planId, plan } = await editions('bare', [])
    const { paperId } = granted(await importPaper(here.house, here.viewer, { name: 'bare.md', bytes: bytes(bare), day: '2026-10-18' }))
    expect(granted(await apply(paperId, planId))).toMatchObject({ changes: 0, updates: 5, added: 0, stand: 0 })
    expect(outline(await planAt(here, planId))).toEqual(outline(plan))
  })
})

describe('before anything is applied', () => {
  const ponds = `# Ponds\n\n**Ponds Plan**\n\n| No | Action | By when |\n|---|---|---|\n| 1 | Dredge the upper pond | May 2027 |\n| 2 | Mend the sluice at the weir | June 2027 |\n| 3 | Stock the lake with carp | July 2027 |\n| 4 | Teach anglers to count newts | July 2027 |\n`

  test('an edition of another plan is said to be one, and applied only where a person says so', async () => {
    const { planId, plan } = await editions('wrong', [])
    const { paperId } = granted(await importPaper(here.house, here.viewer, { name: 'ponds.md', bytes: bytes(ponds), day: '2026-10-15' }))
    expect(refusedAs(await apply(paperId, planId))).toMatch(
      /^conflict: None of the 5 actions of “[^”]+” is surely printed again among the 4 in “ponds\.md”: it may be the edition of another plan\. Nothing was changed/,
    )
    expect(await planAt(here, planId)).toEqual(plan)
    const answers = { pairs: {}, gone: {} }
    const all = await adoptEdition(here.house, here.viewer, { paperId, planIds: [planId], answers, evenIfFew: true })
    expect(granted(all)).toMatchObject({ added: 4, stand: 5 })
  })

  test('one older than an edition that was applied is refused', async () => {
    const { draft, planId } = await editions('older', [['80% of areas', '75% of areas']])
    granted(await apply(draft, planId))
    const text = bytes(`# Older\n\n${actionPlan}`)
    const { paperId } = granted(await importPaper(here.house, here.viewer, { name: 'older still.md', bytes: text, day: '2026-09-01' }))
    expect(refusedAs(await apply(paperId, planId))).toMatch(
      /^conflict: “older still\.md” is a paper of 1 September 2026, and a later edition, “older later\.md” of 15 October 2026, was applied/,
    )
  })
})
