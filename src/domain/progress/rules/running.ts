import type { Rule } from '../telling.ts'
import { words } from '../words.ts'

/** It runs, comes back or has become a custom. */
export const running: readonly Rule[] = [
  {
    id: 'running',
    says: 'running',
    pattern: words`
      now (?:a |an )?(?:regular|routine|established|standing|normal|standard|permanent|annual|monthly|weekly|quarterly)
      business as usual | mainstreamed | standing (?:agenda )?item
      part of (?:the )?(?:normal|routine|day[- ]to[- ]day|standard|core|regular) | rolling programme | up and running
      up[- ]to[- ]date(?=$|[,;]| and | at | as ) | fully operational | in operation | in constant use
      (?:is|are|now|service|scheme|system|team|project|project is|group|centre) (?:now )?(?:running|operating|operational|functioning)
      meet(?:s|ing)? (?:regularly|monthly|weekly|quarterly|fortnightly|termly|every|each|six[- ]weekly|bi-?monthly|once)
      (?:monthly|weekly|quarterly|regular|termly|fortnightly|annual|daily) (?:\w+ ){0,2}(?:meetings?|reports?|audits?|reviews?|checks?|supervision|newsletters?|sessions?|updates?|bulletins?|monitoring|returns?) (?:are |is |now |being |have been |has been |continue to be )*(?:held|produced|issued|carried out|undertaken|published|taking place|provided|received|circulated|completed|submitted|sent|completed)
      regularly (?:\w+ed|held|met|sent)
      (?:is|are) (?:now )?(?:regularly|routinely|monitored|reviewed|reported|audited|updated|checked) 
    `,
  },
  {
    id: 'monitored',
    says: 'running',
    pattern: words`
      ^(?:(?:this is|is|are|now|being|closely|and|regularly|numbers|performance|progress|figures|cases|this|all|subject to|position)\s+)*(?:monitored|(?:weekly|monthly|quarterly|regular|ongoing|continuous|continual) (?:\w+ )?(?:monitoring|checks?|checking|audits?|reviews?|inspections?|scrutiny))\b(?!\s+(?:due|to|will|planned|report|returns?|in|for)\b)
    `,
  },
]
