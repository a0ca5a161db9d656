import type { OdfPaper } from '../odf/paper.ts'
import { findBoxes, isShape, plainText, readParagraph } from '../odf/paragraph.ts'
import type { OdfStyle } from '../odf/styles.ts'
import type { Attributes } from '../walk-xml.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { metBy } from './conditions.ts'

/** A cell as it shows, and what stands at it. */
export interface OdsCell {
  readonly text: string
  readonly bold: boolean
  readonly colour: string | undefined
  /** A day that the sheet shows with the month first; its text has the day first. */
  readonly monthFirst: boolean
  /** What it holds where its format shows nothing, and its formula where that was never worked out. */
  readonly unseen: string
  readonly unworked: string
  readonly comment: string
  readonly boxes: readonly string[]
  readonly pictures: number
  readonly charts: number
}

/** Takes the attributes of a cell, what stands in it and its style, and returns it as it is shown. */
export function readCell(attributes: Attributes, inside: readonly XmlElement[], style: OdfStyle, paper: OdfPaper): OdsCell {
  const paragraphs = inside.filter(({ name }) => name === 'p')
  const lines = paragraphs.map((paragraph) => readParagraph(paragraph, paper, style))
  const written = lines.map(({ text }) => text).join('\n')
  const shown = paragraphs.length > 0 ? dayFirst(written, attributes['date-value']) : heldBy(attributes)
  const held = written.trim() === '' && paragraphs.length > 0 ? heldBy(attributes) : ''
  const formula = shown.trim() === '' && held === '' && attributes['value-type'] !== 'string' ? (attributes['formula'] ?? '') : ''
  const met = style.conditions && metBy(style.conditions, shown.trim())
  return {
    text: shown,
    bold: paragraphs.length > 0 ? lines.every(({ text, bold }) => bold || text.trim() === '') : (style.bold ?? false),
    colour: ((met && paper.styles.of('table-cell', met.style).colour) ?? style.colour) || undefined,
    monthFirst: shown !== written && paragraphs.length > 0,
    unseen: held,
    unworked: formula.slice(0, 1000),
    comment: inside
      .filter(({ name }) => name === 'annotation')
      .map(plainText)
      .join('\n'),
    ...drawnIn(inside, paper),
  }
}

/** What is drawn among these elements: the texts of boxes, and how many pictures and charts have none. */
export function drawnIn(elements: readonly XmlElement[], paper: OdfPaper): Pick<OdsCell, 'boxes' | 'pictures' | 'charts'> {
  const shapes = elements.filter(isShape)
  const found: XmlElement[] = []
  for (const shape of shapes) findBoxes(shape, found, paper)
  const kinds = shapes.flatMap(framesIn).map((frame) => (child(frame, 'object') ? 'chart' : child(frame, 'image') ? 'picture' : ''))
  return {
    boxes: found.map(plainText).filter((text) => text !== ''),
    pictures: kinds.filter((kind) => kind === 'picture').length,
    charts: kinds.filter((kind) => kind === 'chart').length,
  }
}

function framesIn(shape: XmlElement): XmlElement[] {
  return shape.name === 'frame' ? [shape] : children(shape).filter(isShape).flatMap(framesIn)
}

/** What a cell holds, for programs that do not write what it shows. */
function heldBy(attributes: Attributes): string {
  const {
    'value-type': type = '',
    value = '',
    'date-value': date = '',
    'string-value': text = '',
    'boolean-value': truth = '',
  } = attributes
  if (type === 'string') return text
  if (type === 'boolean') return truth.toUpperCase()
  if (type !== 'date') return type === 'time' ? (attributes['time-value'] ?? '') : value
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(date) ?? []
  return day === undefined ? date : `${day}/${month}/${year}${time === undefined || time === '00:00' ? '' : ` ${time}`}`
}

/** A day in figures that stands with its month first, told by the day that the cell holds, with the day first. */
function dayFirst(text: string, date: string | undefined): string {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)/.exec(date ?? '') ?? []
  if (month === undefined || month === day) return text
  return text.replace(
    /^(\s*)(\d{1,2})([/.-])(\d{1,2})(?=\3\d{2,4}\b)/,
    (whole, space: string, first: string, mark: string, second: string) =>
      Number(first) === Number(month) && Number(second) === Number(day) ? `${space}${second}${mark}${first}` : whole,
  )
}
