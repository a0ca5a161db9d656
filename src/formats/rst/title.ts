import { type Construct, isBlank, type Lines, longestRule } from '../text/lines.ts'

/**
 * A title with a line of one mark below it, or one above and one below. A text uses what marks it likes: the first it uses is the first level, the
 * next new one the second, and so on (docutils, "Sections").
 */
export function title(): Construct {
  const levels: string[] = []
  return (text, at) => {
    const found = titleAt(text, at)
    if (found === undefined) return undefined
    if (!levels.includes(found.style)) levels.push(found.style)
    const level = levels.indexOf(found.style) + 1
    return { drafts: [{ kind: 'heading', level, text: text.piece(found.title).text }], next: found.next }
  }
}

function titleAt(text: Lines, at: number): { title: string; style: string; next: number } | undefined {
  const [first = '', second = '', third = ''] = text.lines.slice(at, at + 3)
  const over = lineOf(first)
  const below = lineOf(over === '' ? second : third)
  const words = (over === '' ? first : second).trim()
  if (below === '' || words === '' || lineOf(words) !== '' || (over !== '' && over !== below)) return undefined
  // an indented line is a quotation, unless a line above it centres it
  if (over === '' && (/^\s/.test(first) || !isBlank(text.lines[at - 1]))) return undefined
  const under = (over === '' ? second : third).trim()
  if (under.length < Math.min(words.length, 4)) return undefined
  return over === '' ? { title: words, style: below, next: at + 2 } : { title: words, style: `${over} above`, next: at + 3 }
}

/** A line across the page between two parts of a text: nothing of it is text. */
export const transition: Construct = (text, at) => {
  const line = text.lines[at] ?? ''
  return lineOf(line) !== '' && line.trim().length >= 4 ? { drafts: [], next: at + 1 } : undefined
}

/** The mark of which a line is made, or nothing where it is made of others too. */
function lineOf(line: string): string {
  const bare = line.trimEnd()
  return bare.length >= 2 && bare.length <= longestRule && /^([!-/:-@[-`{-~])\1+$/.test(bare) ? bare.slice(0, 1) : ''
}
