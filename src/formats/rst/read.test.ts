import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countText } from '../../domain/document/count-characters.ts'
import { documentOf } from '../../domain/document/draft.ts'
import { show } from '../show-document.ts'
import { looksLikeRst, readRst } from './read.ts'

const cases = (given: [string, string, string[]][]): void => {
  test.each(given)('%s', (_, text, blocks) => {
    expect(show(readRst(text))).toEqual(blocks)
  })
}

describe('titles', () => {
  cases([
    [
      'levels by order of appearance, whatever the marks',
      'Market\n~~~~~~\n\nStalls\n======\n\nLamps\n^^^^^\n\nCommon\n~~~~~~\n',
      ['# Market', '## Stalls', '### Lamps', '# Common'],
    ],
    ['a line above is a mark of its own', '========\n Market\n========\n\nStalls\n======\n', ['# Market', '## Stalls']],
    ['a line across the page is no title', 'One\n\n----------\n\nTwo\n', ['One', 'Two']],
    ['nor is a short mark', 'The market is open\n--\n', ['The market is open --']],
    ['nor are dashes below a paragraph of two lines', 'one\nThe market\n----------\n', ['one The market ----------']],
  ])
})

describe('tables', () => {
  cases([
    [
      'a grid',
      '+--------+----------+\n| Action | Lead     |\n+========+==========+\n| Paint  | T *Orme* |\n| gate   |          |\n+--------+----------+\n',
      ['H[ Action | Lead ]', '[ Paint gate | T Orme ]'],
    ],
    [
      'a grid with lists in a cell',
      '+-------+--------+\n| Steps | Lead   |\n+=======+========+\n| - one | T Orme |\n| - two |        |\n+-------+--------+\n',
      ['H[ Steps | Lead ]', '[ - one↵- two | T Orme ]'],
    ],
    [
      'a simple table with cells that go on',
      '=====  ===============  ======\nNo.    Action           Lead\n=====  ===============  ======\n1      Paint the gate   T Orme\n       of the common\n2      Clear the ditch  \n=====  ===============  ======\n\nEnd\n',
      ['H[ No. | Action | Lead ]', '[ 1 | Paint the gate of the common | T Orme ]', '[ 2 | Clear the ditch |  ]', 'End'],
    ],
    [
      'a wide cell',
      '====  ====  ====\nAbout both  Lead\n----------  ----\nNo    Do    Who\n====  ====  ====\n1     Mend  Vale\n====  ====  ====\n',
      ['H[ About both+2 | Lead ]', 'H[ No | Do | Who ]', '[ 1 | Mend | Vale ]'],
    ],
    ['no header', '==  ====\n1   Mend\n2   Dig\n==  ====\n', ['[ 1 | Mend ]', '[ 2 | Dig ]']],
    [
      'a list of lists',
      '.. list-table:: Our plan\n   :header-rows: 1\n   :widths: 10 20\n\n   * - Action\n     - Lead\n   * - Paint the gate\n       of the common\n     - T Orme\n   * - Mend\n     -\n\nEnd\n',
      ['Our plan', 'H[ Action | Lead ]', '[ Paint the gate of the common | T Orme ]', '[ Mend |  ]', 'End'],
    ],
    ['a list of lists that is none stays text', '.. list-table::\n\n   Paint the gate\n', ['Paint the gate']],
    ['a table that is never closed stays text', '==  ====\n1   Mend\n', ['==  ==== 1   Mend']],
  ])
})

describe('paragraphs, lists and marks', () => {
  cases([
    [
      'lines go on up to an empty one',
      'The market\nwas opened in\n2026. All came.\n\nNext\n',
      ['The market was opened in 2026. All came.', 'Next'],
    ],
    [
      'lists',
      '* one\n  goes on\n* two\n\n1. first\n2. second\n\n#. left to it\n',
      ['- • one goes on', '- • two', '- 1. first', '- 2. second', '- • left to it'],
    ],
    ['fields and lines behind bars', ':Date: 3 May\n:Lead: T Orme\n\n| one\n| two\n', ['Date: 3 May', 'Lead: T Orme', 'one', 'two']],
    [
      'marks inside a line',
      '*One* **two** ``three * four`` `five <https://thornmere.example>`_ :term:`six` seven_ [1]_ \\*eight\\*\n',
      ['One two three * four five six seven [1] *eight*'],
    ],
    ['what is no mark', '5 * 6 * 7, a_b, snake_case, **kept\n', ['5 * 6 * 7, a_b, snake_case, **kept']],
    ['a bold line', '**Housing**\n', ['*Housing']],
    [
      'directives, addresses and footnotes',
      '.. note:: Mind the gap\n\n.. image:: gate.png\n   :alt: the gate\n\n.. _town: https://thornmere.example\n\n.. [1] As of May\n',
      ['Mind the gap', '[1] As of May'],
    ],
  ])

  test('a comment is left out and noted', () => {
    const { blocks, notes } = documentOf(readRst('Kept\n\n.. to be checked\n   by the clerk\n\nKept too\n'))
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['Kept', 'Kept too'])
    expect(notes).toEqual([{ anchor: 'b1', about: 'comment', sentence: 'A comment was left out.', text: 'to be checked by the clerk' }])
  })
})

test.each<[string, string, boolean]>([
  ['a directive', 'Plan\n\n.. list-table::\n', true],
  ['a simple table', '===  ===\na    b\n===  ===\n', true],
  ['two dots in prose', 'He waited .. and went: so it is.\n.. and then', false],
  ['one line of signs', 'Plan\n====  ====\n', false],
])('what looks like it: %s', (_, text, looks) => {
  expect(looksLikeRst(text)).toBe(looks)
})

test('no letter or figure is lost or added', () => {
  const part = fc.constantFrom(
    'Paint ',
    'the gate',
    '\n',
    '\n\n',
    '====  ====\n',
    '+---+---+\n',
    '| a | b |\n',
    '* - c\n',
    '  - d\n',
    '1. ',
    '**',
    '*',
    '``',
    '\\',
    '_',
    ':: ',
    ':e: ',
    '----\n',
    '   ',
  )
  const bare = (source: string): number => countText(source.replace(/[^a-z0-9]/gi, ''))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const read = readRst(text).flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [block.text ?? ''],
      )
      expect(read.reduce((sum, one) => sum + bare(one), 0)).toBe(bare(text))
    }),
    { numRuns: 500 },
  )
})
