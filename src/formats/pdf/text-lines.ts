import type { Box, Run } from './marks.ts'

/** Runs on one base line, left to right, put together. */
export interface TextLine extends Box {
  readonly text: string
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly runs: readonly Run[]
}

/** Puts runs together into lines, top to bottom. A small raised or lowered run (a superscript) belongs to the line beside it. */
export function linesOf(runs: readonly Run[]): TextLine[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.findLast((each) => each.some((other) => sharesLine(other, run)))
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.map(lineOf).sort((a, b) => a.base - b.base)
}

const sharesLine = (one: Run, other: Run): boolean => {
  const apart = Math.abs(one.base - other.base)
  const [small, large] = one.size < other.size ? [one.size, other.size] : [other.size, one.size]
  return apart < small * 0.35 || (small < large * 0.8 && apart < large * 0.55)
}

function lineOf(runs: readonly Run[]): TextLine {
  const sorted = [...runs].sort((a, b) => a.left - b.left)
  const largest = sorted.reduce((best, run) => (run.size > best.size ? run : best))
  let text = ''
  let end: number | null = null
  for (const run of sorted) {
    // the same words set twice on the same place are a shadow, or bold by printing twice
    if (end !== null && text.endsWith(run.text) && run.right <= end + 0.5) continue
    const gap = end === null ? 0 : run.left - end
    text +=
      end !== null && gap > run.size * (/^[.,;:)\]%]/.test(run.text) ? 0.45 : 0.14) && !/\s$/.test(text) && !/^\s/.test(run.text)
        ? ` ${run.text}`
        : run.text
    end = Math.max(end ?? run.right, run.right)
  }
  const letters = sorted.reduce((sum, run) => sum + run.text.trim().length, 0)
  const bold = sorted.reduce((sum, run) => sum + (run.bold ? run.text.trim().length : 0), 0)
  return {
    text: text.trim(),
    ...{ base: largest.base, size: largest.size, bold: bold === letters && letters > 0, runs: sorted },
    ...{ left: sorted[0]?.left ?? 0, right: end ?? 0, top: largest.base - largest.size, bottom: largest.base + largest.size * 0.25 },
  }
}

const mark = /^(?:[•●▪■◦○–—·‣✓✔☐☒o]\s|[-*]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u

/** Whether a line begins an entry of a list. */
export const isEntry = (text: string): boolean => mark.test(text)

/**
 * The text of some lines that stand in one column: wrapped lines are joined by a space, new ones parted by `\n`. A line was broken on purpose where the first word of the next would have
 * fitted behind it, where the gap above is wider than between the others, or where an entry of a list begins.
 */
export function textOf(lines: readonly TextLine[], right: number): string {
  let text = ''
  const gaps = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0))
  const usual = gaps.length > 0 ? Math.min(...gaps.filter((gap) => gap > 1)) : 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before) {
      text = line.text
      continue
    }
    const parted = line.base - before.base > usual * 1.35 + 0.5 || isEntry(line.text) || wouldFit(before, line, right)
    if (parted) text += `\n${line.text}`
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text += line.text
    else if (isBroken(before, line, right) || /^[.,;:)%\]]/.test(line.text)) text += line.text
    else text += ` ${line.text}`
  }
  return text
}

/** How words end, and small words that are no ends. */
const tail = /^(?:\p{Ll}{1,3}|\p{Ll}*(?:tions?|m?ents?|ing|ness|ity|able|ible|ances?|ences?|ency|ional|ical|ated|ers|ors))$/u
const small =
  /^(?:a|an|and|are|as|at|be|but|by|can|do|for|has|in|is|it|its|may|no|not|of|on|or|our|out|per|the|to|up|was|we|who|via|all|any|new|one|two|six|ten|see|use)$/

/**
 * A word too long for its narrow column was cut without a hyphen: it stands alone in its line, not half a letter more would have fitted behind it, and what follows is small letters.
 */
function isBroken(line: TextLine, next: TextLine, right: number): boolean {
  const rest = /^\p{Ll}{1,12}(?=$|[^\p{L}])/u.exec(next.text)?.[0] ?? ''
  const alone = /^\p{L}{3,}$/u.test(line.text) || (rest.length === 1 && /\p{L}{3}$/u.test(line.text))
  if (!alone || !tail.test(rest) || small.test(rest)) return false
  const letter = (line.right - line.left) / line.text.length
  return right - line.right < letter * 0.8
}

/** The first word of the next line would have had room: whoever set this line ended it here. */
export function wouldFit(line: TextLine, next: TextLine, right: number): boolean {
  const [word = ''] = next.text.split(/\s/, 1)
  const each = (next.right - next.left) / Math.max(1, next.text.length)
  // some breathing space: cells have padding, and letters differ in width
  return line.right + (word.length + 1) * each * 1.1 + line.size * 0.9 < right
}
