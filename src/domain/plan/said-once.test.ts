import { expect, test } from 'vitest'
import { paper } from './paper-in-tests.ts'
import { recognise } from './recognise.ts'

const table = ['=Action | Lead | Deadline', 'Clear the culvert | R Vale | ']
type Part = string | readonly string[]
const dueOf = (...parts: readonly Part[]) =>
  recognise(paper(...parts)).plans[0]?.sections.flatMap(({ actions }) => actions)[0]?.deadline.text

test.each([
  ['All actions are to be completed by 31 March 2027 unless stated otherwise.', 'by 31 March 2027'],
  ['Unless otherwise stated, actions will be delivered by the end of June 2027.', 'by the end of June 2027'],
  ['All of the recommendations must be implemented before 1 May 2027.', 'before 1 May 2027'],
  ['The deadline for all actions is 31 March 2027.', '31 March 2027'],
])('%s', (sentence, due) => {
  expect(dueOf('# Plan', sentence, table)).toBe(due)
})

test.each([
  'This plan was agreed on 31 March 2026 and will be reviewed by June 2027.',
  'All actions were completed by 31 March 2026.',
  'All actions are to be completed soon.',
  'Progress on all actions will be reported by May 2027.',
  'The first action is to be completed by May 2027.',
])('%s sets no deadline', (sentence) => {
  expect(dueOf('# Plan', sentence, table)).toBe('')
})

const every = 'All actions are to be completed by 31 March 2027 unless stated otherwise.'

test.each([
  ['an own day', 'Clear the culvert | R Vale | May 2027', 'May 2027'],
  ['what goes on', 'Clear the culvert | R Vale | Ongoing', 'Ongoing'],
  ['a day in the wording', 'Clear the culvert by May 2027 | R Vale | ', ''],
  ['what comes again', 'Clear the culvert each month | R Vale | ', ''],
])('it never stands over %s', (_, row, due) => {
  expect(dueOf('# Plan', every, ['=Action | Lead | Deadline', row])).toBe(due)
})

test('the heading of a section holds for that section alone', () => {
  const plans = recognise(
    paper('# Plan', '# Quick wins (by June 2027)', table, '# Later', ['=Action | Lead | Deadline', 'Build a ramp | R Vale | ']),
  ).plans
  expect(plans.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions.map(({ deadline }) => deadline.text)))).toEqual([
    'by June 2027',
    '',
  ])
})
