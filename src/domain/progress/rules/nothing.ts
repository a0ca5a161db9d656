import type { Rule } from '../telling.ts'
import { wholly, words } from '../words.ts'

/** Nothing to say, nothing begun, no longer wanted. */
export const nothing: readonly Rule[] = [
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern: wholly`
      n/?a | not applicable | none | nil | no | new | new action | tb[acd]
      to be (?:confirmed|advised|agreed|determined|arranged|decided|developed|progressed|completed) | open | outstanding
      see (?:above|below|\S+ ?\d.*|comments?.*|under .*|previous.*|attached.*|separate.*|item.*)
      as (?:above|below|before|previously) | ditto | awaiting update | update (?:required|awaited|needed|to follow)
      verbal update.* | not known | unknown | yes
    `,
  },
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern: words`
      ^(?:no|nothing)\s+(?:\w+\s+){0,2}?(?:updates?|progress|change|information|report|activity|action|developments?|to report|work)\b(?!\s+(?:required|needed|necessary))
    `,
  },
  {
    id: 'not-begun',
    says: 'nothing',
    pattern: words`
      (?:not|n't|never)\s+(?:yet\s+|as yet\s+|currently\s+|been\s+|formally\s+|so far\s+)*(?:start(?:ed)?|begun|begin|commenced?|initiated|under ?way|due|tackled|addressed|actioned)
      (?:yet|still|remains?) to (?:start|begin|commence|be (?:started|begun|commenced|tackled|actioned|addressed|initiated))
      no (?:work|action|activity|progress|steps?|meetings?) (?:has|have|had|was|were|yet|to date|so far|been|taken|made)
      ^not started
    `,
  },
  {
    id: 'called-off',
    says: 'called-off',
    pattern: words`
      no longer (?:required|needed|applicable|relevant|being pursued|proceeding|viable|necessary|appropriate|a priority|going ahead|an option)
      superseded | abandoned | cancelled | canceled | discontinued | scrapped | aborted | shelved | mothballed
      (?:not|never) (?:now )?(?:being )?(?:be )?(?:pursued|proceeding|proceeded with|going ahead|progressed further|taken forward)
      will not (?:now )?(?:proceed|go ahead|be (?:pursued|progressed|implemented|taken forward|proceeding))
      ^(?:deleted|removed from plan|withdrawn|dropped)$
    `,
    unless: /\b(?:meetings?|sessions?|courses?|interviews?|visits?) (?:\w+ ){0,3}cancelled\b/i,
  },
]
