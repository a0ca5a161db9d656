import { sayDay } from '../../calendar/say.ts'
import { quote } from '../say.ts'
import type { FindingRule } from './finding-rule.ts'

/** A reviewer sees it otherwise than the facts do: both are shown with the reason, and neither is settled silently. */
export const statusChallenged: FindingRule = {
  id: 'status-challenged',
  find: ({ voices }) => {
    const said = voices?.challenged ?? voices?.overridden
    if (!voices || !said || said.status === voices.computed) return null
    return {
      sentence: `${said.by} says “${said.status}” (${sayDay(said.day)}), the facts say “${voices.computed}”: ${quote(said.reason)}.`,
      evidence: said.reason,
    }
  },
}
