import type { Action, Plan } from '../../../domain/plan/plan.ts'
import type { Reading } from '../../../domain/plan/reading.ts'
import { understood } from '../../../domain/report/understood.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import { placeId } from '../../milepost/sheet-text.ts'
import { Title } from '../../milepost/title.tsx'

const number = (n: number) => n.toLocaleString('en-GB')

/** What was found, in figures. */
export function Found({ reading }: { readonly reading: Reading }) {
  const actions = reading.plans.flatMap((plan) => [...actionsOf(plan)].map(({ action }) => action))
  const dated = actions.filter((a) => a.deadline.parts.some((p) => p.kind === 'by')).length
  const repeats = actions.filter(
    (a) => !a.deadline.parts.some((p) => p.kind === 'by') && a.deadline.parts.some((p) => p.kind === 'recurring'),
  ).length
  const owners = new Set(actions.flatMap((a) => a.owners.map((o) => o.name)))
  const ownerless = actions.filter((a) => a.owners.length === 0).length
  const measures = new Set(actions.flatMap((a) => a.measures.map((m) => m.code ?? m.label)))
  const silent = actions.filter((a) => a.progress.text === '').length
  const { characters, left } = reading.coverage
  const share = characters === 0 ? 0 : Math.floor(((characters - left) / characters) * 1000) / 10
  const figures: readonly (readonly [string, string, string])[] = [
    ['Plans', number(reading.plans.length), reading.plans.length ? 'each with its own columns' : 'nothing in it is an action'],
    [
      'Actions',
      number(actions.length),
      silent ? `${silent} ${silent === 1 ? 'says' : 'say'} nothing of progress` : 'each says something of progress',
    ],
    ['Deadlines', number(dated), `with a last day; ${repeats} that repeat, ${actions.length - dated - repeats} others`],
    [
      'Owners',
      number(owners.size),
      ownerless ? `${ownerless === 1 ? 'one action has' : `${ownerless} actions have`} none` : 'every action has one',
    ],
    ['Measures', number(measures.size), 'named in deadlines and wordings'],
    ['Text accounted for', `${share}%`, `${number(characters - left)} of ${number(characters)} characters`],
  ]
  return (
    <dl class="mp-found">
      {(actions.length === 0 ? figures.filter(([name]) => name === 'Plans' || name === 'Text accounted for') : figures).map(
        ([name, figure, words]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <b>{figure}</b>
              {words}
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** No council's plan has more; a paper that does must not hold up everybody's pages. */
const mostRows = 500

/** The whole reading of a plan as a table, to be looked over before it is adopted. */
export function PlanRead({ plan, index }: { readonly plan: Plan; readonly index: number }) {
  const actions = [...actionsOf(plan)]
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          <Title text={plan.title || `Plan ${index + 1}`} />: {actions.length} {actions.length === 1 ? 'action' : 'actions'}, as read
        </span>
      </summary>
      <section class="mp-scroll" tabindex={0} aria-label={`${plan.title || `Plan ${index + 1}`}, as it was read`}>
        <table class="govuk-table mp-asread">
          <caption class="govuk-visually-hidden">
            Every action of {plan.title || 'the plan'} as it was read; each value leads to its place in the paper
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {['No.', 'Action', 'Deadline', 'Read as', 'Owner', 'Progress'].map((heading) => (
                <th scope="col" class="govuk-table__header">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {actions.slice(0, mostRows).map(({ action, objective }) => (
              <ActionRead action={action} under={objective?.ref ?? ''} />
            ))}
          </tbody>
        </table>
        {actions.length > mostRows && (
          <p>
            The first {mostRows} of {actions.length} are shown. Once adopted all of them stand on the page of their plan.
          </p>
        )}
      </section>
    </details>
  )
}

function ActionRead({ action, under }: { readonly action: Action; readonly under: string }) {
  const { anchors } = action
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <Read from={anchors['ref']}>{[under, action.ref].filter(Boolean).join(' / ')}</Read>
      </th>
      <td class="govuk-table__cell">
        <Read from={anchors['text']}>{action.text || 'No wording'}</Read>
        {action.actions.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {action.actions.map((part) => (
              <li>
                <Read from={part.anchors['text'] ?? part.anchor}>{part.text}</Read>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td class="govuk-table__cell mp-written">
        <Read from={anchors['deadline']}>{action.deadline.text}</Read>
      </td>
      <td class="govuk-table__cell">{understood(action.deadline)}</td>
      <td class="govuk-table__cell">
        <Read from={anchors['owners']}>{action.owners.map((o) => o.name).join(', ')}</Read>
      </td>
      <td class="govuk-table__cell">
        <Read from={anchors['progress']}>{action.progress.text}</Read>
      </td>
    </tr>
  )
}

/** A value that leads to its very characters in the paper; one that was read from no one place stands alone. */
function Read({ from, children }: { readonly from: string | undefined; readonly children: string }) {
  if (!from || children === '') return <>{children}</>
  return (
    <a class="mp-from" href={`#${placeId(from)}`}>
      {children}
    </a>
  )
}
