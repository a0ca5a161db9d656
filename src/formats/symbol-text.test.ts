import { expect, test } from 'vitest'
import { isSymbolFont, symbolsOf, symbolText } from './symbol-text.ts'

test.each([
  ['Wingdings', 'f0fc', '✓'],
  ['wingdings', 'fc', '✓'],
  ['Wingdings', 'f0a7', '•'],
  ['Wingdings 2', '52', '☑'],
  ['Wingdings 3', '70', '•'],
  ['Webdings', '61', '✓'],
  ['Symbol', 'f0b3', '≥'],
  ['Symbol', '41', 'A'],
  ['Arial', '2713', '✓'],
  ['Arial', 'd800', ''],
  ['Arial', 'x', ''],
])('%s %s shows %s', (font, code, text) => {
  expect(symbolText(font, code)).toBe(text)
})

test('fonts whose letters are pictures', () => {
  expect(['Wingdings', 'wingdings 2', ' Webdings', 'Symbol', 'Wingding', 'Symbola', undefined].map(isSymbolFont)).toEqual([
    ...[true, true, true, true, false, false, false],
  ])
})

test('a whole text keeps its spaces and what no such font has', () => {
  expect(symbolsOf('Wingdings', 'ü ü\n☑')).toBe('✓ ✓\n☑')
})
