import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { zipOf } from '../sample-zip.ts'
import { show } from '../show-document.ts'
import { readDocx } from './read.ts'
import { paragraph, row, table, wordFile } from './sample-package.ts'

async function read(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return show(await readDocx(await openArchive(wordFile(body, parts))))
}

const bold = '<w:rPr><w:b/></w:rPr>'

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
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('boxed')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('boxed')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>text</w:t></w:r></w:p>`,
      ['text', 'boxed'],
    ],
    [
      'wholly bold',
      `<w:p><w:r>${bold}<w:t>PURPOSE</w:t></w:r></w:p><w:p><w:r>${bold}<w:t>DATE:</w:t></w:r><w:r><w:t>May</w:t></w:r></w:p>`,
      ['*PURPOSE', 'DATE:May'],
    ],
    ['blocks in controls', `<w:sdt><w:sdtContent>${paragraph('a')}${table(row('b'))}</w:sdtContent></w:sdt>`, ['a', '[ b ]']],
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
      paragraph('a', style('berschrift2')) +
      paragraph('b', style('Mine')) +
      paragraph('c', style('Outlined')) +
      paragraph('d', style('Heading1')) +
      paragraph('e', style('Loop')) +
      paragraph('f', '<w:outlineLvl w:val="3"/>') +
      paragraph('g', style('Title'))
    expect(await read(body, { styles })).toEqual(['## a', '## b', '### c', '# d', 'e', '#### f', '# g'])
  })

  test('bold from styles, and turned over by a character style inside it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Word"><w:name w:val="Word"/><w:rPr><w:b/></w:rPr></w:style>'
    const run = (look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>x</w:t></w:r>`
    const styled = (style: string, look: string): string => `<w:p><w:pPr>${style}</w:pPr>${run(look)}</w:p>`
    const strong = '<w:pStyle w:val="Strong"/>'
    const word = '<w:rStyle w:val="Word"/>'
    expect(
      await read(styled(strong, '') + styled('', word) + styled(strong, word) + styled(strong, '<w:b w:val="0"/>'), { styles }),
    ).toEqual(['*x', '*x', 'x', 'x'])
  })

  test('notes stand behind the body with their numbers', async () => {
    const body = `<w:p><w:r><w:t>text</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="5"/><w:endnoteReference w:id="1"/></w:r></w:p>${paragraph('more')}`
    const footnotes = `<w:footnote w:id="5">${paragraph('second')}</w:footnote><w:footnote w:id="2">${paragraph('first')}</w:footnote><w:footnote w:id="-1">${paragraph('rule')}</w:footnote>`
    expect(await read(body, { footnotes, endnotes: `<w:endnote w:id="1">${paragraph('last')}</w:endnote>` })).toEqual([
      'text',
      'more',
      '1 first',
      '2 second',
      'i last',
    ])
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

test('only what stands in the first body is read, block by block, with what wraps it', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const content = `<w:sdt><w:sdtContent>${paragraph('two')}${table(row('three'))}</w:sdtContent></w:sdt>`
  const bodies = `<w:body>${paragraph('one')}${content}<w:sectPr>${paragraph('x')}</w:sectPr>${paragraph('four')}</w:body><w:body>${paragraph('x')}</w:body>`
  const file = zipOf({ 'word/document.xml': `<w:document ${w}>${paragraph('x')}${bodies}</w:document>` })
  expect(show(await readDocx(await openArchive(file)))).toEqual(await read(`${paragraph('one')}${content}${paragraph('four')}`))
  const none = zipOf({ 'word/document.xml': `<w:document ${w}>${paragraph('x')}</w:document>` })
  await expect(openArchive(none).then(readDocx)).rejects.toThrow(/no text/)
})
