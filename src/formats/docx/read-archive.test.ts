import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { zipOf } from '../sample-zip.ts'
import { Unreadable } from '../unreadable.ts'
import { readDocx } from './read.ts'
import { paragraph, row, table, wordFile } from './sample-package.ts'

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
      document(`<w:document ${w}><w:body><w:p><w:r><w:t>${'A'.repeat(5_500_000)}</w:t></w:r></w:p></w:body></w:document>`),
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
    const error: unknown = await openArchive(zipOf(files))
      .then(readDocx)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Unreadable)
    expect(String(error)).toMatch(sentence)
  })

  test('a file cut short or scrambled anywhere is read or refused, and nothing else', async () => {
    const whole = wordFile(paragraph('a') + table(row('b', 'c')), { styles: '', numbering: '' })
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

test.each<[string, number, RegExp]>([
  ['less than it holds', -1, /damaged/],
  ['more than it holds', 1, /damaged/],
  ['far more than a paper holds, and holds little', 60_000_000, /damaged/],
])('a part that claims to hold %s', async (_, more, sentence) => {
  const bytes = Buffer.from(zipOf({ 'word/document.xml': 'A'.repeat(1000) }))
  const entry = bytes.indexOf('PK\u0001\u0002')
  bytes.writeUInt32LE(1000 + more, entry + 24)
  const archive = await openArchive(bytes)
  await expect(archive.read('word/document.xml')).rejects.toThrow(sentence)
})

test('parts are unpacked as they were packed, of whatever size, and together hold no more than one paper may', async () => {
  const text = (length: number): string => Array.from({ length }, (_, at) => (at * 7919) % 9973).join(' ')
  const parts = { empty: '', small: 'a', large: text(600_000) }
  for (const pack of [true, false]) {
    const archive = await openArchive(zipOf(parts, pack))
    for (const [name, whole] of Object.entries(parts))
      expect(Buffer.from((await archive.read(name)) ?? []).toString() === whole, name).toBe(true)
    for (let again = 0; again < 11; again += 1) await archive.read('large')
    await expect(archive.read('large').then(() => archive.read('large'))).rejects.toThrow(/unpacks to far more/)
  }
})
