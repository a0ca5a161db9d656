import { expect, test } from 'vitest'
import type { MeasureSource } from './kept-measure.ts'
import { nameOf } from './measure-name.ts'

const source: MeasureSource = {
  ...{ plan: { id: 'p', title: 'Care plan' }, of: 'action', id: 'a', ref: '1' },
  words: 'visit all children  in homes each month',
}
const named = { codes: ['CF41'], key: 'cf41', namedIn: [source] }

test.each([
  ['children', 'Visit all children in homes each month'],
  ['Staff', 'Visit all children in homes each month'],
  ['young people', 'Visit all children in homes each month'],
  ['children visited', 'Children visited'],
  ['attendance', 'Attendance'],
  ['', 'CF41'],
])('a measure of the phrase %j is called %j', (phrase, name) => {
  expect(nameOf({ ...named, phrase })).toBe(name)
})

test('where no promise names it, its phrase is all there is, and without any its key', () => {
  expect(nameOf({ ...named, phrase: 'flats', namedIn: [] })).toBe('Flats')
  expect(nameOf({ phrase: '', codes: [], key: 'k', namedIn: [] })).toBe('k')
})
