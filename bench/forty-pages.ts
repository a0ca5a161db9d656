import type { Block, Document } from '../src/domain/document/document.ts'
import { documentOf } from '../src/domain/document/draft.ts'
import { writeCsv } from '../src/formats/csv/write.ts'
import { writeDocx } from '../src/formats/docx/write.ts'
import { writeHtml } from '../src/formats/html/write.ts'
import { type Mark, pdfOf, ruled } from '../src/formats/pdf/sample-pdf.ts'
import { zipOf } from '../src/formats/sample-zip.ts'
import { type Random, randomFrom } from './random.ts'
import { deadline, owner, title, told, wording } from './wordings.ts'

// A plan of forty pages, a section and its table on each, in every form that a reader here takes. A form more is a line in `forms`.

const pages = 40
const heads = ['Ref', 'Action', 'Lead', 'By when', 'Progress']
/** Points of an A4 page, and letters that stand in them at ten points. */
const widths = [34, 150, 72, 78, 176]
const lettersIn = (width: number) => Math.floor((width - 10) / 5.2)

interface Section {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

export interface Forty {
  readonly sections: readonly Section[]
  readonly actions: number
}

/** Makes the plan, the same for the same seed: as many actions on each page as an upright A4 page holds. */
export function fortyPages(seed = 40): Forty {
  const r = randomFrom(seed)
  const sections = Array.from({ length: pages }, (_, i) => ({ title: `${i + 1}. ${title(r)}`, rows: pageOf(r, i + 1) }))
  return { sections, actions: sections.reduce((sum, { rows }) => sum + rows.length, 0) }
}

function pageOf(r: Random, section: number): string[][] {
  const rows: string[][] = []
  for (let left = 660; ; ) {
    const cells = [`${section}.${rows.length + 1}`, wording(r), owner(r), deadline(r), `${told(r, 0.5)} ${told(r, 0.8)}`.trim()]
    left -= Math.max(...cells.map((cell, column) => wrapped(cell, column).length)) * 12 + 6
    if (left < 0) return rows
    rows.push(cells)
  }
}

/** A cell's lines as they stand on the page. */
function wrapped(text: string, column: number): string[] {
  const most = lettersIn(widths[column] ?? 0)
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The name of a file's ending, and how the plan is put into it. */
export const forms: Readonly<Record<string, (plan: Forty) => Uint8Array | Promise<Uint8Array>>> = {
  docx: (plan) => writeDocx(asDocument(plan), { title: 'Forty pages' }),
  xlsx: asWorkbook,
  pdf: asPdf,
  html: (plan) => bytes(writeHtml(asDocument(plan), { title: 'Forty pages' })),
  md: asMarkdown,
  csv: (plan) => bytes(writeCsv([heads, ...oneTable(plan)])),
}

/** A Word file with next to nothing in it: what it costs a program to be started. */
export const emptyDocx = () => writeDocx(documentOf([{ kind: 'paragraph', text: 'Empty' }]), { title: 'Empty' })

const bytes = (text: string) => new TextEncoder().encode(text)

function asDocument({ sections }: Forty): Document {
  const blocks = sections.flatMap(({ title: name, rows }, i): Block[] => {
    const anchor = `b${2 * i + 2}`
    const cells = (texts: readonly string[], at: string) =>
      texts.map((text, c) => ({ anchor: `${at}/c${c + 1}`, column: c + 1, colspan: 1, rowspan: 1, text }))
    return [
      { kind: 'heading', anchor: `b${2 * i + 1}`, level: 2, text: name },
      {
        ...{ kind: 'table', anchor, widths },
        rows: [
          { anchor: `${anchor}/r1`, header: true, cells: cells(heads, `${anchor}/r1`) },
          ...rows.map((row, r) => ({ anchor: `${anchor}/r${r + 2}`, cells: cells(row, `${anchor}/r${r + 2}`) })),
        ],
      },
    ]
  })
  return { blocks }
}

function asMarkdown({ sections }: Forty): Uint8Array {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const table = (rows: Section['rows']) => `${line(heads)}${line(heads.map(() => '---'))}${rows.map(line).join('')}`
  return bytes(sections.map(({ title: name, rows }) => `## ${name}\n\n${table(rows)}\n`).join(''))
}

/** All sections in one table, each behind a row that bears its name. */
function oneTable({ sections }: Forty): string[][] {
  return sections.flatMap(({ title: name, rows }) => [['', name, '', '', ''], ...rows.map((row) => [...row])])
}

function asPdf({ sections }: Forty): Uint8Array {
  const page = ({ title: name, rows }: Section): Mark[] => [
    { text: name, x: 42, y: 60, size: 14, bold: true },
    ...ruled(42, 80, widths, [heads, ...rows.map((row) => row.map((cell, column) => wrapped(cell, column).join('\n')))], 1),
  ]
  return pdfOf(...sections.map(page))
}

function asWorkbook(plan: Forty): Uint8Array {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const cell = (text: string, row: number, column: number) =>
    text === '' ? '' : `<c r="${'ABCDE'[column]}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  const rows = [heads, ...oneTable(plan)].map((row, i) => `<row r="${i + 1}">${row.map((text, c) => cell(text, i + 1, c)).join('')}</row>`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  return zipOf({
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  })
}
