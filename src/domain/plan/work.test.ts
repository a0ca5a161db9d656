import { describe, expect, test } from 'vitest'
import type { Block, Cell, Document, Paragraph, Row, Table } from '../document/document.ts'
import { recognise } from './recognise.ts'

/** Counts how often anything is asked of the parts of a paper. */
interface Work {
  reads: number
}

/** The same object, with each reading of one of its fields counted. */
function counted<Of extends object>(of: Of, work: Work): Of {
  return new Proxy(of, {
    get(target, name) {
      work.reads += 1
      return Reflect.get(target, name)
    },
  })
}

const paragraph = (work: Work, n: number, text: string, more: Partial<Paragraph> = {}): Block =>
  counted({ kind: 'paragraph', anchor: `b${n}`, text, ...more }, work)
const heading = (work: Work, n: number, text: string): Block => counted({ kind: 'heading', anchor: `b${n}`, level: 2, text }, work)
function table(work: Work, n: number, rows: readonly (readonly string[])[], spans = 1): Table {
  const own = rows.map((texts, r): Row => {
    const cells = texts.flatMap((text, c): Cell[] =>
      text === '-'
        ? []
        : [counted({ anchor: `b${n}/r${r + 1}/c${c + 1}`, column: c + 1, colspan: 1, rowspan: r > 0 && c === 0 ? spans : 1, text }, work)],
    )
    return counted({ anchor: `b${n}/r${r + 1}`, cells }, work)
  })
  return counted({ kind: 'table', anchor: `b${n}`, rows: own }, work)
}

const heads = ['No', 'Action', 'By when', 'Owner', 'Progress']
const upTo = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

describe('a paper four times as long takes about four times the work', () => {
  test.each<[string, (size: number, work: Work) => Block[]]>([
    ['paragraphs of no plan', (size, work) => upTo(size, (n) => paragraph(work, n + 1, `Line ${n} of the paper.`))],
    [
      'lines in capitals below a label',
      (size, work) => [paragraph(work, 1, 'SUBJECT: GATES'), ...upTo(size, (n) => paragraph(work, n + 2, `MORE GATES ${n}`))],
    ],
    ['texts in bold before any label', (size, work) => upTo(size, (n) => paragraph(work, n + 1, `Thornmere ${n}`, { bold: true }))],
    [
      'tables with headings of their own',
      (size, work) =>
        upTo(size / 4, (n) => [
          heading(work, 2 * n + 1, `Part ${n}`),
          table(work, 2 * n + 2, [
            ['Action', `Owner ${n}`, 'By when'],
            ['Mend the gate', 'Clerk', 'May 2027'],
          ]),
        ]).flat(),
    ],
    [
      'tables alike',
      (size, work) =>
        upTo(size / 4, (n) => [
          heading(work, 2 * n + 1, `Part ${n}`),
          table(work, 2 * n + 2, [heads, [`${n}`, 'Mend the gate', 'May 2027', 'Clerk', 'In hand']]),
        ]).flat(),
    ],
    [
      'rows',
      (size, work) => [table(work, 1, [heads, ...upTo(size, (n) => [`${n + 1}`, `Mend gate ${n}`, 'May 2027', 'Clerk', 'In hand'])])],
    ],
    [
      'rows that carry on the one above',
      (size, work) => [
        table(work, 1, [heads, ['1', 'Mend', 'May 2027', 'Clerk', 'Begun'], ...upTo(size, (n) => ['', `and ${n}`, `x${n}`, '', `y${n}`])]),
      ],
    ],
    [
      'cells merged down two rows',
      (size, work) => [
        table(work, 1, [heads.slice(1), ...upTo(size, (n) => [n % 2 === 0 ? 'Mend' : '-', 'May 2027', 'Clerk', 'In hand'])], 2),
      ],
    ],
    [
      'objectives',
      (size, work) => [
        table(work, 1, [
          ['Objective', 'Outcome', 'Tasks', 'Timescale', 'Owner'],
          ...upTo(size, (n) => [`${n % 90}.1 Aim ${n}`, 'Better', `1 Mend ${n}`, 'May 2027', 'Clerk']),
        ]),
      ],
    ],
    [
      'deadlines said once for all',
      (size, work) => [
        table(work, 1, [heads, ...upTo(size, (n) => [`${n + 1}`, 'Mend the gate', '', 'Clerk', 'In hand'])]),
        ...upTo(size, (n) => paragraph(work, n + 2, 'All actions are to be completed by May 2027.')),
      ],
    ],
  ])('%s', (_, blocksOf) => {
    const workOf = (size: number): number => {
      const work = { reads: 0 }
      const document: Document = { blocks: blocksOf(size, work) }
      recognise(document)
      return work.reads
    }
    const [short, long] = [workOf(100), workOf(400)]
    expect(short).toBeGreaterThan(100)
    expect(long).toBeLessThan(short * 6)
  })
})
