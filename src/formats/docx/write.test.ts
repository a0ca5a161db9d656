import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyDocument, asRead, withoutPlaces } from '../../../tests/any-document.ts'
import type { Document } from '../../domain/document/document.ts'
import { composePaper } from '../../domain/report/compose.ts'
import { frontSheet, improvementPlan, judgementOf, servicePlan } from '../../domain/report/sample-plans.ts'
import { openArchive } from '../archive.ts'
import { readDocument } from '../read.ts'
import { writeDocx } from './write.ts'

const plans = [improvementPlan, servicePlan]
const paper = composePaper({
  number: 3,
  organisation: 'Thornmere Borough Council',
  frontSheet,
  plans,
  judgement: judgementOf(plans),
  asAt: '2026-06-11',
  draft: true,
})

async function readBack(document: Document): Promise<Document> {
  const read = await readDocument({ name: 'report.docx', bytes: await writeDocx(document, { title: 'Title' }) })
  if (!read.ok) throw new Error(read.sentence)
  const { notes = [], ...readBack } = read.document
  const told = notes.filter(({ about }) => about !== 'running')
  return told.length === 0 ? readBack : { ...readBack, notes: told }
}

describe('what is written is read back', () => {
  test('a whole report', async () => {
    expect(withoutPlaces(await readBack(paper))).toEqual(asRead(paper))
  })

  test('its foot is told, without the count of its pages; its head repeats the paper', async () => {
    const read = await readDocument({ name: 'report.docx', bytes: await writeDocx(paper, { title: 'Title' }) })
    if (!read.ok || paper.running === undefined) throw new Error('nothing to compare')
    const lines = read.document.notes?.find(({ about }) => about === 'running')?.text.split('\n')
    expect(lines).toEqual([paper.running.foot])
  })

  test('any document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(withoutPlaces(await readBack(document))).toEqual(asRead(document))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the file', () => {
  let part: (name: string) => Promise<string>
  beforeAll(async () => {
    const archive = await openArchive(await writeDocx(paper, { title: 'Progress & more' }))
    part = async (name) => new TextDecoder().decode(await archive.read(name))
  })

  test('bears its title and its language', async () => {
    expect(await part('docProps/core.xml')).toContain('<dc:title>Progress &amp; more</dc:title>')
    expect(await part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  })

  test('stands upright for the report, its two pages and what is told in full, and across for the appendices', async () => {
    const sizes = (await part('word/document.xml')).match(/<w:pgSz [^>]*>/g)
    const upright = expect.stringMatching(/w:w="11906".*w:h="16838"|w:h="16838".*w:w="11906"/)
    const across = expect.stringMatching(/w:w="16838".*w:h="11906"|w:h="11906".*w:w="16838"/)
    // the report, its two pages, what is told in full, the key, and a page across for each appendix
    expect(sizes).toEqual([upright, upright, upright, upright, across, across])
  })

  test('each table has a width, a grid that adds up to it, and cells as wide as their columns', async () => {
    const tables = (await part('word/document.xml')).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) {
      const [width] = numbers(table, /<w:tblW [^>]*w:w="(\d+)"/g)
      expect(numbers(table, /<w:gridCol w:w="(\d+)"/g).reduce((a, b) => a + b)).toBe(width)
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
        expect(numbers(row, /<w:tcW [^>]*w:w="(\d+)"/g).reduce((a, b) => a + b)).toBe(width)
    }
  })

  test('header rows repeat, and no row is split over two pages', async () => {
    const document = await part('word/document.xml')
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(
      paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.filter((row) => row.header) : [])).length,
    )
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(
      paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length,
    )
  })

  test('DRAFT stands at the head of every page, the number of the page and of all pages at the foot', async () => {
    for (const n of [1, 2, 3, 4]) {
      expect(await part(`word/header${n}.xml`)).toContain('DRAFT')
      const foot = await part(`word/footer${n}.xml`)
      expect(foot).toMatch(/Thornmere Borough Council\. Report 3.*Page .*PAGE.* of .*NUMPAGES/s)
    }
  })

  test('a report that is no draft has nothing at its head', async () => {
    const archive = await openArchive(await writeDocx({ ...paper, running: { head: '', foot: '' } }, { title: '' }))
    expect([...archive.names].filter((name) => /header\d/.test(name) && !name.includes('rels'))).toEqual([])
  })

  test('names what to take where a font is not installed', async () => {
    expect(await part('word/fontTable.xml')).toMatch(/Source Sans 3.*altName w:val="[^"]*Calibri/)
  })

  test('a character no file may hold does not spoil the rest', async () => {
    const read = await readBack({ blocks: [{ kind: 'paragraph', anchor: 'b1', text: 'before \u0001 after \ud800.' }] })
    expect(read.blocks).toMatchObject([{ text: 'before � after �.' }])
  })
})

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]))
}
