import fc from 'fast-check'
import type { Block, Document, Row } from '../src/domain/document/document.ts'
import { assemble, type LooseBlock, type LooseCell, type LooseRow } from '../src/domain/report/assemble.ts'

// Documents for the tests of the writers, and what a reader can know of one: its words and its grid, not how it was set.

const word = fc.constantFrom(
  'Agree',
  'the',
  'plan',
  'by',
  'May',
  '2026',
  '&',
  '<b>',
  '"so"',
  '£5',
  '85%',
  '–',
  "it's",
  'Ünïcödé',
  '▲ Late',
  '?',
  '1.5',
  '= 3',
)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'))

const paragraph: fc.Arbitrary<LooseBlock> = fc.oneof(
  lines.map((text) => ({ kind: 'paragraph', text }) as const),
  line.map((text) => ({ kind: 'paragraph', text: `3. ${text}` }) as const),
  line.map((text) => ({ kind: 'paragraph', text: `• ${text}`, item: true }) as const),
  line.map((text) => ({ kind: 'paragraph', text, bold: true }) as const),
)
const heading: fc.Arbitrary<LooseBlock> = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.integer({ min: 1, max: 6 }),
  text: line,
})
const pageBreak: fc.Arbitrary<LooseBlock> = fc.record({
  kind: fc.constant('break' as const),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
})

const filled: fc.Arbitrary<LooseCell> = fc.record(
  {
    text: lines,
    bold: fc.constant(true as const),
    colour: fc.constantFrom('ff0000', '00b050'),
    role: fc.constantFrom('judgement' as const, 'below' as const),
  },
  { requiredKeys: ['text'] },
)
const cell = fc.oneof({ weight: 4, arbitrary: filled }, { weight: 1, arbitrary: fc.constant<LooseCell>({ text: '' }) })

/** A table of a header, whole rows, and rows of one wide cell; the first cell of two rows may hang down. */
const table: fc.Arbitrary<LooseBlock> = fc.integer({ min: 2, max: 5 }).chain((width) => {
  const row = fc
    .tuple(filled, fc.array(cell, { minLength: width - 1, maxLength: width - 1 }))
    .map(([first, more]): LooseRow[] => [{ cells: [first, ...more] }])
  const wide = filled.map((one): LooseRow[] => [{ cells: [{ ...one, colspan: width }] }])
  const hanging = fc
    .tuple(
      filled,
      fc.array(filled, { minLength: width - 1, maxLength: width - 1 }),
      fc.array(filled, { minLength: width - 1, maxLength: width - 1 }),
    )
    .map(([first, one, two]): LooseRow[] => [{ cells: [{ ...first, rowspan: 2 }, ...one] }, { cells: two }])
  const header = fc
    .array(line, { minLength: width, maxLength: width })
    .map((texts): LooseRow => ({ header: true, cells: texts.map((text) => ({ text, bold: true })) }))
  return fc.record({
    kind: fc.constant('table' as const),
    look: fc.constantFrom('labels' as const, 'counts' as const, 'summary' as const, 'plan' as const),
    rows: fc
      .tuple(header, row, fc.array(fc.oneof(row, wide, hanging), { maxLength: 4 }))
      .map(([head, first, more]) => [head, ...first, ...more.flat()]),
  })
})

/** Any document as a composer could make it. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(fc.oneof(paragraph, heading, pageBreak, table), { minLength: 1, maxLength: 6 })
  .filter((blocks) => blocks.some(({ kind }) => kind !== 'break'))
  .map((blocks) => assemble(blocks, { head: 'DRAFT', foot: 'A council' }))

/** The document without what only a writer wants to know. */
export function asRead(document: Document): unknown {
  return withoutPlaces({ blocks: document.blocks.filter(({ kind }) => kind !== 'break').map(plain) })
}

function plain(block: Block): Block {
  if (block.kind === 'paragraph') {
    const { look, ...rest } = block
    return rest
  }
  if (block.kind !== 'table') return block
  const { look, widths, ...rest } = block
  return { ...rest, rows: block.rows.map(plainRow) }
}

function plainRow(row: Row): Row {
  return { ...row, cells: row.cells.map(({ role, href, ...cell }) => cell) }
}

/**
 * The document without anchors: breaks are no blocks to a reader, so that it counts fewer. A line that is all status is set in bold, and so is
 * read as bold.
 */
export function withoutPlaces(document: Document): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === 'anchor') return undefined
      if (value && typeof value === 'object' && 'colspan' in value && /^(?:[^\p{L}]*[▲◆○●✔◐–■?] \p{Lu}[\p{L}, ]*)+$/u.test(value.text))
        return { ...value, bold: undefined }
      return value
    }),
  )
}
