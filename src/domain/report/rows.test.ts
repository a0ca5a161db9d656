import { expect, test } from 'vitest'
import { actionRows } from './rows.ts'
import { improvementPlan, judgementOf, servicePlan } from './sample-plans.ts'

const plans = [improvementPlan, servicePlan]
const [headings, ...rows] = actionRows(plans, judgementOf(plans))
const column = (name: string) => (headings ?? []).indexOf(name)

test('every row fills every column', () => {
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings?.length]))
})

test('each action has one row, and each of its parts one behind it', () => {
  const actions = rows.filter((row) => row[column('Part')] === '')
  expect(actions).toHaveLength(11)
  const at = rows.findIndex((row) => row[column('No.')] === '2.1')
  expect(
    rows
      .slice(at, at + 4)
      .map((row) => [row[column('Part')], row[column('Action')], row[column('Deadline as written')], row[column('Status')]]),
  ).toEqual([
    ['', 'Carry out the audits agreed with the board:', 'Quarterly May 2026 June 2026', 'Done, effect not yet shown'],
    ['1', 'Mooring fees', 'Quarterly', 'Late'],
    ['2', 'Fuel sales', 'May 2026', 'Late'],
    ['3', 'Lost property', 'June 2026', 'Late'],
  ])
})

test('a row says where its action stands and what was made of it', () => {
  expect(rows[1]).toEqual([
    improvementPlan.title,
    '1 SAFE AND WELL RUN HARBOURS',
    '1.1 Answer every mooring complaint & say why',
    '2',
    '',
    'Agree the procedure with the pilots',
    'Mar 2026 & ongoing',
    'no date',
    'M Hale',
    '3 of 4 pilots have agreed it.',
    '',
    'On track',
    'Looked at as number 2.',
    'test',
    '3 of 4 pilots have agreed it.',
    '',
  ])
})
