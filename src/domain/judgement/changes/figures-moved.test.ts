import { describe, expect, test } from 'vitest'
import { differencesOf, earlier, held, later } from './moments-in-tests.ts'

const moved = (before: string, after: string, due = 'Dec 2026') =>
  differencesOf(
    [held('1', { due, said: [[earlier, before]] })],
    [
      held('1', {
        due,
        said: [
          [earlier, before],
          [later, after],
        ],
      }),
    ],
  ).filter(({ kind }) => kind === 'measure-moved')

describe('a figure that moved', () => {
  test.each<[string, string, string, string[]]>([
    ['a bare percentage', '64% as at May 2026', '71% as at August 2026', ['64% → 71%']],
    [
      'of the same thing',
      '64% of visits made on time',
      '71% of the visits made on time',
      ['64% of visits made on time → 71% of the visits made on time'],
    ],
    [
      'two in one text, each to its own',
      '64% of visits on time and 12 homes let',
      '70% of visits on time and 15 homes let',
      ['64% of visits on time → 70% of visits on time', '12 homes → 15 homes'],
    ],
    [
      'with its numbers',
      '28 of the 30 decisions were sound',
      '19 of the 30 decisions were sound',
      ['28 of the 30 decisions → 19 of the 30 decisions'],
    ],
  ])('%s', (_, before, after, found) => {
    expect(moved(before, after).map((each) => `${each.before} → ${each.after}`)).toEqual(found)
  })

  test.each([
    ['stands still', '64% as at May 2026', '64% as at August 2026'],
    ['is of another thing', '12 homes let', '15 carers recruited'],
    ['of another unit', '64% as at May 2026', '15 carers recruited'],
    ['tells a change and no level', '64% as at May 2026', 'Up by 12% on last year'],
    ['is only spelt and tells how often something was tried', 'Vacant after two adverts', 'Vacant after three adverts'],
    ['is not stated again', '64% as at May 2026', 'Monitoring due October'],
  ])('not where it %s', (_, before, after) => {
    expect(moved(before, after)).toEqual([])
  })

  test('says by which rule it is more than noise, and which way it should go', () => {
    expect(moved('28 of the 30 decisions were sound', '19 of the 30 decisions were sound')[0]).toMatchObject({
      noise: { verdict: 'more than chance', rule: 'Test of two proportions, 28 of 30 and 19 of 30, 5 in 100.' },
      day: later,
    })
    expect(moved('64% as at May 2026', '71% as at August 2026', '85% by Dec 2026')[0]?.sentence).toBe(
      'From 64% (31 May 2026) to 71% (31 August 2026) towards its target: whether that is more than chance cannot be told. The numbers behind the two percentages are not both stated.',
    )
  })

  test('the numbers in brackets stand behind the percentage beside them', () => {
    expect(moved('71% (132 of 186) on time', '60% (111 of 186) on time')[0]?.noise?.verdict).toBe('more than chance')
  })
})
