import { describe, expect, test } from 'vitest'
import { linesOf } from './text-lines.ts'
import type { Wording } from './wording.ts'
import { textOf } from './wrapped.ts'

const paper = (words: string, spaced: boolean): Wording => ({
  spaced,
  leading: () => 12,
  knows: (word) => words.split(' ').includes(word.toLowerCase()),
  mended: new Set(),
})

/** Lines of 6 points a letter, 12 apart, in a column of 60 points; `_` at the end is a space that was set. */
const joined = (lines: string[], wording: Wording) =>
  textOf(
    linesOf(
      lines.map((line, index) => {
        const text = line.replace(/_$/, '')
        return {
          text,
          left: 0,
          right: text.length * 6,
          base: 12 + index * 12,
          size: 10,
          bold: false,
          first: 6,
          ...(line.endsWith('_') ? { spaced: true } : {}),
        }
      }),
    ),
    60,
    wording,
  )

describe('a word at the end of a line', () => {
  test.each([
    // a paper that sets spaces at line ends
    [true, '', ['practition', 'ner at work'], 'practitionner at work'],
    [true, 'contacts', ['contacts', 'by day'], 'contacts\nby day'],
    [true, 'volunteers', ['volunteers', 'and staff'], 'volunteers and staff'],
    [true, '', ['J Smith', 'R Jones'], 'J Smith\nR Jones'],
    [true, '', ['Repair the_', 'footbridge'], 'Repair the footbridge'],
    [true, '', ['Northfield', 'Southfield'], 'Northfield Southfield'],
    // one that does not: the paper's own words, or the look of an ending
    [false, 'decisionsx', ['decisionsx', 'agreed'], 'decisionsx agreed'],
    [false, '', ['inspection', 'al visits'], 'inspectional visits'],
    [false, 'volunteers schools', ['volunteers', 'schools'], 'volunteers schools'],
  ])('spaces set: %s, known: %s, %j', (spaced, known, lines, text) => {
    expect(joined(lines, paper(known, spaced))).toBe(text)
  })

  test.each([
    ['', ['a long-', 'term plan'], 'a longterm plan'],
    ['term', ['a long-', 'term plan'], 'a long-term plan'],
    ['improvement', ['improve-', 'ment plan'], 'improvement plan'],
    ['', ['improve\u00ad', 'ment plan'], 'improvement plan'],
    ['long-term', ['the long-', 'term plan'], 'the long-term plan'],
  ])('its hyphen stays where the word has one: known %j, %j', (known, lines, text) => {
    expect(joined(lines, paper(known, false))).toBe(text)
  })

  test('what was put together is told', () => {
    const wording = paper('improvement', false)
    joined(['improve-', 'ment plan'], wording)
    expect([...wording.mended]).toEqual(['improvement'])
  })
})
