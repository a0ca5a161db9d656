import type { Rule } from '../telling.ts'
import { oneOf, words } from '../words.ts'

const often = 'monthly|weekly|quarterly|regular|termly|fortnightly|annual|daily'
const gatherings = oneOf`
  meetings? | reports? | audits? | reviews? | checks? | supervision | newsletters? | sessions? | updates? | bulletins? | monitoring
  returns?
`
const kept = oneOf`
  held | produced | issued | carried out | undertaken | published | taking place | provided | received | circulated | completed
  submitted | sent
`
const subjects = oneOf`
  this is | is | are | now | being | closely | and | regularly | numbers | performance | progress | figures | cases | this | all
  subject to | position
`
const looking = 'monitoring|checks?|checking|audits?|reviews?|inspections?|scrutiny'

const notAhead = '(?!\\s+(?:due|to|will|planned|reports?|returns?|in|for)\\b)'

/** It runs, comes back or has become a custom. */
export const running: readonly Rule[] = [
  {
    id: 'running',
    says: 'running',
    pattern: words`
      now (?:a |an )?(?:regular|routine|established|standing|normal|standard|permanent|annual|monthly|weekly|quarterly)
      part of (?:the )?(?:normal|routine|day[- ]to[- ]day|standard|core|regular) | business as usual | mainstreamed
      standing (?:agenda )?item
      rolling programme | up and running | fully operational | in operation | in constant use | up[- ]to[- ]date(?=$|[,;]| and | at | as )
      (?:is|are|now|service|scheme|system|team|project|project is|group|centre) (?:now )?(?:running|operating|operational|functioning)
      meet(?:s|ing)? (?:regularly|monthly|weekly|quarterly|fortnightly|termly|every|each|six[- ]weekly|bi-?monthly|once)
      (?:${often}) (?:\w+ ){0,2}${gatherings} (?:are |is |now |being |have been |has been |continue to be )*${kept}
      regularly (?:\w+ed|held|met|sent)
      (?:is|are) (?:now )?(?:regularly|routinely|monitored|reviewed|reported|audited|updated|checked)(?=\s)
    `,
  },
  {
    id: 'monitored',
    says: 'running',
    pattern: words`
      ^(?:${subjects}\s+)*(?:monitored|(?:${often}|ongoing|continuous|continual) (?:\w+ )?(?:${looking}))${notAhead}
    `,
  },
]
