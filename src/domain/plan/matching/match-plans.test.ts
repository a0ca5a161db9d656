import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../plan.ts'
import { matchPlans } from './match-plans.ts'
import { anyPlans, everyAction, planOf } from './plans-in-tests.ts'

const parks = planOf('Parks Service Plan', {
  '1 Play areas': [
    '1.1 | Repair the fences of all play areas | May 2026 | R Holt',
    '1.2 | Publish the inspection rota | September 2026 | R Holt',
    '1.3 | Replace the swings at Mill Meadow | March 2027 | R Holt',
  ],
  '2 Trees': [
    '2.1 | Survey the street trees | March 2027 | A Quill',
    '2.2 | Plant forty limes along the canal | December 2026 | A Quill',
    '2.3 | Report to members each quarter | Quarterly | A Quill',
  ],
  '3 Water': ['3.1 | Report to members each quarter | Quarterly | T Orme', '3.2 | Dredge the upper pond | October 2026 | T Orme'],
})

/** What each action of the parks plan is held to be in another: `1.1 → 1.2 sure`. */
function told(other: Plan): string[] {
  const { actions } = matchPlans([parks], [other])
  return [
    ...actions.pairs.map(({ first, second, sure }) => `${first.ref} → ${second.ref}${sure ? '' : ' ?'}`),
    ...actions.onlyFirst.map(({ ref }) => `${ref} gone`),
    ...actions.onlySecond.map(({ ref }) => `${ref} new`),
  ]
}

const same = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2'].map((ref) => `${ref} → ${ref}`)
const without = (...refs: string[]) => same.filter((pair) => !refs.some((ref) => pair.startsWith(ref)))

describe('the same action in another paper', () => {
  test('is itself in the same plan', () => expect(told(parks)).toEqual(same))

  test('is known again reworded', () => {
    const other = planOf('Parks Service Plan', {
      '1 Play areas': [
        '1.1 | Fences of every play area repaired or replaced | May 2026 | R Holt',
        '1.2 | Publication of an inspection rota | September 2026 | R Holt',
        '1.3 | Replace the swings at Mill Meadow | March 2027 | R Holt',
      ],
      '2 Trees': [
        '2.1 | Carry out a survey of trees in streets | March 2027 | A Quill',
        '2.2 | Plant forty limes along the canal | December 2026 | A Quill',
        '2.3 | Report to members each quarter | Quarterly | A Quill',
      ],
      '3 Water': ['3.1 | Report to members each quarter | Quarterly | T Orme', '3.2 | Dredge the upper pond | October 2026 | T Orme'],
    })
    expect(told(other).map((pair) => pair.replace(' ?', ''))).toEqual(same)
  })

  test('is known again under another number, though an old number now stands before something new', () => {
    const other = planOf('Parks Service Plan', {
      '1 Play areas': [
        '1.1 | Open a new play area at Oxmere Road | June 2027 | R Holt',
        '1.2 | Repair the fences of all play areas | May 2026 | R Holt',
        '1.3 | Publish the inspection rota | September 2026 | R Holt',
        '1.4 | Replace the swings at Mill Meadow | March 2027 | R Holt',
      ],
      '2 Trees': [
        '2.1 | Survey the street trees | March 2027 | A Quill',
        '2.2 | Plant forty limes along the canal | December 2026 | A Quill',
        '2.3 | Report to members each quarter | Quarterly | A Quill',
      ],
      '3 Water': ['3.1 | Report to members each quarter | Quarterly | T Orme', '3.2 | Dredge the upper pond | October 2026 | T Orme'],
    })
    expect(told(other)).toEqual(expect.arrayContaining(['1.1 → 1.2', '1.2 → 1.3', '1.3 → 1.4', '1.1 new', ...without('1.')]))
  })

  test('is known again in another section, and duplicates go by where they stand', () => {
    const other = planOf('Parks and Water Plan', {
      '1 Water and trees': [
        '1.1 | Survey the street trees | March 2027 | A Quill',
        '1.2 | Report to members each quarter | Quarterly | A Quill',
        '1.3 | Plant forty limes along the canal | December 2026 | A Quill',
      ],
      '2 Water': [
        '2.1 | Report to members each quarter | Quarterly | T Orme',
        '2.2 | Dredge the upper pond | October 2026 | T Orme',
        '2.3 | Replace the swings at Mill Meadow | March 2027 | R Holt',
      ],
    })
    expect(told(other)).toEqual(
      expect.arrayContaining(['2.1 → 1.1', '2.3 → 1.2', '2.2 → 1.3', '3.1 → 2.1', '3.2 → 2.2', '1.3 → 2.3', '1.1 gone', '1.2 gone']),
    )
  })

  test('that is nearly like two others is told as doubtful, with the other one', () => {
    const one = planOf('Parks', { '1 Play': [' | Mend the gate of the north field | May 2026'] })
    const two = planOf('Parks', {
      '1 Play': [' | Mend the gate of the south field | May 2026', ' | Mend the gate of the west field | May 2026'],
    })
    const { pairs, onlySecond } = matchPlans([one], [two]).actions
    expect(onlySecond).toHaveLength(1)
    expect(pairs[0]?.sure).toBe(false)
    expect(pairs[0]?.why).toMatch(/; but “Mend the gate of the \w+ field” is nearly as like\.$/)
  })

  test('that was split is one pair, and a piece that is to be asked about', () => {
    const one = planOf('Parks', { '1 Play': ['1.1 | Repair the fences of all play areas and publish an inspection rota for members'] })
    const two = planOf('Parks', { '1 Play': ['1.1 | Repair the fences of all play areas', '1.2 | Publish an inspection rota for members'] })
    for (const [a, b, side] of [
      [one, two, 'second'],
      [two, one, 'first'],
    ] as const) {
      const { pairs, splits } = matchPlans([a], [b]).actions
      expect(pairs).toHaveLength(1)
      expect(splits).toHaveLength(1)
      expect(splits[0]?.side).toBe(side)
      expect(splits[0]?.why).toContain('may have been split')
    }
  })

  test.each([
    ['by its number', '1.1 | | | | ', '1.1 | Repair the fences | | | '],
    ['by what is told of it', ' | | | | Three of nine are done', ' | Repair the fences | | | Three of nine are done'],
    ['by its owner and deadline', ' | | May 2026 | R Holt | ', ' | Repair the fences | May 2026 | R Holt | Told'],
  ])('whose wording was lost is known %s, but not surely', (_, lost, whole) => {
    const beside = ['1.7 | Plant forty limes along the canal | July 2026 | A Quill']
    const { pairs } = matchPlans(
      [planOf('Parks', { '1 Play': [lost, ...beside] })],
      [planOf('Parks', { '1 Play': [whole, ...beside] })],
    ).actions
    expect(pairs.map(({ second, sure }) => [second.text, sure])).toContainEqual(['Repair the fences', false])
  })

  test('whose wording was lost is not known by its deadline alone', () => {
    const [one, two] = [
      planOf('Parks', { '1 Play': [' | | May 2026 | '] }),
      planOf('Parks', { '1 Play': [' | Repair the fences | May 2026 | '] }),
    ]
    expect(matchPlans([one], [two]).actions.pairs).toEqual([])
  })

  test('has nothing like it where only its number and place agree', () => {
    const one = planOf('Parks', { '1 Play': ['1.1 | Repair the fences | May 2026 | R Holt'] })
    const two = planOf('Parks', { '1 Play': ['1.1 | Appoint a tree officer | May 2026 | R Holt'] })
    expect(matchPlans([one], [two]).actions.pairs).toEqual([])
  })

  test('says why in a sentence', () => {
    const [pair] = matchPlans([parks], [parks]).actions.pairs
    expect(pair?.why).toBe('The same words; the number 1.1, the place, the owner and the deadline are the same.')
  })
})

describe('pairing two papers', () => {
  test('pairs sections and plans by what stands in them, whatever they are called', () => {
    const other: Plan = {
      ...parks,
      title: 'Green Spaces',
      sections: parks.sections.map((s) => ({ ...s, title: `Part ${s.ref}`, ref: '' })),
    }
    const { plans, sections } = matchPlans([parks], [other])
    expect(plans.pairs).toHaveLength(1)
    expect(sections.pairs.map(({ first, second }) => [first.text, second.text])).toEqual([
      ['Play areas', 'Part 1'],
      ['Trees', 'Part 2'],
      ['Water', 'Part 3'],
    ])
  })

  test('gives the same pairs turned round when the papers are named the other way round', () => {
    fc.assert(
      fc.property(anyPlans, anyPlans, (one, other) => {
        const pairs = (a: readonly Plan[], b: readonly Plan[], turned: boolean) =>
          new Set(
            matchPlans(a, b).actions.pairs.map(({ first, second, sure }) => {
              const [x, y] = turned ? [second, first] : [first, second]
              return [everyAction(one).indexOf(x.it), everyAction(other).indexOf(y.it), sure].join()
            }),
          )
        expect(pairs(other, one, true)).toEqual(pairs(one, other, false))
      }),
      { numRuns: 200 },
    )
  })

  test('pairs every worded action of a paper with itself, surely', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const { pairs, onlyFirst, onlySecond } = matchPlans(plans, plans).actions
        expect(pairs.filter(({ first, second }) => first.it !== second.it)).toEqual([])
        expect([...onlyFirst, ...onlySecond].filter(({ text }) => text !== '')).toEqual([])
        expect(pairs.filter(({ sure, first }) => !sure && first.text !== '')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('finds each action again in any order', () => {
    const lines = everyAction([parks]).map(
      ({ ref, text, deadline, owners }) => `${ref} | ${text} | ${deadline.text} | ${owners[0]?.name ?? ''}`,
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const { pairs } = matchPlans([parks], [planOf('Parks Service Plan', { '1 All': shuffled })]).actions
        expect(pairs.map(({ first, second }) => `${first.ref} → ${second.ref}`)).toEqual(same)
      }),
    )
  })
})
