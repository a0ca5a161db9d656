import type { Rule } from '../telling.ts'
import { oneOf, words } from '../words.ts'

const deed = oneOf`
  \w{2,}ed | complete | done | met | held | written | sent | in place | available | operational | set up | taken place | ready
  happened | built
  drawn up | in post | live | finished | made | found | taken | spent | won | let | gone | come
`
const not = "(?:not|never|hasn't|haven't|wasn't|weren't|isn't|aren't|didn't)"
const between = '(?:(?:yet|been|currently|so far|as yet|formally|actually|previously|now|it|both)\\s+)*'
const cause = '(?:due to|because|owing to|as a result of|as the|since the|following the|through lack|for want)'

/** Says that it is not done. "Not achieved" is a verdict and so a problem; "not all", "not fully" tell that part of it is. */
export const notDone: readonly Rule[] = [
  {
    id: 'part-not-done',
    says: 'partial',
    pattern: words`
      (?:not|\w*n't) (?:yet )?(?:been )?(?:all|fully|quite|completely|wholly|entirely|every(?:one|thing)?|consistently|universally)
      ^(?:except|apart from|other than|with the exception of) | remaining | remainder | the rest | still to come
      (?:\d+|one|two|three|four|five|six|several|some) (?:\w+ )?(?:outstanding|to do|to go|to follow|left)
      outstanding (?:actions?|items?|works?|areas?|cases?|issues?)
    `,
  },
  { id: 'not-done-because', says: 'problem', pattern: words`${not}\s+${between}${deed}\b.*\b${cause}` },
  {
    id: 'missed',
    says: 'problem',
    pattern: words`
      (?:not|\w*n't) (?:been )?(?:achieved|met|reached|on (?:target|track|course|schedule)|successful|possible|viable|feasible|sufficient)
      (?:not|\w*n't) (?:been )?(?:satisfactory|good enough|improving|improved) | unachieved | unmet | missed | unlikely (?:to|that)
    `,
    unless: words`(?:not|\w*n't) yet`,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: words`${not}\s+${between}${deed}`,
    unless: words`not (?:only|just|required|needed|considered|affected|limited|based)`,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: words`^no\b.*\b(?:has|have|had|was|were) (?:yet )?(?:been )?\w+ed | (?:as )?yet$`,
    unless: words`problems? | issues? | delays? | concerns? | complaints? | changes?`,
  },
  {
    id: 'not-done',
    says: 'not-done',
    pattern: words`
      (?:yet|remains?|remaining|still) to (?:be )?\w+ | as yet un\w+ | needs? to be | still (?:needs?|requires?)
      not (?:yet|complete|ready)
      (?:remains?|still|is|are) (?:outstanding|incomplete|unfinished|undecided|unresolved) | incomplete
    `,
  },
  {
    id: 'no-answer',
    says: 'problem',
    pattern: words`
      no (?:response|reply|replies|decision|agreement|appointment|bids?|tenders?|applications?|applicants?|candidates?|take-?up|intention)
      no (?:nominations?|volunteers?|quotes?|quotations?|takers?|offers?)
      no (?:funding|budget|resources?|capacity|money|interest|suitable \w+)
    `,
  },
]
