import { tooMuch } from '../unreadable.ts'
import type { Box, Run } from './marks.ts'

/** Runs on one base line, left to right, put together. */
export interface TextLine extends Box {
  readonly text: string
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** A space was set behind its last word. */
  readonly spaced: boolean
  /** How wide its first letter is set. */
  readonly first?: number
  readonly runs: readonly Run[]
}

/**
 * Puts runs together into lines, top to bottom. A small raised or lowered run (a superscript) belongs to the line beside it; text set on its side makes
 * lines of its own, before the others. */
export function linesOf(runs: readonly Run[]): TextLine[] {
  const turned = runs.filter((run) => run.turned)
  if (turned.length > 0 && turned.length < runs.length) return [...uprightLines(turned), ...uprightLines(runs.filter((run) => !run.turned))]
  return uprightLines(runs)
}

function uprightLines(runs: readonly Run[]): TextLine[] {
  const rows: Run[][] = []
  const reach = mostApart * runs.reduce((most, { size }) => Math.max(most, size), 0)
  let near: Run[][] = []
  let looks = 0
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    // rows that end too far above are not looked at again
    if (near.length > 1) near = near.filter((each) => run.base - (each.at(-1)?.base ?? 0) <= reach)
    looks += near.length
    const row = near.findLast((each) =>
      each.findLast((other) => {
        looks += 1
        return sharesLine(other, run)
      }),
    )
    if (row) row.push(run)
    else {
      const made = [run]
      rows.push(made)
      near.push(made)
    }
    if (looks > usualLooks + runs.length * looksPerRun) throw tooMuch('sets more text over other text than a paper does')
  }
  return rows.map(lineOf).sort((a, b) => a.base - b.base)
}

/** How often one run may be held against another: a page has a few lines side by side, and no thousand that overlap. */
const [usualLooks, looksPerRun] = [200_000, 100]

/** How far a small run may be raised or lowered beside a large one, in heights of the large. */
const mostApart = 0.55

const sharesLine = (one: Run, other: Run): boolean => {
  const apart = Math.abs(one.base - other.base)
  const [small, large] = one.size < other.size ? [one.size, other.size] : [other.size, one.size]
  return apart < small * 0.35 || (small < large * 0.8 && apart < large * mostApart)
}

function lineOf(runs: readonly Run[]): TextLine {
  const sorted = [...runs].sort((a, b) => a.left - b.left)
  const largest = sorted.reduce((best, run) => (run.size > best.size ? run : best))
  let text = ''
  let end: number | null = null
  let spaced = false
  for (const run of sorted) {
    // the same words set twice on the same place are a shadow, or bold by printing twice
    if (end !== null && text.endsWith(run.text) && run.right <= end + 0.5) continue
    const gap = end === null ? 0 : run.left - end
    const isApart = gap > run.size * (/^[.,;:)\]%]/.test(run.text) ? 0.45 : 0.14) || (spaced && gap > run.size * 0.03)
    text += end !== null && isApart ? ` ${run.text}` : run.text
    spaced = run.spaced === true
    end = Math.max(end ?? run.right, run.right)
  }
  const letters = sorted.reduce((sum, run) => sum + run.text.trim().length, 0)
  const bold = sorted.reduce((sum, run) => sum + (run.bold ? run.text.trim().length : 0), 0)
  return {
    ...{ text: text.trim(), spaced, ...(sorted[0]?.first === undefined ? {} : { first: sorted[0].first }) },
    ...{ base: largest.base, size: largest.size, bold: bold === letters && letters > 0, runs: sorted },
    ...{ left: sorted[0]?.left ?? 0, right: end ?? 0, top: largest.base - largest.size, bottom: largest.base + largest.size * 0.25 },
  }
}

const mark = /^(?:[•●▪■◦○–—·‣✓✔☐☒o]\s|[-*]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u

/** Whether a line begins an entry of a list. */
export const isEntry = (text: string): boolean => mark.test(text)
