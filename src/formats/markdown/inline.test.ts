import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLines } from '../../domain/document/clean-text.ts'
import { markdownPiece } from './inline.ts'

describe('mark-up inside a line', () => {
  test.each([
    ['**WARDS AFFECTED:** ALL', 'WARDS AFFECTED: ALL'],
    ['*Carried forward*', 'Carried forward'],
    ['***both***', 'both'],
    ['__strong__ and _slanted_', 'strong and slanted'],
    ['~~struck~~ out', 'struck out'],
    ['<b><u>PHASE 1</u></b>  Jun 2026   Jul 2026', 'PHASE 1  Jun 2026   Jul 2026'],
    ['on 2<sup>nd</sup> May', 'on 2nd May'],
    ['by 31 <sup>st</sup> March', 'by 31st March'],
    ['June 2026<sup>1</sup>', 'June 2026 1'],
    ['10 m<sup>2</sup>', '10 m2'],
    ['2^nd^ stage, H~2~O', '2nd stage, H2O'],
    ['^{1. 3} packages', '1. 3 packages'],
    ['DATE &amp;/OR STAGE', 'DATE &/OR STAGE'],
    ['R&D, S&P team & others', 'R&D, S&P team & others'],
    ['&pound;5 &#8211; &#x2013;&nbsp;done', '£5 – –\u00a0done'],
    ['Audits: <ul> <li>one</li> <li>two</li> </ul>', 'Audits:\n• one\n• two'],
    ['Audits: <ul style="list-style-type: none"> <li>• one</li> <li>• two</li> </ul>', 'Audits:\n• one\n• two'],
    ['<ol start="3"><li>three</li><li>four</li></ol>', '3. three\n4. four'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['[the plan](https://example.org/a_(b) "title") says', 'the plan says'],
    ['![a chart](chart.png)', 'a chart'],
    ['[underlined]{.underline} text', 'underlined text'],
    ['`code *stays*` as is', 'code *stays* as is'],
    ['\\~20 of \\*these\\*', '~20 of *these*'],
    ['<https://example.org/plan>', 'https://example.org/plan'],
  ])('%s', (source, text) => {
    expect(cleanLines(markdownPiece(source).text)).toBe(cleanLines(text))
  })

  test.each([
    'Ongoing* and done*',
    '5 * 3 * 2',
    '2 ** 3 ** 4',
    'file_name_of_it',
    'Signed ____________ dated ______',
    '***** important *****',
    '<insert name of officer>',
    'cases < 5 days and > 3',
    'a < b',
    '~20 to ~30',
    '[x] done, [ ] open, [1]',
    'see (a) [b] (c)',
    'C:\\papers\\may',
    '`one tick',
    '**never closed',
    '[never closed](',
    'a ^ b',
  ])('%s stays as it is written', (source) => {
    expect(markdownPiece(source).text).toBe(source)
  })

  test.each([
    ['**PURPOSE**', true],
    ['<b>PHASE 1</b>  ', true],
    ['**DATE:** today', false],
    ['*slanted*', false],
    ['<strong>a</strong> <b>b</b>', true],
  ])('%s is wholly bold: %s', (source, bold) => {
    expect(markdownPiece(source).bold).toBe(bold)
  })

  test('letters and figures are never lost and stay in order', () => {
    const parts = fc.constantFrom('a', 'b7', '*', '**', '_', '`', '~', '[', ']', '(', ')', '<', '&', ' ', '\\', '^', '{', '}', '!', '|')
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        // An address and the attributes of a span are not shown, a tag neither: no such thing is made here.
        const source = list
          .join('')
          .replaceAll('](', '] (')
          .replaceAll(']{', '] {')
          .replace(/<(?=\/?[a-z])/g, '< ')
        expect(markdownPiece(source).text.replace(/[^a-z0-9]/g, '')).toBe(source.replace(/[^a-z0-9]/g, ''))
      }),
      { numRuns: 500 },
    )
  })
})
