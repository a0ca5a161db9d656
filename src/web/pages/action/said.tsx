import type { Day } from '../../../domain/calendar/day.ts'
import type { Deed, Update } from '../../../domain/plan/told.ts'
import { actionHref } from '../../addresses.ts'
import { Declared } from '../../milepost/status.tsx'
import { Timeline } from '../../milepost/timeline.tsx'

/** What the rules read out of an update, as a person would say it. */
const reported: Readonly<Record<Deed, string>> = {
  done: 'Reports it done',
  underway: 'Reports work under way',
  'recurring-running': 'Reports it running',
  problem: 'Reports a problem',
  'not-stated': 'Reports nothing that happened',
}

/** The action of which something was said that is heard of a part too. */
export interface SaidOf {
  readonly id: string
  readonly ref: string
}

interface Props {
  readonly updates: readonly Update[]
  readonly day: Day | null
  readonly saidOf?: SaidOf | null
}

/** Everything said of an action or objective, newest first; of a part of which nothing is said, where its action's words are. */
export function Said({ updates, day, saidOf }: Props) {
  return (
    <section aria-labelledby="h-said">
      <h2 class="mp-h" id="h-said">
        What was said, newest first
      </h2>
      {updates.length > 0 ? (
        <Timeline
          items={[...updates].reverse().map((update) => ({
            id: `said-${update.id}`,
            day: update.day,
            by: update.paper ? `${update.by}, in the paper` : update.by,
            head: update.declared ? (
              <p class="mp-told">
                <Declared said={update.declared} /> <span class="mp-age">declared</span>
              </p>
            ) : (
              <p class="mp-told">{reported[update.deed]}</p>
            ),
            text: update.text,
          }))}
        />
      ) : saidOf ? (
        <p class="mp-plain">
          Nothing is said of this part by itself.{' '}
          <a class="govuk-link" href={`${actionHref(saidOf.id)}#h-said`}>
            What was said of {saidOf.ref || 'the action'} as a whole
          </a>{' '}
          is heard of it.
        </p>
      ) : (
        <p class="mp-plain">
          {day ? 'The paper says nothing of it, and nobody has said anything since.' : 'Nobody has said anything yet.'}
        </p>
      )}
    </section>
  )
}
