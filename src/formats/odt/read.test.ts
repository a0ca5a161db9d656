import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { openArchive } from '../archive.ts'
import { readOdf } from '../odf/read.ts'
import { list, type OdfParts, odfFile, p, row, style, table, textStyle } from '../odf/sample-package.ts'
import { show } from '../show-document.ts'

async function documentIn(body: string, parts: OdfParts = {}) {
  return documentOf((await readOdf(await openArchive(odfFile('text', body, parts)))).drafts)
}
const read = async (body: string, parts: OdfParts = {}): Promise<string[]> => show(await documentIn(body, parts))

const looks: OdfParts = {
  automatic: [
    textStyle('text', 'B', 'fo:font-weight="bold"'),
    textStyle('text', 'Up', 'style:text-position="super 58%"'),
    textStyle('text', 'Off', 'text:display="none"'),
    textStyle('text', 'Gone', 'style:text-line-through-style="solid"'),
    textStyle('text', 'Stays', 'style:text-line-through-style="none"'),
    textStyle('text', 'Dings', 'style:font-name="Wingdings1"'),
    textStyle('paragraph', 'P1', 'fo:font-weight="bold"', 'style:parent-style-name="Standard"'),
    style('paragraph', 'P2', '', 'style:parent-style-name="Heading_20_2"'),
    textStyle('paragraph', 'POff', 'text:display="none"'),
  ].join(''),
  styles: [
    style('paragraph', 'Standard', ''),
    style('paragraph', 'Heading_20_2', '', 'style:display-name="Heading 2"'),
    style('paragraph', 'Ebene', '', 'style:default-outline-level="3"'),
    style('paragraph', 'Flach', '', 'style:default-outline-level="" style:parent-style-name="Ebene"'),
  ].join(''),
}
const span = (name: string, text: string): string => `<text:span text:style-name="${name}">${text}</text:span>`

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['white space is one space, and none in front', p('\n   Mend\n    the gate'), ['Mend the gate']],
    ['spaces, tabs and line ends', p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), ['a   b\tc↵d']],
    ['spaces without number or end', p('a<text:s/>b<text:s text:c="999999999"/>c'), [`a b${' '.repeat(200)}c`]],
    ['pieces are joined, raised endings too', p(`31${span('Up', 'st')} May`), ['31st May']],
    ['a raised figure is kept apart', p(`2026${span('Up', '1')}`), ['2026 1']],
    ['wholly bold', `${p('PURPOSE', 'P1')}${p(`${span('B', 'DATE:')} May`)}`, ['*PURPOSE', 'DATE: May']],
    ['letters of a symbol font', p(`${span('Dings', 'ü')} done, ${span('Dings', '\uf0fe')}`), ['✓ done, ☑']],
    [
      'links, fields, marks and rubies',
      p('<text:a>the plan</text:a><text:bookmark-start/> of <text:date>3 May</text:date>'),
      ['the plan of 3 May'],
    ],
    [
      'how a word is spoken is not written',
      p('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>'),
      ['漢'],
    ],
    ['headings by their level', '<text:h text:outline-level="2">Aims</text:h><text:h>Plan</text:h>', ['## Aims', '# Plan']],
    ['headings by their style', `${p('Aims', 'P2')}${p('More', 'Ebene')}${p('Not', 'Flach')}`, ['## Aims', '### More', 'Not']],
    [
      'sections and indexes',
      `<text:section>${p('a')}</text:section><text:table-of-content><text:table-of-content-source>x</text:table-of-content-source><text:index-body>${p('Aims 3')}</text:index-body></text:table-of-content>`,
      ['a', 'Aims 3'],
    ],
    [
      'a text box stands behind its paragraph',
      p(`<draw:frame><draw:text-box>${p('boxed')}${list('L', '', p('in it'))}</draw:text-box></draw:frame>text`),
      ['text', 'boxed', '- in it'],
    ],
    [
      'a drawn shape with text, and a picture without',
      `<draw:custom-shape>${p('shape')}</draw:custom-shape>${p('<draw:frame><draw:image/><svg:desc>a logo</svg:desc></draw:frame>a')}`,
      ['shape', 'a'],
    ],
    ['empty paragraphs are left out', `${p('')}${p('<text:s/>')}${p('a')}`, ['a']],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body, looks)).toEqual(blocks)
  })

  test('footnotes and endnotes stand behind the body with their labels', async () => {
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>x</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    const body = `${p(`one${note('endnote', 'last')}`)}${p(`two${note('footnote', 'first')} and${note('footnote', 'second')}`)}`
    expect(await read(body)).toEqual(['one', 'two and', '1 first', '2 second', 'i last'])
  })

  test('the fields of a form show what was chosen', async () => {
    const forms =
      '<office:forms><form:form><form:checkbox form:id="c1" form:label="Done" form:current-state="checked"/><form:checkbox form:id="c2"/><form:listbox form:id="c3"><form:option form:label="Green"/><form:option form:label="Amber" form:current-selected="true"/></form:listbox><form:textarea form:id="c4" form:current-value="by May"/></form:form></office:forms>'
    const field = (id: string): string => `<draw:control draw:control="${id}"/>`
    expect(await read(`${forms}${p(`${field('c1')} ${field('c2')} ${field('c3')} ${field('c4')} ${field('gone')}`)}`)).toEqual([
      '☒ Done ☐ Amber by May',
    ])
  })

  test('the boxes of an old Word form that was converted', async () => {
    const box = (state: string): string =>
      `<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="${state}"/></field:fieldmark>`
    expect(await read(p(`${box('true')} yes ${box('false')} no`))).toEqual(['☒ yes ☐ no'])
  })
})

describe('what is left out is told', () => {
  const deleted =
    '<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info><dc:creator>A. Person</dc:creator></office:change-info><text:p>by May</text:p></text:deletion></text:changed-region><text:changed-region text:id="ct2"><text:insertion/></text:changed-region></text:tracked-changes>'
  test.each<[string, string, string[], [string, string][]]>([
    [
      'what was deleted is left out, what was inserted is read',
      `${deleted}${p('Mend the gate <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>by June<text:change-end text:change-id="ct2"/>')}`,
      ['Mend the gate by June'],
      [['deleted', 'by May']],
    ],
    [
      'whole paragraphs that were deleted',
      `${deleted}${p('a')}<text:change text:change-id="ct1"/>${p('b')}`,
      ['a', 'b'],
      [['deleted', 'by May']],
    ],
    [
      'deleted text that stands where it stood, over the end of its paragraph too',
      `${deleted}${p('Mend <text:change-start text:change-id="ct1"/>the old')}${p('iron <text:change-end text:change-id="ct1"/>gate')}`,
      ['Mend', 'gate'],
      [
        ['deleted', 'the old'],
        ['deleted', 'iron'],
      ],
    ],
    [
      'hidden words and paragraphs',
      `${p(`a${span('Off', 'not  this')} b`)}${p('nor this', 'POff')}`,
      ['a b'],
      [
        ['hidden', 'not this'],
        ['hidden', 'nor this'],
      ],
    ],
    [
      'words struck through, not those whose style says that they are not',
      p(`${span('Gone', 'May')}${span('Stays', 'June')}`),
      ['June'],
      [['deleted', 'May']],
    ],
    [
      'hidden sections, and those whose condition is not met',
      `<text:section text:display="none">${p('secret')}</text:section><text:section text:display="condition" text:is-hidden="false">${p('open')}</text:section>`,
      ['open'],
      [['hidden', 'secret']],
    ],
    [
      'fields that hide their text',
      p(
        'a<text:hidden-text text:string-value="no" text:is-hidden="true"/><text:hidden-text text:string-value=" yes" text:is-hidden="false"/>',
      ),
      ['a yes'],
      [['hidden', 'no']],
    ],
    [
      'comments',
      p(
        `Mend the gate<office:annotation office:name="1"><dc:creator>A. Person</dc:creator>${p('Which one?')}</office:annotation>.<office:annotation-end office:name="1"/>`,
      ),
      ['Mend the gate.'],
      [['comment', 'Which one?']],
    ],
    [
      'hidden rows and text under merged cells',
      `<table:table><table:table-row table:visibility="collapse"><table:table-cell>${p('hid')}</table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="2">${p('seen')}</table:table-cell><table:covered-table-cell>${p('under')}</table:covered-table-cell></table:table-row>${row('a', 'b')}</table:table>`,
      ['[ seen+2 ]', '[ a | b ]'],
      [['hidden', 'hid\nunder']],
    ],
  ])('%s', async (_, body, blocks, notes) => {
    const document = await documentIn(body, looks)
    expect(show(document)).toEqual(blocks)
    expect(document.notes?.map(({ about, text }) => [about, text])).toEqual(notes)
    for (const { sentence } of document.notes ?? []) expect(sentence).toMatch(/^[A-Z].* left out\.$/)
  })

  test('a paper in which nothing is left out has no notes', async () => {
    expect((await documentIn(`${p('a')}${table(row('b'))}`)).notes).toBeUndefined()
  })
})
