import type { Figure } from '../measure/measure.ts'
import { clauses } from './clauses.ts'
import { numbersBehind } from './plain-figures.ts'

/** What is told of a number of things that are not there yet: "Four flats cannot be let", "three posts are still vacant". */
const missing =
  /\b(?:cannot|can['’]t|could ?n[o']t|unable to|(?:is|are|was|were|has|have|do|does|did|will) ?n(?:ot|['’]t)|no longer|never|fail(?:ed|s)?|delay(?:ed|s)?|(?:still|yet) to\b|(?:a)?wait(?:s|ing|ed)?|vacan(?:t|cy|cies)|missing|outstanding|unfilled|overdue|lost|closed|withdrawn)\b/i

/** A longer text is no progress text, and each of its figures would be looked for in all of it. */
const longest = 20_000

/**
 * Whether a number of things may count those that are not there, since its sentence tells of what is not done. "12 of 15" tells both numbers and never
 * does; nor do shares and sums. Told in several sentences in the same words, it may where all of them tell so.
 * @returns the question, to be asked of each figure that was read out of the text
 */
export function mayBeMissingIn(text: string): (figure: Figure) => boolean {
  if (!missing.test(text) || text.length > longest) return () => false
  const told = clauses(text).map((clause) => ({ clause, tells: missing.test(clause) }))
  return (figure) => {
    if (figure.unit !== 'count' || numbersBehind(figure, text) !== null) return false
    const saying = told.filter(({ clause }) => clause.includes(figure.text))
    return saying.length > 0 && saying.every(({ tells }) => tells)
  }
}
