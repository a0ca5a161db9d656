import { cleanLines } from '../domain/document/clean-text.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** The longest text that one update may be. */
export const longestUpdate = 20_000
/** The longest of anything else that is typed: a wording, a reason, a name. */
const longestField = 4000

/** A text that must be there, bare of the space around it. `what` names it in the refusal: `a reason`. */
export function wordsGiven(text: string, field: string, what: string, longest = longestField): Outcome<string> {
  const words = cleanLines(text)
  if (words === '') return refuse('invalid', `Nothing was changed, because ${what} is missing: say it and send again.`, field)
  return notTooLong(words, field, longest)
}

/** A text that may be empty. */
export function wordsIfAny(text: string | undefined, field: string, longest = longestField): Outcome<string> {
  return notTooLong(cleanLines(text ?? ''), field, longest)
}

function notTooLong(words: string, field: string, longest: number): Outcome<string> {
  if (words.length <= longest) return done(words)
  return refuse(
    'invalid',
    `Nothing was changed, because the text has ${words.length.toLocaleString('en-GB')} characters and at most ${longest.toLocaleString('en-GB')} can be kept: shorten it and send again.`,
    field,
  )
}
