import type { Rule } from '../telling.ts'
import { month, oneOf, percent, words } from '../words.ts'

const helpers = '(?:(?:is|are|now|has|have|been|was|were|also|being)\\s+)*'
const planned = oneOf`
  in place | in hand | being (?:\w+ly )?\w+ | under ?way | under development | drawn up | in preparation | prepared | made | drafted
  developed
  agreed | produced | written | put together | submitted | completed?
`

/** There is a plan to do it: a plan, not progress, unless a plan was what was promised. */
export const plan: readonly Rule[] = [
  {
    id: 'plan-told',
    says: 'plan',
    pattern: words`
      (?:plans?|proposals?|arrangements)\s+(?:for \w+(?: \w+){0,3} )?${helpers}${planned} | being planned
      planning (?:stage |work |process )?${helpers}(?:under ?way|in progress|begun|started|commenced|in hand|continu\w+)
    `,
  },
]

const behindBegun = 'in|on|with|by|and|from|to|at|last|this|early|work|during|for|using|as|earlier'
const goodly = oneOf`
  good | significant | considerable | steady | some | excellent | substantial | much | great | further | satisfactory | reasonable
  encouraging | positive
`
const nearly = 'partial(?:ly)?|partly|part|largely|mostly|substantially|virtually|mainly|half|not fully'

/** Words that tell of work going on, strong enough to stand against a date in the same breath ("In hand to begin in October"). */
export const underway: readonly Rule[] = [
  {
    id: 'pilot',
    says: 'pilot',
    pattern: words`pilots? | piloted | piloting | trial(?:s|led|ling|ed)? | test phase | pathfinder`,
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
      final stages? | (?:well )?advanced(?: stage)? | part[- ]way | half[- ]?way
      (?:${nearly})[- ](?:completed?|achieved|met|implemented|done|in place|established|delivered|compliant)
      ${percent} (?:completed?|done|implemented|of the work|through)
    `,
  },
  {
    id: 'underway',
    says: 'underway',
    pattern: words`
      in (?:progress|hand|train|process|motion) | work in progress | under ?way | on[- ]?going | carried forward | (?:early|initial) stages?
      under (?:review|consideration|development|discussion|construction|investigation|negotiation|preparation|active \w+)
      in (?:development|discussions?|consultation|negotiation|preparation|production|the process of|draft(?: form)?)
      in (?:the|its) early stages
      (?:adverts?|advertisement) (?:is |are |now )*(?:out|placed|live|running)
      out (?:to|for) (?:tender|consultation|advert\w*|comment|quotation) | on site(?! \w+(?:ing|ery)\b)
      progressing | progressed well | moving (?:forward|ahead|on) | going (?:forward|well|to plan|ahead) | taken forward
      taking (?:forward|place|shape) | gathering pace | on (?:track|target|course|schedule|line) | to (?:plan|schedule|timetable)$
      ${goodly} progress | making (?:good |some |steady |excellent )?progress
      progress (?:is |has been |was |being |continues? |continuing )*(?:made|good|steady|satisfactory|encouraging|positive|well|to be made)
      work (?:has |is |also |now )*(?:started|begun|commenced|continu\w+|progress\w+)
      being (?!an?\b|the\b|able\b|on\b|in\b|at\b|more\b|very\b)(?:\w+ly )?\w{3,}
    `,
    unless: words`progress (?:was |has been |is )?(?:limited|slow)`,
  },
  {
    id: 'begun',
    says: 'underway',
    pattern: words`
      (?:has|have|had|was|were|now|already|been|recently)\s+(?:\w+\s+)?(?:started|begun|commenced|initiated|embarked|kicked off)
      (?:started|begun|began|commenced|initiated)(?=$|\s+(?:${behindBegun}|\d|${month}))
    `,
  },
]

const goers = oneOf`
  is | are | am | been | being | now | currently | still | actively | also | continues? | continually | presently | closely | constantly
  team | staff
  officers? | we | group | managers? | service | council | they | department | section | partners | board
`
const nouns = oneOf`
  meeting | training | building | housing | funding | monitoring | planning | during | evening | morning | following | regarding | including
  outstanding | pending | missing | lacking
`
const activities = oneOf`
  working | developing | exploring | looking | liaising | preparing | drafting | recruiting | negotiating | reviewing | investigating
  seeking
  gathering | collecting | building up | consulting | researching | scoping | designing | implementing | rolling out | setting up | putting
  writing | testing | considering | analysing | identifying | mapping | updating | finalising | discussing | engaging | promoting
  delivering
  providing | running | holding | making | taking | using | trying | arranging | organising | creating | establishing | producing
  procuring
  tendering | interviewing | continuing | moving | undertaking | carrying | compiling | completing | introducing | increasing | reducing
  improving
  supporting | targeting | encouraging | meeting with | talking | visiting | linking | raising | extending | expanding | assessing
  evaluating
  pursuing | progressing | piloting | helping | contributing | maintaining | participating | offering | installing | converting | adapting
  contacting | bidding | applying | awarding | clearing | pulling | drawing | bringing | getting | giving | starting | beginning | finding
  searching | costing | modelling | revising | rewriting | redesigning | recording | sharing | collating
`

/** Weaker words: talks, something that goes on. A word of the future in the same clause outweighs them. */
export const goingOn: readonly Rule[] = [
  {
    id: 'talks',
    says: 'underway',
    pattern: words`discussions? | negotiations? | talks | dialogue | liaison | consultations? | conversations? | correspondence`,
    unless: words`(?:paper|document|forum|policy|strategy|for) (?:discussion|consultation)`,
  },
  {
    id: 'going-on',
    says: 'underway',
    pattern: words`
      ${goers}\s+(?:\w+ly\s+|now\s+|also\s+|still\s+|currently\s+)?(?!${nouns}\b)[a-z]{2,}ing | continu(?:es?|ing|ed)
      ^(?:(?:now|currently|still|also|actively|jointly|again)\s+)?${activities}(?=\s+\w)
    `,
  },
]
