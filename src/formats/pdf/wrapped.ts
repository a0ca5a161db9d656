import { isEntry, type TextLine } from './text-lines.ts'
import type { Wording } from './wording.ts'

/**
 * The text of some lines that stand in one column, `right` being how far it reaches and `full` how far its fullest line does: wrapped lines are joined by a space, new ones parted by `\n`, words cut at the end of a line put together. A line
 * was ended on purpose where the first word of the next would have fitted behind it, where the gap above is wider than between the others, or where an entry of a list begins.
 */
export function textOf(lines: readonly TextLine[], right: number, wording: Wording, full: number = right): string {
  let text = ''
  const gaps = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0))
  const usual = Math.min(...gaps.filter((gap) => gap > 1))
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before) text = line.text
    else if (line.base - before.base > usual * 1.35 + 0.5 || isEntry(line.text)) text += `\n${line.text}`
    else text = followed(text, before, line, right, wording, full)
  }
  return text
}

/** The text with the next line behind it, which follows in the same column without a wide gap. */
function followed(text: string, before: TextLine, line: TextLine, right: number, wording: Wording, full: number): string {
  const hyphened = /(\p{L}+)([-\u00ad\u2010])$/u.exec(text)
  const rest = /^\p{L}+/u.exec(line.text)?.[0] ?? ''
  if (hyphened && /^\p{Ll}/u.test(rest) && !before.spaced) return unhyphened(text, hyphened, rest, line.text, wording)
  if (wouldFit(before, line, right)) return `${text}\n${line.text}`
  if (/^[.,;:)%\]]/.test(line.text)) return text + line.text
  const cut = isCut(before, line, Math.min(full, right), wording)
  if (cut === null) return `${text}\n${line.text}`
  if (!cut) return /[\p{L}\d][/-]$/u.test(text) && !before.spaced && wording.spaced ? text + line.text : `${text} ${line.text}`
  wording.mended.add(`${/\S+$/.exec(text)?.[0] ?? ''}${/^\S+/.exec(line.text)?.[0] ?? ''}`)
  return text + line.text
}

/**
 * A hyphen at the end of a line belongs to the word where the paper writes it so within a line, or where what follows is a word of its own (long-term); else it was set to break the word.
 */
function unhyphened(text: string, [, head = '', hyphen]: RegExpExecArray, rest: string, next: string, { knows, mended }: Wording): string {
  const keeps = hyphen === '-' && !knows(head + rest) && (knows(`${head}-${rest}`) || knows(rest) || head.length < 3 || rest.length < 3)
  if (keeps) return text + next
  mended.add(head + rest)
  return text.slice(0, -1) + next
}

/** How words end, and small words that are no ends. */
const tail = /^(?:\p{Ll}{1,3}|\p{Ll}*(?:tions?|m?ents?|ing|ness|ity|able|ible|ances?|ences?|ency|ional|ical|ated|ers|ors))$/u
const small =
  /^(?:a|an|and|are|as|at|be|but|by|can|do|for|has|in|is|it|its|may|no|not|of|on|or|our|out|per|the|to|up|was|we|who|via|all|any|new|one|two|six|ten|see|use)$/

/**
 * Whether a word too long for its narrow column was cut without a hyphen: it stands alone in its line, and not one letter more would have fitted behind it. A paper that sets a space where a word
 * ends says so itself, but for a line so full that the space has no room; null then says that the line was ended on purpose. Where it does not, the paper's other words tell.
 */
function isCut(line: TextLine, next: TextLine, right: number, wording: Wording): boolean | null {
  if (line.spaced) return false
  const room = right - line.right
  const isFull = room < (next.first ?? (line.right - line.left) / line.text.length) + 0.3
  // had another word followed, its space would stand here; and paragraphs stand a little further apart than their lines
  const isNew = room > line.size * 0.37 || next.base - line.base > (wording.leading(line.size) ?? Number.POSITIVE_INFINITY) + 0.2
  const whole = wording.spaced && isNew && /^[\p{L}\d]/u.test(next.text) && !/[/-]$/.test(line.text) ? null : false
  const rest = /^\p{L}{1,12}(?=$|[^\p{L}])/u.exec(next.text)?.[0] ?? ''
  const word = /\p{L}+$/u.exec(line.text)?.[0] ?? ''
  const isAlone = !/\s/.test(line.text) || (rest.length === 1 && !wording.spaced)
  if (!isFull || !isAlone || word.length < 3 || rest === '') return whole
  // a name after a name, a sentence after a word: only capitals go on in capitals
  if (/^\p{Lu}/u.test(rest) && !/\p{Lu}{2}$/u.test(word)) return whole
  if (wording.knows(word + rest)) return true
  const isOwn = (some: string) => small.test(some.toLowerCase()) || wording.knows(some)
  if (isOwn(rest)) return whole
  return tail.test(rest.toLowerCase()) || (wording.spaced && !isOwn(word)) || whole
}

/** The first word of the next line would have had room: whoever set this line ended it here. */
export function wouldFit(line: TextLine, next: TextLine, right: number): boolean {
  const [word = ''] = next.text.split(/\s/, 1)
  const each = (next.right - next.left) / Math.max(1, next.text.length)
  // some breathing space: cells have padding, and letters differ in width
  return line.right + (word.length + 1) * each * 1.1 + line.size * 0.9 < right
}

/** Whether what stands at the head of a page goes on the text at the foot of the page before, and does not begin another. */
export function isOneText(last: TextLine, text: string, more: string, wording: Wording): boolean {
  if (isEntry(more)) return false
  if (wording.spaced && last.spaced) return true
  return /^[\p{Ll}(&,;]/u.test(more) || !/[.!?:;)]$/.test(text)
}
