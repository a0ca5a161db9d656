import { wholly } from '../../progress/words.ts'
import type { Status } from '../judgement.ts'
import { quote } from '../say.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** What a declared word claims, from the best down. A word such as "in progress" claims neither good nor bad and is no claim. */
const claims: readonly (readonly [number, RegExp])[] = [
  [3, wholly`completed? | done | achieved | finished | closed | delivered | implemented | met | fully met | b | blue`],
  [2, wholly`(?:on|back on) (?:track|target|schedule|course) | green | g | good | no concerns | progressing well | ahead of schedule`],
  [1, wholly`at risk | amber | a | yellow | some (?:concerns?|slippage) | slipping | behind schedule`],
]

const computed: Readonly<Partial<Record<Status, number>>> = {
  'done, effect shown': 3,
  'done, effect not yet shown': 3,
  'on track': 2,
  'not due yet': 2,
  'at risk': 1,
  late: 0,
  'no progress stated': 0,
}

/** The owner's own word claims more than the facts do: shown beside each other with the reason, never settled silently. */
export const declaredBetterThanComputed: FindingRule = {
  id: 'declared-better-than-computed',
  find: (judged) =>
    firstOf(judged, ({ declared }, { status, reasons }) => {
      const word = declared?.trim() ?? ''
      const claim = claims.find(([, words]) => words.test(word))?.[0]
      const facts = computed[status]
      if (claim === undefined || facts === undefined || claim <= facts) return null
      return { sentence: `It is declared ${quote(word)}; the facts say “${status}”: ${reasons[0]?.sentence ?? ''}`.trim(), evidence: word }
    }),
}
