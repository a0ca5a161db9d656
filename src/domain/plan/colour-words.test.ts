import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourWord, isInitialOf } from './colour-words.ts'

test.each([
  ['00B050', 'green'],
  ['92D050', 'green'],
  ['C6EFCE', 'green'],
  ['006100', 'green'],
  ['FF0000', 'red'],
  ['C00000', 'red'],
  ['FFC7CE', 'red'],
  ['FFC000', 'amber'],
  ['ED7D31', 'amber'],
  ['FFEB9C', 'amber'],
  ['FFFF00', 'yellow'],
  ['0070C0', 'blue'],
  ['DCE6F1', 'blue'],
  ['7030A0', 'purple'],
  ['A6A6A6', 'grey'],
  ['000000', 'black'],
  ['FFFFFF', null],
  ['F2F2F2', null],
  ['FFFEFD', null],
  ['green', null],
  ['', null],
])('%s is %s', (hex, word) => expect(colourWord(hex)).toBe(word))

test('every fill has a word or none, in any letter case', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'))
  fc.assert(fc.property(hex, (value) => colourWord(value) === colourWord(value.toUpperCase())))
})

test.each([
  ['G', 'green', true],
  ['a', 'amber', true],
  ['A', 'yellow', true],
  ['R', 'green', false],
  ['On track', 'green', false],
])('%s is short for %s: %s', (letter, colour, want) => expect(isInitialOf(letter, colour)).toBe(want))
