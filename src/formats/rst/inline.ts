import type { TextPiece } from '../text/piece.ts'

/** Stands for a character that was escaped, while marks are taken away; no text holds it, as control characters are dropped. */
const escaped = '\u0000'

/** Marks of reStructuredText inside a line, each with what is shown of it. Every repetition is bounded. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/``(?=\S)([^\n]{1,500}?)``/g, '$1'],
  [/(?::[a-z][\w:.+-]{0,40}:)?`([^`<\n]{1,500}?)\s{0,20}<[^<>`]{1,1000}>`_{0,2}/gi, '$1'],
  [/(?::[a-z][\w:.+-]{0,40}:)?`([^`]{1,500})`(?::[a-z][\w:.+-]{0,40}:|_{0,2})/gi, '$1'],
  [/(?<![\w*])\*\*(?=[^\s*])([^*]{0,2000}[^\s*])\*\*(?![\w*])/g, '$1'],
  [/(?<![\w*])\*(?=[^\s*])([^*]{0,2000}[^\s*])\*(?![\w*])/g, '$1'],
  [/\[(#?[\w*-]{0,40})\]_(?!\w)/g, '[$1]'],
  [/(?<=\s|^|\()([a-z][a-z0-9-]{1,40})__?(?=[\s.,;:)]|$)/gi, '$1'],
]

/** Takes the source of a paragraph or a cell and returns its text without inline marks; an escaped character stands for itself. */
export function rstPiece(source: string): TextPiece {
  if (!/[\\`*_|]/.test(source)) return { text: source, bold: false }
  const held: string[] = []
  let text = source.replace(/\\([^\n])/g, (_, character: string) => {
    // an escaped space only parts a mark from the letters beside it
    if (character === ' ') return ''
    held.push(character)
    return escaped
  })
  const bold = /^\s*\*\*[^*]{1,2000}\*\*\s*$/.test(text)
  for (const [pattern, shown] of marks) text = text.replace(pattern, shown)
  // counted and not shifted: taking the first of a million off a list moves all others each time
  let next = 0
  return { text: text.replaceAll(escaped, () => held[next++] ?? ''), bold }
}
