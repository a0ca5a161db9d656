import type { Rule } from '../telling.ts'
import { words } from '../words.ts'

/** Something stands in the way, or somebody else has to move first. A word that the promise itself uses ("Reduce delays") is its topic and no problem. */
export const problem: readonly Rule[] = [
  {
    id: 'problem',
    says: 'problem',
    pattern: words`
      delay(?:s|ed|ing)? | slipp(?:ed|age|ing) | behind (?:schedule|target|plan|programme|timetable|profile|time) | on hold
      held up | paused | suspended | deferred | postponed | rescheduled | re-scheduled | stalled | blocked | halted | stopped
      put back | frozen | overdue(?=$|[,;)]| by| and| due| since| for| because) | off[- ](?:track|target|course)
      below (?:target|plan|profile|expectations?) | under[- ]?target | short of (?:the )?target | shortfall | set[- ]?backs?
      bottlenecks? | backlogs? | obstacles? | barriers? | hindered | hampered | constrained | disappointing | deteriorat(?:ed|ing)
      worsened | worsening
      (?:performance|position|figures?|rates?) (?:has |have |is |are )?(?:declined|declining|dropped|fallen|falling|slipped)
      slow(?:er|ly)?(?: progress| than| start| take-?up| to) | limited progress | little progress
      progress (?:has been |is |was )?(?:slow|limited|poor|hampered) | lack of | shortages? | insufficient | inadequate
      unsuccessful(?:ly)? | unable | failed | fail(?:s|ure)? to | refused | turned down | rejected | not viable | cannot | can't
      could not | couldn't | was not able | were not able | not been able | difficult(?:y|ies)? | problems? | problematic
      concerned | serious concerns? | concerns? (?:about|over|that|re|regarding|raised)
      staff(?:ing)? (?:sickness|absences?|turnover|vacanc(?:y|ies)|issues?) | long[- ]term sick(?:ness)? | sickness absence
      capacity issues? | (?:technical|funding|legal|resource|it|outstanding|contractual|financial) issues?
      issues? (?:with|around|over|remain) | funding (?:gap|withdrawn|cut|not (?:available|secured|found|agreed)) | withdrew
      pulled out | over ?budget | overspen[dt] | under ?performing
      (?:remains?|still|currently|is|are|lies|stands?) (?:vacant|unfilled|empty) | resigned
      left the (?:authority|council|service|post) | adverse | disrupted | disruption | insurmountable | dispute | without success
      into (?:administration|liquidation|receivership) | bankrupt | ceased trading | dormant | lapsed | fell through
      fallen through | in abeyance | struggl(?:e|es|ed|ing)
    `,
    unless: words`
      delayed (?:discharges?|transfers?) | problem[- ]solving | problem (?:families|drug|drinkers?) | learning difficult
      people with difficult | without delay
    `,
  },
  {
    id: 'at-risk',
    says: 'problem',
    pattern: words`
      (?:is|are|remains?|remain|now|currently|therefore|target|date|deadline|project|completion|delivery|slightly|funding)\s+(?:at risk|in jeopardy|in doubt|under threat|under pressure|uncertain)
      red status | amber status
    `,
  },
  {
    id: 'awaiting',
    says: 'awaiting',
    pattern: words`
      await(?:ing|ed|s)? | waiting (?:for|on) | pending | dependent (?:up)?on | depends (?:up)?on | reliant on | contingent on
    `,
    unless: words`
      (?:cases?|children|people|patients|those|referrals|clients|applicants|tenants|families) (?:still )?(?:awaiting|waiting)
    `,
  },
]
