import { cleanLines } from '../domain/document/clean-text.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** Names, each bare of the space around it and said once; empty ones are left out. At most 50 of at most 200 characters. */
export function namesGiven(names: readonly string[], field: string): Outcome<string[]> {
  const clean = [...new Set(names.map((name) => cleanLines(name).replaceAll('\n', ' ')).filter(Boolean))]
  if (clean.length > 50 || clean.some((name) => name.length > 200)) {
    return refuse(
      'invalid',
      'Nothing was changed, because that is more than 50 names, or one of them has more than 200 characters: shorten the list.',
      field,
    )
  }
  return done(clean)
}
