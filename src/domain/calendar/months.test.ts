import { expect, test } from 'vitest'
import { monthNamed, monthNames, weekdayNamed } from './months.ts'

test.each([
  ['January', 1],
  ['FEB', 2],
  ['Febuary', 2],
  ['mar', 3],
  ['Apr', 4],
  ['May', 5],
  ['June', 6],
  ['Jul', 7],
  ['Aug', 8],
  ['Sept', 9],
  ['Sep', 9],
  ['septem', 9],
  ['Oct', 10],
  ['NOVEMBER', 11],
  ['Dec', 12],
  ['Ju', null],
  ['Marching', null],
  ['Sunday', null],
  ['constructor', null],
  ['', null],
])('monthNamed(%j) is %j', (word, expected) => {
  expect(monthNamed(word)).toBe(expected)
})

test('every full name is read back, and every name cut to three letters', () => {
  for (const [index, name] of monthNames.entries()) {
    expect(monthNamed(name)).toBe(index + 1)
    expect(monthNamed(name.slice(0, 3).toUpperCase())).toBe(index + 1)
  }
})

test.each([
  ['Monday', 1],
  ['tues', 2],
  ['Weds', 3],
  ['THU', 4],
  ['Sunday', 7],
  ['Someday', null],
  ['toString', null],
])('weekdayNamed(%j) is %j', (word, expected) => {
  expect(weekdayNamed(word)).toBe(expected)
})
