import { type Construct, isBlank, isRule } from '../text/lines.ts'
import { prose } from '../text/prose.ts'

/** `## Title`, with or without the marks repeated behind it. */
export const heading: Construct = (text, at) => {
  const match = /^ {0,3}(#{1,6})\s+(.*)$/.exec(text.lines[at] ?? '')
  if (match === null) return undefined
  const [, marks = '', title = ''] = match
  return { drafts: [{ kind: 'heading', level: marks.length, text: text.piece(title.trim().replace(/(?<=\s)#+$/, '')).text }], next: at + 1 }
}

/** A line of text with a line of `===` or `---` right under it. */
export const underlinedHeading: Construct = (text, at) => {
  const title = text.lines[at] ?? ''
  const under = /^ {0,3}(={3,}|-{3,})\s*$/.exec(text.lines[at + 1] ?? '')?.[1]
  if (under === undefined || !isBlank(text.lines[at - 1]) || /^\s*[-*+|>]\s/.test(title) || isRule(title, '-=*_')) return undefined
  return { drafts: [{ kind: 'heading', level: under.startsWith('=') ? 1 : 2, text: text.piece(title.trim()).text }], next: at + 2 }
}

/** A line across the page; nothing of it is text. */
export const rule: Construct = (text, at) => {
  return isRule(text.lines[at] ?? '', '-*_=') ? { drafts: [], next: at + 1 } : undefined
}

/** `> text`: the mark goes, the text is read as any other. `> 90%` at the front of a line is a comparison and stays. */
export const quotation: Construct = (text, at) => {
  const inner = /^ {0,3}>(?:\s*>)*\s+(?![\s\d£%])(.*)$/.exec(text.lines[at] ?? '')?.[1]
  if (inner === undefined) return /^ {0,3}>\s*$/.test(text.lines[at] ?? '') ? { drafts: [], next: at + 1 } : undefined
  const read = prose({ ...text, lines: [inner] }, 0)
  return read === undefined ? undefined : { drafts: read.drafts, next: at + 1 }
}

/** Lines between fences are one paragraph as they stand; a fence that is never closed is only a line. */
export const fence: Construct = (text, at) => {
  const mark = /^ {0,3}(`{3,}|~{3,})[^`]*$/.exec(text.lines[at] ?? '')?.[1]
  if (mark === undefined) return undefined
  for (let end = at + 1; end < Math.min(text.lines.length, at + 2000); end += 1) {
    if (!text.lines[end]?.trim().startsWith(mark)) continue
    return { drafts: [{ kind: 'paragraph', text: text.lines.slice(at + 1, end).join('\n') }], next: end + 1 }
  }
  return undefined
}
