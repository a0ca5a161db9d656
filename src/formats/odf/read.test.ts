import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { zipOf } from '../sample-zip.ts'
import { show } from '../show-document.ts'
import { fill, flatOdf, odfFile, p, row, table } from './sample-package.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const plan = table(row('No', 'Action', 'Due'), row('1', 'Mend the gate', 'May 2027'))
const shown = ['[ No | Action | Due ]', '[ 1 | Mend the gate | May 2027 ]']
const bare = '<office:document-content xmlns:office="o"/>'

describe('OpenDocument files are known by what they hold', () => {
  test.each<[string, Uint8Array, string]>([
    ['a text', odfFile('text', plan), 'odt'],
    ['a spreadsheet', odfFile('spreadsheet', plan), 'ods'],
    ['a text in a single file', bytesOf(flatOdf('text', plan)), 'odt'],
    ['a spreadsheet in a single file', bytesOf(flatOdf('spreadsheet', plan)), 'ods'],
    [
      'a text of an old program that names a document type for its list of parts',
      zipOf({
        'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="ta"><office:body><office:text>${plan}</office:text></office:body></office:document-content>`,
        'META-INF/manifest.xml':
          '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="m"/>',
      }),
      'odt',
    ],
  ])('%s', async (_, bytes, kind) => {
    const read = await readDocument({ name: 'paper', bytes })
    expect(read).toMatchObject({ ok: true, kind })
    expect(read.ok && show(read.document).slice(-2)).toEqual(shown)
  })

  test('the styles of a single file are its own', async () => {
    const body = table(
      '<table:table-row><table:table-cell table:style-name="Red"><text:p>Late</text:p></table:table-cell></table:table-row>',
    )
    const read = await readDocument({ name: 'a.fodt', bytes: bytesOf(flatOdf('text', body, fill('Red', '#ff0000'))) })
    expect(read.ok && show(read.document)).toEqual(['[ Late #ff0000 ]'])
  })
})

describe('what cannot be read is told in a sentence', () => {
  const locked = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
  const manifest = (type: string): string =>
    `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${type}"/></manifest:manifest>`
  test.each<[string, Uint8Array, RegExp]>([
    [
      'a password',
      odfFile('text', p('a'), { manifest: locked }),
      /^This file is protected by a password, so nothing was read\. Save it without the password/,
    ],
    [
      'a password of the newest kind',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'encrypted-package': 'x',
        'META-INF/manifest.xml': manifest('text'),
        'content.xml': '',
      }),
      /protected by a password/,
    ],
    ['slides', zipOf({ 'content.xml': bare, 'META-INF/manifest.xml': manifest('presentation') }), /OpenDocument presentation \(\.odp\)/],
    ['a drawing', zipOf({ 'content.xml': bare, 'META-INF/manifest.xml': manifest('graphics') }), /no text and no spreadsheet/],
    [
      'a text without its text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': manifest('text') }, false),
      /has lost its text/,
    ],
    [
      'a spreadsheet without its sheets',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': manifest('spreadsheet') }, false),
      /has lost its sheets/,
    ],
    ['nothing in it', odfFile('text', ''), /^There is no text in this file/],
    ['no sheet in it', odfFile('spreadsheet', ''), /^There is no text in this file/],
    ['half of it', odfFile('text', plan).slice(0, 400), /damaged or incomplete/],
    ['broken elements', odfFile('text', '<text:p>a'), /damaged/],
    ['broken elements of a sheet', odfFile('spreadsheet', '<table:table><table:table-row>'), /damaged/],
    [
      'a document type',
      bytesOf(
        flatOdf('text', p('a')).replace('?>\n', '?>\n<!DOCTYPE a [<!ENTITY b "c">]>').replace('<office:document ', '<office:document '),
      ),
      /XML file|may be harmful/,
    ],
    [
      'entities that expand in its content',
      zipOf({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'META-INF/manifest.xml': manifest('text') }),
      /may be harmful/,
    ],
    [
      'entities that expand in its list of parts',
      zipOf({ 'content.xml': bare, 'META-INF/manifest.xml': '<!DOCTYPE manifest:manifest [<!ENTITY b "c">]><a/>' }),
      /may be harmful/,
    ],
    ['depth without end', odfFile('text', `${'<text:section>'.repeat(600)}${'</text:section>'.repeat(600)}`), /deeper/],
    [
      'depth without end in a sheet',
      odfFile('spreadsheet', `<table:table>${'<table:table-row>'.repeat(600)}${'</table:table-row>'.repeat(600)}</table:table>`),
      /deeper/,
    ],
    ['far too many paragraphs', odfFile('text', '<text:p>a</text:p>'.repeat(200_001)), /more paragraphs than a paper does/],
  ])('%s', async (_, bytes, sentence) => {
    const read = await readDocument({ name: 'a.odt', bytes })
    expect(read).toEqual({ ok: false, sentence: expect.stringMatching(sentence) })
  })

  test('styles whose parents go round in a circle', async () => {
    const round = (name: string, parent: string): string =>
      `<style:style style:family="paragraph" style:name="${name}" style:parent-style-name="${parent}"/>`
    const read = await readDocument({ name: 'a', bytes: odfFile('text', p('a', 'A'), { automatic: round('A', 'B') + round('B', 'A') }) })
    expect(read.ok && show(read.document)).toEqual(['a'])
  })
})
