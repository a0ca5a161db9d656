/**
 * The columns of our own reports that are not the plan's. A report is read back by the same reader as any paper, and what Milepost thinks
 * must never come back as what the council printed: a recogniser counts these cells as structure.
 */

/** Heads the column in which a report sets its own judgement beside the plan's columns. */
export const judgementHeading = 'Milepost judgement'

/** Whether a column heading (any case, words cut or spaced by a reader) is the one above. */
export function isJudgementHeading(text: string): boolean {
  return folded(text) === folded(judgementHeading)
}

/**
 * Heads the first column of a table that repeats actions from the appendices: what is late, who gave no answer. Such a table holds no plan;
 * read as one, every late action would be promised twice.
 */
export const repeatHeading = 'Appendix and number'

/** Whether the heading of a table's first column says that the table only repeats what an appendix holds. */
export function isRepeatHeading(text: string): boolean {
  return folded(text) === folded(repeatHeading)
}

function folded(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase()
}
