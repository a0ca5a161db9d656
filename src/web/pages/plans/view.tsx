import { sayDay } from '../../../domain/calendar/say.ts'
import type { Frame } from '../../door.ts'
import { Button } from '../../govuk/button.tsx'
import { Page } from '../../layout.tsx'
import { PlanList } from '../../milepost/plan-list.tsx'
import type { Standing } from '../../standing.ts'

/** Every plan that is held. */
export function PlansView({ frame, standing }: { readonly frame: Frame; readonly standing: Standing }) {
  const { plans, asAt } = standing
  return (
    <Page frame={frame} statuses title="Plans" here="plans">
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">Plans</h1>
          <p class="mp-answer">
            {plans.length === 0
              ? 'No plan has been adopted yet.'
              : plans.length === 1
                ? 'One plan is held here.'
                : `${plans.length} plans are held here.`}
          </p>
        </div>
      </div>
      {plans.length > 0 ? (
        <PlanList plans={plans} level={2} />
      ) : (
        <p class="mp-plain">
          Bring in the paper that holds your action plan. Milepost reads the plan out of it and shows you what it found; nothing is adopted
          until you say so.
        </p>
      )}
      <Button href="/bring-in" class={plans.length > 0 ? 'govuk-button--secondary' : undefined}>
        Bring in a paper
      </Button>
      {plans.length > 0 && <p class="mp-source">As at {sayDay(asAt)}.</p>}
    </Page>
  )
}
