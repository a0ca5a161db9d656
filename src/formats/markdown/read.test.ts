import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { show } from '../show-document.ts'
import { looksLikeMarkdown, readMarkdown } from './read.ts'

const read = (text: string): string[] => show(readMarkdown(text))

describe('prose', () => {
  test.each<[string, string, string[]]>([
    ['headings', '# One\n#### **REPORT**\n\nTitle\n=====\n\nOther\n---', ['# One', '#### REPORT', '# Title', '## Other']],
    ['a mark of number is no heading', '#5 in the list', ['#5 in the list']],
    ['a bold line stands alone', '**PURPOSE**\n1. To present the plan.', ['*PURPOSE', '- 1. To present the plan.']],
    ['numbered paragraphs keep their numbers', '1.  One\n2.  Two\n\n3. Three', ['- 1. One', '- 2. Two', '- 3. Three']],
    ['list marks are shown as bullets', '- one\n* two\n+ three\n• four', ['- • one', '- • two', '- • three', '- • four']],
    ['a number behind a list mark is the mark', '- 4. Four\n- 5. Five', ['- 4. Four', '- 5. Five']],
    ['lines across the page', 'one\n\n---\n\n* * *\ntwo', ['one', 'two']],
    [
      'each line of a text that is not broken stands alone',
      'COMMITTEE: Housing\nDATE: 3 May\n In progress',
      ['COMMITTEE: Housing', 'DATE: 3 May', 'In progress'],
    ],
    [
      'a text broken at a width is joined',
      'The council has agreed a plan for its housing stock, and the\ntenants were asked about it in the spring of this year before\nit was adopted.',
      [
        'The council has agreed a plan for its housing stock, and the tenants were asked about it in the spring of this year before it was adopted.',
      ],
    ],
    [
      'a bold label begins a line of its own',
      '**Report to:** Overview and Scrutiny Committee of the Council\n**Date:** 14 May',
      ['Report to: Overview and Scrutiny Committee of the Council', 'Date: 14 May'],
    ],
    ['an entry goes on where it is indented', '- one\n  and more\n- two', ['- • one and more', '- • two']],
    ['a hard line end stays', 'Town Hall  \nHigh Street\\\nThornmere', ['Town Hall↵High Street↵Thornmere']],
    ['quotations', '> Agreed by all.\n> 90% done', ['Agreed by all.', '> 90% done']],
    ['lines between fences', '```\na  *b*\nc\n```\nd', ['a  *b*↵c', 'd']],
    ['a fence that is never closed is a line', '```\na', ['```', 'a']],
    ['comments are not shown', 'a\n<!-- b\nc -->\nd', ['a', 'd']],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })
})

describe('rows of tabs', () => {
  test.each<[string, string, string[]]>([
    [
      'consecutive lines are one table, an empty line ends it',
      '<b>NO.</b>\t<b>TASK</b>\n1.1\tReview &amp; agree\n\n1.2\tPublish\tMay',
      ['[ *NO. | *TASK ]', '[ 1.1 | Review & agree ]', '[ 1.2 | Publish | May ]'],
    ],
    ['empty cells and missing ones are kept apart', 'a\tb\tc\nd\t\t\ne', ['[ a | b | c ]', '[ d |  |  ]', 'e']],
    ['a cell keeps its runs of spaces', 'Phase 1  Jun 2026   Jul 2026\tx', ['[ Phase 1  Jun 2026   Jul 2026 | x ]']],
    ['lists and breaks inside a cell', 'x\tAudits: <ul><li>one</li><li>two</li></ul>\ty<br>z', ['[ x | Audits:↵• one↵• two | y↵z ]']],
    ['an entry between rows ends the table', 'a\tb\n\n- done\n\nc\td', ['[ a | b ]', '- • done', '[ c | d ]']],
    [
      'copied numbered paragraphs are entries',
      '1.\tTo present the plan.\n2.\tTo note it.',
      ['- 1. To present the plan.', '- 2. To note it.'],
    ],
    ['also with levels', '3.1\tThe plan was agreed.', ['- 3.1 The plan was agreed.']],
    ['a table of numbers and texts is one', 'No.\tTask\n1.\tReview', ['[ No. | Task ]', '[ 1. | Review ]']],
    ['tabs that only indent', '\t- one\n\ttwo', ['- • one', 'two']],
    ['a row of tabs alone parts nothing', 'a\tb\n\t\nc\td', ['[ a | b ]', '[  |  ]', '[ c | d ]']],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })
})

describe('tables drawn with characters', () => {
  test.each<[string, string, string[]]>([
    ['pipes with a header', '| Task | Due |\n|---|:-:|\n| **A** | May |\n\nb', ['H[ Task | Due ]', '[ *A | May ]', 'b']],
    ['pipes without outer edges', 'Task | Due\n--- | ---\na | b', ['H[ Task | Due ]', '[ a | b ]']],
    ['an empty header is no row', '|   |   |\n|---|---|\n| a | b |', ['[ a | b ]']],
    ['pipes without a header', '| a | b |\n| c | d |', ['[ a | b ]', '[ c | d ]']],
    ['escaped pipes and breaks', '| a \\| b | c<br>d |\n|---|---|\n| e | |', ['H[ a | b | c↵d ]', '[ e |  ]']],
    ['one line with pipes is prose', 'this | that', ['this | that']],
    [
      'a grid with spans',
      '+-----+-----------+\n| No  | Task      |\n+=====+=====+=====+\n| 1   | a   | b   |\n|     +-----+-----+\n|     | goes on   |\n|     | here      |\n+-----+-----------+',
      ['H[ No | Task+2 ]', '[ 1 x2 | a | b ]', '[ goes on here+2 ]'],
    ],
    ['a grid with a slip stays text', '+---+---+\n| a | b |c\n+---+---+', ['+---+---+', '| a | b |c', '+---+---+']],
    [
      'dashes under a header',
      'Task    Due\n------- -----\nReview  May\nPublish June',
      ['H[ Task | Due ]', '[ Review | May ]', '[ Publish | June ]'],
    ],
    [
      'dashes in a frame, rows of several lines',
      '----------------\nTask    Due\n        month\n------- --------\nReview  May\nagain\n\nPublish June\n----------------',
      ['H[ Task | Due month ]', '[ Review again | May ]', '[ Publish | June ]'],
    ],
    [
      'dashes that fit no columns are none',
      'Reviewed and agreed by all\n------- -----\nin the month of May',
      ['Reviewed and agreed by all', 'in the month of May'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })
})

describe('HTML between the lines', () => {
  test('a table over many lines', () => {
    const table = '<table>\n<tr><th>Task</th><th>Due</th></tr>\n<tr><td>a\nb</td>\n<td bgcolor="#92D050">May</td></tr>\n</table>'
    expect(read(`before\n${table}\n**after**`)).toEqual(['before', 'H[ Task | Due ]', '[ a b | May #92d050 ]', '*after'])
  })

  test('one that is never closed takes only its own lines', () => {
    expect(read('<table>\n<tr><td>a</td></tr>\n\nb\n<table>\n<tr><td>c\n\nd')).toEqual(['[ a ]', 'b', '[ c ]', 'd'])
  })

  test('marks of Markdown and HTML are known, plain text is not mistaken for it', () => {
    expect(looksLikeMarkdown('x\n**PURPOSE**\ny')).toBe(true)
    expect(looksLikeMarkdown('a\tb &amp; c')).toBe(true)
    expect(looksLikeMarkdown('5 * 3 < 20 & file_name, # of cases')).toBe(false)
  })
})

describe('what is written is never lost', () => {
  const cell = fc
    .array(fc.constantFrom('Review', 'the', '5%', '£', 'é', '–', 'C&A', '(b)', '1.2', '  '), { maxLength: 5 })
    .map((words) => words.join(' '))

  test('every character of a table of tabs survives in its order, and its cells stand where they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const source = rows.map((row) => row.join('\t')).join('\n')
        const bare = (text: string): string => text.replace(/\s/g, '')
        const [table] = readMarkdown(source)
        if (bare(source) === '') return
        // words behind tabs alone on their line are an indented line, and no table
        if (rows.flat().filter((one) => bare(one)).length < 2) return
        // a mark, one tab and its text on every line are list entries
        if (source.split('\n').every((line) => /^(?:–|\(b\)|1\.2)\t[^\t]+$/.test(line.trim()))) return
        if (table?.kind !== 'table') throw new Error('lines of tabs are a table')
        expect(table.rows.map((row) => row.cells.map((one) => bare(one.text)))).toEqual(rows.map((row) => row.map(bare)))
      }),
    )
  })

  test('any text is read without failing', () => {
    const mark = fc.constantFrom(
      '\n',
      '\n\n',
      '\t',
      '|',
      '---',
      '+--+',
      '```',
      '<table>',
      '</table>',
      '<td>',
      '<!--',
      '>',
      '# ',
      '- ',
      '**',
      '  ',
      '1. ',
      '&amp;',
    )
    const line = fc.oneof(mark, mark, fc.string({ maxLength: 6 }), fc.constantFrom('é', '–', '\u00a0', '\u0007', '🙂', '\ud83d'))
    fc.assert(
      fc.property(fc.array(line), (parts) => {
        expect(show(readMarkdown(parts.join(''))).length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})
