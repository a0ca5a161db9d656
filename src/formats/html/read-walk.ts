import type { LeftOut } from '../left-out.ts'
import type { LineWriter } from '../line-writer.ts'
import { entryMarks } from './read-list.ts'
import { lookOf, type StyleSheet } from './read-style.ts'
import { attribute, type ChildNode, type Element, isElement, type ParentNode } from './read-tree.ts'

/** Where the walked text goes: a body makes blocks of it, a cell makes lines. */
export interface Sink {
  readonly writer: LineWriter
  /** A block begins or ends here. */
  edge(): void
  /** What was gathered stands alone, even inside a list entry. */
  split(): void
  heading(element: Element, level: number, place: Place): void
  table(element: Element, place: Place): void
  startEntry(mark: string): void
  endEntry(): void
}

/** What an element takes over from those around it. */
export interface Place {
  readonly sheet: StyleSheet
  readonly bold: boolean
  /** White space stands as it is written (pre, and text that was Markdown). */
  readonly keepSpace: boolean
  readonly inCell: boolean
  /** Told of what is hidden or struck through; where nobody listens, struck text stays. */
  readonly left?: LeftOut | undefined
}

const unseen = new Set(
  'head title meta link script style template noscript iframe object embed audio video canvas svg datalist map colgroup option optgroup'.split(
    ' ',
  ),
)
const blocks = new Set(
  'html body p div section article main aside header footer nav figure figcaption blockquote address center form fieldset legend details summary dl dt dd hr pre hgroup search dialog'.split(
    ' ',
  ),
)

const parts = new Set('td th tr li br'.split(' '))
const struck = new Set(['del', 's', 'strike'])

/** Writes everything visible inside a node to the sink, in reading order. Its depth is bounded by the limit that `readTree` keeps. */
export function walk(parent: ParentNode, sink: Sink, place: Place): void {
  for (const node of parent.childNodes) walkNode(node, sink, place)
}

function walkNode(node: ChildNode, sink: Sink, place: Place): void {
  if (node.nodeName === '#text' && 'value' in node) {
    writeText(node.value, sink, place)
    return
  }
  if (!isElement(node)) return
  const name = node.tagName
  if (unseen.has(name)) return
  const look = lookOf(node, place.sheet)
  if (isLeftOut(node, place)) return
  const bold = look.bold ?? (place.bold || name === 'b' || name === 'strong')
  const inside: Place = bold === place.bold ? place : { ...place, bold }

  if (name === 'br') sink.writer.breakLine()
  else if (/^h[1-6]$/.test(name)) sink.heading(node, Number(name[1]), inside)
  else if (name === 'table') sink.table(node, inside)
  else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') walkList(node, sink, inside)
  else if (name === 'li') walkEntry(node, '•', sink, inside)
  else if (look.mark) sink.writer.mark(wordMark(plainText(node)))
  else if (name === 'sup' || look.raised) sink.writer.raise(plainText(node).replace(/\s+/g, ' '), inside.bold)
  else if (name === 'img') {
    if (place.inCell) sink.writer.write(attribute(node, 'alt') ?? '', inside.bold, true)
  } else if (name === 'input') sink.writer.write(shownValue(node), inside.bold, true)
  else if (name === 'select') sink.writer.write(shownOption(node), inside.bold, true)
  else if (blocks.has(name)) {
    sink.edge()
    walk(node, sink, name === 'pre' ? { ...inside, keepSpace: true } : inside)
    sink.edge()
  } else walk(node, sink, inside)
}

function writeText(text: string, sink: Sink, place: Place): void {
  if (!place.keepSpace) {
    sink.writer.write(text, place.bold, true)
    return
  }
  text.split('\n').forEach((line, index) => {
    if (index > 0) sink.writer.breakLine()
    sink.writer.write(line, place.bold)
  })
}

function walkList(list: Element, sink: Sink, place: Place): void {
  sink.split()
  const markOf = entryMarks(list, place.sheet)
  for (const node of list.childNodes) {
    if (isElement(node) && node.tagName === 'li') walkEntry(node, markOf(node), sink, place)
    else walkNode(node, sink, place)
  }
  sink.split()
}

function walkEntry(entry: Element, mark: string, sink: Sink, place: Place): void {
  if (isLeftOut(entry, place)) return
  sink.startEntry(mark)
  walk(entry, sink, place)
  sink.endEntry()
}

/** Whether an element is hidden or struck through, which is told. */
function isLeftOut(element: Element, place: Place): boolean {
  const look = lookOf(element, place.sheet)
  if (look.hidden) {
    tellHidden(element, place)
    return true
  }
  if (place.left === undefined || !(look.struck ?? struck.has(element.tagName))) return false
  place.left.tell('struck', shownText(element))
  return true
}

/** Tells what a hidden element says, as far as it is the writing of a person. */
export function tellHidden(element: Element, place: Place): void {
  place.left?.tell('hidden', shownText(element))
}

/** The text of an element on one line, without scripts and the like. */
function shownText(node: ChildNode): string {
  const visit = (inner: ChildNode): string => {
    if ('value' in inner) return inner.nodeName === '#text' ? inner.value : ''
    if (!isElement(inner)) return ''
    const text = unseen.has(inner.tagName) ? '' : inner.childNodes.map(visit).join('')
    return blocks.has(inner.tagName) || parts.has(inner.tagName) ? ` ${text} ` : text
  }
  return visit(node).replace(/\s+/g, ' ').trim()
}

/** All text inside a node, elements ignored. */
function plainText(node: ChildNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(plainText).join('') : ''
}

/** Word writes a bullet as the letter of a symbol font that looks like one. */
function wordMark(text: string): string {
  const mark = text.trim()
  return /^[·§oØüvq\uf000-\uf0ff]$/.test(mark) ? '•' : mark
}

function shownValue(input: Element): string {
  const type = attribute(input, 'type')?.toLowerCase() ?? 'text'
  return /^(text|date|month|week|number|email|tel|url|search)$/.test(type) ? (attribute(input, 'value') ?? '') : ''
}

function shownOption(select: Element): string {
  const options: Element[] = []
  const visit = (parent: ParentNode): void => {
    for (const node of parent.childNodes) if (isElement(node)) node.tagName === 'option' ? options.push(node) : visit(node)
  }
  visit(select)
  const shown = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return shown === undefined ? '' : plainText(shown)
}
