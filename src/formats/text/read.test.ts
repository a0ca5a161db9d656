import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../domain/document/clean-text.ts'
import { countText } from '../../domain/document/count-characters.ts'
import { show } from '../show-document.ts'
import { isWrapped, wrapWidth } from './lines.ts'
import { readListMark } from './list-mark.ts'
import { readText } from './read.ts'

describe('plain text', () => {
  test.each<[string, string, string[]]>([
    ['a line is a paragraph', 'COMMITTEE: Housing\nDATE: 3 May\n\nReport', ['COMMITTEE: Housing', 'DATE: 3 May', 'Report']],
    ['every character stands for itself', '*one* & <b>two</b> &amp; 5 | 6', ['*one* & <b>two</b> &amp; 5 | 6']],
    ['marks stay as printed', '- one\n• two\n(a) three\n2) four', ['- - one', '- • two', '- (a) three', '- 2) four']],
    ['rows of tabs are tables', 'Task\tDue\nReview\tMay\nnote', ['[ Task | Due ]', '[ Review | May ]', 'note']],
  ])('%s', (_, text, blocks) => {
    expect(show(readText(text))).toEqual(blocks)
  })

  test('no visible character is lost or added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B.', '1.', '\t', '\n', ' ', '- ', '•', '|', '#', 'é', 'word '), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          const read = readText(text).flatMap((block) =>
            block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [block.text ?? ''],
          )
          expect(read.reduce((sum, one) => sum + countText(cleanText(one)), 0)).toBe(countText(text))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the marks of lists', () => {
  test.each([
    ['• one', '•'],
    ['-  one', '-'],
    ['  2. two', '2.'],
    ['(iv) four', '(iv)'],
    ['b) two', 'b)'],
    ['12) twelve', '12)'],
    ['1.2. deeper', '1.2.'],
  ])('%s begins with %s', (line, mark) => {
    expect(readListMark(line)?.mark).toBe(mark)
  })

  test.each(['2026 was busy', 'May 3. was late', '-5 degrees', '1.5 posts', 'A. Smith', '(see below) text', '10.', '85% by May'])(
    '%s begins with none',
    (line) => {
      expect(readListMark(line)).toBeUndefined()
    },
  )

  test('a number with levels is one where lines with tabs are asked', () => {
    expect(readListMark('3.1 The plan', true)?.mark).toBe('3.1')
    expect(readListMark('3.1 The plan')).toBeUndefined()
  })
})

describe('where a text was broken into lines', () => {
  const short = 'a line of some sixty characters that somebody broke at width'

  test('only a text of even lines has a width', () => {
    expect(wrapWidth([short, 'short'])).toBe(short.length)
    expect(wrapWidth([short, 'x'.repeat(130)])).toBe(0)
    expect(wrapWidth(['short', 'lines'])).toBe(0)
    expect(wrapWidth([short, `${'cell '.repeat(40)}\tcell`])).toBe(short.length)
  })

  test('a line goes on where the next word would not have fitted', () => {
    expect(isWrapped('this line is nearly full', 'word', 26)).toBe(true)
    expect(isWrapped('this line is not', 'word', 26)).toBe(false)
    expect(isWrapped('this line is nearly full', 'word', 0)).toBe(false)
  })
})
