import type { Child } from 'hono/jsx'
import { sayDay } from '../../../domain/calendar/say.ts'
import { actionHref, paperHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { Answer } from '../../milepost/answer.tsx'
import { PlanList } from '../../milepost/plan-list.tsx'
import { StatusWord } from '../../milepost/status.tsx'
import { Title } from '../../milepost/title.tsx'
import type { LateAction, PlanStanding, Silence, Standing } from '../../standing.ts'

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
    <Page frame={frame} title="Home" here="home">
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
          <LateList late={late} count={counts.late} plans={plans} />
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
  readonly late: readonly LateAction[]
  readonly count: number
  readonly plans: readonly PlanStanding[]
}

/** The late actions under the plan they stand in; the plan's name is left out where there is only one. */
function LateList({ late, count, plans }: LateProps) {
  return (
    <>
      {[...Map.groupBy(late, ({ plan }) => plan.title)].map(([title, actions]) => (
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
      {count > late.length && (
        <ul class="mp-links">
          {plans
            .filter(({ counts }) => counts.late > 0)
            .map(({ id, title, counts }) => (
              <li>
                <a href={`${withQuery(planHref(id), { view: 'late' })}#actions`}>
                  All {counts.late} late in <Title text={title} />
                </a>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}

function LateLine({ late: { action, objective, sentence } }: { readonly late: LateAction }) {
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
      {rest > 0 && <li>And {rest} more; each plan lists them under “No answer”.</li>}
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
