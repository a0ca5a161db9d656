import { tellsOnlyPlan } from '../../progress/kinds.ts'
import { sayRunning } from '../reports-running.ts'
import { saySilence } from '../statuses/no-progress-stated.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/**
 * Nothing that happened is told, whether the action is late for it or not. A late action that tells its next step is found as
 * plan-told-as-progress instead: one silence, one finding.
 */
export const noProgressStated: FindingRule = {
  id: 'no-progress-stated',
  find: (judged) =>
    firstOf(judged, (one, { status, reasons }) => {
      if (status !== 'no progress stated' && !(status === 'late' && one.silent && one.asked && !tellsOnlyPlan(one.told))) return null
      if (status !== 'late') return reasons[0] ?? null
      return { sentence: `${saySilence(one)}${sayRunning(one.silentOn)}.`, evidence: one.told.text }
    }),
}
