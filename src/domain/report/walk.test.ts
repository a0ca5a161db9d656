import { expect, test } from 'vitest'
import { appendixLetter, placesIn } from './places.ts'
import { action, judgementOf, objective, plan, section } from './sample-plans.ts'
import { actionsOf, judgedIn } from './walk.ts'

const twins = plan('Twins', [
  section('1', 'One', { actions: [action('1', 'first')], objectives: [objective('1.1', 'Aim', { actions: [action('1', 'second')] })] }),
  section('2', 'Two', { actions: [action('1', 'third')], sections: [section('2.1', 'Inner', { actions: [action('1', 'fourth')] })] }),
])

test('actions are met in printed order, those of inner sections behind', () => {
  expect([...actionsOf(twins)].map(({ action }) => action.text)).toEqual(['first', 'second', 'third', 'fourth'])
})

test('actions that print the same number each keep their own judgement', () => {
  const judgement = judgementOf([twins])
  const judgedOf = judgedIn([twins], judgement)
  expect([...actionsOf(twins)].map(({ action }) => judgedOf(action))).toEqual(judgement.actions)
})

test('an adopted action is known by its id, whatever the order of the judgement', () => {
  const own = plan('Ids', [section('1', 'One', { actions: [action('1', 'first', { id: 'a' }), action('1', 'second', { id: 'b' })] })])
  const judgement = judgementOf([own])
  const judgedOf = judgedIn([own], { ...judgement, actions: judgement.actions.toReversed() })
  expect([...actionsOf(own)].map(({ action }) => judgedOf(action)?.id)).toEqual(['a', 'b'])
})

test('an action nobody judged has no judgement', () => {
  const judgedOf = judgedIn([twins], { asAt: '2026-06-11', actions: [], findings: [] })
  expect([...actionsOf(twins)].map(({ action }) => judgedOf(action))).toEqual([undefined, undefined, undefined, undefined])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
])('appendix %i is %s', (n, letter) => {
  expect(appendixLetter(n)).toBe(letter)
})

test.each([
  [{ plan: 'Twins', objective: '1.1', ref: '2' }, 'A 1.1 action 2'],
  [{ plan: 'Twins', objective: null, ref: '13.9' }, 'A 13.9'],
  [{ plan: 'Twins', objective: '1.1', ref: null }, 'A 1.1'],
  [{ plan: 'Twins', objective: null, ref: null }, 'A'],
  [{ plan: 'Elsewhere', objective: null, ref: '1' }, 'Elsewhere 1'],
])('%j is said %j', (about, words) => {
  expect(placesIn([twins])(about)).toBe(words)
})
