import { type Construct, isBlank, isRule, isWrapped, type Lines } from './lines.ts'
import { readListMark } from './list-mark.ts'

/**
 * One line is one paragraph, with the lines that only go on with it because the text was broken at a width. A printed mark stays at its front;
 * what Markdown writes as `-`, `*` or `+` is shown as `•`, and gives way to a number that stands behind it.
 */
export const prose: Construct = (text, at) => {
  const lead = text.lines[at] ?? ''
  const entry = readListMark(lead)
  const pieces = [entry === undefined ? lead.trim() : withMark(entry.mark, entry.rest, entry.bullet, text.markdown)]
  let next = at + 1
  for (let last = lead; goesOn(text, last, text.lines[next], entry !== undefined); next += 1) {
    const line = text.lines[next] ?? ''
    pieces.push((pieces.pop() ?? '').trimEnd(), text.markdown && /(?: {2}|\\)$/.test(last) ? hardBreak : ' ', line.trim())
    last = line
  }
  const parts = pieces
    .join('')
    .split(hardBreak)
    .map((part) => text.piece(part.replace(/\\$/, '')))
  const bold = parts.every((part) => part.bold || part.text.trim() === '')
  return { drafts: [{ kind: 'paragraph', text: parts.map((part) => part.text).join('\n'), item: entry !== undefined, bold }], next }
}

/** Stands where Markdown ends a line inside a paragraph; no text holds it, as control characters are dropped. */
const hardBreak = '\u0000'

function withMark(mark: string, rest: string, bullet: boolean, markdown: boolean): string {
  if (!markdown || !/^[-*+]$/.test(mark) || !bullet) return `${mark} ${rest}`
  const inner = readListMark(rest)
  return inner === undefined ? `• ${rest}` : `${inner.mark} ${inner.rest}`
}

function goesOn(text: Lines, last: string, line: string | undefined, inEntry: boolean): boolean {
  if (line === undefined || isBlank(line) || line.includes('\t') || readListMark(line) !== undefined) return false
  if (text.markdown && startsConstruct(line)) return false
  if (text.markdown && (/\S {2}$/.test(last) || /\S\\$/.test(last))) return true
  if (text.markdown && inEntry && /^ {2,}\S/.test(line)) return true
  return isWrapped(last, line, text.width)
}

/** A heading, a table, a rule, a quotation, an element or a label (`**Date:** 3 May`): none of them goes on with the line before it. */
function startsConstruct(line: string): boolean {
  return (
    isRule(line, '-*_=') ||
    /^\s*(?:#{1,6}\s|[|>]|\+[-=]|<\/?[a-z]+[\s>]|\*\*.*\*\*\s*$|\*\*[^*]{1,60}(?::\*\*|\*\*\s*:)|```|~~~)/i.test(line)
  )
}
