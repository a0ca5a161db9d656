import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { readOdf } from '../odf/read.ts'
import { list, odfFile, p, style } from '../odf/sample-package.ts'
import { show } from '../show-document.ts'

const number = (level: number, format: string, look = ''): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${look}/>`
const styles = [
  `<text:list-style style:name="N">${number(1, '1', 'style:num-suffix="."')}${number(2, '1', 'text:display-levels="2"')}${number(3, 'a', 'style:num-prefix="(" style:num-suffix=")"')}</text:list-style>`,
  `<text:list-style style:name="From">${number(1, '1', 'text:start-value="5" style:num-suffix="."')}</text:list-style>`,
  `<text:list-style style:name="Whole">${number(1, 'I', 'style:num-list-format="Aim %1%:"')}${number(2, 'i', 'loext:num-list-format="%1%/%2%"')}</text:list-style>`,
  '<text:list-style style:name="Dot"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/><text:list-level-style-image text:level="3"/></text:list-style>',
  `<text:list-style style:name="Bare">${number(1, '')}</text:list-style>`,
  style('paragraph', 'Entry', '', 'style:list-style-name="N"'),
].join('')
const outline = `<text:outline-style>${'<text:outline-level-style text:level="1" style:num-format="1"/>'}<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>`
const read = async (body: string, more = ''): Promise<string[]> =>
  show((await readOdf(await openArchive(odfFile('text', body, { automatic: styles, styles: more })))).drafts)

describe('lists', () => {
  test.each<[string, string, string[]]>([
    ['numbers', list('N', '', p('a'), p('b')), ['- 1. a', '- 2. b']],
    [
      'bullets of symbol fonts, of the keyboard and of pictures',
      list('Dot', '', p('a'), `${p('b')}${list('Dot', '', p('c') + list('Dot', '', p('d')))}`),
      ['- • a', '- • b', '- – c', '- • d'],
    ],
    [
      'deeper levels',
      list('N', '', p('a') + list('N', '', p('b'), p('c') + list('N', '', p('d'))), p('e')),
      ['- 1. a', '- 1.1 b', '- 1.2 c', '- (a) d', '- 2. e'],
    ],
    [
      'a deeper level without a style of its own',
      list('N', '', `${p('a')}<text:list><text:list-item>${p('b')}</text:list-item></text:list>`),
      ['- 1. a', '- 1.1 b'],
    ],
    ['a list that only holds a deeper one does not count', list('N', '', list('N', '', p('a'), p('b'))), ['- 1.1 a', '- 1.2 b']],
    ['only the first paragraph of an entry is marked', list('N', '', p('a') + p('more'), p('b')), ['- 1. a', 'more', '- 2. b']],
    [
      'a header of a list bears no number',
      `<text:list text:style-name="N"><text:list-header>${p('Aims')}</text:list-header><text:list-item>${p('a')}</text:list-item></text:list>`,
      ['Aims', '- 1. a'],
    ],
    ['a list begins anew', list('N', '', p('a')) + p('x') + list('N', '', p('b')), ['- 1. a', 'x', '- 1. b']],
    ['or goes on', list('N', '', p('a')) + p('x') + list('N', 'text:continue-numbering="true"', p('b')), ['- 1. a', 'x', '- 2. b']],
    [
      'with the list that it names',
      list('N', 'xml:id="l1"', p('a')) + list('N', 'xml:id="l2"', p('b')) + list('N', 'text:continue-list="l1"', p('c')),
      ['- 1. a', '- 1. b', '- 2. c'],
    ],
    ['start values of the style', list('From', '', p('a'), p('b')), ['- 5. a', '- 6. b']],
    [
      'start values of an entry',
      `<text:list text:style-name="N"><text:list-item text:start-value="7">${p('a')}</text:list-item><text:list-item>${p('b')}</text:list-item></text:list>`,
      ['- 7. a', '- 8. b'],
    ],
    ['marks written out as a whole', list('Whole', '', p('a') + list('Whole', '', p('b'))), ['- Aim I: a', '- I/i b']],
    ['a level that shows no number', list('Bare', '', p('a')), ['- a']],
    [
      'the style of the paragraph where the list has none',
      `<text:list><text:list-item>${p('a', 'Entry')}</text:list-item></text:list>`,
      ['- 1. a'],
    ],
    ['a list without any style', '<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>', ['- a']],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual(blocks)
  })

  test('headings are numbered by the outline', async () => {
    const h = (level: number, text: string): string => `<text:h text:outline-level="${level}">${text}</text:h>`
    expect(await read(h(1, 'Aims') + h(2, 'Homes') + h(2, '') + h(2, 'Parks') + h(3, 'Trees') + h(1, 'Money'), outline)).toEqual([
      '# 1 Aims',
      '## 1.1 Homes',
      '## 1.2 Parks',
      '### Trees',
      '# 2 Money',
    ])
  })
})
