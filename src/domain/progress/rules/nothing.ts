import type { Rule } from '../telling.ts'

/** Nothing to say, nothing begun, no longer wanted. */
export const nothing: readonly Rule[] = [
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern:
      /^(?:n\/?a|not applicable|none|nil|no|new|new action|tb[acd]|to be (?:confirmed|advised|agreed|determined|arranged|decided|developed|progressed|completed)|open|outstanding|see (?:above|below|\S+ ?\d.*|comments?.*|under .*|previous.*|attached.*|separate.*|item.*)|as (?:above|below|before|previously)|ditto|awaiting update|update (?:required|awaited|needed|to follow)|verbal update.*|not known|unknown|yes)$/i,
  },
  {
    id: 'nothing-said',
    says: 'nothing',
    pattern:
      /^(?:no|nothing)\s+(?:\w+\s+){0,2}?(?:updates?|progress|change|information|report|activity|action|developments?|to report|work)\b(?!\s+(?:required|needed|necessary))/i,
  },
  {
    id: 'not-begun',
    says: 'nothing',
    pattern:
      /\b(?:not|n't|never)\s+(?:yet\s+|as yet\s+|currently\s+|been\s+|formally\s+|so far\s+)*(?:start(?:ed)?|begun|begin|commenced?|initiated|under ?way|due|tackled|addressed|actioned)\b|\b(?:yet|still|remains?) to (?:start|begin|commence|be (?:started|begun|commenced|tackled|actioned|addressed|initiated))\b|\bno (?:work|action|activity|progress|steps?|meetings?) (?:has|have|had|was|were|yet|to date|so far|been|taken|made)\b|^not started\b/i,
  },
  {
    id: 'called-off',
    says: 'called-off',
    pattern:
      /\bno longer (?:required|needed|applicable|relevant|being pursued|proceeding|viable|necessary|appropriate|a priority|going ahead|an option)\b|\b(?:superseded|abandoned|cancelled|canceled|discontinued|scrapped|aborted|shelved|mothballed)\b|\b(?:not|never) (?:now )?(?:being )?(?:be )?(?:pursued|proceeding|proceeded with|going ahead|progressed further|taken forward)\b|\bwill not (?:now )?(?:proceed|go ahead|be (?:pursued|progressed|implemented|taken forward|proceeding))\b|^(?:deleted|removed from plan|withdrawn|dropped)$/i,
    unless: /\b(?:meetings?|sessions?|courses?|interviews?|visits?) (?:\w+ ){0,3}cancelled\b/i,
  },
]
