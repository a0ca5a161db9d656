import { sayUse } from '../../../domain/judgement/explained/explain.ts'
import { findingKey } from '../../../domain/judgement/explained/findings.ts'
import { reasonKey } from '../../../domain/judgement/explained/reasons.ts'
import { statusMeanings } from '../../../domain/judgement/explained/statuses.ts'
import type { Status } from '../../../domain/judgement/judgement.ts'
import type { JudgementSettings } from '../../../domain/judgement/settings.ts'
import { statusKey } from '../../../domain/report/status-key.ts'
import type { Frame } from '../../door.ts'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Page } from '../../layout.tsx'
import { StatusWord } from '../../milepost/status.tsx'

const order = Object.keys(statusMeanings) as Status[]

/** How an action comes by its status. No rule here knows a council, a service or a person. */
export function StatusesView({ frame, settings }: { readonly frame: Frame; readonly settings: JudgementSettings }) {
  return (
    <Page frame={frame} title="How statuses are judged">
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">How statuses are judged</h1>
          <p class="mp-answer">
            By rules, from the deadline, the figures and the words that were said. Every status shows its reason, and a person can always
            say otherwise.
          </p>
        </div>
      </div>
      <h2 class="mp-h" id="order">
        The first that fits, in this order
      </h2>
      <SummaryList
        class="mp-moves"
        attributes={{ 'aria-labelledby': 'order' }}
        rows={order.map((status) => ({ key: { text: <StatusWord status={status} /> }, value: statusMeanings[status] }))}
      />
      <h2 class="mp-h">What holds for all of them</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>An action is past its day on the day after the last day of what was written: “June 2026” ends on 30 June.</li>
        <li>An action of several parts shows the worst of them and how many stand where. Nothing is averaged away.</li>
        <li>What the owner declares, what the facts say and what a reviewer says are kept apart and shown together.</li>
        <li>A word, a shape and a colour always stand together: {statusKey.length} statuses can be told apart in grey and by ear.</li>
      </ul>
      <h2 class="mp-h" id="reasons">
        The rules that give a status its reason
      </h2>
      <Rules
        caption="Rules that give a status its reason"
        rows={Object.entries(reasonKey).map(([id, rule]) => ({ id, at: `reason-${id}`, name: rule.name, means: rule.means }))}
      />
      <h2 class="mp-h" id="findings">
        What else is found
      </h2>
      <p class="mp-plain">
        Which of these are pointed out, and what is borne with, is the council’s to set:{' '}
        <a class="govuk-link" href="/judging">
          set it
        </a>
        .
      </p>
      <Rules
        caption="Findings, and whether this council has them on"
        rows={Object.entries(findingKey).map(([id, rule]) => ({
          id,
          at: `finding-${id}`,
          name: rule.name,
          means: rule.means,
          use: sayUse(id, settings),
        }))}
      />
      <p class="mp-count">
        <a class="govuk-link" href="/statuses.csv">
          Download the key (CSV)
        </a>
      </p>
    </Page>
  )
}

interface RuleRow {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly means: string
  /** Whether it is on, and what is borne with. */
  readonly use?: string
}

function Rules({ caption, rows }: { readonly caption: string; readonly rows: readonly RuleRow[] }) {
  const uses = rows.some(({ use }) => use !== undefined)
  return (
    <table class="mp-keytable">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">When it fires</th>
          {uses && <th scope="col">In this council</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, name, means, use }) => (
          <tr id={at}>
            <th scope="row">
              {name} <code>{id}</code>
            </th>
            <td>{means}</td>
            {use !== undefined && <td>{use}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
