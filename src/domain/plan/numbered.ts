import { type Slice, sub, textOf, trimmed } from '../document/ledger.ts'

/** One entry of a numbered run inside a cell: `4 Implement monthly monitoring`. */
export interface Numbered {
  /** The number as printed, or the one its neighbours call for where it was lost. */
  readonly number: string
  /** Where the number stands, with its dot; null where it was lost. */
  readonly mark: Slice | null
  readonly body: Slice
  /** The number stood against the word before it without a space: a trace of a damaged extraction. */
  readonly glued: boolean
}

interface Mark {
  readonly at: number
  readonly end: number
  readonly value: number
  readonly quality: number
  /** Followed by a capital letter, or written with a dot or bracket: a lone number needs one of them. */
  readonly firm: boolean
  readonly glued: boolean
}

/**
 * Cuts a cell at its running numbers, `1 Agree … 2 Implement …`. The numbers must follow each other; a number inside a sentence ("within 3
 * days", "1. 3 packages") is told from a running one by what stands around it. Returns null where the cell is not numbered. Text in front
 * of the first number is an entry of its own whose number was lost, when the first number found is 2 or more.
 */
export function splitNumbered(slice: Slice): Numbered[] | null {
  const text = textOf(slice)
  const chain = bestChain(marksIn(text))
  const first = chain[0]
  if (!first) return null
  const before = text.slice(0, first.at).trim()
  if (before && (first.value < 2 || (chain.length < 2 && first.quality < 3))) return null
  const entries: Numbered[] = []
  if (before) entries.push({ number: String(first.value - 1), mark: null, body: trimmed(sub(slice, 0, first.at)), glued: false })
  chain.forEach((mark, i) => {
    const next = chain[i + 1]
    entries.push({
      number: String(mark.value),
      mark: sub(slice, mark.at, mark.end),
      body: trimmed(sub(slice, mark.end, next ? next.at : text.length)),
      glued: mark.glued,
    })
  })
  return entries
}

/** A cell that holds nothing but running numbers, whose answers stand in the next cell. Returns them as printed, else null. */
export function onlyNumbers(text: string): string[] | null {
  if (!/^\s*\d{1,2}[.)]?(\s+\d{1,2}[.)]?)+\s*$/.test(text)) return null
  return text
    .trim()
    .split(/\s+/)
    .map((n) => n.replace(/\D/g, ''))
}

function marksIn(text: string): Mark[] {
  const found: Mark[] = []
  for (const m of text.matchAll(/(?<![\d.,:£$/–-])(\d{1,2})([.)]?)(?=\s|$)/gu)) {
    const at = m.index
    const before = text.slice(0, at)
    const after = text.slice(at + m[0].length).trimStart()
    const lineStart = /(^|\n)\s*(?:[•*-]\s*)?$/.test(before)
    const glued = /[\p{L}.;,]$/u.test(before)
    const pointed = m[2] !== ''
    const capital = /^["'‘“(]?\p{Lu}/u.test(after)
    const range = /[–-]\s*$/.test(before) || /^[–-]\s*\d/.test(after)
    if (range) continue
    if (glued && !capital) continue
    // a figure inside a sentence is followed by the thing it counts; a running number by the start of one
    if (!capital && !pointed && !lineStart && after !== '' && !/^\d{1,2}[.)]?\s|^\d{1,2}$/.test(after)) continue
    let quality = (capital ? 2 : 0) + (pointed ? 1 : 0) + (glued ? -3 : 0)
    if (lineStart) quality += 3
    else if (/\s{2}$/.test(before)) quality += 2
    else if (/[.!?;:]\s*$/.test(before)) quality += 1
    found.push({ at, end: at + m[0].length, value: Number(m[1]), quality, firm: capital || pointed, glued })
  }
  return found
}

/** The longest run of marks that count up by one; among equals the one whose marks look most like running numbers, then the earliest. */
function bestChain(marks: readonly Mark[]): Mark[] {
  interface Best {
    length: number
    quality: number
    next: number
  }
  const best: Best[] = new Array(marks.length)
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    let own: Best = { length: 1, quality: mark.quality, next: -1 }
    for (let j = i + 1; j < marks.length; j++) {
      const other = marks[j] as Mark
      const tail = best[j] as Best
      if (other.value !== mark.value + 1) continue
      if (tail.length + 1 > own.length || (tail.length + 1 === own.length && tail.quality + mark.quality > own.quality)) {
        own = { length: tail.length + 1, quality: tail.quality + mark.quality, next: j }
      }
    }
    best[i] = own
  }
  let start = -1
  const opens = marks[0]?.at === 0 || (marks[0] && marks[0].quality >= 3) ? 0 : -1
  // a run that begins at the very start of the cell is the cell's numbering, however long another may be
  if (opens === 0) start = 0
  else {
    best.forEach((b, i) => {
      const held = best[start]
      if (!held || b.length > held.length || (b.length === held.length && b.quality > held.quality)) start = i
    })
  }
  const chain: Mark[] = []
  for (let i = start; i >= 0; i = (best[i] as Best).next) chain.push(marks[i] as Mark)
  const only = chain[0]
  if (chain.length === 1 && only && (!only.firm || only.quality < 1)) return []
  return chain
}
