import { html } from 'hono/html'
import { sayDay, sayDayShort } from '../../../domain/calendar/say.ts'
import type { Status } from '../../../domain/judgement/judgement.ts'
import { actionHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { Page } from '../../layout.tsx'
import { Pages } from '../../milepost/pages.tsx'
import { StatusWord } from '../../milepost/status.tsx'
import { Title } from '../../milepost/title.tsx'
import { byName, ownersOf } from '../../owners.ts'
import type { Standing } from '../../standing.ts'
import type { ListedAction } from '../../standing-of-plan.ts'
import { type Asks, asked, onAPage, queryOf } from './form.ts'

/** One of the two lists that a panel reads first. */
export interface Exceptions {
  readonly path: '/late' | '/no-answer'
  readonly status: Status
  readonly title: string
  readonly of: (standing: Standing) => readonly ListedAction[]
  /** The answer in a sentence. */
  readonly says: (count: number, all: number, plans: number) => string
  readonly none: string
}

export const late: Exceptions = {
  path: '/late',
  status: 'late',
  title: 'Late',
  of: (standing) => standing.late,
  says: (count, all, plans) => `${sayOf(count, all)} ${count === 1 ? 'is' : 'are'} past their own day${inPlans(plans)}.`,
  none: 'Nothing is late.',
}

export const noAnswer: Exceptions = {
  path: '/no-answer',
  status: 'no progress stated',
  title: 'No answer',
  of: (standing) => standing.unanswered,
  says: (count, all, plans) => `Nobody has said what happened on ${sayOf(count, all)}${inPlans(plans)}.`,
  none: 'Every action that was asked about has an answer.',
}

const sayOf = (count: number, all: number) => `${count} of ${all} ${all === 1 ? 'action' : 'actions'}`
const inPlans = (plans: number) => (plans > 1 ? `, in ${plans} plans` : '')

interface Props {
  readonly frame: Frame
  readonly which: Exceptions
  readonly standing: Standing
  readonly asks: Asks
}

/** Every late or unanswered action of the council, by plan; a hundred on a page, the whole as a file. */
export function ExceptionsView({ frame, which, standing, asks }: Props) {
  const all = which.of(standing)
  const shown = asked(all, asks)
  const pages = Math.max(1, Math.ceil(shown.length / onAPage))
  const page = Math.min(asks.page, pages)
  const rows = shown.slice((page - 1) * onAPage, page * onAPage)
  const actions = Object.values(standing.counts).reduce((sum, count) => sum + count, 0)
  const href = (more: Partial<Asks>) => withQuery(which.path, queryOf({ ...asks, ...more }))
  return (
    <Page frame={frame} statuses title={which.title} here="plans" crumbs={[{ text: 'Home', href: '/' }]} class="p-plan">
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">{which.title}</h1>
          <p class="mp-answer">
            {all.length === 0 ? which.none : which.says(all.length, actions, new Set(all.map(({ plan }) => plan.id)).size)}
          </p>
        </div>
      </div>
      {all.length > 0 && (
        <>
          <Narrow which={which} all={all} asks={asks} />
          <p class="mp-count">
            <strong>
              {shown.length} of {all.length}.
            </strong>{' '}
            {shown.length === 0 && 'Nothing fits what you asked for. '}
            {shown.length < all.length && (
              <>
                <a class="govuk-link" href={which.path}>
                  Show all {all.length}
                </a>
                {'. '}
              </>
            )}
            This list has its own address, to keep or to send;{' '}
            <a class="govuk-link" href={withQuery(`${which.path}.csv`, queryOf({ ...asks, page: 1 }))}>
              download it (CSV)
            </a>
            .
          </p>
          {rows.length > 0 && <Rows which={which} rows={rows} standing={standing} />}
          {pages > 1 && <Pages page={page} pages={pages} hrefOf={(n) => href({ page: n })} />}
        </>
      )}
      <p class="mp-source">
        As at {sayDay(standing.asAt)}. Judged by rules:{' '}
        <a class="govuk-link" href="/statuses">
          how statuses are judged
        </a>
        .
      </p>
    </Page>
  )
}

function Narrow({ which, all, asks }: { readonly which: Exceptions; readonly all: readonly ListedAction[]; readonly asks: Asks }) {
  const plans = [...new Map(all.map(({ plan }) => [plan.id, plan.title]))]
  const owners = [...new Set(all.flatMap(({ action }) => ownersOf(action)))].sort(byName)
  if (plans.length < 2 && owners.length < 2) return null
  const any = { value: '', text: 'All' }
  return (
    <form class="mp-filter" method="get" action={which.path} aria-label="Narrow the list">
      {plans.length > 1 && (
        <Select name="plan" label="Plan" value={asks.plan} items={[any, ...plans.map(([value, text]) => ({ value, text }))]} />
      )}
      {owners.length > 1 && (
        <Select name="owner" label="Owner" value={asks.owner} items={[any, ...owners.map((name) => ({ value: name, text: name }))]} />
      )}
      <Button class="govuk-button--secondary">Show</Button>
    </form>
  )
}

/** Each heading with the class that gives its column its width. */
const heads = [
  ['No.', 'c-no'],
  ['Action', 'c-act'],
  ['Status and why', 'c-st'],
  ['Deadline', 'c-due'],
  ['Owner', 'c-own'],
  ['Last said', 'c-said'],
] as const

interface RowsProps {
  readonly which: Exceptions
  readonly rows: readonly ListedAction[]
  readonly standing: Standing
}

/** The table of actions as plans show it, by plan. Its roles are written out, because some browsers drop a table's meaning where its rows are a grid. */
function Rows({ which, rows, standing }: RowsProps) {
  const byPlan = [...Map.groupBy(rows, ({ plan }) => plan.id).values()]
  return html`<table class="mp-table mp-table--list" role="table"><caption class="govuk-visually-hidden">${which.title}: number, action, status, deadline, owner and last words, by plan, as at ${sayDay(standing.asAt)}</caption>
<thead role="rowgroup"><tr role="row">${heads.map(([head, width]) => html`<th role="columnheader" scope="col" class="${width}">${head}</th>`)}</tr></thead>
${byPlan.map(
  (group) =>
    html`<tbody role="rowgroup"><tr role="row" class="mp-sec"><th role="rowheader" colspan="6" scope="rowgroup"><a class="mp-sec__a" href="${planHref(group[0]?.plan.id)}">${Title({ text: group[0]?.plan.title || 'A plan without a title' })}</a></th></tr>
${group.map((one) => row(which.status, one))}</tbody>
`,
)}</table>`
}

function row(status: Status, { action, objective, deadline, said, saidOn, sentence }: ListedAction) {
  return html`<tr role="row"><th role="rowheader" scope="row" class="c-no">${action.ref}</th>
<td role="cell" class="c-act"><a class="govuk-link mp-act" href="${actionHref(action.id)}">${action.text || 'No wording'}</a>${objective && html`<span class="mp-why">${[objective.ref, objective.title].filter(Boolean).join(' ')}</span>`}</td>
<td role="cell" class="c-st">${StatusWord({ status })}<span class="mp-why">${sentence}</span></td>
<td role="cell" class="c-due">${deadline ? html`<span class="mp-written">${deadline}</span>` : html`<i class="mp-none">No deadline</i>`}</td>
<td role="cell" class="c-own">${action.owners.length > 0 ? action.owners.map(({ name }) => name).join(', ') : html`<i class="mp-none">No named owner</i>`}</td>
<td role="cell" class="c-said">${said ? html`<span class="mp-said">${said}</span>` : html`<span class="mp-why">Nothing was said.</span>`}${saidOn && html` <span class="mp-age">${sayDayShort(saidOn)}</span>`}</td></tr>
`
}
