import type { Rule } from '../telling.ts'
import { opening, wholly, words } from '../words.ts'

const still = '(?:(?:yet|as yet|currently|been|formally|so far)\\s+)*'
const begun = '(?:start(?:ed)?|begun|begin|commenced?|initiated|tackled|addressed|actioned)'

/** Nothing to say, nothing begun, no longer wanted. */
export const nothing: readonly Rule[] = [
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern: wholly`
      n/?a | not applicable | none | nil | no | yes | new | new action | open | outstanding | not known | unknown | tb[acd] | ditto
      to be (?:confirmed|advised|agreed|determined|arranged|decided|developed|progressed|completed) | verbal update.*
      see (?:above|below|\S+ ?\d.*|comments?.*|under .*|previous.*|attached.*|separate.*|item.*) | as (?:above|below|before|previously)
      awaiting update | update (?:required|awaited|needed|to follow)
    `,
  },
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern: opening`
      (?:no|nothing)\s+(?:\w+\s+){0,2}?(?:updates?|progress|change|information|report|to report)\b(?!\s+(?:required|needed|necessary))
      (?:no|nothing)\s+(?:\w+\s+){0,2}?(?:activity|action|developments?|work)\b(?!\s+(?:required|needed|necessary))
    `,
  },
  {
    id: 'not-begun',
    says: 'nothing',
    pattern: words`
      (?:not|\w*n't|never)\s+${still}(?:${begun}|under ?way|due) | (?:yet|still|remains?) to (?:be )?${begun} | ^not started
      no (?:work|action|activity|progress|steps?|meetings?) (?:has|have|had|was|were|yet|to date|so far|been|taken|made)
    `,
  },
  {
    id: 'called-off',
    says: 'called-off',
    pattern: words`
      no longer (?:required|needed|applicable|relevant|viable|necessary|appropriate|a priority|an option|being pursued)
      no longer (?:proceeding|going ahead)
      superseded | abandoned | cancell?ed | discontinued | scrapped | aborted | shelved | mothballed
      (?:not|never) (?:now )?(?:being )?(?:be )?(?:pursued|proceeding|proceeded with|going ahead|progressed further|taken forward)
      will not (?:now )?(?:proceed|go ahead|be (?:pursued|progressed|implemented|taken forward|proceeding))
      ^(?:deleted|removed from plan|withdrawn|dropped)$
    `,
    unless: words`(?:meetings?|sessions?|courses?|interviews?|visits?) (?:\w+ ){0,3}cancelled`,
  },
]
