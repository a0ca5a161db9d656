import { describe, expect, test } from 'vitest'
import { show } from '../show-document.ts'
import { findDelimiter, looksCopied, looksDelimited, readDelimited } from './read.ts'

describe('records', () => {
  test.each<[string, string, string[]]>([
    ['commas', 'Task,Due\nReview,May\n', ['[ Task | Due ]', '[ Review | May ]']],
    ['quotes hold commas, line ends and quotes', 'a,"b, c"\nd,"e\n""f"""', ['[ a | b, c ]', '[ d | e↵"f" ]']],
    ['semicolons', 'a;b;c\n1;"x;y";3', ['[ a | b | c ]', '[ 1 | x;y | 3 ]']],
    [
      'tabs, with titles and empty lines between',
      'Action log\na\tb\n\nOther\nc\td\n2',
      ['Action log', '[ a | b ]', 'Other', '[ c | d ]', '2'],
    ],
    ['a quote that only begins a cell', 'x,"Every Month" review\ny,z', ['[ x | "Every Month" review ]', '[ y | z ]']],
    ['a quote that is never closed', 'a,b\n1,"no end\nx,y', ['[ a | b ]', '[ 1 | "no end ]', '[ x | y ]']],
    ['rows of different length', 'a,b,c\nd,e', ['[ a | b | c ]', '[ d | e ]']],
    ['one column is paragraphs', 'Review\nAgree', ['Review', 'Agree']],
  ])('%s', (_, text, blocks) => {
    expect(show(readDelimited(text))).toEqual(blocks)
  })

  test.each([
    ['a,b\n1,2', ','],
    ['a;b,c;d\n1;2;3', ';'],
    ['a, b\tc\nd, e\tf\ng\th', '\t'],
    ['a|b\nc|d', '|'],
    ['no delimiter', ','],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter)
  })

  test.each([
    ['Task\tDue\n"1. Review\n2. Agree"\tMay', true],
    ['x\t"a ""b""\nc"', true],
    ['Task\tDue\n"Every Month" review\tMay\nit says "so"', false],
    ['"one\ntwo"', false],
  ])('%j is copied from a workbook: %s', (text, copied) => {
    expect(looksCopied(text)).toBe(copied)
  })

  test('a text looks delimited only where every line has the same fields', () => {
    expect(looksDelimited('No,Task,Due\n1,Review,May\n2,Agree,June\n')).toBe(true)
    expect(looksDelimited('No|Task|Due\n1|Review|May\n2|Agree|June\n')).toBe(true)
    expect(looksDelimited('No|Task|Due\n---|---|---\n1|Review|May\n2|Agree|June\n')).toBe(false)
    expect(looksDelimited('| No | Task |\n| 1 | Review |\n| 2 | Agree |\n')).toBe(false)
    expect(looksDelimited('Ask the school | the church\nor the shop | nobody\nand wait')).toBe(false)
    expect(looksDelimited('Dear all, as agreed, here it is\nYours, Ann, Housing\nnot, this')).toBe(false)
    expect(looksDelimited('one, two\nthree, four\nfive, six')).toBe(false)
  })
})

test('rows of nothing without end are refused in a sentence, and not parsed to their end', () => {
  expect(() => readDelimited(`No,Action\n1,Mend\n${'\n'.repeat(201_000)}`)).toThrow(/^This file holds a larger table than a paper does/)
})
