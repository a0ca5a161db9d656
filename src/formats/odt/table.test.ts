import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { readOdf } from '../odf/read.ts'
import { cell, covered, fill, list, odfFile, p, row, rowWith, style, table } from '../odf/sample-package.ts'
import { show } from '../show-document.ts'

const automatic = [
  fill('Red', '#ff0000'),
  fill('White', '#ffffff'),
  fill('None', 'transparent'),
  style('table-cell', 'RedToo', '', 'style:parent-style-name="Red"'),
  style('table-cell', 'Plain', '<style:table-cell-properties fo:padding="0cm"/>'),
  style('table-row', 'Bar', '<style:table-row-properties fo:background-color="#00ff00"/>'),
  '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
].join('')
const read = async (body: string): Promise<string[]> =>
  show((await readOdf(await openArchive(odfFile('text', body, { automatic })))).drafts)
const named = (name: string): string => `table:style-name="${name}"`

describe('tables', () => {
  test.each<[string, string, string[]]>([
    ['rows and cells', table(row('Task', 'Due'), row('a', '')), ['[ Task | Due ]', '[ a |  ]']],
    [
      'header rows',
      table(`<table:table-header-rows>${row('Task')}</table:table-header-rows><table:table-rows>${row('a')}</table:table-rows>`),
      ['H[ Task ]', '[ a ]'],
    ],
    [
      'groups of rows',
      table(`<table:table-row-group>${row('a')}<table:table-row-group>${row('b')}</table:table-row-group></table:table-row-group>`),
      ['[ a ]', '[ b ]'],
    ],
    [
      'wide cells',
      table(row(cell('table:number-columns-spanned="2"', p('a')), covered, 'b'), row('c', 'd', 'e')),
      ['[ a+2 | b ]', '[ c | d | e ]'],
    ],
    ['high cells', table(row(cell('table:number-rows-spanned="2"', p('a')), 'b'), row(covered, 'c')), ['[ a x2 | b ]', '[ c ]']],
    [
      'merged both ways',
      table(
        row(cell('table:number-columns-spanned="2" table:number-rows-spanned="2"', p('a')), covered, 'b'),
        row('<table:covered-table-cell table:number-columns-repeated="2"/>', 'c'),
        row('d', 'e', 'f'),
      ),
      ['[ a+2 x2 | b ]', '[ c ]', '[ d | e | f ]'],
    ],
    ['cells that stand there several times', table(row(cell('table:number-columns-repeated="2"', p('x')), 'b')), ['[ x | x | b ]']],
    ['rows that stand there several times', table(rowWith('table:number-rows-repeated="3"', 'x')), ['[ x ]', '[ x ]', '[ x ]']],
    [
      'lines of a cell, and lists in it',
      table(row(cell('', p('a') + p('') + p('b<text:line-break/>c') + list('N', '', p('d'), p('e'))))),
      ['[ a↵↵b↵c↵1. d↵2. e ]'],
    ],
    [
      'a list goes on from cell to cell',
      table(row(cell('', list('N', '', p('a')))), row(cell('', list('N', 'text:continue-numbering="true"', p('b'))))),
      ['[ 1. a ]', '[ 2. b ]'],
    ],
    [
      'a table within a cell',
      table(row(cell('', p('Counted:') + table(row('May', '120'), row('June', '140'))), 'b')),
      ['[ Counted:↵May→120↵June→140 | b ]'],
    ],
    [
      'a box within a cell',
      table(row(cell('', p(`<draw:frame><draw:text-box>${p('boxed')}</draw:text-box></draw:frame>a`)))),
      ['[ a↵boxed ]'],
    ],
    [
      'fills, through the parents of their styles, and of the row',
      table(
        row(cell(named('Red'), p('a')), cell(named('RedToo'), p('b')), cell(named('White'), p('c')), cell(named('None'), p('d'))),
        rowWith(named('Bar'), cell(named('Plain'), p('e')), cell(named('White'), p('f'))),
      ),
      ['[ a #ff0000 | b #ff0000 | c | d ]', '[ e #00ff00 | f ]'],
    ],
  ])('%s', async (_, body, rows) => {
    expect(await read(body)).toEqual(rows)
  })

  test('counts without end are held to what a table of a paper has', async () => {
    const huge = 'table:number-columns-repeated="2000000000"'
    expect((await read(table(row(cell(huge, p('x'))))))[0]).toBe(`[ ${new Array(1000).fill('x').join(' | ')} ]`)
    expect(await read(table(rowWith('table:number-rows-repeated="2000000000"', 'x')))).toHaveLength(1000)
    expect(
      await read(table(row(cell('table:number-columns-spanned="2000000000" table:number-rows-spanned="99999999"', p('x')), 'b'))),
    ).toEqual(['[ x | b ]'])
  })

  test.each([
    ['rows and cells together', table(rowWith('table:number-rows-repeated="900"', cell('table:number-columns-repeated="900"', p('x'))))],
    [
      'tables in rows that are repeated in tables in rows that are repeated',
      [1, 2, 3, 4].reduce(
        (inner) => table(rowWith('table:number-rows-repeated="400"', cell('table:number-columns-repeated="400"', inner))),
        p('x'),
      ),
    ],
    ['long texts', table(rowWith('table:number-rows-repeated="1000"', cell('table:number-columns-repeated="100"', p('x'.repeat(1000)))))],
  ])('%s are refused where they are too many', async (_, body) => {
    await expect(read(body)).rejects.toThrow(/than a paper does/)
  })
})
