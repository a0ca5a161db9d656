import { isDated, isName } from './column-texts.ts'
import { labelOf } from './label-text.ts'
import { namesPostOrBody } from './person-or-post.ts'
import { isStatusWord } from './status-words.ts'

/** A stretch of an entry's text, from its first character up to, not including, its last. */
export interface Piece {
  readonly field: 'ref' | 'action' | 'owners' | 'deadline' | 'status' | 'progress'
  readonly start: number
  readonly end: number
}

/** What marks tell of a list entry; `labels` are the words that only say what a piece is, and the printed bullet. */
export interface ListEntry {
  readonly pieces: readonly Piece[]
  readonly labels: readonly (readonly [number, number])[]
  /** The kind of its mark, to tell an entry below another by: `•`, `–`, `1.`, `1.1`; `''` where it has none. */
  readonly mark: string
}

const bullet = /^\s*(?:[•●▪◦‣·*]|[-–](?=\s))\s*/
const numbered = /^\s*(?:(\d{1,2}(?:\.\d{1,2})+[a-z]?|[A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?)[.):]?|(\d{1,3})[.):])\s+(?=\S)/

/**
 * Takes a list entry apart at its marks: `• 2.3 Mend the gate – by March 2027 (Head of Parks)`, `1. Mend the gate (Parks, May 2027): underway`, `Head of
 * Parks: mend the gate`, `… Owner: R Vale. Due: 3 May 2027`. What no mark shows stays in the wording. Never throws.
 */
export function readListEntry(text: string): ListEntry {
  const labels: [number, number][] = []
  const pieces: Piece[] = []
  const dot = bullet.exec(text)?.[0] ?? ''
  const number = numbered.exec(text.slice(dot.length))
  const ref = number?.[1] ?? number?.[2] ?? ''
  const lead = dot.length + (number?.[0].length ?? 0)
  if (ref !== '') {
    const start = text.indexOf(ref, dot.length)
    pieces.push({ field: 'ref', start, end: start + ref.length })
    labels.push([start + ref.length, lead])
  }
  if (dot.trim() !== '') labels.push([0, dot.length])
  const body = { text, start: lead, end: text.trimEnd().length, pieces, labels }
  inFront(body)
  if (!byLabels(body)) byMarks(body)
  const rest = { start: body.start, end: body.end }
  if (text.slice(rest.start, rest.end).trim()) pieces.push({ field: 'action', ...rest })
  return { pieces, labels, mark: dot.trim() || (number ? (number[1] ? '1.1' : '1.') : '') }
}

/** What is left of an entry while pieces are taken from its two ends. */
interface Rest {
  readonly text: string
  start: number
  end: number
  readonly pieces: Piece[]
  readonly labels: [number, number][]
}

const told = /(?:^|[\s(–—-])((?:\p{L}+ ){0,2}\p{L}+)\s*[:=]\s*/gu

/** A printed number as a letter and figures: `T1`, `P2.3`. */
const code = /^[A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?$/

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)'
const fullDay = `(?:(?:by|before|due)\\s+)?(?:(?:the\\s+)?(?:end|start)\\s+(?:of\\s+)?)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${month}\\.?,?\\s+(?:20)\\d\\d`
const dayInFront = new RegExp(`^(${fullDay})(?:\\s*(?:[–—-]|,|\\()\\s*([A-Z]{1,3}\\d{1,3})\\)?)?\\s*(?::|\\s[–—-])\\s+(?=\\S)`, 'i')
const box = /^(?:\[[xX ]\]|[☐☑☒✓✔✗✘✅❌])\s+(?=\S)/

/** A box that is ticked or not, and the day with its number that some papers put first: `☑ Mend the gate`, `March 2027 – P1: Mend the gate`. */
function inFront(rest: Rest): void {
  const ticked = box.exec(rest.text.slice(rest.start, rest.end))
  if (ticked) {
    const sign = ticked[0].trimEnd()
    // an empty box says no more than that the entry stands in the list
    if (!/^(?:\[ \]|☐)$/.test(sign)) rest.pieces.push({ field: 'status', start: rest.start, end: rest.start + sign.length })
    else rest.labels.push([rest.start, rest.start + sign.length])
    rest.labels.push([rest.start + sign.length, rest.start + ticked[0].length])
    rest.start += ticked[0].length
  }
  const dated = dayInFront.exec(rest.text.slice(rest.start, rest.end))
  const [whole, day = '', ref = ''] = dated ?? []
  if (whole === undefined || (ref !== '' && has(rest, 'ref'))) return
  const until = rest.start + whole.length
  rest.pieces.push({ field: 'deadline', start: rest.start, end: rest.start + day.length })
  const at = ref === '' ? until : rest.start + whole.indexOf(ref, day.length)
  rest.labels.push([rest.start + day.length, at])
  if (ref !== '') {
    rest.pieces.push({ field: 'ref', start: at, end: at + ref.length })
    rest.labels.push([at + ref.length, until])
  }
  rest.start = until
}

/** `… Owner: R Vale. Due: 3 May 2027`: every stretch behind a label we know, up to the next. True where there was one. */
function byLabels(rest: Rest): boolean {
  const { text } = rest
  const found = [...text.slice(rest.start, rest.end).matchAll(told)].flatMap((match) => {
    const name = match[1] ?? ''
    // the label may be the last words of what stands before it
    const words = name.split(' ')
    const from = words.findIndex(
      (_, i) => /^\p{Lu}|^(?:by|due|owner|lead)/u.test(words[i] ?? '') && labelOf(words.slice(i).join(' '))?.field,
    )
    const field = from < 0 ? null : labelOf(words.slice(from).join(' '))?.field
    if (field !== 'owners' && field !== 'deadline' && field !== 'status' && field !== 'progress') return []
    const label = words.slice(from).join(' ')
    const start = rest.start + match.index + match[0].indexOf(name) + name.length - label.length
    return [{ field, start, behind: rest.start + match.index + match[0].length }]
  })
  const [first] = found
  if (!first || first.start === rest.start) return false
  for (const [i, { field, start, behind }] of found.entries()) {
    const until = found[i + 1]?.start ?? rest.end
    const value = text.slice(behind, until).replace(/[\s.;,()[\]–—-]+$/, '')
    rest.labels.push([start, behind], [behind + value.length, until])
    if (value) rest.pieces.push({ field, start: behind, end: behind + value.length })
  }
  const head = text.slice(rest.start, first.start).replace(/[\s;,([–—-]+$/, '')
  rest.labels.push([rest.start + head.length, first.start])
  rest.end = rest.start + head.length
  return true
}

/** Brackets and what follows a dash at the end, the owner in front of a colon. */
function byMarks(rest: Rest): void {
  for (let taken = true; taken; ) taken = behindColon(rest) || codeBehind(rest) || inBrackets(rest) || behindDash(rest) || dayBehind(rest)
  const [, name = ''] = /^([^:]{2,60}):\s+\S/.exec(rest.text.slice(rest.start, rest.end)) ?? []
  if (!has(rest, 'owners') && isOwner(name)) {
    rest.pieces.push({ field: 'owners', start: rest.start, end: rest.start + name.length })
    const behind = rest.start + (/^[^:]*:\s+/.exec(rest.text.slice(rest.start))?.[0].length ?? name.length)
    rest.labels.push([rest.start + name.length, behind])
    rest.start = behind
  }
}

const has = ({ pieces }: Rest, field: Piece['field']): boolean => pieces.some((piece) => piece.field === field)

/** `… (Parks, May 2027): underway`: what was said, where brackets stand before the colon. */
function behindColon(rest: Rest): boolean {
  const match = /[)\]]\s*[:–—-]\s*([^()[\]]+)$/.exec(rest.text.slice(rest.start, rest.end))
  const said = match?.[1]?.trim() ?? ''
  if (!match || said === '' || has(rest, 'status') || has(rest, 'progress') || isDated(said)) return false
  const start = rest.text.lastIndexOf(said, rest.end)
  const until = rest.start + match.index + 1
  rest.pieces.push({ field: isStatusWord(said) ? 'status' : 'progress', start, end: start + said.length })
  rest.labels.push([until, start], [start + said.length, rest.end])
  rest.end = until
  return true
}

/** `… [June 2027] T1`, `… [June 2027] (T1)`: the number of the entry behind its day. A number behind anything else is part of the wording: a road, a form. */
function codeBehind(rest: Rest): boolean {
  if (has(rest, 'ref')) return false
  const match = /[([]([^()[\]]{2,40})[)\]]\s*[([]?([A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?)[)\]]?\.?$/.exec(rest.text.slice(rest.start, rest.end))
  const [whole = '', day = '', ref = ''] = match ?? []
  if (!match || !isDated(day)) return false
  const start = rest.start + match.index + whole.lastIndexOf(ref)
  const bracket = rest.start + match.index + 1 + day.length + 1
  rest.pieces.push({ field: 'ref', start, end: start + ref.length })
  rest.labels.push([bracket, start], [start + ref.length, rest.end])
  rest.end = bracket
  return true
}

const trailing = new RegExp(`(?:[.;,]\\s+|\\s+)(${fullDay})\\.?$`, 'i')
/** Words that tie the day behind them to what is said: it is when something happened or what is told of, and stays in the wording. */
const tying =
  /(?:^|\s)(?:in|on|of|from|since|for|until|till|to|at|after|before|by|the|and|or|dated?|between|during|through|early|late|mid|end|start|next|last|plan|report)$/i

/** `… all tenants. 31 July 2027`: a whole day, month or season with its year that ends the entry and that no word ties to what stands before it. */
function dayBehind(rest: Rest): boolean {
  if (has(rest, 'deadline')) return false
  const match = trailing.exec(rest.text.slice(rest.start, rest.end))
  const day = match?.[1] ?? ''
  const before = rest.text.slice(rest.start, rest.start + (match?.index ?? 0)).trimEnd()
  const apart = /^[.;,]/.test(match?.[0] ?? '')
  if (!match || !/\S\s+\S/.test(before) || (!apart && (tying.test(before) || /^(?:by|before|due|the|end|start)\b/i.test(day)))) return false
  const start = rest.start + match.index + match[0].indexOf(day)
  rest.pieces.push({ field: 'deadline', start, end: start + day.length })
  rest.labels.push([rest.start + before.length, start], [start + day.length, rest.end])
  rest.end = rest.start + before.length
  return true
}

/** `… (Head of Parks, by May 2027)`: all that stands in the brackets has to be owners, a day or a status. */
function inBrackets(rest: Rest): boolean {
  const match = /\s*[([]([^()[\]]{2,90})[)\]]\.?$/.exec(rest.text.slice(rest.start, rest.end))
  const inside = match?.[1] ?? ''
  if (!match || match.index === 0) return false
  const from = rest.start + match.index + match[0].indexOf(inside)
  const parts = partsOf(inside, from, /\s*[,;|]\s*|\s+[–—-]\s+|\s*\/\s*(?=\D)/g)
  const told = parts.map(({ start, end }) => fieldOf(rest, rest.text.slice(start, end)))
  // beside a day even words that no name is made of are whoever does it: "Bus company"
  const dated = told.includes('deadline')
  const fields = told.map(
    (field, i) => field ?? (dated && /^\p{Lu}\S*(?:\s\S+){0,3}$/u.test(rest.text.slice(parts[i]?.start, parts[i]?.end)) ? 'owners' : null),
  )
  if (fields.some((field) => field === null) || !isSure(rest, fields)) return false
  take(rest, parts, fields, rest.start + match.index)
  return true
}

/** `… – by March 2027`: the last stretch behind a dash or an upright line. */
function behindDash(rest: Rest): boolean {
  const match = /(?:\s+[–—-]\s+|\s*\|\s*|\s+[–—])([^–—|]{2,90})$/.exec(rest.text.slice(rest.start, rest.end))
  const behind = match?.[1]?.trimEnd() ?? ''
  if (!match || match.index === 0) return false
  const from = rest.start + match.index + match[0].indexOf(behind)
  const parts = partsOf(behind, from, /\s*[,;]\s*/g)
  const fields = parts.map(({ start, end }) => fieldOf(rest, rest.text.slice(start, end)))
  if (fields.some((field) => field === null) || !isSure(rest, fields)) return false
  take(rest, parts, fields, rest.start + match.index)
  return true
}

/** A number counts as the entry's own only beside a day. */
const isSure = (rest: Rest, fields: readonly (Piece['field'] | null)[]): boolean =>
  !fields.includes('ref') || fields.includes('deadline') || has(rest, 'deadline')

function take(
  rest: Rest,
  parts: readonly { start: number; end: number }[],
  fields: readonly (Piece['field'] | null)[],
  from: number,
): void {
  let at = from
  for (const [i, { start, end }] of parts.entries()) {
    rest.labels.push([at, start])
    rest.pieces.push({ field: fields[i] ?? 'action', start, end })
    at = end
  }
  rest.labels.push([at, rest.end])
  rest.end = from
}

function partsOf(inside: string, from: number, mark: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let at = 0
  for (const match of [...inside.matchAll(mark), null]) {
    const end = match?.index ?? inside.length
    const own = inside.slice(at, end)
    if (own.trim()) {
      const lead = own.length - own.trimStart().length
      parts.push({ start: from + at + lead, end: from + at + own.trimEnd().length })
    }
    at = end + (match?.[0].length ?? 0)
  }
  return parts
}

function fieldOf(rest: Rest, words: string): Piece['field'] | null {
  const text = words.replace(/\.$/, '')
  if (!has(rest, 'deadline') && (isDated(text) || /^(?:on-?going|continuous|tbc)$/i.test(text)) && text.split(/\s+/).length <= 7)
    return 'deadline'
  if (!has(rest, 'status') && isStatusWord(text)) return 'status'
  if (!has(rest, 'ref') && code.test(text)) return 'ref'
  return isName(text) && /\p{L}{2}/u.test(text) && !isDated(text) ? 'owners' : null
}

/** Words in front of a colon that name who does it: a post, a body, initials, or a name of two words. */
const isOwner = (text: string): boolean =>
  isName(text) &&
  (namesPostOrBody(text) ||
    /^\p{Lu}{2,3}(?:\s?[/&,]\s?\p{Lu}{2,3})*$/u.test(text) ||
    /^\p{Lu}\.?\s?\p{Lu}?\.?\s?\p{Lu}\p{Ll}+$/u.test(text))
