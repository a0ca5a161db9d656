import type { Rule } from '../telling.ts'
import { words } from '../words.ts'

/** There is a plan to do it: a plan, not progress, unless a plan was what was promised (then `fulfil.ts` has the word). */
export const plan: readonly Rule[] = [
  {
    id: 'plan-told',
    says: 'plan',
    pattern: words`
      (?:plans?|proposals?|arrangements)\s+(?:for \w+(?: \w+){0,3} )?(?:is |are |now |has been |have been |was |were |also )*(?:in place|in hand|being (?:\w+ly )?\w+|under ?way|under development|drawn up|in preparation|prepared|made|drafted|developed|agreed|produced|written|put together|submitted|completed?)
      planning (?:is |has |stage |work |process |now )*(?:under ?way|in progress|begun|started|commenced|in hand|continu\w+)
      being planned
    `,
  },
]

/** Words that tell of work going on, strong enough to stand against a date in the same breath ("In hand to commence September"). */
export const underway: readonly Rule[] = [
  {
    id: 'pilot',
    says: 'pilot',
    pattern: /\b(?:pilots?|piloted|piloting|trial(?:s|led|ling|ed)?|test phase|pathfinder)\b/i,
    unless: words`
      (?:will|shall|to be|to|due|planned|proposed|possible|likely to be|scheduled)\s+(?:\w+\s+){0,4}(?:pilot|trial)
      (?:pilots?|trials?)\s+(?:\w+\s+){0,3}(?:will|to (?:begin|start|commence|be|take|run)|due|planned|scheduled|proposed)
    `,
  },
  {
    id: 'nearly',
    says: 'partial',
    pattern: words`
      (?:near(?:ing|ly)?|close to|approaching|almost|towards) (?:\w+ )?(?:complet(?:ion|ed?)|finished|final(?:ised)?|ready|done)
      final stages? | (?:well )?advanced(?: stage)?
      (?:partial(?:ly)?|partly|part|largely|mostly|substantially|virtually|mainly|half|not fully)[- ](?:complete[d]?|achieved|met|implemented|done|in place|established|delivered|compliant)
      \d{1,2}(?:\.\d+)?\s?(?:%|per ?cent) (?:complete[d]?|done|implemented|of the work|through) | part[- ]way | half[- ]?way
    `,
  },
  {
    id: 'underway',
    says: 'underway',
    pattern: words`
      in (?:progress|hand|train|process|motion) | work in progress | under ?way
      under (?:review|consideration|development|discussion|construction|investigation|negotiation|preparation|active \w+)
      in (?:development|discussions?|consultation|negotiation|preparation|production|the process of|draft(?: form)?|the early stages|its early stages)
      (?:adverts?|advertisement) (?:is |are |now )*(?:out|placed|live|running)
      out (?:to|for) (?:tender|consultation|advert\w*|comment|quotation) | on[- ]?going | progressing | progressed well
      moving (?:forward|ahead|on) | going (?:forward|well|to plan|ahead) | taken forward | taking (?:forward|place|shape)
      gathering pace | on (?:track|target|course|schedule|line) | to (?:plan|schedule|timetable)$
      (?:good|significant|considerable|steady|some|excellent|substantial|much|great|further|satisfactory|reasonable|encouraging|positive) progress
      progress (?:is |has been |was |being |continues? |continuing )*(?:made|good|steady|satisfactory|encouraging|positive|being made|well|to be made)
      making (?:good |some |steady |excellent )?progress | carried forward | on site(?! \w+(?:ing|ery)\b)
      work (?:has |is |also |now )*(?:started|begun|commenced|continu\w+|progress\w+) | (?:early|initial) stages?
      being (?!an?\b|the\b|able\b|on\b|in\b|at\b|more\b|very\b)(?:\w+ly )?\w{3,}
    `,
    unless: /\bprogress (?:was |has been |is )?(?:limited|slow)\b/i,
  },
  {
    id: 'begun',
    says: 'underway',
    pattern: words`
      (?:has|have|had|was|were|now|already|been|recently)\s+(?:\w+\s+)?(?:started|begun|commenced|initiated|embarked|kicked off)
      (?:started|begun|began|commenced|initiated)(?=$|\s+(?:in|on|with|by|and|from|to|at|last|this|early|work|during|for|using|as|earlier|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))
    `,
  },
]

/** Weaker words: talks, a gerund, something that goes on. A word of the future in the same clause outweighs them. */
export const goingOn: readonly Rule[] = [
  {
    id: 'talks',
    says: 'underway',
    pattern: words`
      discussions? | negotiations? | talks | dialogue | liaison | consultations? | conversations? | correspondence
    `,
    unless: /\b(?:paper|document|forum|policy|strategy|for) (?:discussion|consultation)\b/i,
  },
  {
    id: 'going-on',
    says: 'underway',
    pattern: words`
      (?:is|are|am|been|being|now|currently|still|actively|also|continues?|continually|presently|presently|closely|constantly|team|staff|officers?|we|group|manager|service|council|they|department|section|managers|partners|board)\s+(?:\w+ly\s+|now\s+|also\s+|still\s+|currently\s+)?(?!meeting\b|training\b|building\b|housing\b|funding\b|monitoring\b|planning\b|during\b|evening\b|morning\b|following\b|regarding\b|including\b|outstanding\b|pending\b|missing\b|lacking\b)[a-z]{2,}ing
      continu(?:es?|ing|ed)
    `,
  },
  {
    id: 'going-on',
    says: 'underway',
    pattern: words`
      ^(?:(?:now|currently|still|also|actively|jointly|again)\s+)?(?:working|developing|exploring|looking|liaising|preparing|drafting|recruiting|negotiating|reviewing|investigating|seeking|gathering|collecting|building up|consulting|researching|scoping|designing|implementing|rolling out|setting up|putting|writing|testing|considering|analysing|identifying|mapping|updating|finalising|discussing|engaging|promoting|delivering|providing|running|holding|making|taking|using|trying|arranging|organising|creating|establishing|producing|procuring|tendering|interviewing|continuing|moving|undertaking|carrying|compiling|completing|introducing|increasing|reducing|improving|supporting|targeting|encouraging|meeting with|talking|visiting|linking|raising|extending|expanding|assessing|evaluating|pursuing|progressing|piloting|helping|contributing|maintaining|participating|offering|installing|converting|adapting|contacting|bidding|applying|awarding|clearing|pulling|drawing|bringing|getting|giving|starting|beginning|finding|searching|costing|modelling|revising|rewriting|redesigning|recording|sharing|collating)\b(?=\s+\w)
    `,
  },
]
