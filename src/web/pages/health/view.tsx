import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import { type HealthCheck, isMet, type PlanHealth, sayMet } from '../../../domain/judgement/health/health-check.ts'
import type { About } from '../../../domain/judgement/judgement.ts'
import { actionHref, objectiveHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'

interface Props {
  readonly frame: Frame
  readonly health: PlanHealth
  readonly asAt: Day
}

/** `1.2 action 3`, `2.1`, or `1.2` for an objective itself. */
export const placeOf = ({ objective, ref }: About): string =>
  [objective ?? '', ref ? (objective ? `action ${ref}` : ref) : ''].filter(Boolean).join(' ') || 'no number'

/** How auditable a plan is, whatever has been done on it: named checks, and what to mend first. */
export function HealthView({ frame, health, asAt }: Props) {
  const { plan, checks, mendFirst } = health
  const [first] = mendFirst
  const met = checks.filter(isMet).length
  return (
    <Page
      frame={frame}
      title={`Plan health: ${plan.title}`}
      here="plans"
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: plan.title, href: planHref(plan.id) },
      ]}
    >
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">Plan health</h1>
          <p class="mp-sub">
            <Title text={plan.title} />
          </p>
          <p class="mp-answer">
            {met === checks.length
              ? 'Everything is written down that is needed to tell whether this plan is kept.'
              : `${met} of ${checks.length} checks are met. ${first ? `Mend first: ${first.name.charAt(0).toLowerCase()}${first.name.slice(1)} (${sayMet(first)}).` : ''}`}
          </p>
        </div>
      </div>
      <p class="mp-plain">
        These checks ask whether anyone could tell that the plan is kept. What has been done on it changes none of them.
      </p>
      {mendFirst.length > 0 && <Checks title="To mend, most pressing first" checks={mendFirst} />}
      {met > 0 && <Checks title="Met" checks={checks.filter(isMet)} />}
      {mendFirst.length > 0 && (
        <p class="mp-count">
          <a class="govuk-link" href={`${planHref(plan.id)}/health.csv`}>
            Download what is missing (CSV)
          </a>
          , one row for each place.
        </p>
      )}
      <p class="mp-source">As at {sayDay(asAt)}, with every change of the plan recorded by then.</p>
    </Page>
  )
}

/** More places than this are behind the fold. */
const atOnce = 8

function Checks({ title, checks }: { readonly title: string; readonly checks: readonly HealthCheck[] }) {
  return (
    <section class="mp-health" aria-label={title}>
      <h2 class="mp-h">{title}</h2>
      <ul class="mp-checks">
        {checks.map((check) => (
          <li class={isMet(check) ? 'mp-checks--met' : undefined}>
            <h3 class="mp-checks__n">{check.name}</h3>
            <p class="mp-checks__m">
              <strong>{isMet(check) ? '✔ Met:' : '✗ Not met:'}</strong> {sayMet(check)}
            </p>
            {!isMet(check) && (
              <>
                <p>{check.mend}</p>
                <Places check={check} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Places({ check: { unmet } }: { readonly check: HealthCheck }) {
  const list = (
    <p class="mp-asks__at">
      {unmet.map(({ about, sentence }, i) => (
        <>
          {i > 0 && ', '}
          {about.id === null ? (
            <span title={sentence}>{placeOf(about)}</span>
          ) : (
            <a class="govuk-link" href={about.ref === null ? objectiveHref(about.id) : actionHref(about.id)}>
              {placeOf(about)}
            </a>
          )}
        </>
      ))}
    </p>
  )
  if (unmet.length <= atOnce) return list
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Where: {unmet.length} places</span>
      </summary>
      <div class="govuk-details__text">{list}</div>
    </details>
  )
}
