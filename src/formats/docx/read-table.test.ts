import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { show } from '../show-document.ts'
import { readDocx } from './read.ts'
import { cell, paragraph, row, table, wordFile } from './sample-package.ts'

async function read(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return show(await readDocx(await openArchive(wordFile(body, parts))))
}

const seen = (text: string, look: string, fill = ''): string =>
  `<w:tc><w:tcPr>${fill}</w:tcPr><w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`

test('a cell may go on through many rows, or over many cells to its right, and is put together once', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => row(String(n), cell('<w:vMerge/>', `more ${n}`)))
  const [down] = await readDocx(await openArchive(wordFile(table(row('a', cell('<w:vMerge w:val="restart"/>', 'all')), ...rows))))
  const merged = down?.kind === 'table' ? down.rows[0]?.cells[1] : undefined
  expect(merged?.rowspan).toBe(3001)
  expect(merged?.text.trimEnd().split('\n')).toEqual(['all', ...Array.from({ length: 3000 }, (_, n) => `more ${n}`)])
  const beside = Array.from({ length: 500 }, (_, n) => cell('<w:hMerge w:val="continue"/>', `more ${n}`))
  const [across] = await readDocx(await openArchive(wordFile(table(row(cell('<w:hMerge w:val="restart"/>', 'all'), ...beside)))))
  const wide = across?.kind === 'table' ? across.rows[0]?.cells : undefined
  expect(wide).toHaveLength(1)
  expect(wide?.[0]).toMatchObject({ colspan: 501, text: expect.stringMatching(/^all\s+more 0\nmore 1\n.*\nmore 499$/s) })
})

describe('tables', () => {
  const down = '<w:vMerge w:val="restart"/>'
  const on = '<w:vMerge/>'
  const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
  test.each<[string, string, string[]]>([
    ['rows and cells', table(row('Task', 'Due'), row('a', '')), ['[ Task | Due ]', '[ a |  ]']],
    [
      'a header that is repeated',
      table(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('', 'Task')}</w:tr>`, row('a')),
      ['H[ Task ]', '[ a ]'],
    ],
    ['wide cells', table(row(cell(wide(2), 'a'), 'b'), row('c', 'd', 'e')), ['[ a+2 | b ]', '[ c | d | e ]']],
    [
      'merged downwards',
      table(row(cell(down, 'a'), 'b'), row(cell(on, ''), 'c'), row(cell(on, ''), 'd')),
      ['[ a x3 | b ]', '[ c ]', '[ d ]'],
    ],
    [
      'merged both ways',
      table(row(cell(wide(2) + down, 'a'), 'b'), row(cell(wide(2) + on, ''), 'c'), row('d', 'e', 'f')),
      ['[ a+2 x2 | b ]', '[ c ]', '[ d | e | f ]'],
    ],
    [
      'two merges one below the other',
      table(row(cell(down, 'a'), 'b'), row(cell(on, ''), 'c'), row(cell(down, 'd'), 'e'), row(cell(on, ''), 'f')),
      ['[ a x2 | b ]', '[ c ]', '[ d x2 | e ]', '[ f ]'],
    ],
    ['what is left in a merged cell is kept', table(row(cell(down, 'a'), 'b'), row(cell(on, 'left'), 'c')), ['[ a↵left x2 | b ]', '[ c ]']],
    ['going on from nothing is a cell', table(row(cell(on, 'a'), 'b')), ['[ a | b ]']],
    [
      'cells of a row that begins further in',
      table(row('a', 'b'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('', 'c')}</w:tr>`),
      ['[ a | b ]', '[ c ]'],
    ],
    ['a deleted row', table(row('a'), `<w:tr><w:trPr><w:del/></w:trPr>${cell('', 'gone')}</w:tr>`), ['[ a ]']],
    [
      'colours',
      table(
        row(
          cell('<w:shd w:val="clear" w:fill="92D050"/>', 'a'),
          cell('<w:shd w:fill="auto"/>', 'b'),
          cell('<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>', 'c'),
        ),
      ),
      ['[ a #92d050 | b | c #ff0000 ]'],
    ],
    ['the lines of a cell', table(row(`<w:tc>${paragraph('a')}<w:p/>${paragraph('b')}</w:tc>`, 'c')), ['[ a↵↵b | c ]']],
    [
      'colours of signs and behind whole texts, in place of a fill',
      table(
        `<w:tr>${seen('●', '<w:color w:val="00B050"/>')}${seen('G', '<w:highlight w:val="green"/>')}${seen('  ', '<w:shd w:val="clear" w:fill="FF0000"/>')}${seen('■', '<w:color w:val="FFC000"/>', '<w:shd w:fill="92D050"/>')}</w:tr>`,
      ),
      ['[ ● #00b050 | G #008000 |  #ff0000 | ■ #92d050 ]'],
    ],
    [
      'no colours of letters, of ordinary ink, of a word within a text and of a long text',
      table(
        `<w:tr>${seen('Late', '<w:color w:val="FF0000"/>')}${seen('●', '<w:color w:val="000000"/>')}${seen('●', '<w:color w:val="auto"/>')}<w:tc><w:p><w:r><w:rPr><w:highlight w:val="red"/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p></w:tc>${seen('Mend the gate at the north lodge', '<w:highlight w:val="yellow"/>')}</w:tr>`,
      ),
      ['[ Late | ● | ● | ab | Mend the gate at the north lodge ]'],
    ],
    [
      'a table that only arranges the page, with the headings of the tables in it',
      table(
        `<w:tr>${cell('', 'Priority 1')}</w:tr>`,
        `<w:tr><w:tc>${table(row('a', 'b'))}<w:p/></w:tc></w:tr>`,
        `<w:tr>${cell('', 'Said of it.')}</w:tr>`,
      ),
      ['###### Priority 1', '[ a | b ]', 'Said of it.'],
    ],
    [
      'a table in a cell',
      table(row(`<w:tc>${paragraph('x')}${table(row('a', 'b'), row('c', 'd'))}<w:p/></w:tc>`, 'y')),
      ['[ x↵a→b↵c→d | y ]'],
    ],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual(blocks)
  })

  test('a cell stands in the column of the grid in which Word puts it', async () => {
    const drafts = await readDocx(
      await openArchive(wordFile(table(row('a', 'b'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('', 'c')}</w:tr>`))),
    )
    const [found] = drafts
    expect(found?.kind === 'table' && found.rows[1]?.cells[0]?.column).toBe(2)
  })
})
