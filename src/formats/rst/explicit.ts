import type { Draft } from '../../domain/document/draft.ts'
import { leftOut } from '../left-out.ts'
import { type Construct, isBlank, type Lines } from '../text/lines.ts'

/** Directives whose words are addresses or orders to a program, and not text of the paper. */
const orders =
  /^(?:image|figure|contents|include|raw|role|class|sectnum|highlight|code|code-block|toctree|index|target-notes|header|footer|meta|tabularcolumns|unicode|replace|date)$/

/**
 * What begins with two dots: a directive gives its words and lets its options go, a footnote keeps its number, an address is not shown, and a
 * comment is left out and noted. What stands indented below a directive is read as any other text.
 */
export const explicit: Construct = (text, at) => {
  const match = /^\s*\.\.(?:\s+(.*))?$/.exec(text.lines[at] ?? '')
  if (match === null) return undefined
  const source = match[1]?.trim() ?? ''
  const directive = /^(?:\|[^|]{1,200}\|\s+)?([a-z][\w+.:-]{0,60})::(?:\s+(.*))?$/i.exec(source)
  if (directive !== null) {
    const words = orders.test(directive[1]?.toLowerCase() ?? '') ? '' : (directive[2]?.trim() ?? '')
    return { drafts: words === '' ? [] : [{ kind: 'paragraph', ...text.piece(words) }], next: behindOptions(text, at + 1) }
  }
  if (/^(?:_[^:]{1,200}:|__(?:\s|:))/.test(source)) return { drafts: [], next: at + 1 }
  const next = behindIndented(text, at + 1)
  const lines = [source, ...text.lines.slice(at + 1, next).map((line) => line.trim())].join(' ').trim()
  const note = /^\[([#*\w-]{1,40})\]\s+(.*)$/s.exec(lines)
  if (note !== null) return { drafts: [{ kind: 'paragraph', ...text.piece(`[${note[1]}] ${note[2]}`) }], next }
  const left = leftOut()
  left.tell('comment', lines)
  const drafts: Draft[] = left.take()
  return { drafts, next }
}

function behindOptions(text: Lines, from: number): number {
  let next = from
  while (/^\s+:[\w-]{1,40}:(?:\s|$)/.test(text.lines[next] ?? '')) next += 1
  return next
}

function behindIndented(text: Lines, from: number): number {
  let next = from
  while (!isBlank(text.lines[next]) && /^\s/.test(text.lines[next] ?? '')) next += 1
  return next
}
