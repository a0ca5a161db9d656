import type { Child } from 'hono/jsx'
import { sayDay } from '../../../domain/calendar/say.ts'
import { actionHref, paperHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { Answer } from '../../milepost/answer.tsx'
import { PlanList } from '../../milepost/plan-list.tsx'
import { StatusWord } from '../../milepost/status.tsx'
import { Title } from '../../milepost/title.tsx'
import type { Silence, Standing } from '../../standing.ts'
import type { ListedAction, PlanStanding } from '../../standing-of-plan.ts'

export interface HomeProps {
  readonly frame: Frame
  readonly standing: Standing
  /** Papers that were brought in and wait for somebody to check them. */
  readonly waiting: readonly { readonly id: string; readonly name: string }[]
}

/** What needs attention, then the plans. There is one at least. */
export function HomeView({ frame, standing, waiting }: HomeProps) {
  const { plans, counts, late, silent, asAt } = standing
  const only = plans.length === 1 ? plans[0] : undefined
  return (
    <Page frame={frame} statuses title="Home" here="home">
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">{frame.organisation || 'Home'}</h1>
          <Answer counts={counts} hrefOf={(slug) => answerHref(slug, only)} />
        </div>
        <aside class="mp-clock" aria-labelledby="clock-h">
          <h2 class="mp-clock__h" id="clock-h">
            Today
          </h2>
          <p class="mp-clock__big">{sayDay(asAt)}</p>
          <p class="mp-clock__act">
            <a class="govuk-link" href="/enquiry">
              Lines of enquiry
            </a>
            <a class="govuk-link" href="/bring-in">
              Bring in a paper
            </a>
            <a class="govuk-link" href="/changes">
              Since you last met
            </a>
            <a class="govuk-link" href="/reports">
              Compose a report
            </a>
          </p>
        </aside>
      </div>
      <Waiting papers={waiting} />
      {late.length > 0 && (
        <Group id="late" count={counts.late} title="Late" says="Their last day has gone by. Those of the longest time ago come first.">
          <LateList late={late} plans={plans} />
        </Group>
      )}
      {silent.length > 0 && (
        <Group
          id="silent"
          count={counts['no progress stated']}
          title="No progress stated"
          says="Nobody has said what happened. By those who were asked."
        >
          <SilentList silent={silent} plans={plans} />
        </Group>
      )}
      <Group id="plans" count={plans.length} title={plans.length === 1 ? 'Plan' : 'Plans'} says={`As at ${sayDay(asAt)}.`}>
        <PlanList plans={plans} level={3} />
      </Group>
    </Page>
  )
}

/** Into the plan where there is one; with several, to the part of this page that parts them. */
function answerHref(slug: 'done' | 'late' | 'silent', only: PlanStanding | undefined): string {
  if (!only) return slug === 'done' ? '#plans' : `#${slug}`
  return `${withQuery(planHref(only.id), slug === 'done' ? { status: 'finished' } : { view: slug })}#actions`
}

interface GroupProps {
  readonly id: string
  readonly count: number
  readonly title: string
  readonly says: string
  readonly children?: Child
}

function Group({ id, count, title, says, children }: GroupProps) {
  return (
    <section class="mp-group" aria-labelledby={id}>
      <div class="mp-group__h">
        <h2 id={id}>
          <span class="mp-group__n">{count}</span> {title}
        </h2>
        <p>{says}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}

interface LateProps {
  readonly late: readonly ListedAction[]
  readonly plans: readonly PlanStanding[]
}

/** A first page is read, not scrolled: more late actions than this stand on the page of all late ones. */
const fewLate = 8

/** The late actions of the longest time ago under the plan they stand in; the plan's name is left out where there is only one. */
function LateList({ late, plans }: LateProps) {
  return (
    <>
      {[...Map.groupBy(late.slice(0, fewLate), ({ plan }) => plan.title)].map(([title, actions]) => (
        <>
          {plans.length > 1 && (
            <h3 class="mp-h mp-h--xs">
              <Title text={title} />
            </h3>
          )}
          <ul class="mp-deltas">
            {actions.map((each) => (
              <LateLine late={each} />
            ))}
          </ul>
        </>
      ))}
      <p class="mp-plain">
        <a class="govuk-link" href="/late">
          {late.length > fewLate ? `All ${late.length} late actions` : 'The late actions as a table'}
        </a>
      </p>
    </>
  )
}

function LateLine({ late: { action, objective, sentence } }: { readonly late: ListedAction }) {
  const owners = action.owners.map(({ name }) => name).join(', ') || 'No named owner'
  return (
    <li>
      <span class="mp-num">{action.ref}</span>
      <div>
        <a class="govuk-link mp-act" href={actionHref(action.id)}>
          {action.text}
        </a>
        <p>{objective ? `${objective.ref} ${objective.title}. ${owners}` : owners}</p>
      </div>
      <span class="mp-deltas__s">
        <StatusWord status="late" />
        <small>{sentence}</small>
      </span>
    </li>
  )
}

/** More owners than this are on the pages of their plans. */
const fewOwners = 10

function SilentList({ silent, plans }: { readonly silent: readonly Silence[]; readonly plans: readonly PlanStanding[] }) {
  const rest = silent.length - fewOwners
  return (
    <ul class="mp-links">
      {silent.slice(0, fewOwners).map(({ owner, plan, count, longest }) => (
        <li>
          <a href={`${withQuery(planHref(plan.id), { view: 'silent', owner })}#actions`}>{owner}</a>, {count}{' '}
          {count === 1 ? 'action' : 'actions'}
          {longest > 1 && `, silent for up to ${longest} reports running`}
          {plans.length > 1 && (
            <small>
              {' '}
              in <Title text={plan.title} />
            </small>
          )}
        </li>
      ))}
      <li>
        <a href="/no-answer">{rest > 0 ? `And ${rest} more: all that nobody has answered` : 'All that nobody has answered, as a table'}</a>
      </li>
    </ul>
  )
}

/** Papers that nobody has adopted yet. */
export function Waiting({ papers }: { readonly papers: HomeProps['waiting'] }) {
  if (papers.length === 0) return null
  return (
    <p class="mp-nudge">
      {papers.length === 1 ? 'A paper waits to be checked: ' : `${papers.length} papers wait to be checked: `}
      {papers.map(({ id, name }, i) => (
        <>
          {i > 0 && ', '}
          <a href={paperHref(id)}>{name}</a>
        </>
      ))}
      . Nothing of it is in force until somebody adopts it.
    </p>
  )
}
