import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { openArchive } from '../archive.ts'
import { show } from '../show-document.ts'
import { readDocx } from './read.ts'
import { cell, paragraph, row, table, wordFile } from './sample-package.ts'

const documentIn = async (body: string, parts: Record<string, string> = {}) =>
  documentOf(await readDocx(await openArchive(wordFile(body, parts))))
const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const drawing = (what: string, said = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${said}"/><a:graphic><a:graphicData><${what}/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const gone = (text: string): string => `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const inRow = (look: string, text: string): string => `<w:tr><w:trPr>${look}</w:trPr>${cell('', text)}${cell('', 'b')}</w:tr>`

describe('what is left out of a Word document is told', () => {
  test.each<[string, string, string[], [string, string][]]>([
    [
      'tracked deletions, in one piece where they stand together',
      `<w:p>${run('Mend ')}${gone('two ')}${gone('old')}<w:ins>${run('the')}</w:ins>${run(' gates')}</w:p>`,
      ['Mend the gates'],
      [['deleted', 'two old']],
    ],
    [
      'text that was moved stands where it was moved to',
      `<w:p><w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here')}</w:moveTo></w:p>`,
      ['here'],
      [],
    ],
    ['hidden text', `<w:p>${run('a')}${run('b', '<w:vanish/>')}${run('c', '<w:vanish/>')}</w:p>`, ['a'], [['hidden', 'bc']]],
    [
      'rows that are hidden or were deleted',
      table(inRow('<w:hidden/>', 'no'), row('a', 'b'), inRow('<w:del/>', 'old')),
      ['[ a | b ]'],
      [
        ['hidden', 'no\nb'],
        ['deleted', 'old\nb'],
      ],
    ],
    [
      'one note for each kind in a table',
      table(row(cell('', ''), 'b'), `<w:tr><w:tc><w:p>${gone('one')}</w:p></w:tc><w:tc><w:p>${run('x')}${gone('two')}</w:p></w:tc></w:tr>`),
      ['[  | b ]', '[  | x ]'],
      [['deleted', 'one\ntwo']],
    ],
    [
      'text that is struck through, once or twice',
      `<w:p>${run('Open a hall', '<w:strike/>')}${run('Mend a hall')}${run(' May', '<w:dstrike/>')}</w:p>`,
      ['Mend a hall'],
      [['deleted', 'Open a hall May']],
    ],
    ['text that its style strikes through', `<w:p>${run('a', '<w:rStyle w:val="Gone"/>')}${run('b')}</w:p>`, ['b'], [['deleted', 'a']]],
    [
      'text that is not struck through although something is said of it',
      `<w:p>${run('a', '<w:strike w:val="0"/>')}${run('b', '<w:rStyle w:val="Gone"/><w:strike w:val="false"/>')}</w:p>`,
      ['ab'],
      [],
    ],
    [
      'a picture, with the words that stand for it',
      `<w:p>${run('a')}${drawing('a:pic', 'Map of the park')}</w:p><w:p>${drawing('a:pic')}</w:p>`,
      ['a'],
      [['picture', 'Map of the park']],
    ],
    ['a picture of an older form', '<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>', [], [['picture', '']]],
    ['a chart', `<w:p>${drawing('c:chart')}</w:p>`, [], [['picture', '']]],
    ['a drawn line, which says nothing', '<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>', [], []],
    [
      'a text box, which is read',
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('in it')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ['in it'],
      [],
    ],
    [
      'an embedded object, not the picture that it shows of itself',
      `<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`,
      [],
      [['picture', '']],
    ],
    ['a part of another document', `${paragraph('a')}<w:altChunk/>`, ['a'], [['shortened', '']]],
    [
      'a part of another document in a cell',
      table(`<w:tr>${cell('', 'a')}<w:tc><w:altChunk/><w:p/></w:tc></w:tr>`),
      ['[ a |  ]'],
      [['shortened', '']],
    ],
    ['nothing where nothing was left out', paragraph('a'), ['a'], []],
  ])('%s', async (_, body, blocks, notes) => {
    const document = await documentIn(body, { styles: '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>' })
    expect(show(document)).toEqual(blocks)
    expect((document.notes ?? []).map(({ about, text }) => [about, text])).toEqual(notes)
  })

  test.each<[string, Record<string, string>, string[]]>([
    [
      'their text, each line once',
      { header: paragraph('Parks panel') + paragraph('Draft'), footer: paragraph('Draft') },
      ['Parks panel\nDraft'],
    ],
    ['not a line that repeats what the paper says', { header: paragraph('PARKS  PLAN') }, []],
    ['not a line that counts pages', { footer: `${paragraph('Page 3 of 12')}${paragraph('4')}${paragraph('Tudalen 2')}` }, []],
    ['a line with a number that counts no pages', { footer: paragraph('Page 3 was withdrawn') }, ['Page 3 was withdrawn']],
    ['nothing where they are empty', { header: '<w:p/>' }, []],
  ])('the heads and feet of pages: %s', async (_, parts, texts) => {
    const { notes = [] } = await documentIn(paragraph('Parks plan'), parts)
    expect(notes.map(({ anchor, about, text }) => [anchor, about, text])).toEqual(texts.map((text) => ['', 'running', text]))
  })

  test('diagrams, each with its text', async () => {
    const data =
      '<dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Do</a:t></a:r></a:p></dgm:t></dgm:pt>'
    const { notes } = await documentIn(`${paragraph('a')}<w:p>${drawing('dgm:relIds')}</w:p>`, { diagramData: data })
    expect(notes).toEqual([{ anchor: 'b1', about: 'picture', sentence: 'A diagram was left out.', text: 'Plan\nDo' }])
  })

  test('pictures and charts are told once and counted', async () => {
    const { notes } = await documentIn(`<w:p>${drawing('a:pic')}${drawing('a:pic')}</w:p><w:p>${drawing('c:chart')}</w:p>`)
    expect(notes?.map(({ sentence }) => sentence)).toEqual(['2 pictures and one chart were left out; text in them cannot be read.'])
  })

  test('comments, beside the block that they are on', async () => {
    const comments = `<w:comment w:id="7">${paragraph('Which gate?')}${paragraph('The north one.')}</w:comment><w:comment w:id="8">${paragraph('Not used')}</w:comment>`
    const body = `${paragraph('a')}<w:p>${run('Mend the gate')}<w:r><w:commentReference w:id="7"/></w:r></w:p>`
    expect(await documentIn(body, { comments })).toMatchObject({
      blocks: [{ text: 'a' }, { text: 'Mend the gate' }],
      notes: [{ anchor: 'b2', about: 'comment', sentence: 'A comment was left out.', text: 'Which gate?\nThe north one.' }],
    })
  })

  test('a paragraph that was deleted as a whole counts in no list', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const entry = (inside: string, mark = ''): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${inside}</w:p>`
    const document = await documentIn(
      `${entry(run('a'))}${entry(gone('old'), '<w:del/>')}${entry(run('b'))}${entry(run('c'), '<w:del/>')}`,
      { numbering },
    )
    expect(show(document)).toEqual(['- 1. a', '- 2. b', '- 3. c'])
  })
})

describe('boxes and symbols', () => {
  const control = (state: string, shown: string): string =>
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="w14"><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>${shown}</w:r></w:sdtContent></w:sdt>`
  const field = (inside: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inside}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
  test.each<[string, string, string]>([
    ['a box of a newer form', `${control('1', '<w:t>☒</w:t>')}${run(' yes')}`, '☒ yes'],
    ['a box of a newer form in a symbol font', `${control('1', '<w:sym w:font="Wingdings" w:char="F0FE"/>')}${run(' yes')}`, '☑ yes'],
    ['a box of an older form, ticked', `${field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${run(' yes')}`, '☒ yes'],
    ['a box of an older form, ticked from the first', `${field('<w:checkBox><w:default w:val="1"/></w:checkBox>')}${run(' yes')}`, '☒ yes'],
    [
      'a box of an older form, not ticked',
      `${field('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>')}${run(' no')}`,
      '☐ no',
    ],
    [
      'the chosen one of a list',
      field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/></w:ddList>'),
      'Amber',
    ],
    ['the first one of a list', field('<w:ddList><w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/></w:ddList>'), 'Red'],
    ['a field that is typed into', `${field('<w:textInput/>')}${run('by May')}`, 'by May'],
    ['letters in Wingdings', `${run('ü', font('Wingdings'))}${run(' done')}`, '✓ done'],
    ['letters in Wingdings 2', `${run('P', font('Wingdings 2'))}${run(' done')}`, '✓ done'],
    ['letters in Webdings', `${run('r', font('Webdings'))}${run(' not')}`, '✗ not'],
    ['letters in a font of letters', run('ü', font('Calibri')), 'ü'],
  ])('%s', async (_, inside, text) => {
    expect(show(await documentIn(`<w:p>${inside}</w:p>`))).toEqual([text])
  })
})
