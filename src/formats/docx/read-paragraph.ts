import type { LeftOut } from '../left-out.ts'
import { lineWriter } from '../line-writer.ts'
import { child, type XmlElement } from '../xml-tree.ts'
import type { Drawn } from './drawn.ts'
import type { Numberer } from './read-numbering.ts'
import { type Asides, type RunColour, writeRuns } from './read-runs.ts'
import { outlineLevel, type Styles } from './read-styles.ts'
import { valIn } from './read-xml.ts'

/** What the paragraphs of one Word document need to know of it. */
export interface WordPaper {
  readonly styles: Styles
  readonly number: Numberer
  /** Gathered while reading; their texts come behind the body. */
  readonly notes: Asides['notes']
  readonly left: LeftOut
  /** The pictures and charts met so far; they are told once for the whole paper. */
  readonly pictures: Drawn[]
  /** The texts of its diagrams that were not met yet, in the order in which they stand. */
  readonly diagrams: string[]
  /** The texts of its comments, by their id. */
  readonly comments: ReadonlyMap<string, string>
}

export interface WordParagraph {
  /** With its list mark in front, which may be all there is. */
  readonly text: string
  readonly mark: string
  readonly bullet: boolean
  readonly bold: boolean
  readonly heading: number | undefined
  readonly item: boolean
  readonly boxes: readonly XmlElement[]
  readonly looks: readonly RunColour[]
}

/** Takes a paragraph and returns it as it is shown. Must be called for each in reading order, as numbered ones count. */
export function readParagraph(element: XmlElement, paper: WordPaper): WordParagraph {
  const properties = child(element, 'w:pPr')
  const style = paper.styles.paragraph(valIn(properties, 'w:pStyle'))
  const asides: Asides = { boxes: [], notes: paper.notes, deleted: '', struck: '', hidden: '', drawn: [], comments: [], looks: [] }
  const writer = lineWriter()
  writeRuns(element, { writer, styles: paper.styles, paragraph: style, asides })
  const written = writer.take()
  paper.left.tell('deleted', asides.deleted)
  paper.left.tell('struck', asides.struck)
  paper.left.tell('hidden', asides.hidden)
  for (const drawn of asides.drawn) tellDrawn(drawn, paper)
  for (const id of asides.comments) paper.left.tell('comment', paper.comments.get(id) ?? '')
  // a paragraph that was deleted as a whole is gone, and counts in no list
  const isGone = child(properties, 'w:rPr', 'w:del') !== undefined && written.text.trim() === ''
  const own = child(properties, 'w:numPr')
  const number = valIn(own, 'w:numId') ?? style.number
  const level = Number(valIn(own, 'w:ilvl') ?? style.numberLevel ?? 0)
  const counted = isGone || number === undefined || number === '0' ? undefined : paper.number(number, level)
  const mark = counted?.mark.trim() ?? ''
  return {
    text: mark === '' ? written.text : `${mark} ${written.text.trimStart()}`,
    mark,
    bullet: counted?.bullet ?? false,
    bold: written.bold,
    heading: outlineLevel(properties).heading ?? style.heading,
    item: counted !== undefined,
    boxes: asides.boxes,
    looks: asides.looks,
  }
}

function tellDrawn(drawn: Drawn, paper: WordPaper): void {
  if (drawn.kind === 'object') paper.left.tell('object', drawn.text)
  else if (drawn.kind === 'diagram') paper.left.tell('diagram', paper.diagrams.shift() ?? drawn.text)
  else paper.pictures.push(drawn)
}

/** Whether nothing stands in a paragraph but, at most, the mark of its list. */
export function isEmpty(paragraph: WordParagraph): boolean {
  return paragraph.text.trim() === paragraph.mark
}
