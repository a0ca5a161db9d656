/**
 * What in our own reports is not the plan's. A report is read back by the same reader as any paper, and what Milepost thinks must never
 * come back as what the council printed: a recogniser counts all of it as structure.
 */

/** Heading of the column in which our own reports set the judgement. A reader knows it by this and never takes it for a printed status. */
export const judgementHeading = 'Milepost judgement'

/**
 * True for the heading of our own judgement column and of our own summary tables, which say what was judged and not what the paper promised.
 */
export function isJudgementHeading(text: string): boolean {
  return /^milepost\b/i.test(text.replace(/\s+/g, ' ').trim())
}
