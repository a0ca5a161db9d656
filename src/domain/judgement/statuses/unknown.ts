import { isUnclear } from '../../progress/kinds.ts'
import { month, season, words } from '../../progress/words.ts'
import { quote } from '../say.ts'
import type { Rule } from './ruling.ts'

/** A date is written that could not be understood: whether work told as going on is in time hangs on it. */
const looksLikeDate = words`
  (?:19|20)\d\d | \d{1,2}[./]\d{1,2}.* | q[1-4] | ${month} | ${season} | terms? | quarters?
`

/** A doubt decides: the words could not be understood, or the only date could not. */
export const unknown: Rule = (one) => {
  if (isUnclear(one.told)) {
    return {
      status: 'unknown',
      reasons: [
        {
          rule: 'words-not-understood',
          sentence: `It cannot be told whether ${quote(one.told.text)} reports a deed.`,
          evidence: one.told.text,
        },
      ],
    }
  }
  const { parts } = one.action.deadline
  const [doubtful] = parts
  if (doubtful && parts.every((part) => part.kind === 'unknown') && parts.some((part) => looksLikeDate.test(part.text))) {
    return {
      status: 'unknown',
      reasons: [
        {
          rule: 'deadline-not-understood',
          sentence: `Whether it is in time hangs on a deadline that could not be understood: ${quote(doubtful.text)}.`,
          evidence: doubtful.text,
        },
      ],
    }
  }
  return null
}
