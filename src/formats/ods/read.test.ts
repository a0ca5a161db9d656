import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { openArchive } from '../archive.ts'
import { readOdf } from '../odf/read.ts'
import { cell, covered, fill, type OdfParts, odfFile, p, row, rowWith, style, textStyle } from '../odf/sample-package.ts'
import { show } from '../show-document.ts'

const looks: OdfParts = {
  automatic: [
    style('table', 'Off', '<style:table-properties table:display="false"/>'),
    fill('Red', '#ff0000'),
    textStyle('table-cell', 'Bold', 'fo:font-weight="bold"'),
    style('table-cell', 'Asked', '<style:map style:condition="cell-content()=&quot;Late&quot;" style:apply-style-name="Red"/>'),
  ].join(''),
}
async function documentIn(body: string, parts: OdfParts = looks) {
  return documentOf((await readOdf(await openArchive(odfFile('spreadsheet', body, parts)))).drafts)
}
const read = async (body: string, parts?: OdfParts): Promise<string[]> => show(await documentIn(body, parts))
const sheet = (name: string, ...rows: string[]): string => `<table:table table:name="${name}">${rows.join('')}</table:table>`
const notesOf = async (body: string, parts?: OdfParts): Promise<[string, string, string][]> =>
  ((await documentIn(body, parts)).notes ?? []).map(({ about, sentence, text }) => [about, sentence, text])
const columns = (look: string): string => `<table:table-column ${look}/>`
const head = row('No', 'Action', 'Due')

describe('what a sheet shows', () => {
  test.each<[string, string, string[]]>([
    [
      'texts, and numbers as they are shown',
      sheet('Sheet1', head, row(cell('office:value-type="float" office:value="13.1"', p('13.10')), 'a', 'May')),
      ['[ No | Action | Due ]', '[ 13.10 | a | May ]'],
    ],
    [
      'days as they are shown',
      sheet('Sheet1', head, row('1', 'a', cell('office:value-type="date" office:date-value="2027-05-03"', p('3 May 2027')))),
      ['[ No | Action | Due ]', '[ 1 | a | 3 May 2027 ]'],
    ],
    [
      'what programs hold that do not write what is shown',
      sheet(
        'Sheet1',
        row('No', 'Due', 'Part', 'Done', 'Who'),
        row(
          cell('office:value-type="float" office:value="2"'),
          cell('office:value-type="date" office:date-value="2027-05-03T00:00:00"'),
          cell('office:value-type="percentage" office:value="0.5"'),
          cell('office:value-type="boolean" office:boolean-value="true"'),
          cell('office:value-type="string" office:string-value="Parks"'),
        ),
      ),
      ['[ No | Due | Part | Done | Who ]', '[ 2 | 03/05/2027 | 0.5 | TRUE | Parks ]'],
    ],
    [
      'several lines in a cell, and bold ones',
      sheet('Sheet1', head, row('1', cell('table:style-name="Bold"', p('a') + p('b')), 'May')),
      ['[ No | Action | Due ]', '[ 1 | *a↵b | May ]'],
    ],
    [
      'a title, an empty row and a table',
      sheet('Sheet1', row('Parks plan'), row(), head, row('1', 'a', 'May')),
      ['# Parks plan', '[ No | Action | Due ]', '[ 1 | a | May ]'],
    ],
    [
      'several sheets',
      sheet('Parks', head, row('1', 'a', 'May')) + sheet('Roads', head, row('2', 'b', 'June')),
      ['# Parks', '[ No | Action | Due ]', '[ 1 | a | May ]', '# Roads', '[ No | Action | Due ]', '[ 2 | b | June ]'],
    ],
    [
      'fills, of cells, of columns and where a condition holds',
      sheet(
        'Sheet1',
        columns('') + columns('table:default-cell-style-name="Asked"') + columns('table:default-cell-style-name="Red"'),
        row('a', 'Late', 'b'),
        row('a', 'Done', 'b'),
      ),
      ['[ a | Late #ff0000 | b #ff0000 ]', '[ a | Done | b #ff0000 ]'],
    ],
    [
      'merged cells',
      sheet(
        'Sheet1',
        row(cell('table:number-columns-spanned="2"', p('Aim')), covered, 'Due'),
        row('1', 'a', cell('table:number-rows-spanned="2"', p('May'))),
        row('2', 'b', covered),
      ),
      ['[ Aim+2 | Due ]', '[ 1 | a | May x2 ]', '[ 2 | b ]'],
    ],
    [
      'cells that stand there several times',
      sheet(
        'Sheet1',
        head,
        row(cell('table:number-columns-repeated="3"', p('x'))),
        rowWith('table:number-rows-repeated="2"', '1', 'a', 'May'),
      ),
      ['[ No | Action | Due ]', '[ x | x | x ]', '[ 1 | a | May ]', '[ 1 | a | May ]'],
    ],
    [
      'empty cells in between',
      sheet('Sheet1', head, row(cell('table:number-columns-repeated="2"'), 'May')),
      ['[ No | Action | Due ]', '[  |  | May ]'],
    ],
    [
      'header rows that are printed on each page',
      sheet('Sheet1', `<table:table-header-rows>${head}</table:table-header-rows>`, row('1', 'a', 'May')),
      ['H[ No | Action | Due ]', '[ 1 | a | May ]'],
    ],
    [
      'sheets of other files that formulas look at are passed over',
      `${sheet('Sheet1', head, row('1', 'a', 'May'))}<table:table table:name="file"><table:table-source/>${row('x', 'y')}</table:table>`,
      ['[ No | Action | Due ]', '[ 1 | a | May ]'],
    ],
    [
      'older states are passed over',
      `<table:tracked-changes><table:cell-content-change><table:previous>${cell('', p('old'))}</table:previous></table:cell-content-change></table:tracked-changes>${sheet('Sheet1', head, row('1', 'a', 'May'))}`,
      ['[ No | Action | Due ]', '[ 1 | a | May ]'],
    ],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual(blocks)
  })

  test('an area with headings that the file names, and rows that are frozen', async () => {
    const rows = [head, row('1', 'a', 'May')]
    const named = (look: string): string => `<table:database-ranges><table:database-range ${look}/></table:database-ranges>`
    const first = ['H[ No | Action | Due ]', '[ 1 | a | May ]']
    expect(await read(sheet("A.B's", ...rows) + named(`table:name="Plan" table:target-range-address="'A.B''s'.A1:'A.B''s'.C2"`))).toEqual([
      "# A.B's",
      ...first,
    ])
    expect(
      (
        await read(
          sheet('S', ...rows) +
            named('table:name="__Anonymous_Sheet_DB__0" table:target-range-address="S.A1:S.C2" table:contains-header="false"'),
        )
      )[1],
    ).toBe('[ No | Action | Due ]')
    const frozen = (mode: number): string =>
      `<config:config-item-map-entry config:name="S"><config:config-item config:name="VerticalSplitMode">${mode}</config:config-item><config:config-item config:name="VerticalSplitPosition">1</config:config-item></config:config-item-map-entry>`
    expect(await read(sheet('S', ...rows), { settings: frozen(2) })).toEqual(['# S', ...first])
    expect((await read(sheet('S', ...rows), { settings: frozen(1) }))[1]).toBe('[ No | Action | Due ]')
  })

  test.each([
    ['="Late"', '[ 1 | Late #ff0000 | May ]'],
    ['begins-with("la")', '[ 1 | Late #ff0000 | May ]'],
    ['contains-text("at")', '[ 1 | Late #ff0000 | May ]'],
    ['ends-with("late")', '[ 1 | Late #ff0000 | May ]'],
    ['formula-is([.$A2]=1)', '[ 1 | Late #ff0000 | May ]'],
    ['formula-is($C2="May")', '[ 1 | Late #ff0000 | May ]'],
    ['formula-is(LEN([.B2])=4)', '[ 1 | Late | May ]'],
    ['&gt;3', '[ 1 | Late | May ]'],
    ['="Done"', '[ 1 | Late | May ]'],
  ])('a colour where %s', async (condition, shown) => {
    const value = condition.replaceAll('"', '&quot;')
    const formats = `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="S.B2:S.B9 S.F1"><calcext:condition calcext:apply-style-name="Red" calcext:value="${value}"/></calcext:conditional-format></calcext:conditional-formats>`
    expect((await read(sheet('S', head, row('1', 'Late', 'May'), formats))).at(-1)).toBe(shown)
  })
})

describe('what is left out is told', () => {
  test.each<[string, string, string[], [string, string, string][]]>([
    [
      'a hidden sheet',
      `${sheet('Sheet1', head, row('1', 'a', 'May'))}<table:table table:name="Lists" table:style-name="Off">${row('Red')}</table:table>`,
      ['[ No | Action | Due ]', '[ 1 | a | May ]'],
      [['hidden', 'The sheet “Lists” is hidden and was left out.', 'Red']],
    ],
    [
      'hidden rows and columns, and rows that a filter hides',
      sheet(
        'S',
        columns('') + columns('table:number-columns-repeated="1" table:visibility="collapse"') + columns(''),
        head,
        rowWith('table:visibility="collapse"', '1', 'a', 'May'),
        rowWith('table:visibility="filter"', '2', 'b', 'June'),
        row('3', 'c', 'July'),
      ),
      ['# S', '[ No | Due ]', '[ 3 | July ]'],
      [
        ['hidden', 'Row 2 of the sheet “S” is hidden and was left out.', '1\ta\tMay'],
        ['hidden', expect.stringMatching(/^Row 3 .* hidden by a filter/), '2\tb\tJune'],
        ['hidden', 'Column B of the sheet “S” is hidden and was left out.', 'Action\nc'],
      ],
    ],
    [
      'a comment, a picture and a chart; a box is text',
      sheet(
        'S',
        head,
        row(
          '1',
          cell(
            '',
            `<office:annotation>${p('Which?')}</office:annotation>${p('a')}<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame><draw:custom-shape>${p('boxed')}</draw:custom-shape>`,
          ),
          'May',
        ),
      ),
      ['# S', '[ No | Action | Due ]', '[ 1 | a | May ]', 'boxed'],
      [
        ['comment', 'A comment on cell B2 of the sheet “S” was left out.', 'Which?'],
        ['picture', 'One picture and one chart on the sheet “S” were left out; text in them cannot be read.', ''],
      ],
    ],
    [
      'days in figures with the month first are turned round',
      sheet(
        'S',
        row('No', 'Due'),
        row('1', cell('office:value-type="date" office:date-value="2027-05-03"', p('05/03/2027'))),
        row('2', cell('office:value-type="date" office:date-value="2027-05-03"', p('03/05/2027'))),
      ),
      ['# S', '[ No | Due ]', '[ 1 | 03/05/2027 ]', '[ 2 | 03/05/2027 ]'],
      [['mended', expect.stringMatching(/month first/), '']],
    ],
    [
      'cells whose format shows nothing, and formulas that were never worked out',
      sheet('S', head, row('1', cell('office:value-type="float" office:value="7"', p('')), cell('table:formula="of:=[.A1]"'))),
      ['# S', '[ No | Action | Due ]', '[ 1 |  |  ]'],
      [
        ['hidden', 'Cells of the sheet “S” whose format shows nothing were left out.', 'B2: 7'],
        ['shortened', expect.stringMatching(/^Formulas of the sheet “S” have no result/), 'C2: of:=[.A1]'],
      ],
    ],
    [
      'text under merged cells',
      sheet(
        'S',
        head,
        row(cell('table:number-columns-spanned="2"', p('1')), `<table:covered-table-cell>${p('under')}</table:covered-table-cell>`, 'May'),
      ),
      ['# S', '[ No | Action | Due ]', '[ 1+2 | May ]'],
      [['hidden', expect.stringMatching(/^Text that lies under merged cells/), 'B2: under']],
    ],
  ])('%s', async (_, body, blocks, notes) => {
    expect(await read(body)).toEqual(blocks)
    expect(await notesOf(body)).toEqual(notes)
  })
})

describe('counts without end', () => {
  const end = 'table:number-columns-repeated="16384"'
  test('of empty cells and rows cost nothing', async () => {
    const tail = rowWith('table:number-rows-repeated="1048576"', cell(end), cell(`${end} table:style-name="Red"`))
    expect(await read(sheet('Sheet1', head, row('1', 'a', 'May', cell(end)), tail))).toEqual(['[ No | Action | Due ]', '[ 1 | a | May ]'])
  })

  test('of cells with text are held to what a paper has, and that is told', async () => {
    const body = sheet('Sheet1', head, rowWith('table:number-rows-repeated="999999999"', '1', 'a', 'May'))
    expect(await read(body)).toHaveLength(1001)
    expect(await notesOf(body)).toEqual([['shortened', expect.stringMatching(/^Row 2 .* only its first 1000/), '']])
  })

  test('of both are refused', async () => {
    await expect(
      read(sheet('S', rowWith('table:number-rows-repeated="1000"', cell('table:number-columns-repeated="1000"', p('x'))))),
    ).rejects.toThrow(/more cells than a paper does/)
  })

  test('of merged areas, sheets and columns', async () => {
    expect(
      await read(
        sheet('Sheet1', row(cell('table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"', p('a'))), row('b', 'c')),
      ),
    ).toEqual(['a'])
    expect(
      await read(columns('').repeat(20_000) + sheet('Sheet1', columns(`${end} table:visibility="collapse"`).repeat(3), row('b', 'c'))),
    ).toEqual([])
    await expect(read(sheet('S', row('a')).repeat(1001))).rejects.toThrow(/more sheets than a paper does/)
  })
})

describe('what stands above the second table of a sheet as the title does above the first', () => {
  const plan = (title: string, empty = row('')): string => [row(title), head, row('1', 'Mend it', 'May'), empty].join('')
  test.each<[string, string, string]>([
    ['heads it', 'Completed actions', '### Completed actions'],
    ['and is a remark where it ends as a sentence', 'Nothing was left out here.', 'Nothing was left out here.'],
    ['or calls itself one', 'Note 3', 'Note 3'],
    ['or opens in small letters', 'as agreed in May', 'as agreed in May'],
  ])('%s', async (_, title, shown) => {
    expect((await read(sheet('Log', plan('Open actions'), plan(title)))).filter((line) => !line.startsWith('['))).toEqual([
      '# Open actions',
      shown,
    ])
  })
  test('but not where an empty row parts it from the table', async () => {
    const body = sheet('Log', plan('Open actions'), row('Completed actions'), row(''), head, row('1', 'Mend it', 'May'))
    expect(await read(body)).toContain('Completed actions')
  })
})
