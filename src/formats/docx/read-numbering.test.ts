import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { show } from '../show-document.ts'
import { readDocx } from './read.ts'
import { paragraph, row, table, wordFile } from './sample-package.ts'

async function read(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return show(await readDocx(await openArchive(wordFile(body, parts))))
}

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}${level(2, 'bullet', '–')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimalZero', '%3', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
  const styles =
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const item = (list: string): string => {
    const [number = '', at = '0'] = list.split('/')
    return paragraph('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${number}"/></w:numPr>`)
  }
  const marks = async (...lists: string[]): Promise<string[]> =>
    (await read(lists.map(item).join(''), { numbering, styles })).map((line) => line.replace(/^- | ?x$/g, ''))

  test.each<[string, string[], string[]]>([
    ['counts', ['1', '1', '1'], ['1.', '2.', '3.']],
    [
      'levels, which begin anew behind a higher number',
      ['1', '1/1', '1/1', '1/2', '1', '1/1', '1/2'],
      ['1.', '1.1', '1.2', '(a)', '2.', '2.1', '(a)'],
    ],
    ['a level used before the one above it', ['1/1', '1/1'], ['1.1', '1.2']],
    ['bullets, the letters of symbol fonts too', ['2', '2/1', '2/2'], ['•', '•', '–']],
    ['Roman numbers, shown as figures where asked', ['3', '3', '3/1'], ['I', 'II', '2.1']],
    ['a level that never begins anew', ['3', '3/2', '3', '3/2'], ['I', '01', 'II', '02']],
    ['another list of the same kind goes on', ['1', '4', '1'], ['1.', '2.', '3.']],
    ['unless it has a start of its own', ['1', '5', '5'], ['1.', '7.', '8.']],
    ['number 0 is no list, nor is one that is nowhere defined', ['0', '99', '1/8'], ['', '', '']],
  ])('%s', async (_, lists, expected) => {
    expect(await marks(...lists)).toEqual(expected)
  })

  test('by style, and taken away from a paragraph of that style', async () => {
    const body =
      paragraph('a', '<w:pStyle w:val="Numbered"/>') +
      paragraph('b', '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('c', '<w:pStyle w:val="Numbered"/>')
    expect(await read(body, { numbering, styles })).toEqual(['- 1. a', 'b', '- 2. c'])
  })

  test('a number alone in its cell is shown, a bullet alone is not', async () => {
    const empty = (number: number): string =>
      `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr></w:p></w:tc>`
    expect(await read(table(row(empty(1), 'a'), row(empty(1), 'b'), row(empty(2), 'c')), { numbering })).toEqual([
      '[ 1. | a ]',
      '[ 2. | b ]',
      '[  | c ]',
    ])
  })
})
