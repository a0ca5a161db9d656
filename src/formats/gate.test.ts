import { describe, expect, test } from 'vitest'
import { cell, paragraph, row, table, wordFile } from './docx/sample-package.ts'
import { readDocument } from './read.ts'
import { zipOf } from './sample-zip.ts'
import { show } from './show-document.ts'
import { limits } from './unreadable.ts'

const read = async (name: string, bytes: Uint8Array | string): Promise<string[]> => {
  const answer = await readDocument({ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
  return answer.ok ? show(answer.document) : [answer.sentence]
}

const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheet = (inner: string): Record<string, string> => ({
  'xl/workbook.xml': `<workbook ${space} xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': inner,
})
const rows = (inner: string, after = ''): string => `<worksheet ${space}><sheetData>${inner}</sheetData>${after}</worksheet>`
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`

/** A Word document whose main part says that it is of this size, and is not. */
function lying(body: string, size: number): Uint8Array {
  const bytes = Buffer.from(wordFile(body))
  for (let at = bytes.indexOf('word/document.xml'); at > 0; at = bytes.indexOf('word/document.xml', at + 1)) {
    // the size stands eight bytes before a local head's name, and 24 before one in the directory
    const isLocal = bytes.readUInt32LE(at - 30) === 0x04034b50
    bytes.writeUInt32LE(size, isLocal ? at - 8 : at - 22)
  }
  return bytes
}

describe('what an archive claims of itself is not believed', () => {
  test('it is not one because its name says so, nor none because its name does not', async () => {
    expect(await read('plan.docx', 'Only words')).toEqual(['Only words'])
    expect(await read('plan.txt', wordFile(paragraph('A Word document')))).toEqual(['A Word document'])
  })

  test('its parts are counted', async () => {
    const parts = Object.fromEntries(Array.from({ length: limits.zipEntries + 1 }, (_, n) => [`word/${n}`, '']))
    expect((await read('a.docx', zipOf(parts)))[0]).toMatch(/^This file holds more parts than an office document does/)
  })

  test('what it unpacks to is counted while it is unpacked, whatever size it names', async () => {
    const bomb = `<w:p><w:r><w:t>${'A'.repeat(limits.ratioFrom + 1_000_000)}</w:t></w:r></w:p>`
    for (const size of [100, 0xffff_fff0])
      expect((await read('a.docx', lying(bomb, size)))[0]).toMatch(/^This file (?:unpacks to far more|is damaged)/)
  })

  test('a part that packs well is a bomb only when it is large', async () => {
    expect(await read('a.docx', wordFile(paragraph('x'.repeat(1_000_000))))).toEqual(['x'.repeat(1_000_000)])
    expect((await read('a.docx', wordFile(paragraph('x'.repeat(limits.ratioFrom * 1.2)))))[0]).toMatch(/^This file unpacks to far more/)
  })

  test.each(['../../../etc/passwd', '/etc/passwd', 'word\\..\\..\\x', 'C:/x'])('a part named %s is written nowhere', async (name) => {
    const [sentence] = await read('a.docx', zipOf({ ...parts(wordBody('Text')), [name]: 'x' }))
    expect(sentence).toMatch(/^Text$|^This file is damaged/)
  })

  test('what is packed in an unknown way, or under a password, is told', async () => {
    const bytes = Buffer.from(zipOf(parts(wordBody('Text'))))
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1)) bytes.writeUInt16LE(1, at + 6)
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) bytes.writeUInt16LE(1, at + 8)
    expect((await read('a.docx', bytes))[0]).toMatch(/^This file is protected by a password/)
  })
})

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordBody = (words: string): string => `<w:document ${word}><w:body>${paragraph(words)}</w:body></w:document>`
const parts = (xml: string): Record<string, string> => ({ 'word/document.xml': xml })

describe('what XML may do is bounded', () => {
  const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
  test.each<[string, string, Uint8Array, RegExp]>([
    ['a document type in Word', 'a.docx', zipOf(parts(entity + wordBody('&x;'))), /may be harmful/],
    ['a document type in a workbook', 'a.xlsx', zipOf(sheet(entity + rows(`<row>${text('&x;')}</row>`))), /may be harmful/],
    [
      'a document type in the styles',
      'a.docx',
      zipOf({ ...parts(wordBody('x')), 'word/styles.xml': `${entity}<w:styles ${word}/>` }),
      /may be harmful/,
    ],
    ['depth', 'a.docx', zipOf(parts(wordBody('x').replace('<w:p>', '<a>'.repeat(600)))), /damaged|deeper/],
    [
      'attributes',
      'a.xlsx',
      zipOf(sheet(rows('').replace('<worksheet', `<worksheet ${Array.from({ length: 2000 }, (_, n) => `a${n}="" `).join('')}`))),
      /more parts than a paper/,
    ],
    [
      'prefixes, new ones at each depth',
      'a.docx',
      wordFile(
        Array.from({ length: 40 }, (_, d) => `<a ${Array.from({ length: 90 }, (_, n) => `xmlns:p${d}x${n}="u"`).join(' ')}>`).join('') +
          '</a>'.repeat(40),
      ),
      /more parts than a paper/,
    ],
  ])('%s', async (_, name, bytes, sentence) => {
    expect((await read(name, bytes)).join('\n')).toMatch(sentence)
  })
})

describe('spans, repeats and numbers are cut to what a page can hold', () => {
  test('spans of a Word table', async () => {
    const body = table(row(cell('<w:gridSpan w:val="2000000000"/>', 'a')), row(cell('<w:gridSpan w:val="-3"/>', 'b'), 'c'))
    expect(await read('a.docx', wordFile(body))).toEqual(['[ a+2 ]', '[ b | c ]'])
  })

  test('merges of a workbook', async () => {
    const merged = rows(
      `<row r="1">${text('a')}${text('b')}</row><row r="2">${text('c')}${text('d')}</row>`,
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    expect((await read('a.xlsx', zipOf(sheet(merged)))).join(' ').length).toBeLessThan(200)
  })

  test('cells at the far end of a sheet', async () => {
    const far = rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    expect((await read('a.xlsx', zipOf(sheet(far)))).length).toBeLessThan(10)
  })

  test('the text of a list’s mark', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1.'.repeat(5000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const [entry = ''] = await read(
      'a.docx',
      wordFile(paragraph('x', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), { numbering }),
    )
    expect(entry.length).toBeLessThan(600)
  })

  test('a text that stands once and is shown in ten thousand cells', async () => {
    const shared = { 'xl/sharedStrings.xml': `<sst ${space}><si><t>${'word '.repeat(2000)}</t></si></sst>` }
    const many = rows(Array.from({ length: 2000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join(''))
    const book = sheet(many)
    const relations = (book['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Rel',
      `<Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Rel`,
    )
    expect((await read('a.xlsx', zipOf({ ...book, ...shared, 'xl/_rels/workbook.xml.rels': relations })))[0]).toMatch(
      /^This file holds more text than a paper does/,
    )
  })

  test('a note that is called again and again stands once', async () => {
    const called = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const footnotes = `<w:footnote w:id="1">${paragraph('The note')}</w:footnote>`
    expect(await read('a.docx', wordFile(`<w:p><w:r><w:t>Text</w:t></w:r>${called.repeat(50)}</w:p>`, { footnotes }))).toEqual([
      'Text',
      '1 The note',
    ])
  })

  test('space without end', async () => {
    expect(await read('a.docx', wordFile(paragraph(`a${' '.repeat(300_000)}b\n${' '.repeat(300_000)}c`)))).toEqual([
      `a${' '.repeat(200)}b c`,
    ])
  })
})
