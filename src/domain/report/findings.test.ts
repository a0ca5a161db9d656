import { describe, expect, test } from 'vitest'
import type { About, Finding } from '../judgement/judgement.ts'
import { groupFindings } from './findings.ts'

const about = (ref: string | null, objective: string | null = null): About => ({ plan: 'Plan', section: null, objective, ref, id: null })
const finding = (rule: string, where: About, sentence = 'Something is missing'): Finding => ({ rule, sentence, evidence: '', about: where })
const many = (count: number, rule: string, where: (i: number) => About = (i) => about(String(i + 1))) =>
  Array.from({ length: count }, (_, i) => finding(rule, where(i)))
const grouped = (findings: readonly Finding[]) =>
  groupFindings(findings, ({ objective, ref }) => [objective, ref].filter(Boolean).join('/'))

test.each<[string, readonly Finding[], string, number]>([
  ['one is told in its own words', many(1, 'no-named-owner'), '1: Something is missing.', 0],
  ['a few are told below their sentence', many(3, 'no-date-at-all'), '3 actions have no date at all:', 3],
  ['some are listed', many(5, 'no-date-at-all'), '5 actions have no date at all: 1, 2, 3, 4, 5.', 0],
  ['many are counted', many(75, 'no-named-owner'), '75 actions name no owner.', 0],
  [
    'objectives are called objectives',
    many(5, 'no-outcome', (i) => about(null, `1.${i}`)),
    '5 objectives say no outcome: 1.0, 1.1, 1.2, 1.3, 1.4.',
    0,
  ],
  ['some of a rule without words of its own', many(9, 'new-rule'), '9 actions were found by the rule “new-rule”:', 9],
  ['many of such a rule', many(20, 'new-rule'), '20 actions were found by the rule “new-rule”.', 0],
])('%s', (_, findings, sentence, details) => {
  const [group] = grouped(findings)
  expect(group?.sentence).toBe(sentence)
  expect(group?.details).toEqual(findings.slice(0, details).map((each) => `${each.about.ref}: Something is missing.`))
})

describe('a promise that one rule finds twice', () => {
  const known = (id: string, ref: string): About => ({ ...about(ref, '1.2'), id })
  const twice = (...places: readonly [id: string, ref: string][]) =>
    grouped(places.map(([id, ref], i) => finding('same-promise-in-two-plans', known(id, ref), `Also in plan ${i + 1}`)))[0]

  test('is counted once and listed once', () => {
    const group = twice(['a', '1'], ['b', '2'], ['b', '2'], ['c', '3'], ['d', '4'])
    expect(group?.sentence).toBe('4 actions stand in another plan too: 1.2/1, 1.2/2, 1.2/3, 1.2/4.')
    expect(group?.count).toBe(5)
  })

  test('and keeps each in its own words where there are few', () => {
    const group = twice(['a', '1'], ['b', '2'], ['b', '2'])
    expect(group?.sentence).toBe('2 actions stand in another plan too:')
    expect(group?.details).toEqual(['1.2/1: Also in plan 1.', '1.2/2: Also in plan 2.', '1.2/2: Also in plan 3.'])
  })

  test('alone is told in its own words', () =>
    expect(twice(['a', '1'], ['a', '1'])).toMatchObject({ sentence: '1.2/1: Also in plan 1. 1.2/1: Also in plan 2.', details: [] }))

  test('is not taken for another that is printed under the same number', () =>
    expect(twice(['a', '1'], ['b', '1'])?.sentence).toBe('2 actions stand in another plan too:'))
})

describe('groups', () => {
  const mixed = [...many(2, 'no-outcome'), ...many(4, 'no-named-owner'), ...many(1, 'no-outcome')]
  const groups = groupFindings(mixed, () => '')

  test('stand in the order in which their rules first fire', () => {
    expect(groups.map(({ rule, count }) => [rule, count])).toEqual([
      ['no-outcome', 3],
      ['no-named-owner', 4],
    ])
  })

  test('lose no finding', () => {
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(mixed.length)
  })
})
