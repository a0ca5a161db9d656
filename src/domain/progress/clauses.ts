import { leadingSigns } from './rules/signs.ts'
import { oneOf } from './words.ts'

/** A dot behind one of these ends no sentence: before a name, or before a number. */
const titles = /(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|St)|(?:^|\b[a-z]+ |\.\s?)[A-Z])$/
const shortened = /\b(?:no|nos|para|fig|ref|vol|approx|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i

/** A list mark at the front of a line: a bullet, "1.", "(a)". A bare number is a figure and stays. */
const mark = /^\s*(?:[•·▪●○◦‣*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)/i

/** "Update:", "Progress to date -", "Q2:" in front of what is told. */
const labels = oneOf`progress | update | status | comments? | action taken | position | latest | outcome | q[1-4] | rag`
const label = new RegExp(`^\\s*${labels}(?: (?:update|to date|so far|rating|status))?\\s*[:–-]\\s+`, 'i')

/** Words that start a new sentence where a writer left the full stop out: "monitored monthly Currently 98%". */
const starters = oneOf`
  Currently | Now | However | This | These | There | It | We | Awaiting | Further | Next | Following | Unfortunately | Discussions?
  Completed | Achieved | Ongoing | Also
`
const missingStop = new RegExp(`(?<=\\b[a-z]+ [a-z0-9%)]+)\\s+(?=${starters}\\b)`, 'g')

/** Words that turn the sense: what stands on either side is told for itself. "All but two" turns nothing. */
const turners = oneOf`
  but | however | although | though | whilst | while | except | apart from | other than | with the exception of | despite | subject to
  in spite of
`
const turns = new RegExp(`(?<!\\ball),?\\s+(?=${turners}\\s)|,\\s+(?=(?:which|who|awaiting|pending)\\s)|\\s+(?=(?:once|when)\\s)`, 'gi')

/** More clauses than this are no progress text; the rest is left unread rather than read for seconds. */
const most = 120

/**
 * Cuts a progress text into sentences and, where a word turns the sense ("but", "although", "despite"), into clauses. List marks and labels
 * such as "Update:" are taken off; the words themselves stay as written.
 */
export function clauses(text: string): readonly string[] {
  const found: string[] = []
  for (const line of text.split(/[\n;•▪●]+/)) {
    for (const sentence of sentencesOf(line.replace(/\s+/g, ' ').replace(leadingSigns, '').replace(mark, '').replace(label, ''))) {
      for (const piece of sentence.split(missingStop)) for (const clause of piece.split(turns)) push(found, clause)
    }
  }
  return found.slice(0, most)
}

function push(found: string[], clause: string): void {
  const trimmed = clause
    .replace(mark, '')
    .replace(/^[\s,.:–-]+/, '')
    .replace(/[\s,.:!?–-]+$/, '')
  if (/[\p{L}\p{N}]/u.test(trimmed)) found.push(trimmed)
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const stop of line.matchAll(/[.!?]+["')\]]*(?:\s+|$)/g)) {
    const before = line.slice(start, stop.index)
    const next = line.charAt(stop.index + stop[0].length)
    const inside = (titles.test(before) && /[A-Z]/.test(next)) || (shortened.test(before) && /[\d(]/.test(next)) || /[a-z]/.test(next)
    if (inside) continue
    sentences.push(line.slice(start, stop.index + stop[0].length))
    start = stop.index + stop[0].length
  }
  sentences.push(line.slice(start))
  return sentences
}
