import { type LineWriter, lineWriter } from '../line-writer.ts'
import { symbolsOf } from '../symbol-text.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { whole } from './list-style.ts'
import type { OdfPaper } from './paper.ts'
import type { OdfStyle } from './styles.ts'

/** What stands in a paragraph, without the mark of its list. */
export interface OdfParagraph {
  readonly text: string
  readonly bold: boolean
  readonly style: OdfStyle
  /** What holds the text of boxes that are drawn beside it. */
  readonly boxes: readonly XmlElement[]
}

interface Line {
  readonly writer: LineWriter
  readonly paper: OdfPaper
  readonly boxes: XmlElement[]
  hidden: string
  deleted: string
  struck: string
}

/** More spaces in a row than this are no writing. */
const mostSpaces = 200

/** Text that is never shown where it stands: how a word is spoken, the labels of notes, what programs left. */
const unshown = new Set(['ruby-text', 'script', 'number', 'desc', 'title'])

/** Takes a paragraph or heading and returns it as it is shown; `around` is the look of the cell it stands in. What is hidden, deleted, struck through or said in comments is told to the paper. */
export function readParagraph(element: XmlElement, paper: OdfPaper, around: OdfStyle = {}): OdfParagraph {
  const style = { ...around, ...paper.styles.of('paragraph', element.attributes['style-name']) }
  const line: Line = { writer: lineWriter(), paper, boxes: [], hidden: '', deleted: '', struck: '' }
  writeInside(element, line, style)
  paper.left.tell('hidden', line.hidden)
  paper.left.tell('deleted', line.deleted)
  paper.left.tell('struck', line.struck)
  return { ...line.writer.take(), style, boxes: line.boxes }
}

function writeInside(parent: XmlElement, line: Line, look: OdfStyle): void {
  for (const node of parent.children) {
    if (typeof node === 'string') writeText(node, line, look, true)
    else writeElement(node, line, look)
  }
}

function writeText(text: string, line: Line, look: OdfStyle, collapse = false): void {
  const shown = look.symbols ? symbolsOf(look.symbols, text) : text
  const bold = look.bold ?? false
  if (line.paper.deleting.size > 0) line.deleted += collapse ? shown.replace(/\s+/g, ' ') : shown
  else if (look.hidden) line.hidden += collapse ? shown.replace(/\s+/g, ' ') : shown
  else if (look.struck && line.paper.dropsStruck) line.struck += collapse ? shown.replace(/\s+/g, ' ') : shown
  else if (look.raised) line.writer.raise(collapse ? shown.replace(/\s+/g, ' ') : shown, bold)
  else line.writer.write(shown, bold, collapse)
}

function writeElement(node: XmlElement, line: Line, look: OdfStyle): void {
  const { paper, boxes } = line
  const { attributes } = node
  switch (node.name) {
    case 'span':
      writeInside(node, line, { ...look, ...paper.styles.of('text', attributes['style-name']) })
      return
    case 's':
      writeText(' '.repeat(whole(attributes['c'], 1, mostSpaces)), line, look)
      return
    case 'tab':
      writeText('\t', line, look)
      return
    case 'line-break':
      if (paper.deleting.size > 0) line.deleted += '\n'
      else if (look.hidden) line.hidden += '\n'
      else line.writer.breakLine()
      return
    case 'hidden-text':
    case 'hidden-paragraph':
      if (attributes['is-hidden'] === 'false') writeText(attributes['string-value'] ?? '', line, look)
      else line.hidden += attributes['string-value'] ?? ''
      return
    case 'note':
      paper.notes.push(node)
      return
    case 'annotation':
      paper.left.tell('comment', plainText(node))
      return
    case 'change':
      tellDeleted(node, paper)
      return
    case 'change-start':
    case 'change-end':
      markDeletion(node, paper)
      return
    case 'control':
      writeText(paper.controls.get(attributes['control'] ?? '') ?? '', line, look)
      return
    case 'fieldmark':
    case 'fieldmark-start':
      writeText(tickOf(node), line, look)
      writeInside(node, line, look)
      return
    default:
      if (isShape(node)) findBoxes(node, boxes, paper)
      else if (!unshown.has(node.name)) writeInside(node, line, look)
  }
}

/** What was deleted where this mark stands. */
export function tellDeleted(mark: XmlElement, paper: OdfPaper): void {
  const deletion = paper.deleted.get(mark.attributes['change-id'] ?? '')
  if (deletion !== undefined) paper.left.tell('deleted', plainText(deletion))
}

/** Some programs leave what was deleted where it stood, between two marks. */
export function markDeletion(mark: XmlElement, paper: OdfPaper): void {
  const id = mark.attributes['change-id'] ?? ''
  if (mark.name === 'change-end') paper.deleting.delete(id)
  else if (paper.deleted.has(id)) paper.deleting.add(id)
}

/** The box of an old Word form that was converted: its state stands in a parameter. */
function tickOf(mark: XmlElement): string {
  if (!mark.attributes['type']?.endsWith('FORMCHECKBOX')) return ''
  const state = children(mark, 'param').find(({ attributes }) => attributes['name'] === 'Checkbox_Checked')
  return state?.attributes['value'] === 'true' ? '☒' : '☐'
}

const shapes = new Set('frame g custom-shape rect circle ellipse polygon polyline path regular-polygon connector caption line'.split(' '))

export const isShape = ({ name }: XmlElement): boolean => shapes.has(name)

/** Finds what holds text in a drawing. A control inside it shows what its form says. */
export function findBoxes(shape: XmlElement, boxes: XmlElement[], paper: OdfPaper): void {
  if (shape.name === 'text-box' || (shape.name !== 'frame' && child(shape, 'p') !== undefined)) boxes.push(shape)
  else for (const inner of children(shape)) if (inner.name === 'text-box' || isShape(inner)) findBoxes(inner, boxes, paper)
}

/** All text inside an element, a line for each paragraph, whatever it looks like. */
export function plainText(element: XmlElement): string {
  const lines: string[] = []
  const visit = (node: XmlElement): void => {
    if (node.name === 'p' || node.name === 'h') lines.push(textOf(node))
    else for (const inner of children(node)) visit(inner)
  }
  visit(element)
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function textOf(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return node.replace(/\s+/g, ' ')
      if (node.name === 's' || node.name === 'tab') return node.name === 's' ? ' ' : '\t'
      return node.name === 'line-break' ? '\n' : node.name === 'annotation' ? '' : textOf(node)
    })
    .join('')
}
