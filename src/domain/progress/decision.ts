import type { Asked } from './promise.ts'
import type { Telling } from './telling.ts'
import { words } from './words.ts'

const decision = words`
  decided | decision (?:is|was|has been|taken|made|reached|not) | agreed (?:that|to|not) | concluded | conclusion (?:is|was|that) | opted
  will (?:remain|stay|not|continue as) | to remain | remains? (?:at|as|unchanged) | unchanged
  no (?:changes?|need|requirement|further action|increase|reduction)
  not (?:required|needed|necessary|feasible|viable|appropriate|justified|considered|recommended|cost[- ]effective|proceeding) | sufficient
  (?:preferred|favoured|chosen|agreed) (?:option|supplier|bidder|solution|model|site) | option \w+ (?:chosen|selected|preferred|agreed)
  ruled out | rejected | recommended | recommendations? (?:made|agreed|accepted) | found (?:that|to be) | outcome (?:was|is|of)
  findings? (?:show|were|are|reported|presented) | confirmed (?:that|as)
`
const notYet = words`draft | in principle | terms of reference | date | meeting`

/**
 * The words of a decision told in a clause, or null. Where the task was to look at something or to decide, a decision is the deed itself,
 * whichever way it went.
 */
export function decisionTold(telling: Telling, asked: Asked): string | null {
  if (asked.aims.length === 0 || !asked.aims.every(({ asks }) => asks === 'look' || asks === 'agree')) return null
  if (telling.says === 'look' || telling.says === 'nothing' || notYet.test(telling.clause)) return null
  return decision.exec(telling.clause)?.[0] ?? null
}
