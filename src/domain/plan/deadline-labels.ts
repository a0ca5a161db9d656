import type { Word } from '../calendar/words.ts'
import type { Claimed } from './deadline-claims.ts'
import type { Place } from './deadline-mark.ts'

type Words = readonly Word[]

/** The words of a part as they stand, without the marks and joining words at their ends. */
export function sliceOf(whole: string, words: Words, from: number, next: number): string {
  let [first, last] = [from, next]
  while (first < last && /^(?:[.,;:&+/)-]|and|then|but)$/.test(words[first]?.text ?? '')) first++
  while (last > first && /^(?:[,;:&/(-]|and|then|but)$/.test(words[last - 1]?.text ?? '')) last--
  // A bracket that opens outside is left outside.
  if (words[first]?.text === '(' && !words.slice(first, last).some((word) => word.text === ')')) first++
  if (words[last - 1]?.text === ')' && !words.slice(first, last).some((word) => word.text === '(')) last--
  if (first >= last) [first, last] = [from, next]
  return whole.slice(words[first]?.start ?? 0, words[last - 1]?.end ?? 0)
}

/** What a part's words say is due: those that are neither its date nor only lead to it; `''` where nothing is said. */
export function labelOf(whole: string, words: Words, { mark, from, next, aside }: Claimed): string {
  const gaps: Place[] = []
  let at = from
  for (const taken of [...aside, mark].sort((one, two) => one.from - two.from)) {
    if (taken.from > at) gaps.push({ from: at, next: taken.from })
    at = taken.next
  }
  if (next > at) gaps.push({ from: at, next })
  const said = gaps.map((gap) => whole.slice(words[gap.from]?.start ?? 0, words[gap.next - 1]?.end ?? 0))
  const [lead = '', ...rest] = said.map((piece) => (tidy(piece) === '' ? '' : piece)).filter(Boolean)
  // Only the first piece loses its first small word: "training … for all staff" needs its "for".
  return tidy([withoutTail(lead), ...rest.map((piece) => withoutTail(withoutEnds(piece)))].join(' '))
}

const isFiller =
  /^(?:the|a|an|and|&|by|at|in|on|for|of|from|due|basis|thereafter|then|with|or|(?:(?:revised|new|planned|actual|proposed|expected|agreed|original|target|completion|due|end|start) ){0,2}dates?|deadline|timescale|milestone|by when|target|on target|planned|scheduled|aim|start|end|finish)$/i

/** Without the marks at either end; by hand, since a pattern that is anchored to the end looks at every run of marks on the way. */
function withoutEnds(line: string): string {
  let [from, to] = [0, line.length]
  while (from < to && ' ,:;&+/.?)-\u2013\u2014'.includes(line[from] ?? '')) from++
  while (to > from && ' ,:;&+/.?(-\u2013\u2014'.includes(line[to - 1] ?? '')) to--
  // A bracket whose other half stands elsewhere is left out.
  if (line[from] === '(' && !line.slice(from, to).includes(')')) from++
  return line.slice(from, to)
}

const tail = /\s+(?:the|a|an|and|by|at|in|on|for|of|from|to|to be|due|then|or|with|but|basis|thereafter)$/i

/** A piece of a label without the words at its end that only lead on to a date. */
function withoutTail(piece: string): string {
  let line = withoutEnds(piece.replace(/\s+/g, ' '))
  for (let before = ''; before !== line; ) {
    before = line
    line = withoutEnds(line.replace(tail, ''))
  }
  return line
}

/** What is left of a label without the words and marks that only lead to a date. */
function tidy(label: string): string {
  let line = label.replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== line; ) {
    before = line
    line = withoutEnds(line)
    line = line.replace(/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?=\s|$)/i, '').replace(/\(\s*\)/g, ' ')
    line = line
      .replace(/^(?:the|a|an|and|by|at(?! least)|(?:in|for)(?! \d)|on(?! (?:track|target|hold|time)\b)|of|from|then|or|with)\s+/i, '')
      .replace(tail, '')
    if (/^\([^()]*\)$/.test(line)) line = line.slice(1, -1)
  }
  return isFiller.test(line) || !/[\p{L}\d]/u.test(line) || /^(?:\d{1,2}|to|to be)$/i.test(line) ? '' : line
}
