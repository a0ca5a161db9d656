import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument, asRead, withoutPlaces } from '../../../tests/any-document.ts'
import type { Document } from '../../domain/document/document.ts'
import { composePaper } from '../../domain/report/compose.ts'
import { frontSheet, improvementPlan, judgementOf, servicePlan } from '../../domain/report/sample-plans.ts'
import { statusKey } from '../../domain/report/status-key.ts'
import { readDocument } from '../read.ts'
import { writeHtml } from './write.ts'

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
const page = writeHtml(paper, { title: 'Progress & more' })

async function readBack(document: Document): Promise<Document> {
  const read = await readDocument({ name: 'report.html', bytes: new TextEncoder().encode(writeHtml(document, { title: 'Title' })) })
  if (!read.ok) throw new Error(read.sentence)
  return read.document
}

describe('what is written is read back', () => {
  test('a whole report', async () => {
    expect(withoutPlaces(await readBack(paper))).toEqual(asRead(paper))
  })

  test('any document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(withoutPlaces(await readBack(document))).toEqual(asRead(document))
      }),
    )
  })
})

describe('the page', () => {
  test('says its language, its title and its character set, and runs nothing', () => {
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('<title>Progress &amp; more</title>')
    expect(page).toContain('<meta charset="utf-8">')
    expect(page).not.toMatch(/<script|\son\w+=|https?:/)
  })

  test('has one main part, and headings that name its tables', () => {
    expect(page.match(/<main>/g)).toHaveLength(1)
    const ids = new Set([...page.matchAll(/<h\d id="([^"]+)"/g)].map((match) => match[1]))
    const named = [...page.matchAll(/<table[^>]*aria-labelledby="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(4)
    for (const id of named) expect(ids.has(id)).toBe(true)
  })

  test('every header cell says what it heads', () => {
    const cells = page.match(/<th[ >][^>]*/g) ?? []
    expect(cells.length).toBeGreaterThan(10)
    for (const cell of cells) expect(cell).toMatch(/scope="(col|row|rowgroup)"/)
  })

  test('a status is shape, word and ink, and its shape is for the eye alone', () => {
    for (const { shape, word, ink } of statusKey) {
      expect(page).toContain(`<b class="ink-${ink}"><span aria-hidden="true">${shape}</span> ${word}</b>`)
      expect(page).toContain(`.ink-${ink}{color:#${ink}}`)
    }
  })

  test('the words at the foot of printed pages cannot end their string or the style', () => {
    const foot = 'A "council" \\ </style><p>'
    const style = /<style>([\s\S]*?)<\/style>/.exec(writeHtml({ blocks: [], running: { head: '', foot } }, { title: '' }))?.[1] ?? ''
    expect(style).toContain('content:"A \\22 council\\22  \\5c  \\3c \\2f style\\3e \\3c p\\3e "')
  })

  test('text is never markup', () => {
    const evil = '<img src=x onerror=alert(1)> & "quoted" \'too\''
    const html = writeHtml({ blocks: [{ kind: 'paragraph', anchor: 'b1', text: evil }] }, { title: evil, lang: '"><script>' })
    expect(html).not.toMatch(/<img|<script/)
  })
})
