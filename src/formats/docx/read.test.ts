import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { show } from '../show-document.ts'
import { Unreadable } from '../unreadable.ts'
import { readDocx } from './read.ts'
import { openArchive } from './read-archive.ts'
import { wordFile, zipOf } from './sample-package.ts'

const p = (text: string, look = ''): string => `<w:p><w:pPr>${look}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc') ? cell : `<w:tc>${p(cell)}</w:tc>`)).join('')}</w:tr>`
const tc = (look: string, text: string): string => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const bold = '<w:rPr><w:b/></w:rPr>'

async function read(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return show(await readDocx(await openArchive(wordFile(body, parts))))
}

describe('text', () => {
  test.each<[string, string, string[]]>([
    [
      'runs are joined',
      '<w:p><w:r><w:t xml:space="preserve">31</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>st</w:t></w:r><w:r><w:t xml:space="preserve"> May</w:t></w:r></w:p>',
      ['31st May'],
    ],
    [
      'a raised figure is kept apart',
      '<w:p><w:r><w:t>2026</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>',
      ['2026 1'],
    ],
    [
      'tabs, breaks and hyphens',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r></w:p>',
      ['a\tb↵c-d'],
    ],
    [
      'symbols',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>',
      ['✓•≥'],
    ],
    [
      'links, fields and controls',
      '<w:p><w:hyperlink><w:r><w:t>the plan</w:t></w:r></w:hyperlink><w:r><w:instrText> PAGE </w:instrText></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve"> says</w:t></w:r></w:sdtContent></w:sdt></w:p>',
      ['the plan says'],
    ],
    [
      'what was inserted is read, what was deleted or moved away is not',
      '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>',
      ['new'],
    ],
    ['hidden text is not', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>', ['yes']],
    [
      'a text box stands behind its paragraph, once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('boxed')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('boxed')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>text</w:t></w:r></w:p>`,
      ['text', 'boxed'],
    ],
    [
      'wholly bold',
      `<w:p><w:r>${bold}<w:t>PURPOSE</w:t></w:r></w:p><w:p><w:r>${bold}<w:t>DATE:</w:t></w:r><w:r><w:t>May</w:t></w:r></w:p>`,
      ['*PURPOSE', 'DATE:May'],
    ],
    ['blocks in controls', `<w:sdt><w:sdtContent>${p('a')}${table(row('b'))}</w:sdtContent></w:sdt>`, ['a', '[ b ]']],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual(blocks)
  })

  test('headings by style, by what the style is based on, by outline, and by bare name where styles are missing', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
    const body =
      p('a', style('berschrift2')) +
      p('b', style('Mine')) +
      p('c', style('Outlined')) +
      p('d', style('Heading1')) +
      p('e', style('Loop')) +
      p('f', '<w:outlineLvl w:val="3"/>') +
      p('g', style('Title'))
    expect(await read(body, { styles })).toEqual(['## a', '## b', '### c', '# d', 'e', '#### f', '# g'])
  })

  test('bold from styles, and turned over by a character style inside it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Word"><w:name w:val="Word"/><w:rPr><w:b/></w:rPr></w:style>'
    const run = (look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>x</w:t></w:r>`
    const paragraph = (style: string, look: string): string => `<w:p><w:pPr>${style}</w:pPr>${run(look)}</w:p>`
    const strong = '<w:pStyle w:val="Strong"/>'
    const word = '<w:rStyle w:val="Word"/>'
    expect(
      await read(paragraph(strong, '') + paragraph('', word) + paragraph(strong, word) + paragraph(strong, '<w:b w:val="0"/>'), { styles }),
    ).toEqual(['*x', '*x', 'x', 'x'])
  })

  test('notes stand behind the body with their numbers', async () => {
    const body = `<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="5"/><w:endnoteReference w:id="1"/></w:r></w:p>${p('more')}`
    const footnotes = `<w:footnote w:id="5">${p('second')}</w:footnote><w:footnote w:id="2">${p('first')}</w:footnote><w:footnote w:id="-1">${p('rule')}</w:footnote>`
    expect(await read(body, { footnotes, endnotes: `<w:endnote w:id="1">${p('last')}</w:endnote>` })).toEqual([
      'text',
      'more',
      '1 first',
      '2 second',
      'i last',
    ])
  })
})

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
    return p('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${number}"/></w:numPr>`)
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
      p('a', '<w:pStyle w:val="Numbered"/>') +
      p('b', '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('c', '<w:pStyle w:val="Numbered"/>')
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

describe('tables', () => {
  const down = '<w:vMerge w:val="restart"/>'
  const on = '<w:vMerge/>'
  const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
  test.each<[string, string, string[]]>([
    ['rows and cells', table(row('Task', 'Due'), row('a', '')), ['[ Task | Due ]', '[ a |  ]']],
    ['a header that is repeated', table(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('', 'Task')}</w:tr>`, row('a')), ['H[ Task ]', '[ a ]']],
    ['wide cells', table(row(tc(wide(2), 'a'), 'b'), row('c', 'd', 'e')), ['[ a+2 | b ]', '[ c | d | e ]']],
    ['merged downwards', table(row(tc(down, 'a'), 'b'), row(tc(on, ''), 'c'), row(tc(on, ''), 'd')), ['[ a x3 | b ]', '[ c ]', '[ d ]']],
    [
      'merged both ways',
      table(row(tc(wide(2) + down, 'a'), 'b'), row(tc(wide(2) + on, ''), 'c'), row('d', 'e', 'f')),
      ['[ a+2 x2 | b ]', '[ c ]', '[ d | e | f ]'],
    ],
    [
      'two merges one below the other',
      table(row(tc(down, 'a'), 'b'), row(tc(on, ''), 'c'), row(tc(down, 'd'), 'e'), row(tc(on, ''), 'f')),
      ['[ a x2 | b ]', '[ c ]', '[ d x2 | e ]', '[ f ]'],
    ],
    ['what is left in a merged cell is kept', table(row(tc(down, 'a'), 'b'), row(tc(on, 'left'), 'c')), ['[ a↵left x2 | b ]', '[ c ]']],
    ['going on from nothing is a cell', table(row(tc(on, 'a'), 'b')), ['[ a | b ]']],
    [
      'cells of a row that begins further in',
      table(row('a', 'b'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', 'c')}</w:tr>`),
      ['[ a | b ]', '[ c ]'],
    ],
    ['a deleted row', table(row('a'), `<w:tr><w:trPr><w:del/></w:trPr>${tc('', 'gone')}</w:tr>`), ['[ a ]']],
    [
      'colours',
      table(
        row(
          tc('<w:shd w:val="clear" w:fill="92D050"/>', 'a'),
          tc('<w:shd w:fill="auto"/>', 'b'),
          tc('<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>', 'c'),
        ),
      ),
      ['[ a #92d050 | b | c #ff0000 ]'],
    ],
    ['the lines of a cell', table(row(`<w:tc>${p('a')}<w:p/>${p('b')}</w:tc>`, 'c')), ['[ a↵↵b | c ]']],
    ['a table in a cell', table(row(`<w:tc>${p('x')}${table(row('a', 'b'), row('c', 'd'))}<w:p/></w:tc>`, 'y')), ['[ x↵a→b↵c→d | y ]']],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual(blocks)
  })

  test('a cell stands in the column of the grid in which Word puts it', async () => {
    const drafts = await readDocx(
      await openArchive(wordFile(table(row('a', 'b'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', 'c')}</w:tr>`))),
    )
    const [found] = drafts
    expect(found?.kind === 'table' && found.rows[1]?.cells[0]?.column).toBe(2)
  })
})

describe('other ways to write the same', () => {
  const body =
    '<q:document xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:body><q:p><q:r><q:t>Strict</q:t></q:r></q:p></q:body></q:document>'

  test('another prefix, the strict namespace, a main part with another name', async () => {
    const relation = '<Relationships xmlns="r"><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    expect(show(await readDocx(await openArchive(zipOf({ '_rels/.rels': relation, 'word/document2.xml': body }))))).toEqual(['Strict'])
    expect(show(await readDocx(await openArchive(zipOf({ 'word/document.xml': body }))))).toEqual(['Strict'])
  })
})

describe('files that are refused in a sentence', () => {
  const document = (text: string): Record<string, string> => ({ 'word/document.xml': text })
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a declared document type',
      document(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${w}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      /may be harmful/,
    ],
    ['XML that is not closed', document(`<w:document ${w}><w:body>`), /damaged/],
    [
      'an entity that is nowhere declared',
      document(`<w:document ${w}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`),
      /damaged/,
    ],
    [
      'a part that unpacks without end',
      document(`<w:document ${w}><w:body><w:p><w:r><w:t>${'A'.repeat(12_000_000)}</w:t></w:r></w:p></w:body></w:document>`),
      /unpacks to far more/,
    ],
    [
      'tables in tables without end',
      document(
        `<w:document ${w}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(400)}${'</w:tc></w:tr></w:tbl>'.repeat(400)}</w:body></w:document>`,
      ),
      /deeper/,
    ],
    [
      'an element with too many attributes',
      document(
        `<w:document ${w}><w:body><w:p ${Array.from({ length: 2000 }, (_, index) => `a${index}="1"`).join(' ')}/></w:body></w:document>`,
      ),
      /more parts/,
    ],
    ['no main part', { 'word/styles.xml': '<a/>' }, /lost its text/],
    ['no body', document(`<w:document ${w}/>`), /no text/],
  ])('%s', async (_, files, sentence) => {
    const work = openArchive(zipOf(files)).then(readDocx)
    await expect(work).rejects.toThrow(Unreadable)
    await expect(openArchive(zipOf(files)).then(readDocx)).rejects.toThrow(sentence)
  })

  test('a file cut short or scrambled anywhere is read or refused, and nothing else', async () => {
    const whole = wordFile(p('a') + table(row('b', 'c')), { styles: '', numbering: '' })
    const at = fc.integer({ min: 0, max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 0, max: 255 }), fc.boolean(), async (place, byte, cut) => {
        const bytes = cut ? whole.slice(0, place) : whole.slice().fill(byte, place, place + 1)
        try {
          await readDocx(await openArchive(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable)
        }
      }),
      { numRuns: 300 },
    )
  })
})
