import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPlans, planOf } from '../matching/plans-in-tests.ts'
import type { Action, Plan, Section } from '../plan.ts'
import { compareEdition } from './compare-edition.ts'
import type { Edition } from './edition.ts'
import { likelyEditions, titleLikeness } from './likely.ts'
import { printsOf } from './prints.ts'
import { besideOf, decide, type EditionAnswers, rewritten, stillToAnswer } from './steps.ts'
import { editionRows, fieldsChanged, sayEdition } from './tell-edition.ts'

const parks = named(
  planOf('Parks Service Plan 2026/27', {
    '1 Play areas': [
      '1.1 | Repair the fences of all play areas | May 2026 | R Holt | Three areas done',
      '1.2 | Publish the inspection rota | September 2026 | R Holt',
      '1.3 | Replace the swings at Mill Meadow | March 2027 | R Holt',
    ],
    '2 Trees': [
      '2.1 | Survey the street trees | March 2027 | A Quill',
      '2.2 | Plant forty limes along the canal | December 2026 | A Quill',
    ],
  }),
)

/** The plan as it is held: each action by an address of its own. */
function named(plan: Plan): Plan {
  let last = 0
  const within = (section: Section): Section => ({
    ...section,
    actions: section.actions.map((action): Action => ({ ...action, id: `a${++last}` })),
    sections: section.sections.map(within),
  })
  return { ...plan, sections: plan.sections.map(within) }
}

/** Each action with what became of it: `1.1 reworded`. */
const told = ({ pairs, gone, fresh }: Edition): string[] => [
  ...pairs.map(({ held, kinds, sure }) => `${held.action.ref} ${kinds.join(', ')}${sure ? '' : ' ?'}`),
  ...gone.map(({ action }) => `${action.ref} gone`),
  ...fresh.map(({ action }) => `${action.ref} new`),
]

/** The parks plan with one line of it another, told without what stays the same. */
function changed(from: RegExp, to: string): string[] {
  const lines = (section: Section) =>
    section.actions.map(({ ref, text, deadline, owners, progress }) =>
      [ref, text, deadline.text, owners[0]?.name ?? '', progress.text].join(' | ').replace(from, to),
    )
  const sections = Object.fromEntries(parks.sections.map((section) => [`${section.ref} ${section.title}`, lines(section)]))
  return told(compareEdition([parks], [planOf(parks.title, sections)])).filter((line) => !line.endsWith(' same'))
}

const noAnswers: EditionAnswers = { pairs: {}, gone: {} }

describe('what a later edition says otherwise', () => {
  test.each<[string, RegExp, string, string[]]>([
    ['nothing', /nothing there/, '', []],
    ['white space is nothing', /Survey the street/, 'Survey  the street', []],
    ['other words', /Survey the street trees/, 'Survey all the street trees', ['2.1 reworded']],
    ['another date', /September 2026/, 'October 2026', ['1.2 re-dated']],
    ['a date taken away', /September 2026/, '', ['1.2 re-dated']],
    ['another owner', /December 2026 \| A Quill/, 'December 2026 | T Orme', ['2.2 re-owned']],
    ['something new told', /Three areas done/, 'Seven areas done', ['1.1 new progress']],
    ['silence is no news', /Three areas done/, '', []],
    ['another number', /^1\.3/, '1.4', ['1.3 renumbered']],
    ['a number no more printed', /^1\.3/, '', []],
    [
      'several at once',
      /1\.2 \| Publish the inspection rota \| September/,
      '1.5 | Publish an inspection rota | June',
      ['1.2 reworded, re-dated, renumbered'],
    ],
    ['another action in its place', /^2\.2 .*/, '2.2 | Teach volunteers to prune | May 2027 | Z Amber', ['2.2 gone', '2.2 new']],
  ])('%s', (_, from, to, expected) => expect(changed(from, to).map((line) => line.replace(' ?', ''))).toEqual(expected))

  test('an action in another table has moved', () => {
    const other = planOf(parks.title, {
      '1 Play areas': [
        '1.1 | Repair the fences of all play areas | May 2026 | R Holt | Three areas done',
        '1.2 | Publish the inspection rota | September 2026 | R Holt',
      ],
      '2 Trees': [
        '2.1 | Survey the street trees | March 2027 | A Quill',
        '2.2 | Plant forty limes along the canal | December 2026 | A Quill',
        '1.3 | Replace the swings at Mill Meadow | March 2027 | R Holt',
      ],
    })
    expect(told(compareEdition([parks], [other]))).toContain('1.3 moved')
  })

  test('two of the same words are asked about, and why is said', () => {
    const twice = planOf(parks.title, { '1 Play areas': ['| Inspect the swings daily', '| Inspect the swings weekly'] })
    const edition = compareEdition([named(twice)], [planOf(parks.title, { '1 Play areas': ['| Inspect the swings monthly'] })])
    expect(edition.pairs.map(({ sure, why }) => [sure, /\.$/.test(why)])).toEqual([[false, true]])
    expect(stillToAnswer(edition, noAnswers)).toHaveLength(1)
    const id = edition.pairs[0]?.held.action.id ?? ''
    expect(stillToAnswer(edition, { ...noAnswers, pairs: { [id]: 'same' } })).toEqual([])
    const parted = decide(edition, { ...noAnswers, pairs: { [id]: 'another' } })
    expect([parted.pairs.length, parted.gone.length, parted.fresh.length]).toEqual([0, 2, 1])
  })

  test('a new action goes where those stand that it is printed with', () => {
    const line = '2.3 | Open a nursery for native saplings | May 2028 | Z Amber'
    const other = planOf(parks.title, {
      '1 Play areas': parks.sections[0]?.actions.map(({ ref, text }) => `${ref} | ${text}`) ?? [],
      '2 Trees': ['2.1 | Survey the street trees', line],
    })
    const edition = compareEdition([parks], [other])
    expect(besideOf(edition.fresh[0] as never, decide(edition, noAnswers))).toMatchObject({ action: { ref: '2.1' } })
  })
})

describe('whatever the plans', () => {
  const withoutEmpty = (plans: Plan[]) => plans.map(named)

  test('with itself every action is the same', () =>
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const held = withoutEmpty(plans)
        const { pairs, gone, fresh } = compareEdition(held, plans)
        expect([...new Set(pairs.flatMap(({ kinds }) => kinds))].filter((kind) => kind !== 'same')).toEqual([])
        expect([gone, fresh]).toEqual([[], []])
      }),
    ))

  test('each action of both stands in it once, and applying it gives the words of the later edition', () =>
    fc.assert(
      fc.property(anyPlans, anyPlans, (plans, read) => {
        const held = withoutEmpty(plans)
        const edition = compareEdition(held, read)
        const count = (of: readonly Plan[]) => of.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions)).length
        expect(edition.pairs.length + edition.gone.length).toBe(count(held))
        expect(edition.pairs.length + edition.fresh.length).toBe(count(read))
        const applied = decide(edition, noAnswers).pairs.map((pair) => ({ ...pair.held, action: rewritten(pair) }))
        edition.pairs.forEach(({ read: { action, plan } }, i) => {
          const now = applied[i]?.action
          const prints = printsOf(plan)
          if (prints.deadlines) expect(now?.deadline.text).toBe(action.deadline.text)
          if (prints.owners) expect(now?.owners).toEqual(action.owners)
          if (action.text.trim() !== '') expect(now?.text.split(/\s+/)).toEqual(action.text.split(/\s+/))
          if (action.ref !== '') expect(now?.ref).toBe(action.ref)
        })
      }),
    ))

  test('whichever of the pairs are parted, nothing is lost', () =>
    fc.assert(
      fc.property(anyPlans, anyPlans, fc.func(fc.boolean()), (plans, read, choose) => {
        const edition = compareEdition(withoutEmpty(plans), read)
        const another = edition.pairs.filter(({ held }) => choose(held.action.id)).map(({ held }) => [held.action.id, 'another'] as const)
        const { pairs, gone, fresh } = decide(edition, { pairs: Object.fromEntries(another), gone: {} })
        expect(pairs.length + gone.length).toBe(edition.pairs.length + edition.gone.length)
        expect(pairs.length + fresh.length).toBe(edition.pairs.length + edition.fresh.length)
      }),
    ))
})

describe('which plan it is a later edition of', () => {
  const ponds = planOf('Ponds Service Plan 2026/27', {
    '1 Water': ['1.1 | Dredge the upper pond | May 2026', '1.2 | Mend the sluice | June 2026'],
  })
  const next = planOf('Parks Service Plan 2027/28', {
    '1 Play areas': [
      '1 | Repair the fences of all play areas | May 2027',
      '2 | Publish the inspection rota | September 2027',
      '3 | Paint the benches | June 2027',
    ],
  })

  test('the one that shares most of its actions, and why', () => {
    const [likely, ...more] = likelyEditions(next, [ponds, parks])
    expect(likely).toMatchObject({ held: { title: 'Parks Service Plan 2026/27' }, matched: 2, of: 5 })
    expect(likely?.why).toBe('2 of the 5 actions held are printed again; the title is nearly the same.')
    expect(more).toEqual([])
  })

  test('none where only the title is like, or nothing', () => {
    const other = planOf('Parks Service Plan 2026/27', { '1 Staff': ['1 | Train four apprentices', '2 | Buy two electric vans'] })
    expect(likelyEditions(other, [parks, ponds])).toEqual([])
  })

  test.each<[string, string, boolean]>([
    ['Parks Service Plan 2026/27', 'Parks Service Plan 2027/28', true],
    ['Parks Service Plan', 'PARKS SERVICE PLAN', true],
    ['Parks Service Plan', 'Housing Renewal Strategy', false],
    ['', '', false],
  ])('%s and %s', (one, other, like) => expect(titleLikeness(one, other) >= 0.8).toBe(like))
})

describe('told', () => {
  const next = planOf(parks.title, {
    '1 Play areas': [
      '1.1 | Repair the fences of all play areas | June 2026 | R Holt | Three areas done',
      '1.2 | Publish the inspection rota | September 2026 | R Holt',
    ],
    '2 Trees': ['2.1 | Survey the street trees | March 2027 | A Quill', '2.3 | Open a nursery for native saplings | May 2028 | Z Amber'],
  })
  const edition = compareEdition([parks], [next])

  test('in one sentence', () =>
    expect(sayEdition(edition)).toBe('2 actions are the same, 1 re-dated; 2 are not printed any more, 1 is new.'))

  test('field by field, and as a table that names every action once or more', () => {
    expect(edition.pairs.flatMap(fieldsChanged)).toEqual([{ kind: 're-dated', called: 'By when', from: 'May 2026', to: 'June 2026' }])
    expect(editionRows(edition).map(([of, what, ref]) => `${ref} ${what}${of === 'action' ? '' : ` ${of}`}`)).toEqual([
      ...['Number What Of', '1 same section', '2 same section', '1.1 re-dated', '1.2 same', '2.1 same', '1.3 gone', '2.2 gone', '2.3 new'],
    ])
  })
})
