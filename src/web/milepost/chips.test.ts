import { describe, expect, test } from 'vitest'
import { nameOfRule } from '../../domain/judgement/explained/explain.ts'
import type { Finding } from '../../domain/judgement/judgement.ts'
import { sayRule } from '../../domain/report/findings.ts'
import { findingRules } from '../../operations/set-judgement.ts'
import { chipsOf } from './chips.ts'

const finding = (rule: string): Finding => ({
  rule,
  sentence: '',
  evidence: '',
  about: { plan: '', section: null, objective: null, ref: '1', id: 'a' },
})

test.each(findingRules)('the rule %s has short words and a sentence for several', (rule) => {
  const words = nameOfRule(rule)
  expect(words).toMatch(/^[A-Z]/)
  expect(words.split(' ').length).toBeLessThanOrEqual(6)
  expect(words).not.toContain('-')
  expect(sayRule(rule)).not.toBe(rule)
})

test('no rule goes by the short words of another', () => expect(new Set(findingRules.map(nameOfRule)).size).toBe(findingRules.length))

describe('the chips of an action', () => {
  test.each<[string, readonly string[], number, readonly string[]]>([
    ['nothing found', [], 0, []],
    ['what the columns say already is not said twice', ['late', 'no-named-owner', 'no-date-at-all'], 0, []],
    ['silent once is the status itself', ['no-progress-stated'], 1, []],
    ['silent again', ['no-progress-stated'], 3, ['Silent 3 reports running']],
    ['a finding in short words', ['figure-misses-target'], 0, ['Figure misses its target']],
    ['one rule that fired twice', ['plan-told-as-progress', 'plan-told-as-progress'], 0, ['A plan told as progress']],
    ['a rule without short words', ['date-moved-again'], 0, ['Date moved again']],
  ])('%s', (_, rules, reports, chips) => {
    expect(chipsOf(rules.map(finding), reports)).toEqual(chips)
  })
})
