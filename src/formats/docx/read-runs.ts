import { readColour } from '../html/read-style.ts'
import type { LineWriter } from '../line-writer.ts'
import { isSymbolFont, symbolsOf, symbolText } from '../symbol-text.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { type Drawn, drawnIn } from './drawn.ts'
import { formText } from './read-form.ts'
import type { Style, Styles } from './read-styles.ts'
import { chosen, isStruck, plainText, switchOf, valIn } from './read-xml.ts'

/** A run with the colour behind its text and that of its letters, six hex digits each. */
export interface RunColour {
  readonly text: string
  readonly behind: string | undefined
  readonly ink: string | undefined
}

/** What is met inside a line and stands elsewhere on the page. */
export interface Asides {
  readonly boxes: XmlElement[]
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
  /** Text that is left out: deleted while changes were tracked, struck through, or hidden; and the ids of comments. */
  deleted: string
  struck: string
  hidden: string
  /** What is shown and has no text of its own. */
  readonly drawn: Drawn[]
  readonly comments: string[]
  /** What the runs of the line look like, as far as a colour may say something. */
  readonly looks: RunColour[]
}

interface Line {
  readonly writer: LineWriter
  readonly styles: Styles
  readonly paragraph: Style
  readonly asides: Asides
}

/** Elements that only wrap runs: links, fields, content controls, insertions that a reader of the paper sees. */
const wrappers = new Set(
  'w:hyperlink w:fldSimple w:smartTag w:customXml w:sdt w:sdtContent w:ins w:moveTo w:dir w:bdo w:ruby w:rubyBase mc:AlternateContent mc:Choice mc:Fallback'.split(
    ' ',
  ),
)
const formulas = new Set(['oMath', 'oMathPara'])

/** Writes the visible text inside a paragraph, or inside what wraps runs in it. Deleted, struck and hidden text is put aside, moved-away text left out. */
export function writeRuns(parent: XmlElement, line: Line): void {
  for (const node of chosen(parent).children) {
    if (typeof node === 'string') continue
    if (node.name === 'w:r') writeRun(node, line)
    else if (wrappers.has(node.name)) writeRuns(node, line)
    else if (node.name === 'w:del') line.asides.deleted += plainText(node)
    else if (formulas.has(node.name)) line.writer.write(formulaText(node), false)
  }
}

function writeRun(run: XmlElement, line: Line): void {
  const properties = child(run, 'w:rPr')
  const style = line.styles.character(valIn(properties, 'w:rStyle'))
  if (switchOf(properties, 'w:vanish') ?? style.hidden ?? line.paragraph.hidden) {
    line.asides.hidden += plainText(run)
    return
  }
  if (isStruck(properties) ?? style.struck ?? line.paragraph.struck) {
    line.asides.struck += plainText(run)
    return
  }
  const text = plainText(run)
  if (text !== '') line.asides.looks.push({ text, ...coloursOf(properties) })
  const fonts = child(properties, 'w:rFonts')?.attributes
  // A character style does not set bold, it turns the paragraph style's bold over: strong words in a bold heading are light.
  const bold = switchOf(properties, 'w:b') ?? (line.paragraph.bold ?? false) !== (style.bold ?? false)
  const raised = valIn(properties, 'w:vertAlign') === 'superscript'
  const look: RunLook = { bold, raised, font: fonts?.['ascii'] ?? fonts?.['hAnsi'] }
  for (const node of run.children) if (typeof node !== 'string') writePart(node, line, look)
}

function coloursOf(properties: XmlElement | undefined): Omit<RunColour, 'text'> {
  const shade = child(properties, 'w:shd')?.attributes
  const behind = valIn(properties, 'w:highlight') ?? shade?.['fill'] ?? ''
  return { behind: readColour(behind), ink: readColour(valIn(properties, 'w:color') ?? '') }
}

interface RunLook {
  readonly bold: boolean
  readonly raised: boolean
  readonly font: string | undefined
}

function writePart(node: XmlElement, line: Line, look: RunLook): void {
  const { bold, raised, font } = look
  const { writer, asides } = line
  switch (node.name) {
    case 'w:t': {
      const text = isSymbolFont(font) ? symbolsOf(font, textOf(node)) : textOf(node)
      if (raised) writer.raise(text, bold)
      else writer.write(text, bold)
      return
    }
    case 'w:tab':
    case 'w:ptab':
      writer.write('\t', bold)
      return
    case 'w:br':
    case 'w:cr':
      writer.breakLine()
      return
    case 'w:noBreakHyphen':
      writer.write('-', bold)
      return
    case 'w:sym':
      writer.write(symbolText(node.attributes['font'] ?? '', node.attributes['char'] ?? ''), bold)
      return
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const id = node.attributes['id']
      if (id !== undefined) asides.notes.push({ kind: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id })
      return
    }
    case 'w:commentReference':
      asides.comments.push(node.attributes['id'] ?? '')
      return
    case 'w:fldChar':
      writer.write(formText(child(node, 'w:ffData')), bold)
      return
    case 'mc:AlternateContent':
      for (const inner of children(chosen(node))) writePart(inner, line, look)
      return
    case 'w:ruby':
      writeRuns(node, line)
      return
    default:
      findBoxes(node, asides.boxes)
      asides.drawn.push(...drawnIn(node))
  }
}

/** The text of a text element: line ends of the file, with the space round them, are spaces. */
function textOf(element: XmlElement): string {
  let text = ''
  for (const node of element.children) if (typeof node === 'string') text += node
  if (!text.includes('\n')) return text
  // cut and not matched: a pattern for space round a line end tries a million spaces from each of them
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim()))
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ')
}

function findBoxes(element: XmlElement, boxes: XmlElement[]): void {
  for (const node of children(chosen(element))) {
    if (node.name === 'w:txbxContent') boxes.push(node)
    else findBoxes(node, boxes)
  }
}

function formulaText(element: XmlElement): string {
  return children(element)
    .map((node) => (node.name === 't' || node.name === 'w:t' ? textOf(node) : formulaText(node)))
    .join('')
}
