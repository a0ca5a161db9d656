import { describe, expect, test } from 'vitest'
import { type Deed, may, type Role, type Viewer } from './access.ts'

const viewer = (...roles: Role[]): Viewer => ({ person: { id: 'p1', name: 'A Person' }, organisation: 'o1', roles })

/** Every deed, and which roles may do it: officer, manager, director, democratic services, panel member, public. */
const table: readonly (readonly [Deed, string])[] = [
  ['read plans', 'yes yes yes yes yes yes'],
  ['read papers', 'yes yes yes yes yes no'],
  ['import a paper', 'yes no no no no no'],
  ['confirm a plan', 'yes no no no no no'],
  ['withdraw an import', 'yes no no no no no'],
  ['mend a misreading', 'yes no no no no no'],
  ['change a promise', 'yes no yes no no no'],
  ['merge owners', 'yes no no no no no'],
  ['set columns right', 'yes no no no no no'],
  ['name the organisation', 'yes no no no no no'],
  ['delete an original', 'yes no no no no no'],
  ['set how long originals are kept', 'yes no no no no no'],
  ['record progress', 'yes yes yes no no no'],
  ['edit the front sheet', 'yes no no yes no no'],
  ['compose a report', 'yes no yes yes no no'],
  ['export everything', 'yes no no no no no'],
  ['read the journal', 'yes no yes no no no'],
]
const roles: readonly Role[] = ['performance officer', 'responsible manager', 'director', 'democratic services', 'panel member', 'public']

describe.each(table)('%s', (deed, answers) => {
  test.each(roles.map((role, index) => [role, answers.split(' ')[index]]))('%s: %s', (role, answer) => {
    expect(may(viewer(role as Role), deed)).toBe(answer === 'yes')
  })
})

test('nobody may do anything without a role', () => {
  for (const [deed] of table) expect(may(viewer(), deed)).toBe(false)
})

test('two roles may do what either may', () => {
  expect(may(viewer('panel member', 'director'), 'read the journal')).toBe(true)
  expect(may(viewer('panel member', 'public'), 'record progress')).toBe(false)
})
