import { readPiece } from '../html/read-cell.ts'
import type { TextPiece } from '../text/piece.ts'
import { markEmphasis, type Token } from './emphasis.ts'
import { bracketEnd } from './link.ts'

/**
 * Takes the source of a line or a cell and returns its text as shown: emphasis, links, code and inline HTML are gone, entities decoded (a bare
 * `&` stays), escaped characters stand for themselves, `<br>` and list entries are lines. Whatever is not plainly mark-up stays as it is written.
 */
export function markdownPiece(source: string): TextPiece {
  if (!/[\\`*_~^[<&]/.test(source)) return { text: source, bold: false }
  const html = markEmphasis(tokens(source))
  return /[<&]/.test(html) ? readPiece(html) : { text: html, bold: false }
}

interface Rule {
  /** The characters with which it can begin. */
  readonly first: string
  readonly pattern: RegExp
  readonly html: (match: RegExpExecArray) => string
}

/** HTML that people write inside Markdown. Other words in angle brackets (`<insert name>`) are text, which a browser would swallow. */
const element =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|font|hr|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)(?:\s[^<>]{0,2000})?\/?>/iy

/** Tried in this order. Every repetition is bounded: a line of a million opening marks must not be walked a million times. */
const rules: readonly Rule[] = [
  { first: '\\', pattern: /\\([!-/:-@[-`{-~])/y, html: (match) => escapeHtml(match[1] ?? '') },
  { first: '`', pattern: /(`{1,2})(?!`)([^`]{1,2000})\1(?!`)/y, html: (match) => escapeHtml(match[2] ?? '') },
  { first: '<', pattern: element, html: (match) => match[0] },
  { first: '<', pattern: /<((?:https?:\/\/|mailto:|ftp:\/\/)[^\s<>]{1,2000})>/iy, html: (match) => escapeHtml(match[1] ?? '') },
  { first: '&', pattern: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy, html: (match) => match[0] },
  {
    first: '^',
    pattern: /\^(?:\{([^{}^]{1,200})\}|([^\s^]{1,20})\^)/y,
    html: (match) => `<sup>${escapeHtml(match[1] ?? match[2] ?? '')}</sup>`,
  },
  { first: '~', pattern: /(?<!~)~([^\s~]{1,20})~(?!~)/y, html: (match) => `<sub>${escapeHtml(match[1] ?? '')}</sub>` },
]

const words = /[^\\`*_~^[\]<&]+/y
const run = /\*+|_+|~~+/y

function tokens(source: string): Token[] {
  const found: Token[] = []
  const open: number[] = []
  let at = 0
  while (at < source.length) {
    const character = source[at] ?? ''
    const plain = matchAt(words, source, at)
    if (plain !== null) {
      found.push({ html: plain[0] })
      at += plain[0].length
      continue
    }
    const ruled = firstRule(source, at, character)
    const marks = ruled === undefined ? matchAt(run, source, at) : null
    const bracket = character === ']' ? open.pop() : undefined
    const end = bracket === undefined ? undefined : bracketEnd(source, at + 1)
    if (ruled !== undefined) {
      found.push({ html: ruled.html })
      at += ruled.length
    } else if (marks !== null) {
      const behind = at + marks[0].length
      found.push({ html: marks[0], run: { character, before: source[at - 1] ?? ' ', after: source[behind] ?? ' ' } })
      at = behind
    } else if (bracket !== undefined && end !== undefined) {
      found[bracket] = { html: '' }
      const before = found[bracket - 1]
      if (before?.html.endsWith('!')) found[bracket - 1] = { html: before.html.slice(0, -1) }
      at = end
    } else {
      if (character === '[') open.push(found.length)
      found.push({ html: escapeHtml(character) })
      at += 1
    }
  }
  return found
}

function firstRule(source: string, at: number, character: string): { html: string; length: number } | undefined {
  for (const rule of rules) {
    const match = rule.first === character ? matchAt(rule.pattern, source, at) : null
    if (match !== null) return { html: rule.html(match), length: match[0].length }
  }
  return undefined
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
