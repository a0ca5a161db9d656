import type { Rule } from '../telling.ts'
import { words } from '../words.ts'

/**
 * Something stands in the way, or somebody else has to move first. A word that the promise itself uses ("Reduce delays") is its topic and
 * no problem.
 */
export const problem: readonly Rule[] = [
  {
    id: 'problem',
    says: 'problem',
    pattern: words`
      delay(?:s|ed|ing)? | slipp(?:ed|age|ing) | behind (?:schedule|target|plan|programme|timetable|profile|time) | on hold | held up
      put back
      paused | suspended | deferred | postponed | re-?scheduled | stalled | blocked | halted | stopped | frozen | in abeyance | dormant
      lapsed
      overdue(?=$|[,;)]| by| and| due| since| for| because) | off[- ](?:track|target|course) | under[- ]?target | under ?performing
      below (?:target|plan|profile|expectations?) | short of (?:the )?target | shortfall | set[- ]?backs? | bottlenecks? | backlogs?
      obstacles? | barriers? | hindered | hampered | constrained | struggl(?:e|es|ed|ing) | disappointing | insurmountable | adverse
      deteriorat(?:ed|ing) | worsened | worsening | disrupted | disruption | dispute
      (?:performance|position|figures?|rates?) (?:has |have |is |are )?(?:declined|declining|dropped|fallen|falling|slipped)
      slow(?:er|ly)?(?: progress| than| start| take-?up| to) | (?:limited|little) progress
      progress (?:has been |is |was )?(?:slow|limited|poor|hampered)
      lack of | shortages? | insufficient | inadequate | unsuccessful(?:ly)? | without success | unable | failed | fail(?:s|ure)? to
      refused | turned down | rejected | withdrew | pulled out | fell through | fallen through | resigned
      left the (?:authority|council|service|post)
      (?:officer|manager|worker|co-?ordinator|director|post-?holder) (?:has |have )?(?:left|retired) | not viable | cannot | can't
      could not | couldn't | (?:was|were) not able
      not been able
      difficult(?:y|ies)? | problems? | problematic | concerned | serious concerns? | concerns? (?:about|over|that|re|regarding|raised)
      staff(?:ing)? (?:sickness|absences?|turnover|vacanc(?:y|ies)|issues?) | long[- ]term sick(?:ness)? | sickness absence
      (?:remains?|still|currently|is|are|lies|stands?) (?:vacant|unfilled|empty)
      (?:capacity|technical|funding|legal|resource|it|outstanding|contractual|financial) issues? | issues? (?:with|around|over|remain)
      funding (?:gap|withdrawn|cut|not (?:available|secured|found|agreed)) | over ?budget | overspen[dt]
      into (?:administration|liquidation|receivership) | bankrupt | ceased trading
    `,
    unless: words`
      delayed (?:discharges?|transfers?) | problem[- ]solving | problem (?:families|drug|drinkers?) | learning difficult(?:y|ies)
      people with difficulties | without delay
    `,
  },
  {
    id: 'at-risk',
    says: 'problem',
    pattern: words`
      (?:is|are|remains?|now|currently|therefore|slightly)\s+(?:at risk|in jeopardy|in doubt|under threat|under pressure|uncertain)
      (?:target|date|deadline|project|completion|delivery|funding)\s+(?:at risk|in jeopardy|in doubt|under threat|under pressure|uncertain)
      (?:red|amber) status
    `,
  },
  {
    id: 'awaiting',
    says: 'awaiting',
    pattern: words`await(?:ing|ed|s)? | waiting (?:for|on) | pending | (?:dependent|depends) (?:up)?on | reliant on | contingent on`,
    unless: words`
      (?:cases?|children|people|patients|those|referrals|clients|applicants|tenants|families) (?:still )?(?:awaiting|waiting)
    `,
  },
]
