import { headlineSentence, type StatusCounts } from '../../domain/report/headline.ts'
import { statusKey } from '../../domain/report/status-key.ts'
import { planHref } from '../addresses.ts'
import type { PlanStanding } from '../standing-of-plan.ts'
import { Shape, slugOf } from './status.tsx'
import { Title } from './title.tsx'

interface Props {
  readonly plans: readonly PlanStanding[]
  /** The level of the heading that names each plan. */
  readonly level: 2 | 3
}

/** Plans, each with its answer in a sentence and how many of its actions stand where. */
export function PlanList({ plans, level }: Props) {
  const Heading = `h${level}` as 'h2'
  return (
    <ul class="mp-plans">
      {plans.map(({ id, title, period, paper, counts }) => (
        <li>
          <Heading class="mp-plans__t">
            <a href={planHref(id)}>
              <Title text={title} />
            </a>
          </Heading>
          <p>{headlineSentence(counts)}</p>
          <Tally counts={counts} />
          <p class="mp-place">{[period, paper && `read from ${paper}`].filter(Boolean).join(', ')}</p>
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
