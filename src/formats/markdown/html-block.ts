import { readHtmlPiece } from '../html/read.ts'
import { type Construct, isBlank } from '../text/lines.ts'

const opening = /^ {0,3}<(table|ul|ol|dl|pre|details|blockquote|h[1-6]|p|figure)(?=[\s>])/i

/**
 * A construct that hands HTML elements standing at the front of a line to the HTML reader, to their closing tag. Where one is never closed, only
 * its lines to the next blank one are HTML, and the rest of the text is not searched for its end again.
 */
export function htmlBlocks(): Construct {
  const unclosed = new Set<string>()
  return (text, at) => {
    const line = text.lines[at] ?? ''
    if (/^ {0,3}<!--/.test(line)) return comment(text.lines, at, unclosed)
    const name = opening.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) return undefined
    const tag = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi')
    let depth = 0
    for (let end = at; end < text.lines.length && !unclosed.has(name); end += 1) {
      for (const match of (text.lines[end] ?? '').matchAll(tag)) depth += match[1] === '/' ? -1 : 1
      if (depth <= 0) return htmlLines(text.lines, at, end + 1)
    }
    unclosed.add(name)
    let end = at + 1
    while (!isBlank(text.lines[end])) end += 1
    return htmlLines(text.lines, at, end)
  }
}

function htmlLines(lines: readonly string[], at: number, next: number): ReturnType<Construct> {
  return { drafts: readHtmlPiece(lines.slice(at, next).join('\n')), next }
}

/** A comment is not shown; what stands behind its end on the same line is. */
function comment(lines: readonly string[], at: number, unclosed: Set<string>): ReturnType<Construct> {
  for (let end = at; end < lines.length && !unclosed.has('!--'); end += 1) {
    if (lines[end]?.includes('-->')) return htmlLines(lines, at, end + 1)
  }
  unclosed.add('!--')
  return undefined
}
