import { describe, expect, test } from 'vitest'
import type { About, Finding } from '../judgement/judgement.ts'
import { groupFindings } from './findings.ts'

const about = (ref: string | null, objective: string | null = null): About => ({ plan: 'Plan', section: null, objective, ref, id: null })
const finding = (rule: string, where: About, sentence = 'Something is missing'): Finding => ({ rule, sentence, evidence: '', about: where })
const many = (count: number, rule: string, where: (i: number) => About = (i) => about(String(i + 1))) =>
  Array.from({ length: count }, (_, i) => finding(rule, where(i)))
const sentences = (findings: readonly Finding[]) =>
  groupFindings(findings, ({ objective, ref }) => [objective, ref].filter(Boolean).join('/')).map(({ sentence }) => sentence)

test.each<[string, readonly Finding[], string]>([
  ['one is told in its own words', many(1, 'no-named-owner'), '1: Something is missing.'],
  ['three are too', many(3, 'no-date-at-all'), '1: Something is missing. 2: Something is missing. 3: Something is missing.'],
  ['a few are listed', many(5, 'no-date-at-all'), '5 actions have no date at all: 1, 2, 3, 4, 5.'],
  ['many are counted', many(75, 'no-named-owner'), '75 actions name no owner.'],
  [
    'objectives are called objectives',
    many(4, 'no-outcome', (i) => about(null, `1.${i}`)),
    '4 objectives say no outcome: 1.0, 1.1, 1.2, 1.3.',
  ],
  [
    'a few of a rule without words of its own',
    many(4, 'new-rule'),
    '1: Something is missing. 2: Something is missing. 3: Something is missing. 4: Something is missing.',
  ],
])('%s', (_, findings, sentence) => {
  expect(sentences(findings)).toEqual([sentence])
})

test('many of a rule without words of its own are cut short, and the rest counted', () => {
  expect(sentences(many(20, 'new-rule'))[0]).toMatch(/12: Something is missing\. And 8 more of the kind\.$/)
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
