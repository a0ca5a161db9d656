import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { wordFile } from './docx/sample-package.ts'
import { readDocument } from './read.ts'
import { zipOf } from './sample-zip.ts'
import { show } from './show-document.ts'
import { whatFile } from './what-file.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('what a paper is, by its bytes, its text and its name', () => {
  const tabs = 'Task\tDue\nReview\tMay'
  test.each<[string, string, string, string]>([
    ['a page', 'paper.txt', '<!doctype html><p>x', 'html'],
    [
      'a page with a declaration',
      'paper',
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>',
      'html',
    ],
    ['a piece of a page, pasted', '', '<table><tr><td>a</td></tr></table>\n', 'html'],
    ['a name that says page', 'paper.HTM', '<p>x', 'html'],
    ['Markdown by its text', 'paper.txt', '**PURPOSE**\n\n1. To note.', 'markdown'],
    [
      'Markdown that begins with a table of HTML',
      'paper.md',
      '<table><tr><td>a</td></tr></table>\n\n| a | b |\n|---|---|\n| c | d |',
      'markdown',
    ],
    ['Markdown by its name', 'paper.md', 'plain', 'markdown'],
    ['reStructuredText by its name', 'paper.rst', 'plain', 'rst'],
    ['reStructuredText by its text', 'paper.txt', '.. list-table::\n\n   * - **Task**\n     - Due\n', 'rst'],
    ['rows of tabs, pasted', '', tabs, 'text'],
    ['plain text', 'paper.txt', 'Review the plan.', 'text'],
    ['cells of several lines, pasted from a workbook', '', 'Task\tDue\n"1. Review\n2. Agree"\tMay\n', 'tsv'],
    ['commas by name', 'actions.csv', 'Task,Due\na,b', 'csv'],
    ['commas by content', 'actions', 'No,Task,Due\n1,a,b\n2,c,d', 'csv'],
    ['tabs by name', 'actions.tsv', tabs, 'tsv'],
  ])('%s', async (_, name, text, kind) => {
    expect(await readDocument({ name, bytes: bytesOf(text) })).toMatchObject({ ok: true, kind })
  })

  test('a Word document, whatever its name', async () => {
    const bytes = wordFile('<w:p><w:r><w:t>Review</w:t></w:r></w:p>')
    const read = await readDocument({ name: 'paper.txt', bytes })
    expect(read).toMatchObject({ ok: true, kind: 'docx', document: { blocks: [{ kind: 'paragraph', anchor: 'b1', text: 'Review' }] } })
  })

  test.each(['utf8', 'windows-1252', 'utf16-le', 'utf16-be'])(
    'records parted by each mark in %s, with a mark of byte order and without',
    async (encoding) => {
      for (const mark of [',', ';', '|', '\t']) {
        const text = ['No', 'Task', 'Cost\r\n1', 'Café “Block A”', '£5\r\n2', 'Gate', '£7\r\n'].join(mark)
        for (const addBOM of encoding === 'windows-1252' ? [false] : [true, false]) {
          const read = await readDocument({ name: 'a.csv', bytes: iconv.encode(text, encoding, { addBOM }) })
          expect(read.ok && show(read.document)).toEqual(['[ No | Task | Cost ]', '[ 1 | Café “Block A” | £5 ]', '[ 2 | Gate | £7 ]'])
        }
      }
    },
  )

  test('the same rows from every encoding and line end', async () => {
    const text = 'Task\tCost\r\nRepair “Block A”\t£5\r\n'
    for (const encoding of ['utf8', 'windows-1252', 'utf16-le', 'utf16-be']) {
      const read = await readDocument({ name: 'a.txt', bytes: iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1252' }) })
      expect(read.ok && show(read.document)).toEqual(['[ Task | Cost ]', '[ Repair “Block A” | £5 ]'])
    }
  })
})

describe('the streams of an older file are found wherever its memory and the name start', () => {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const cases = ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book', '__substg1.0'].flatMap((stream) =>
    [0, 1].flatMap((memory) => [600, 601].map((at) => ({ stream, memory, at }))),
  )
  test.each(cases)('$stream at $at in memory that starts at $memory', ({ stream, memory, at }) => {
    const name = Buffer.from(stream, 'utf16le')
    const held = new Uint8Array(memory + start.length + at + name.length + 9)
    const bytes = held.subarray(memory)
    bytes.set(start)
    bytes.set(name, start.length + at)
    const found = whatFile(bytes, 'a')
    expect(found.kind === 'other' && found.sentence).not.toMatch(/an older Office file/)
  })
  test.each(['Workboo', 'W o r k b o o k', 'Wordocument'])('nothing is found in %s', (near) => {
    const found = whatFile(Buffer.concat([start, Buffer.alloc(601), Buffer.from(near, 'utf16le')]), 'a')
    expect(found.kind === 'other' && found.sentence).toMatch(/an older Office file/)
  })
})

describe('what cannot be read is told in a sentence', () => {
  const older = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  test.each<[string, string, Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', new Uint8Array(), /^This file is empty/],
    ['a file of nothing but space', 'a.txt', bytesOf(' \n\t\n'), /^There is no text in this file/],
    ['a file that is too large', 'a.csv', new Uint8Array(50_000_001).fill(97), /^This file is larger than 50 MB/],
    ['a text that is too long', 'a.txt', new Uint8Array(10_000_001).fill(97), /more text than a paper/],
    [
      'a PDF that breaks off, whatever its name',
      'a.docx',
      latin('%PDF-1.7\n'),
      /^This PDF is damaged or incomplete, so nothing was read\. .*Save the paper as a Word document \(\.docx\), or copy its text and paste it\.$/,
    ],
    ['an older Word document', 'a.doc', older('WordDocument'), /older Word document \(\.doc\)/],
    ['an older workbook', 'a.xls', older('Workbook'), /older Excel workbook/],
    ['a password', 'a.docx', older('EncryptedPackage'), /protected by a password/],
    ['a password, by its name alone', 'a.docx', older('x'), /protected by a password/],
    ['an older file of another kind', 'a', older('x'), /older Office file/],
    ['a saved message', 'a.msg', older('__substg1.0'), /Outlook message/],
    ['a workbook without a sheet', 'a.xlsx', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /^There is no text in this file/],
    ['a binary workbook', 'a.xlsb', zipOf({ 'xl/workbook.bin': '' }), /binary Excel workbook/],
    ['slides', 'a.pptx', zipOf({ 'ppt/presentation.xml': '' }), /PowerPoint/],
    ['a zip archive', 'a.zip', zipOf({ 'report.docx': '' }), /^This is a zip archive.*Unpack it/],
    [
      'slides of another program',
      'a.odp',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.presentation', 'content.xml': '' }, false),
      /OpenDocument presentation/,
    ],
    ['half a Word document', 'a.docx', wordFile('<w:p/>').slice(0, 300), /damaged or incomplete/],
    ['a Word document without text', 'a.docx', wordFile('<w:p/>'), /^There is no text in this file/],
    ['rich text', 'a.rtf', bytesOf('{\\rtf1 x}'), /rich text/],
    ['a picture', 'a.png', latin('\u0089PNG\r\n\u001a\n'), /picture \(PNG\)/],
    ['a photograph', 'a.jpg', latin('\u00ff\u00d8\u00ff\u00e0'), /picture \(JPEG\)/],
    ['a packed archive', 'a.7z', latin('7z\u00bc\u00af\u0027\u001c'), /packed archive/],
    [
      'a saved e-mail',
      'a.mht',
      bytesOf('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx'),
      /e-mail or web archive/,
    ],
    ['XML', 'a.xml', bytesOf('<?xml version="1.0"?><plan/>'), /XML file/],
    ['a program', 'a', new Uint8Array(500).map((_, index) => index % 5), /no document/],
  ])('%s', async (_, name, bytes, sentence) => {
    const read = await readDocument({ name, bytes })
    expect(read).toEqual({ ok: false, sentence: expect.stringMatching(sentence) })
    if (!read.ok) expect(read.sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('nothing makes it fail', () => {
  const names = fc.constantFrom('', 'a.txt', 'a.md', 'a.html', 'a.csv', 'a.tsv', 'a.docx')

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
        const read = await readDocument({ name, bytes })
        expect(read.ok ? read.document.blocks.length : read.sentence.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('any text, with marks of every kind in it', async () => {
    const mark = fc.constantFrom(
      '\n',
      '\n\n',
      '\t',
      ',',
      '"',
      '|',
      '---',
      '<td>',
      '</',
      '<table>',
      '<p',
      '&',
      '&#x110000;',
      '**',
      '- ',
      '1. ',
      '\u0000',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.array(fc.oneof(mark, fc.string({ maxLength: 5 }), fc.constantFrom('é', '–', '\u00a0', '\u0007', '🙂', '\ud83d'))),
        async (name, parts) => {
          const read = await readDocument({ name, bytes: bytesOf(parts.join('')) })
          expect(read.ok ? read.document.blocks.length : read.sentence.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
