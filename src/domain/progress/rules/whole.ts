import type { Rule } from '../telling.ts'
import { opening, words } from '../words.ts'

const date =
  '(?:jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|spring|summer|autumn|winter|easter|christmas|term|quarter|q[1-4]|year|month|week|mid|early|late|beginning|start|end|last|this|of|the|\\d[\\d/.:-]*(?:st|nd|rd|th)?)'
const tail = `(?:[\\s,(–-]+(?:on time|on target|on schedule|on budget|within (?:budget|timescale|target|deadline)|as (?:planned|agreed|required|scheduled|requested)|to (?:timescale|time|plan|target|date|schedule|deadline|specification)|in full|successfully|early|ahead of (?:schedule|time|target)|(?:in|on|by|at|as at|during|since|for|from|with effect from|w\\.?e\\.?f)?\\s*${date}|now|already|closed|and closed|no further action(?: required| needed)?|yes)[)]?)*[)\\s]*`
const front =
  '(?:(?:yes|but|however|although|the|this|these|that|all|both|each|of|task|action|action point|target|objective|recommendation|milestone|work|implementation|introduction|roll-?out|installation|adoption|requirement|commitment|item|everything|it|they|has|have|had|been|was|were|is|are|now|fully|successfully|already|stated|above|required|agreed|our|two|three|four|parts?)s?[\\s:–-]+)*'
const done =
  '(?:achieved|complete|completed|completion achieved|done|implemented|implementation complete|finished|delivered|met|closed|discharged|actioned|in place|concluded|finalised|finalized|accomplished|fulfilled|signed off|exceeded|satisfied|action taken|carried out|undertaken)'

/** A bare done word: nothing but "achieved" and its kin, a word for the promise itself, and when. It is about the whole promise. */
export const whole: readonly Rule[] = [
  {
    id: 'in-place-and-ongoing',
    says: 'running',
    pattern: words`
      (?:in place|implemented|established|complete[d]?|achieved|introduced|operational|set up)\b[\s,]*(?:and|but|&|[–-])\s*(?:is |are |now |remains? )*(?:on[- ]?going|continu(?:es|ing)|maintained|being maintained|running)
    `,
  },
  { id: 'done-word', says: 'whole', pattern: new RegExp(`^${front}${done}${tail}$`, 'i'), unless: /^complete by\b/i },
  {
    id: 'done-word',
    says: 'whole',
    pattern: opening`
      no further action (?:is )?(?:required|needed|necessary)
      target (?:has been |was )?(?:achieved|met|exceeded|reached|surpassed) | 100% (?:achieved|complete|compliance)
      fully (?:compliant|operational|implemented|embedded|staffed)
    `,
  },
]
