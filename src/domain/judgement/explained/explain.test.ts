import { expect, test } from 'vitest'
import { defaultSettings, type JudgementSettings } from '../settings.ts'
import { nameOfRule, sayUse } from './explain.ts'

test.each<[string, Partial<JudgementSettings>, string]>([
  ['late', {}, 'On'],
  ['late', { off: ['no-measure'] }, 'On'],
  ['no-measure', { off: ['no-measure'] }, 'Off'],
  ['date-moved', {}, 'On, from move 3'],
  ['date-moved', { datesMayMove: 0 }, 'On, from move 1'],
  ['date-moved', { off: ['date-moved'] }, 'Off'],
  ['old-data', { dataMayBeDaysOld: 30 }, 'On, after 30 days'],
  ['unknown-acronym', {}, 'On, no short form named as known'],
  ['unknown-acronym', { knownShortForms: ['PEP'] }, 'On, 1 short form named as known'],
  ['unknown-acronym', { knownShortForms: ['PEP', 'SGO'] }, 'On, 2 short forms named as known'],
])('%s with %j is said to be “%s”', (rule, more, said) => expect(sayUse(rule, { ...defaultSettings, ...more })).toBe(said))

test.each([
  ['date-slips-in-words', 'Date slips in words'],
  ['deed-told', 'Work told'],
  ['a-rule-of-long-ago', 'A rule of long ago'],
])('the rule %s is called “%s”', (rule, name) => expect(nameOfRule(rule)).toBe(name))
