import { describe, expect, test } from 'vitest'
import { openArchive } from '../archive.ts'
import { zipOf } from '../sample-zip.ts'
import { readParts, type WordParts } from './read-parts.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = (type: string, target: string, more = ''): string =>
  `<Relationship Type="http://example.org/${type}" Target="${target}"${more}/>`
const partsOf = async (relations: string, files: Readonly<Record<string, string>> = {}): Promise<WordParts> =>
  readParts(
    await openArchive(
      zipOf({
        'word/document.xml': `<w:document xmlns:w="${w}"/>`,
        'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
        ...files,
      }),
    ),
  )
const root = (name: string): string => `<w:${name} xmlns:w="${w}"/>`

describe('the parts of a Word document', () => {
  test('are found by what it relates to, in order, and by their names where it says nothing', async () => {
    const { styles, numbering, running, comments } = await partsOf(
      relation('header', 'h1.xml') + relation('footer', 'f.xml') + relation('header', '/word/h2.xml') + relation('styles', './looks.xml'),
      {
        'word/h1.xml': root('one'),
        'word/h2.xml': root('two'),
        'word/f.xml': root('foot'),
        'word/looks.xml': root('looks'),
        'word/numbering.xml': root('numbers'),
      },
    )
    expect([styles, numbering, ...running, comments].map((part) => part?.name)).toEqual([
      'w:looks',
      'w:numbers',
      'w:one',
      'w:two',
      'w:foot',
      undefined,
    ])
  })

  test('are never looked for outside of it', async () => {
    const { styles } = await partsOf(relation('styles', 'looks.xml', ' TargetMode="External"'), { 'word/looks.xml': root('looks') })
    expect(styles).toBeUndefined()
  })

  test('four times as many relations take about four times the work', async () => {
    const iterate = Array.prototype[Symbol.iterator]
    const workOf = async (count: number): Promise<number> => {
      let steps = 0
      // what is gone over one by one, copies of lists among it
      Array.prototype[Symbol.iterator] = function* counted(this: unknown[]) {
        for (let at = 0; at < this.length; at += 1) {
          steps += 1
          yield this[at]
        }
      } as typeof iterate
      try {
        await partsOf(relation('image', 'a.png').repeat(count))
      } finally {
        Array.prototype[Symbol.iterator] = iterate
      }
      return steps
    }
    const [few, many] = [await workOf(300), await workOf(1200)]
    expect(few).toBeGreaterThan(300)
    expect(many).toBeLessThan(few * 6)
  })
})
