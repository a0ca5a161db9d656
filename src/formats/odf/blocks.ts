import { children, type XmlElement } from '../xml-tree.ts'
import type { ListMark, OpenList } from './lists.ts'
import type { OdfPaper } from './paper.ts'
import { findBoxes, isShape, markDeletion, plainText, readParagraph, tellDeleted } from './paragraph.ts'

/** What stands one below the other in a text, a cell or a box. */
export type OdfBlock = OdfLines | { readonly kind: 'table'; readonly element: XmlElement }

export interface OdfLines {
  readonly kind: 'lines'
  /** With its list mark in front, which may be all there is. */
  readonly text: string
  readonly mark: string
  readonly bullet: boolean
  readonly bold: boolean
  readonly heading: number | undefined
  readonly item: boolean
}

/** Takes what holds blocks and returns them in reading order, those of sections and lists among them; boxes stand behind the paragraph that holds them. */
export function* blocksIn(parent: XmlElement, paper: OdfPaper, list?: OpenList): Generator<OdfBlock> {
  for (const node of children(parent)) {
    switch (node.name) {
      case 'p':
      case 'h':
        yield* linesOf(node, paper, undefined)
        break
      case 'table':
        yield { kind: 'table', element: node }
        break
      case 'list':
        yield* entriesOf(node, paper, list)
        break
      case 'section':
        if (isHidden(node)) paper.left.tell('hidden', plainText(node))
        else yield* blocksIn(node, paper)
        break
      case 'change':
        tellDeleted(node, paper)
        break
      case 'change-start':
      case 'change-end':
        markDeletion(node, paper)
        break
      default:
        if (isShape(node)) yield* boxed(node, paper)
        else if (wrappers.has(node.name)) yield* blocksIn(node, paper, list)
    }
  }
}

/** Indexes and what else only stands round blocks. */
const wrappers = new Set(
  'table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography index-body index-title numbered-paragraph content-control meta'.split(
    ' ',
  ),
)

const isHidden = ({ attributes: { display, 'is-hidden': hidden } }: XmlElement): boolean =>
  display === 'none' || (display === 'condition' && hidden === 'true')

function* entriesOf(element: XmlElement, paper: OdfPaper, around: OpenList | undefined): Generator<OdfBlock> {
  const list = paper.lists.open(element, around)
  for (const entry of children(element)) {
    if (entry.name !== 'list-item' && entry.name !== 'list-header') continue
    const [first] = children(entry)
    const numbered = entry.name === 'list-item' && (first?.name === 'p' || first?.name === 'h')
    if (!numbered) {
      yield* blocksIn(entry, paper, list)
      continue
    }
    const usual = paper.styles.of('paragraph', first.attributes['style-name']).list
    yield* linesOf(first, paper, paper.lists.count(list, entry, usual))
    yield* blocksIn({ ...entry, children: entry.children.slice(entry.children.indexOf(first) + 1) }, paper, list)
  }
}

/** A paragraph with what is drawn beside it. A number belongs to its list, or to the numbering of the headings. */
function* linesOf(element: XmlElement, paper: OdfPaper, entry: ListMark | undefined): Generator<OdfBlock> {
  const { text, bold, style, boxes } = readParagraph(element, paper)
  const level = element.name === 'h' ? Number(element.attributes['outline-level'] ?? 1) || 1 : (style.heading ?? 0)
  const counted = entry ?? (element.name === 'h' && text.trim() !== '' ? paper.lists.countHeading(level, element) : undefined)
  const mark = counted?.mark ?? ''
  yield {
    kind: 'lines',
    text: mark === '' ? text : `${mark} ${text.trimStart()}`,
    ...{ mark, bullet: counted?.bullet ?? false, bold, heading: level > 0 ? level : undefined, item: counted !== undefined },
  }
  for (const box of boxes) yield* blocksIn(box, paper)
}

function* boxed(shape: XmlElement, paper: OdfPaper): Generator<OdfBlock> {
  const boxes: XmlElement[] = []
  findBoxes(shape, boxes, paper)
  for (const box of boxes) yield* blocksIn(box, paper)
}

/** Whether nothing stands in a paragraph but, at most, the mark of its list. */
export function isEmpty({ text, mark }: OdfLines): boolean {
  return text.trim() === mark
}
