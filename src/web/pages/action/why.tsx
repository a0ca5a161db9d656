import type { Finding, JudgedAction } from '../../../domain/judgement/judgement.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { Grounds, type Papers } from '../../milepost/grounds.tsx'

interface Props {
  readonly judged: JudgedAction
  readonly action: Action
  readonly findings: readonly Finding[]
  readonly compared: boolean
  readonly papers: Papers
}

/** Which rules gave the status and found what else there is, by which words, and where those stand. */
export function Why({ judged, action, findings, compared, papers }: Props) {
  const own = action.id ?? ''
  return (
    <section aria-labelledby="h-why">
      <h2 class="mp-h" id="h-why">
        Why
      </h2>
      <h3 class="mp-h mp-h--xs">The status</h3>
      <Grounds grounds={judged.reasons} bare own={own} papers={papers} />
      {action.progress.rule && (
        <p class="mp-grounds__at">
          The last words report {deeds[action.progress.deed]}, by the rule <code>{action.progress.rule.split(':', 1)[0]}</code>.
        </p>
      )}
      {findings.length > 0 && (
        <>
          <h3 class="mp-h mp-h--xs">What was found</h3>
          <Grounds grounds={findings} own={own} papers={papers} />
        </>
      )}
      {!compared && (
        <p class="mp-grounds__at">There are too many plans to compare this action with all of them here; a report on a few of them does.</p>
      )}
    </section>
  )
}

const deeds: Readonly<Record<Action['progress']['deed'], string>> = {
  done: 'done',
  underway: 'work under way',
  'recurring-running': 'running, as it recurs',
  problem: 'a problem',
  'not-stated': 'nothing that happened',
}
