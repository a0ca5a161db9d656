// Long, because what becomes of a figure is one table of cases, and its parts are told from each other by being beside each other.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureAnswer, Measure } from '../../measure/kept-measure.ts'
import { sayAmount } from '../../measure/say-amount.ts'
import { standingOf } from '../../measure/standing.ts'
import { readDeadline } from '../../plan/deadline.ts'
import type { Action, Objective, Plan } from '../../plan/plan.ts'
import { action, objective, plan, section, update } from '../promises-in-tests.ts'
import { type Measures, measuresOf } from './measures-of.ts'
import { measuredIn } from './told.ts'

/** An action whose deadline is read as a paper's is, told on 1 July 2026 unless days are given. */
function promised(
  text: string,
  deadline: string,
  said: string | readonly (readonly [day: string, said: string])[] = [],
  more: Partial<Action> = {},
): Action {
  const read = readDeadline(deadline, { period: '2026/27', paperDay: '2026-06-01' })
  const told = typeof said === 'string' ? [['2026-07-01', said] as const] : said
  return action(text, read.deadline, '', { measures: read.measures, updates: told.map(([day, words]) => update(day, words)), ...more })
}

const planOf = (actions: readonly Action[], more: Partial<Plan> = {}, objectives: readonly Objective[] = []): Plan =>
  plan([section(actions, { objectives })], more)
const measures = (...plans: Plan[]): Measures => measuresOf(plans.map((one) => measuredIn(one)))
const told = ({ values }: Measure): string[] => values.map((value) => `${sayAmount(value)} ${value.day} ${value.rule}`)
const only = ({ all }: Measures): Measure => {
  expect(all).toHaveLength(1)
  return all[0] as Measure
}

const visited = 'Visit 95% of tenants each year'

describe('a sentence that says what its figure measures gives a value', () => {
  test.each<[rule: string, said: string, value: string]>([
    ['own-measure', 'Currently at 92', '92% 2026-07-01'],
    ['own-measure', 'Currently 92%', '92% 2026-07-01'],
    ['own-measure', '14 of 20', '70% (14 of 20) 2026-07-01'],
    ['own-measure', '70% (14 of 20)', '70% (14 of 20) 2026-07-01'],
    ['own-measure', 'Fell from 12% to 9%', '9% 2026-07-01'],
    ['own-measure', 'Up 3 points to 87%', '87% 2026-07-01'],
    ['own-measure', 'Target of 95% missed: 91%', '91% 2026-07-01'],
    ['own-measure', 'No change at 85%', '85% 2026-07-01'],
    ['own-measure', '91% against a target of 95%', '91% 2026-07-01'],
    ['own-measure', '91% (last year 85%)', '91% 2026-07-01'],
    ['own-measure', '91% as at 31 March 2026', '91% 2026-03-31'],
    ['own-measure', '91% as at May', '91% 2026-05-31'],
    ['own-measure-named', '91% of tenants visited', '91% 2026-07-01'],
    ['own-measure-named', '14 of 20 tenants visited', '70% (14 of 20) 2026-07-01'],
    ['code-beside', 'BV64 stands at 91%', '91% 2026-07-01'],
    ['code-beside', '91% (BVPI 64) in May', '91% 2026-05-31'],
  ])('%s: %s', (rule, said, value) => {
    expect(told(only(measures(planOf([promised(visited, 'March 2027 PI: BV64', said)]))))).toEqual([`${value} ${rule}`])
  })

  test.each<[text: string, said: string, value: string]>([
    ['Reduce average re-let time from 35 to 28 days', 'Down 3 days to 32 days', '32 days'],
    ['Reduce average re-let time from 35 to 28 days', '31 days on average', '31 days'],
    ['Save £1.5m on agency staff', '£1.2m saved so far', '£1,200,000'],
    ['Recruit 15 park wardens', '12 wardens recruited', '12'],
    ['Recruit 15 park wardens', 'Now 12', '12'],
    ['Recruit 15 park wardens', '12 of 15', '12'],
  ])('in its unit: %s, %s', (text, said, value) => {
    expect(only(measures(planOf([promised(text, 'March 2027', said)]))).values.map(sayAmount)).toEqual([value])
  })

  test('each by the code beside it, where two are told in one sentence', () => {
    const { all } = measures(planOf([promised('Visit tenants', 'PI: BV64 & BV65', 'BV64 91%, BV65 4.2%')]))
    expect(all.map((one) => [one.codes[0], ...told(one)])).toEqual([
      ['BV64', '91% 2026-07-01 code-beside'],
      ['BV65', '4.2% 2026-07-01 code-beside'],
    ])
  })

  test.each([
    ['a code of no known framework that a plan names', 'PI: CF33', 'CF33 up 2 points to 91%', ['91% 2026-07-01 code-beside']],
    ['what looks like a code and is none', 'PI: CF33', 'Form AB12 sent to 91%', []],
  ])('%s', (_, deadline, said, values) => {
    expect(measures(planOf([promised('Visit tenants', deadline, said)])).all.flatMap(told)).toEqual(values)
  })

  test('by its phrase, in the progress of another promise', () => {
    const { all } = measures(
      planOf([promised(visited, 'March 2027'), promised('Write a policy', 'May 2027', '88% of tenants visited each year')]),
    )
    expect(all.map(told)).toEqual([['88% 2026-07-01 phrase-named']])
  })

  test('by what it says itself, where no plan aims at that', () => {
    const measure = only(measures(planOf([promised('Write a policy', 'May 2027', '71% of wardens trained in first aid')])))
    expect([measure.phrase, measure.namedIn, told(measure)]).toEqual(['wardens trained', [], ['71% 2026-07-01 says-of-what']])
  })

  test('of the objective, where its action names none', () => {
    const of = objective([promised('Appoint an officer', 'May 2027', 'Visits on time now 61.2%')], {
      title: 'Raise the number of visits on time',
      targets: 'The target is 100%',
      baseline: 'Was 57% in 2024/25',
    })
    const measure = only(measures(planOf([], {}, [of])))
    expect([told(measure), measure.baseline?.value, measure.targets.map(({ text }) => text)]).toEqual([
      ['61.2% 2026-07-01 own-measure-named'],
      57,
      ['100%'],
    ])
  })

  test('a series by its days; words only repeated state nothing new', () => {
    const said = [
      ['2026-04-01', '81%'],
      ['2026-07-01', '81%'],
      ['2026-10-01', '86%. In July it was 84%'],
    ] as const
    expect(told(only(measures(planOf([promised(visited, 'March 2027', said)]))))).toEqual([
      '81% 2026-04-01 own-measure',
      '86% 2026-10-01 own-measure',
    ])
  })
})

describe('no value', () => {
  test.each([
    'Target is 95%',
    'The 95% target stands',
    'To reach 95%',
    'Was 57%',
    'Up by 12%',
    '50% complete',
    'Will be 96% by May',
    'Three letters sent',
    'Within 7 working days',
    'Phase 1 of 3',
    'Letter of 3 June 2026',
  ])('%s', (said) => {
    const { all, doubts } = measures(planOf([promised(visited, 'March 2027', said)]))
    expect([all.flatMap(told), doubts]).toEqual([[], []])
  })
})

describe('a figure that does not say what it measures is a doubt', () => {
  test.each<[rule: string, action: Action, sentence: string]>([
    ['no-measure', promised('Write a policy', 'May 2027', '92%'), '92% — of what? Neither its sentence nor its promise names a measure.'],
    [
      'no-measure',
      promised('Write a policy', 'May 2027', 'Currently at 92'),
      '92 — of what? Neither its sentence nor its promise names a measure.',
    ],
    [
      'no-measure',
      promised('Write a policy', 'May 2027', '14 of 20'),
      '14 of 20 — of what? Neither its sentence nor its promise names a measure.',
    ],
    [
      'several-measures',
      promised('Visit tenants', 'PI: BV64 & BV65', '92%'),
      '92% — of what? Its promise names 2 measures, and the sentence does not say which.',
    ],
    [
      'names-something-else',
      promised(visited, 'March 2027', 'Attendance 92%'),
      '92% — of what? It speaks of “Attendance”, and its promise of “tenants each year”.',
    ],
    [
      'other-unit',
      promised('Recruit 15 park wardens', 'March 2027', '92%'),
      '92% — of what? Its promise names “Recruit park wardens”, which is told in another unit.',
    ],
  ])('%s: %#', (rule, one, sentence) => {
    const { all, doubts } = measures(planOf([one]))
    expect(all.flatMap(told)).toEqual([])
    expect(doubts.map((doubt) => [doubt.rule, doubt.sentence])).toEqual([[rule, sentence]])
  })

  test.each([
    ['Provide 15 flats', 'Four flats cannot be let before May', ['may-be-missing'], []],
    ['Recruit 15 park wardens', 'Three warden posts are still vacant', ['may-be-missing'], []],
    ['Recruit 15 park wardens', '3 wardens have not been recruited', ['may-be-missing'], []],
    ['Provide 15 flats', 'Structural work is complete on the first four flats', [], []],
    ['Provide 15 flats', 'Four flats opened', [], ['4']],
    ['Recruit 15 park wardens', '12 of 15 wardens recruited, three posts vacant', ['may-be-missing'], ['12']],
    ['Visit 90% of tenants each year', '91% visited, none were missing', [], ['91%']],
  ])('where it may count what is missing: %s, %s', (text, said, rules, values) => {
    const made = measures(planOf([promised(text, 'March 2027', said)]))
    expect(made.doubts.map(({ rule }) => rule)).toEqual(rules)
    expect(made.all.flatMap((one) => one.values.map((each) => sayAmount(each).replace(/ \(.*/, '')))).toEqual(values)
  })

  test('near the phrase of a measure, and not the whole of it', () => {
    const { doubts } = measures(
      planOf([promised('Raise to 80% the number of safety visits to park gates on time', 'March 2027')]),
      planOf([promised('Write a policy', 'May 2027', '61% of safety visits to gates made')], { title: 'Parks plan' }),
    )
    expect(doubts.map(({ rule, near }) => [rule, near.length])).toEqual([['near-measure', 1]])
  })
})

describe('a measure is known again', () => {
  const elsewhere = { title: 'Parks plan' }
  test.each([
    ['by a code', 'May 2027 PI: BV64', 'BVPI 64 by June'],
    ['by a code spelt otherwise', 'May 2027 PI: BV64', 'bv-64'],
    ['by an alternative printed in one plan', 'PI: BV64/PAF C20', 'PI: PAF C20'],
    ['by an alternative in a bracket', 'BV 64 (PAF C20)', 'PAF/C20'],
  ])('%s', (_, one, other) => {
    const found = only(measures(planOf([promised('Visit tenants', one)]), planOf([promised('Call on tenants', other)], elsewhere)))
    expect(found.namedIn.map((source) => source.plan.title)).toEqual(['Housing plan', 'Parks plan'])
  })

  test('by an alternative that only a progress text prints', () => {
    const { all } = measures(
      planOf([promised('Visit tenants', 'PI: BV64', 'BV64 (PAF C20): 91%')]),
      planOf([promised('Call on tenants', 'PI: PAF C20')], elsewhere),
    )
    expect(all).toHaveLength(1)
  })

  test('by a phrase about the same things', () => {
    const found = only(
      measures(
        planOf([promised('95% of reviews to timescale', 'May 2027')]),
        planOf([promised('Timescales for reviews to be raised to 97%', 'June 2027')], elsewhere),
      ),
    )
    expect(found.targets.map(({ value, by }) => [value, by])).toEqual([
      [95, '2027-05-31'],
      [97, '2027-06-30'],
    ])
  })

  test.each([
    ['another code', 'PI: BV64', 'PI: BV65'],
    ['two codes of one framework side by side', 'PI: BV64/BV65', 'PI: BV66'],
    ['joined by and', 'PI: BV64 & PAF C20', 'PI: PAF C21'],
  ])('and not by %s', (_, one, other) => {
    const { all } = measures(planOf([promised('Visit tenants', one)]), planOf([promised('Call on tenants', other)], elsewhere))
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(1)
  })

  test('near phrases stay two, and each says so', () => {
    const { all } = measures(
      planOf([promised('95% of safety reviews to timescale', 'May 2027')]),
      planOf([promised('90% of safety reviews of gates to timescale', 'May 2027')], elsewhere),
    )
    expect(all.map(({ near }) => near.length)).toEqual([1, 1])
  })
})

describe('what a person answers is used', () => {
  const said = (answer: Partial<FigureAnswer>): Measures => {
    const bare = promised('Write a policy', 'May 2027', '92%. Of the rest 92%')
    const id = bare.updates?.[0]?.id ?? ''
    const figures: FigureAnswer[] = [
      { update: id, mark: '92%', nth: 1, measure: 'bv64', by: 'M Hale', day: '2026-07-02', recordedAt: '2026-07-02T09:00:00Z', ...answer },
    ]
    return measures(planOf([promised(visited, 'March 2027 PI: BV64'), { ...bare, figures }]))
  }
  test('a value of that measure', () => {
    const { all, doubts } = said({})
    expect([all.map(told), doubts.map(({ nth }) => nth)]).toEqual([[['92% 2026-07-01 answered']], [2]])
  })
  test('of none', () => {
    const { all, doubts } = said({ measure: null })
    expect([all.flatMap(told), doubts.map(({ nth }) => nth)]).toEqual([[], [2]])
  })
  test('a measure that no plan names any more leaves it in doubt', () => {
    expect(said({ measure: 'bv99' }).doubts.map(({ rule }) => rule)).toEqual(['measure-gone', 'no-measure'])
  })
  test('an answer about other words changes nothing', () => {
    expect(said({ update: 'another' }).doubts).toHaveLength(2)
  })
})

describe('a change that is told', () => {
  const more = 'Increase overnight stays with carers by 15%'
  test.each<[case_: string, text: string, said: string, changes: readonly string[] | undefined]>([
    ['is kept where a change is promised', more, '431 overnight stays, up by 16%', ['16 own-change']],
    ['is below 0 for a fall', 'Reduce complaints by 10%', 'Complaints are down by 12%', ['-12 own-change']],
    ['is nothing where a level is promised', visited, 'Visits up by 16%', undefined],
    ['a level told of it is none', more, '16% of stays', undefined],
  ])('%s', (_, text, said, expected) => {
    const { changes } = only(measures(planOf([promised(text, 'December 2026', said)])))
    expect(changes?.map(({ value, rule }) => `${value} ${rule}`)).toEqual(expected)
  })

  test('meets what it was to be, though no start is written, and is no value', () => {
    const one = only(measures(planOf([promised(more, 'December 2026', 'Stays are up by 16%')])))
    expect(one.values).toEqual([])
    expect(standingOf(one, '2026-08-01').verdict).toBe('met')
  })

  test('that a person called none of its measure is left out', () => {
    const ask = (measure: string | null) => {
      const one = promised(more, 'December 2026', 'Stays are up by 16%')
      const [told] = one.updates ?? []
      const answer = { ...{ update: told?.id ?? '', mark: '16%', nth: 1, measure }, ...{ by: 'M Hale', day: '2026-07-02', recordedAt: '' } }
      return only(measures(planOf([{ ...one, figures: [answer] }]))).changes?.length
    }
    expect(ask(null)).toBeUndefined()
  })
})

test('every figure told is one value, one doubt or none, whatever the order of the plans', () => {
  const words = fc.constantFrom(
    '92%',
    '14 of 20',
    'BV64 91%',
    'Currently at 7',
    '71% of wardens trained',
    'Done',
    '£2m saved',
    '88% of tenants visited each year',
  )
  const deadline = fc.constantFrom('May 2027', 'PI: BV64', 'PI: BV64/PAF C20', 'PI: PAF C20', '90% by May 2027')
  const text = fc.constantFrom(visited, 'Write a policy', 'Recruit 15 wardens', 'Timescales for reviews to be raised to 97%')
  const plans = fc.array(fc.array(fc.tuple(text, deadline, words), { maxLength: 3 }), { maxLength: 4 })
  fc.assert(
    fc.property(plans, (all) => {
      const made = all.map((rows, i) =>
        planOf(
          rows.map((row, j) => promised(...row, { id: `a${i}-${j}` })),
          { title: `Plan ${i}`, id: `p${i}` },
        ),
      )
      const [there, back] = [measures(...made), measures(...made.toReversed())]
      const keysOf = ({ all: found }: Measures) =>
        found.map(({ keys, values }) => [[...keys].sort(), values.map(({ words: said, value }) => `${said} ${value}`).sort()]).sort()
      expect(keysOf(back)).toEqual(keysOf(there))
      const keys = there.all.flatMap((one) => one.keys)
      expect(new Set(keys).size).toBe(keys.length)
      const figures = made.flatMap((one) => measuredIn(one).told).length
      expect(there.doubts.length + there.all.flatMap(({ values }) => values).length).toBeLessThanOrEqual(figures)
    }),
    { numRuns: 200 },
  )
})
