import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { show } from '../show-document.ts'
import { Unreadable } from '../unreadable.ts'
import { readHtml, readHtmlPiece } from './read.ts'

const read = (html: string): string[] => show(readHtml(html))

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['headings and paragraphs', '<h1>Plan</h1><p>One\n  two</p><p><b>Bold</b></p>loose', ['# Plan', 'One two', '*Bold', 'loose']],
    ['breaks', '<p>Town Hall<br>Thornmere<br></p><h2>a<br>b</h2>', ['Town Hall↵Thornmere', '## a b']],
    [
      'what no browser shows is left out',
      '<title>t</title><style>p{}</style><script>x</script><template>y</template><p hidden>z</p><p style="display: none">q</p><p>seen</p>',
      ['seen'],
    ],
    [
      'hidden by a class',
      '<style>.x{display:none} td.y, .z { visibility: hidden }</style><p class="a x">no</p><p class=z>no</p><p class=a>yes</p>',
      ['yes'],
    ],
    ['details', '<details><summary>More</summary>inside</details>', ['More', 'inside']],
    ['links show their text, pictures nothing', '<p>see <a href="x">the plan</a><img alt="logo"></p>', ['see the plan']],
    ['definitions', '<dl><dt>Owner<dd>Head of Housing</dl>', ['Owner', 'Head of Housing']],
    ['lines that stand as they are', '<pre>a  b\n c</pre>', ['a  b↵c']],
    [
      'raised and lowered',
      '<p>2<sup>nd</sup> and 31 <sup>st</sup>, m<sup>2</sup>, May 2026<sup>3</sup>, H<sub>2</sub>O</p>',
      ['2nd and 31st, m2, May 2026 3, H2O'],
    ],
    ['entities, and hard spaces', '<p>R&amp;D & more&nbsp;&nbsp;here</p>', ['R&D & more  here']],
    [
      'what a form shows',
      '<p><select><option>May<option selected>June</select> <input value="5"> <textarea>why</textarea><input type=hidden value=no></p>',
      ['June 5 why'],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('lists', () => {
  test.each<[string, string, string[]]>([
    ['bullets', '<ul><li>one<li><p>two</p><p>more</p></ul>', ['- • one', '- • two↵more']],
    ['numbers', '<ol start=3><li>three<li value=7>seven<li>eight</ol>', ['- 3. three', '- 7. seven', '- 8. eight']],
    [
      'letters and figures',
      '<ol type=a><li>one</ol><ol style="list-style-type: upper-roman"><li>x<li>y</ol>',
      ['- a. one', '- I. x', '- II. y'],
    ],
    ['counting down', '<ol reversed><li>x<li>y</ol>', ['- 2. x', '- 1. y']],
    ['without marks', '<ul style="list-style: none"><li>• one<li>two</ul>', ['- • one', '- two']],
    ['lists in lists', '<ol><li>one<ul><li>inner</ul>after<li>two</ol>', ['- 1. one', '- • inner', '- after', '- 2. two']],
    [
      'marks that Word has written out',
      "<p style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>one<p><span style='mso-list:Ignore'>2.</span>two",
      ['• one', '2. two'],
    ],
    ['a table in an entry', '<ol><li>one<table><tr><td>a<td>b</table><li>two</ol>', ['- 1. one', '[ a | b ]', '- 2. two']],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })
})

describe('what is left out is told', () => {
  const hidden = 'Hidden text was left out.'
  const struck = 'Text that is struck through was left out.'
  test.each<[string, string, string[], [string, string][]]>([
    ['a hidden paragraph', '<p>a<p hidden>b', ['a'], [[hidden, 'b']]],
    ['hidden by its style, inside a line', '<p>a <span style="display:none">b <b>c</b></span> d', ['a d'], [[hidden, 'b c']]],
    [
      'hidden rows and cells of a table',
      '<table><tr><td>a<tr hidden><td>b<td>c<tr><td>d<td style="display:none">e</table>',
      ['[ a ]', '[ d ]'],
      [[hidden, 'b c\ne']],
    ],
    [
      'hidden rows of a table in a cell',
      '<table><tr><td>x<table><tr><td>a<tr hidden><td>b</table><td>y</table>',
      ['[ x↵a | y ]'],
      [[hidden, 'b']],
    ],
    ['a hidden entry', '<ul><li>a<li hidden>b</ul>', ['- • a'], [[hidden, 'b']]],
    ['nothing of what is hidden and says nothing', '<p>a<p hidden><br><div hidden><script>x()</script></div>', ['a'], []],
    ['nothing that is only kept from being read aloud', '<p>a <span aria-hidden="true">b</span>', ['a b'], []],
    ['nothing of the frame of the page', '<title>t</title><script>x</script><p>a', ['a'], []],
    ['words struck through', '<p>by <del>May</del> <s>July</s> <strike>June</strike> August', ['by August'], [[struck, 'May\nJuly\nJune']]],
    ['struck through by a style', '<p><span style="text-decoration: line-through">old</span> new', ['new'], [[struck, 'old']]],
    [
      'struck through by a class, a whole cell',
      '<style>.g{text-decoration:line-through red}</style><table><tr><td>a<td class=g><p>b</table>',
      ['[ a |  ]'],
      [[struck, 'b']],
    ],
    ['not struck through again', '<p><s style="text-decoration:none">here</s>', ['here'], []],
    ['underlined, not struck through', '<p><ins>a</ins> <span style="text-decoration:underline">b</span>', ['a b'], []],
  ])('%s', (_, html, blocks, notes) => {
    const document = documentOf(readHtml(html))
    expect(show(document)).toEqual(blocks)
    expect((document.notes ?? []).map(({ sentence, text }) => [sentence, text])).toEqual(notes)
  })
})

describe('tables', () => {
  test.each<[string, string, string[]]>([
    ['head and body', '<table><thead><tr><td>Task<td>Due<tbody><tr><td>a<td>b</table>', ['H[ Task | Due ]', '[ a | b ]']],
    [
      'a row of th is a header, one that names its row is not',
      '<table><tr><th>Task<th>Due<tr><th>a<td>b<tr><th scope=row>c<td></table>',
      ['H[ Task | Due ]', '[ a | b ]', '[ c |  ]'],
    ],
    ['spans', '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>', ['[ a x2 | b+2 ]', '[ c | d ]']],
    [
      'a span ends with its group of rows',
      '<table><tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c<td>d</table>',
      ['[ a | b ]', '[ c | d ]'],
    ],
    ['a span of nought goes to the end of the group', '<table><tr><td rowspan=0>a<td>b<tr><td>c</table>', ['[ a x2 | b ]', '[ c ]']],
    ['the foot stands last', '<table><tfoot><tr><td>f<tbody><tr><td>b</table>', ['[ b ]', '[ f ]']],
    ['a caption stands before it', '<table><caption>Appendix A</caption><tr><td>a<td>b</table>', ['Appendix A', '[ a | b ]']],
    [
      'the lines of a cell',
      '<table><tr><td><p>a</p><p>b<br>c</p><p><br></p><ul><li>d</ul><ol><li>e<li>f</ol><td>g</table>',
      ['[ a↵b↵c↵↵• d↵1. e↵2. f | g ]'],
    ],
    ['a number alone in its cell', '<table><tr><td><ol start=4><li></ol><td>a</table>', ['[ 4. | a ]']],
    ['a table in a cell', '<table><tr><td>x<table><tr><td>a<td>b<tr><td>c<td>d</table><td>y</table>', ['[ x↵a→b↵c→d | y ]']],
    ['a status shown as a picture', '<table><tr><td>a<td><img alt="Amber"></table>', ['[ a | Amber ]']],
    ['bold', '<table><tr><td><b>a</b> <strong>b</strong><td style="font-weight:700">c<td><b>d</b> e</table>', ['[ *a b | *c | d e ]']],
    ['hidden rows and cells', '<table><tr hidden><td>x<tr><td>a<td style="display:none">y<td>b</table>', ['[ a | b ]']],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })

  test.each([
    ['<td bgcolor="#92D050">', '92d050'],
    ['<td bgcolor=FFC000>', 'ffc000'],
    ['<td style="background: #f00 url(x.png)">', 'ff0000'],
    ['<td style="background-color: rgb(255, 192, 0)">', 'ffc000'],
    ['<td style="background:Gold">', 'ffd700'],
    ['<td class="late">', 'c0504d'],
    ['<td style="background: #fff">', undefined],
    ['<td style="background: transparent">', undefined],
    ['<td style="background: rgba(255,0,0,0)">', undefined],
    ['<td style="color: red">', undefined],
  ])('%s has the colour %s', (cell, colour) => {
    const [table] = readHtml(`<style>/* x */ .late { background-color: #C0504D; }</style><table><tr>${cell}text</table>`)
    expect(table?.kind === 'table' && table.rows[0]?.cells[0]?.colour).toBe(colour)
  })

  test('a row lends its colour to its cells', () => {
    expect(read('<table><tr bgcolor=red><td>a<td bgcolor=lime>b</table>')).toEqual(['[ a #ff0000 | b #00ff00 ]'])
  })

  test('a table that only arranges the page is no table', () => {
    const plan = '<table><tr><td>Task<td>Due<tr><td>a<td>b</table>'
    expect(read(`<table><tr><td><h1>Plan</h1><p>Text</p>${plan}<tr><td>Foot</table>`)).toEqual([
      '# Plan',
      'Text',
      '[ Task | Due ]',
      '[ a | b ]',
      'Foot',
    ])
    expect(read(`<table role=presentation><tr><td>Menu<td>${plan}</table>`)).toEqual(['Menu', '[ Task | Due ]', '[ a | b ]'])
  })
})

describe('pages that ask too much', () => {
  test.each([
    ['nesting without end', '<div>'.repeat(2000)],
    ['more cells than a paper has', `<table><tr>${'<td>x'.repeat(200_001)}</table>`],
  ])(
    '%s',
    (_, html) => {
      expect(() => readHtml(html)).toThrow(Unreadable)
    },
    30_000,
  )

  test('spans past all measure are cut to the table', () => {
    expect(read('<table><tr><td colspan=1000000 rowspan=1000000>a<tr><td>b</table>')).toEqual(['[ a x2 ]', '[ b ]'])
  })
})

describe('what is shown is never lost', () => {
  const word = fc.constantFrom('Review', 'the', '5%', '£', 'é', '–', 'C&amp;A', '(b)')
  const inline = fc.oneof(
    word,
    word.map((text) => `<b>${text}</b>`),
    word.map((text) => `<span> ${text}</span>`),
    word.map((text) => `${text}<br>`),
  )
  const text = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  const block = fc.oneof(
    text,
    text.map((inner) => `<p>${inner}</p>`),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((entries) => `<div>${entries.map((entry) => `<p>${entry}</p>`).join('')}</div>`),
    fc
      .array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`),
  )
  const shown = (drafts: ReturnType<typeof readHtml>): string =>
    drafts
      .map((draft) => (draft.kind === 'table' ? draft.rows.map((row) => row.cells.map((cell) => cell.text).join('')).join('') : draft.text))
      .join('')

  test('every visible character lands in a block, in its order', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const html = blocks.join('\n')
        const visible = html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')
        expect(shown(readHtmlPiece(html)).replace(/\s/g, '')).toBe(visible.replace(/\s/g, ''))
      }),
    )
  })
})
