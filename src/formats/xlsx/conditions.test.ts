import { describe, expect, test } from 'vitest'
import type { Document } from '../../domain/document/document.ts'
import { readDocument } from '../read.ts'
import { zipOf } from '../sample-zip.ts'
import { mostRules } from '../spreadsheet/conditions.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const space = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`
const related = (...targets: [type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], n) => `<Relationship Id="r${n}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const row = (...texts: string[]): string => `<row>${texts.map(cell).join('')}</row>`
const red = '<dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'

/** A workbook of one sheet with these rows and what stands behind them. */
async function read(rows: string, behind = '', parts: Record<string, string> = {}): Promise<Document> {
  const bytes = zipOf({
    '_rels/.rels': related(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${space}><sheets><sheet name="Parks" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet ${space}><cellXfs><xf/></cellXfs>${red}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${space}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...parts,
  })
  const answer = await readDocument({ name: 'parks.xlsx', bytes })
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.document
}
const coloursIn = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ colour }) => colour)) : []))
const notesIn = ({ notes = [] }: Document) => notes.map(({ sentence }) => sentence)
const rule = (areas: string, inner: string): string =>
  `<conditionalFormatting sqref="${areas}"><cfRule dxfId="0" ${inner}</cfRule></conditionalFormatting>`
const equal = (areas: string, text: string, n = 1): string =>
  rule(areas, `type="cellIs" operator="equal" priority="${n}"><formula>"${text}"</formula>`)
const rows = row('Action', 'Status') + row('Mend', 'Late') + row('Clear', 'Done')

describe('the colours that a workbook gives by rule', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['a text', equal('B2:B3', 'late'), [undefined, 'ff0000']],
    ['a text that is contained', rule('B2:B3', 'type="containsText" priority="1" text="AT"><formula>1</formula>'), [undefined, 'ff0000']],
    ['the text of another column', rule('A2:B3', 'type="expression" priority="1"><formula>$B2="Late"</formula>'), ['ff0000', 'ff0000']],
    ['areas apart', equal('A9 B2 C4:D9', 'late'), [undefined, 'ff0000']],
    [
      'a formula that would have to be worked out',
      rule('A2:B3', 'type="expression" priority="1"><formula>LEN($B2)=4</formula>'),
      [undefined, undefined],
    ],
  ])('%s', async (_, conditions, second) => {
    const document = await read(rows, conditions)
    expect(coloursIn(document)[1]).toEqual(second)
    expect(coloursIn(document)[2]).toEqual([undefined, undefined])
    expect(notesIn(document)).toEqual([])
  })

  test('are left out where there are more rules than a paper has, and a note says so', async () => {
    const many = Array.from({ length: mostRules + 1 }, (_, n) => equal('A1:XFD1048576', n === 5 ? 'Late' : `x${n}`, n)).join('')
    const document = await read(rows, many)
    expect(coloursIn(document).flat()).toEqual(new Array(6).fill(undefined))
    expect(notesIn(document)).toEqual([
      'The colours of the sheet “Parks” that rules give were left out: it has more rules than a paper does. All text was read.',
    ])
  })

  test('areas without end are counted, whether their rules can be read or not', async () => {
    const areas = Array.from({ length: 30_000 }, (_, n) => `B${n + 1}`).join(' ')
    expect(notesIn(await read(rows, equal(areas, 'Late')))).toHaveLength(1)
    expect(
      notesIn(await read(rows, `${rule(areas, 'type="expression" priority="1"><formula>LEN(A1)</formula>')}${equal('B2', 'Late')}`)),
    ).toHaveLength(1)
  })
})

test('a drawing that is named again and again is told once, and names differ in capitals at most', async () => {
  const drawing =
    '<wsDr><twoCellAnchor><from><row>1</row></from><sp><txBody><p><r><t>Mind the ditch.</t></r></p></txBody></sp></twoCellAnchor></wsDr>'
  const named = Array.from({ length: 300 }, (): [string, string] => ['drawing', '../Drawings/D.xml'])
  const document = await read(rows, '', { 'xl/worksheets/_rels/sheet1.xml.rels': related(...named), 'xl/drawings/d.xml': drawing })
  expect(document.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    'Mind the ditch.',
  ])
})

test('tables parted by empty rows go on, however many', async () => {
  const parted = Array.from({ length: 400 }, (_, n) => `<row r="${2 * n + 3}">${cell(`Mend ${n}`)}${cell('May 2027')}</row>`).join('')
  const document = await read(
    `<row r="1">${cell('Action')}${cell('By when')}</row><row r="2">${cell('Clear')}${cell('June 2027')}</row>${parted}`,
  )
  expect(document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []))).toEqual([402])
})

test('a hidden column is told with all its texts in one note', async () => {
  const long = Array.from({ length: 500 }, (_, n) => row(`Mend ${n}`, `secret ${n}`)).join('')
  const document = await read(`<row r="1">${cell('Action')}</row>${long}`, '', {
    'xl/worksheets/sheet1.xml': `<worksheet ${space}><cols><col min="2" max="3" hidden="1"/><col min="2" max="2" hidden="1"/></cols><sheetData>${long}</sheetData></worksheet>`,
  })
  expect(document.notes?.map(({ text }) => text.split('\n').length)).toEqual([500])
})
