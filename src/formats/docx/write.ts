import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Block, Document, PageBreak, Paragraph as ParagraphBlock } from '../../domain/document/document.ts'
import { fontTable } from './write-fonts.ts'
import { look, margins, page, textWidth } from './write-style.ts'
import { writeTable } from './write-table.ts'
import { clean, hangs, runsOf } from './write-text.ts'

/** What a Word file says of itself besides its blocks. */
export interface DocxOptions {
  readonly title: string
  /** A language tag; `en-GB` where none is given. */
  readonly lang?: string
}

/**
 * Writes a document as a Word file (.docx): A4, upright and across as the document's breaks say, real heading styles, header rows repeated on
 * each page, numbers typed as text so that they are read back as they were composed. The bytes differ from run to run; what is read back does
 * not.
 */
export async function writeDocx(document: Document, { title, lang = 'en-GB' }: DocxOptions): Promise<Uint8Array> {
  const file = new WordDocument({
    ...look,
    styles: {
      ...look.styles,
      default: {
        ...look.styles?.default,
        document: { ...look.styles?.default?.document, run: { ...look.styles?.default?.document?.run, language: { value: lang } } },
      },
    },
    title: clean(title),
    creator: 'Milepost',
    sections: sheetsOf(document).map((sheet) => sectionOf(sheet, document.running)),
  })
  return new Uint8Array(await Packer.toBuffer(file, undefined, [fontTable]))
}

type Orientation = PageBreak['orientation']

interface Sheet {
  readonly orientation: Orientation
  readonly blocks: Exclude<Block, PageBreak>[]
}

/** The document cut at its breaks. */
function sheetsOf(document: Document): Sheet[] {
  const sheets: Sheet[] = [{ orientation: 'portrait', blocks: [] }]
  for (const block of document.blocks) {
    if (block.kind === 'break') sheets.push({ orientation: block.orientation, blocks: [] })
    else sheets.at(-1)?.blocks.push(block)
  }
  return sheets
}

function sectionOf({ orientation, blocks }: Sheet, running: Document['running']): ISectionOptions {
  const width = textWidth(orientation)
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // the library turns the sheet itself: it wants upright numbers for landscape too
        size: { ...page, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: margins[orientation],
      },
    },
    ...(running?.head
      ? { headers: { default: new Header({ children: [new Paragraph({ style: 'RunningDraft', text: clean(running.head) })] }) } }
      : {}),
    footers: { default: footerOf(running?.foot ?? '', width) },
    children: blocks.flatMap((block, i) => {
      // Word runs two tables together that have no paragraph between them
      const touches = block.kind === 'table' && blocks[i - 1]?.kind === 'table'
      return touches ? [new Paragraph({ style: 'Running' }), writeBlock(block, width)] : [writeBlock(block, width)]
    }),
  }
}

function footerOf(foot: string, width: number): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun(clean(foot)), new TextRun({ children: [new Tab(), ...pages] })],
      }),
    ],
  })
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

function writeBlock(block: Exclude<Block, PageBreak>, width: number): FileChild {
  if (block.kind === 'table') return writeTable(block, width)
  if (block.kind === 'paragraph') return writeParagraph(block)
  return new Paragraph({
    heading: levels[Math.min(Math.max(block.level, 1), 6) - 1] ?? HeadingLevel.HEADING_6,
    children: runsOf(block.text),
  })
}

const styles = { organisation: 'Organisation', draft: 'Draft', answer: 'Answer', note: 'Note', key: 'Normal' } as const

function writeParagraph({ text, item, bold, look }: ParagraphBlock): Paragraph {
  const bullet = item && text.startsWith('• ')
  const lines = (bullet ? text.slice(2) : text).split('\n')
  const children = lines.flatMap((line, i) => [
    ...(i > 0 ? [new TextRun({ break: 1 })] : []),
    ...runsOf(line, { inked: look === 'key', bold: bold === true && !look }),
  ])
  const style = look ? styles[look] : bullet ? 'Entry' : hangs(text) ? 'Hanging' : undefined
  return new Paragraph({
    ...(style ? { style } : {}),
    ...(bullet ? { numbering: { reference: 'bullets', level: 0 } } : {}),
    children,
  })
}
