import { describe, expect, test } from 'vitest'
import type { Block, Document, Row } from '../../domain/document/document.ts'
import { Composed, contentsOf } from './composed.tsx'

const row = (at: number, texts: readonly string[], header = false): Row => ({
  anchor: `b1/r${at}`,
  cells: texts.map((text, i) => ({ anchor: `b1/r${at}/c${i + 1}`, column: i + 1, colspan: 1, rowspan: 1, text })),
  ...(header ? { header: true as const } : {}),
})
const heading = (level: number, text: string): Block => ({ kind: 'heading', anchor: '', level, text })
const document: Document = {
  blocks: [
    { kind: 'paragraph', anchor: 'b1', text: 'DRAFT', bold: true, look: 'draft' },
    heading(1, 'PROGRESS ON THE PARKS'),
    { kind: 'table', anchor: 'b3', look: 'labels', rows: [row(1, ['Committee', 'Parks <Panel>'])] },
    { kind: 'break', anchor: 'b4', orientation: 'portrait' },
    heading(1, 'Summary'),
    {
      kind: 'table',
      anchor: 'b6',
      look: 'summary',
      widths: [1, 3],
      rows: [row(1, ['No.', 'Why'], true), row(2, ['1', '▲ Late: 31 days ago.'])],
    },
    { kind: 'break', anchor: 'b7', orientation: 'landscape' },
    heading(1, 'Appendix A'),
    heading(2, 'Parks plan'),
  ],
}
const drawn = String(Composed({ document }))

describe('a composed paper on a page', () => {
  test('begins with a cover, and its title is heard as the first heading of it', () => {
    expect(drawn).toMatch(
      /^<div class="mp-composed"><div class="mp-paper"><div class="mp-part"><div class="mp-cover"><p [^>]*><strong>DRAFT/,
    )
    expect(drawn).toContain('<h2 class="mp-cover__t" id="p2"><span class="mp-caps">PROGRESS ON THE PARKS</span></h2>')
  })

  test('names its rows and columns, sets each status in its ink, and never lets text become markup', () => {
    expect(drawn).toContain('<th scope="row" class="govuk-table__header">Committee</th>')
    expect(drawn).toContain('Parks &lt;Panel&gt;')
    expect(drawn).toMatch(/<col width="25%"\/?><col width="75%"\/?>/)
    expect(drawn).toMatch(/<thead><tr[^>]*><th scope="col"[^>]*>No\./)
    expect(drawn).toContain('<span class="mp-inked s-late">▲ Late</span>: 31 days ago.')
  })

  test('has its appendices over the whole page', () => {
    const [before, wide] = drawn.split('mp-paper--wide')
    expect(before).toContain('Summary')
    expect(before).not.toContain('Appendix A')
    expect(wide).toContain('Parks plan')
  })

  test('lists its parts, each leading to its heading', () => {
    expect(contentsOf(document)).toEqual([
      { id: 'p2', text: 'PROGRESS ON THE PARKS', title: '' },
      { id: 'p5', text: 'Summary', title: '' },
      { id: 'p8', text: 'Appendix A', title: 'Parks plan' },
    ])
    for (const { id } of contentsOf(document)) expect(drawn).toContain(`id="${id}"`)
  })
})
