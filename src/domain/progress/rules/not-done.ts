import type { Rule } from '../telling.ts'
import { words } from '../words.ts'

const deed =
  '(?:\\w{2,}ed|complete|done|met|held|written|sent|in place|available|operational|set up|taken place|ready|happened|built|drawn up|in post|live|finished|made|found|taken|spent|won|let|gone|come)'
const helpers = '(?:yet|been|currently|so far|as yet|formally|actually|previously|now|it|both)'

/** Says that it is not done. "Not achieved" is a verdict and so a problem; "not all", "not fully" tell that part of it is. */
export const notDone: readonly Rule[] = [
  {
    id: 'part-not-done',
    says: 'partial',
    pattern: words`
      (?:not|\w*n't) (?:yet )?(?:been )?(?:all|fully|quite|completely|wholly|entirely|every(?:one|thing)?|consistently|universally)
    `,
  },
  { id: 'part-not-done', says: 'partial', pattern: /^(?:except|apart from|other than|with the exception of)\b/i },
  {
    id: 'part-not-done',
    says: 'partial',
    pattern: words`
      remaining | remainder | the rest
      (?:\d+|one|two|three|four|five|six|several|some) (?:\w+ )?(?:outstanding|to do|to go|to follow|left)
      outstanding (?:actions?|items?|works?|areas?|cases?|issues?) | still to come
    `,
  },
  {
    id: 'not-done-because',
    says: 'problem',
    pattern: new RegExp(
      `\\b(?:not|never|hasn't|haven't|wasn't|weren't)\\s+(?:${helpers}\\s+)*${deed}\\b.*\\b(?:due to|because|owing to|as a result of|as the|since the|following the|through lack|for want)\\b`,
      'i',
    ),
  },
  {
    id: 'missed',
    says: 'problem',
    pattern: words`
      (?:not|\w*n't) (?:been )?(?:achieved|met|reached|on (?:target|track|course|schedule)|successful|possible|viable|feasible|sufficient|satisfactory|good enough|improving|improved)
      unachieved | unmet | missed | unlikely (?:to|that)
    `,
    unless: /\b(?:not|\w*n't) yet\b/i,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: new RegExp(`\\b(?:not|never|hasn't|haven't|wasn't|weren't|isn't|aren't|didn't)\\s+(?:${helpers}\\s+)*${deed}\\b`, 'i'),
    unless: /\bnot (?:only|just|required|needed|considered|affected|limited|based)\b/i,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: /^no\b.*\b(?:has|have|had|was|were) (?:yet )?(?:been )?\w+ed\b|\b(?:as )?yet$/i,
    unless: /\b(?:problems?|issues?|delays?|concerns?|complaints?|changes?)\b/i,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: words`
      (?:yet|remains?|remaining|still) to (?:be )?\w+ | as yet un\w+
      (?:remains?|still|is|are) (?:outstanding|incomplete|unfinished|undecided|unresolved) | incomplete | not (?:yet|complete|ready)
      needs? to be | still (?:needs?|requires?)
    `,
  },
  {
    id: 'no-answer',
    says: 'problem',
    pattern: words`
      no (?:response|reply|replies|decision|agreement|appointment|bids?|tenders?|applications?|applicants?|candidates?|funding|budget|resources?|capacity|money|interest|take-?up|suitable \w+|intention)
    `,
  },
]
