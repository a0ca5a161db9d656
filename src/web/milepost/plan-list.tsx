import { headlineSentence, type StatusCounts } from '../../domain/report/headline.ts'
import { statusKey } from '../../domain/report/status-key.ts'
import type { HeldPlan } from '../../store/plans.ts'
import { planHref } from '../addresses.ts'
import { Shape, slugOf } from './status.tsx'

interface Props {
  readonly plans: readonly { readonly held: HeldPlan; readonly counts: StatusCounts }[]
}

/** Plans, each with its answer in a sentence and how many of its actions stand where. */
export function PlanList({ plans }: Props) {
  return (
    <ul class="mp-plans">
      {plans.map(({ held: { plan, paper }, counts }) => (
        <li>
          <h3 class="mp-plans__t">
            <a href={planHref(plan.id)}>{plan.title}</a>
          </h3>
          <p>{headlineSentence(counts)}</p>
          <Tally counts={counts} />
          <p class="mp-place">{[plan.period, paper && `read from ${paper.name}`].filter(Boolean).join(', ')}</p>
        </li>
      ))}
    </ul>
  )
}

/** How many actions stand at each status, worst first; statuses nobody has are left out. */
function Tally({ counts }: { readonly counts: StatusCounts }) {
  return (
    <p class="mp-tally mp-tally--line">
      {statusKey
        .filter(({ status }) => counts[status] > 0)
        .map(({ status, word }) => (
          <span class={`s-${slugOf(status)}`}>
            <Shape status={status} />
            {counts[status]}
            <span class="govuk-visually-hidden"> {word}, </span>
          </span>
        ))}
    </p>
  )
}
