import type { Figure } from '../measure/measure.ts'
import { clauses } from './clauses.ts'
import { numbersBehind } from './plain-figures.ts'

/** What is told of a number of things that are not there yet: "Four flats cannot be let", "three posts are still vacant". */
const missing =
  /\b(?:cannot|can['’]t|could ?n[o']t|unable to|(?:is|are|was|were|has|have|do|does|did|will) ?n(?:ot|['’]t)|no longer|never|fail(?:ed|s)?|delay(?:ed|s)?|(?:still|yet) to\b|(?:a)?wait(?:s|ing|ed)?|vacan(?:t|cy|cies)|missing|outstanding|unfilled|overdue|lost|closed|withdrawn)\b/i

/**
 * Whether a number of things may count those that are not there, since its sentence tells of what is not done. "12 of 15" tells both numbers and never
 * does; nor do shares and sums. Told in several sentences in the same words, it may where all of them tell so.
 * @param figure a figure that was read out of the text
 */
export function mayBeMissing(figure: Figure, text: string): boolean {
  if (figure.unit !== 'count' || !missing.test(text) || numbersBehind(figure, text) !== null) return false
  const told = clauses(text).filter((clause) => clause.includes(figure.text))
  return told.length > 0 && told.every((clause) => missing.test(clause))
}
