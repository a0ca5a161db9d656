import { understood } from '../../../domain/report/understood.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldAction } from '../../../store/actions.ts'
import { actionHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { type ChangeForm, type ChangeWord, changes, mendable } from './form.ts'

export interface ChangePage {
  readonly frame: Frame
  readonly held: HeldAction
  readonly change: ChangeWord
  readonly form: ChangeForm
  readonly refusal?: Refusal
}

/** A change of one promise, with its reason. What stands now is shown beside the box. */
export function ChangeView({ frame, held: { action, plan }, change, form, refusal }: ChangePage) {
  const words = changes[change]
  const href = actionHref(action.id)
  const errorAt = (...fields: readonly string[]) =>
    refusal && fields.includes(refusal.field ?? 'reason') ? { text: refusal.sentence } : undefined
  const target = refusal?.field === 'field' ? 'field' : refusal?.field === 'reason' || change === 'stop' ? 'reason' : 'value'
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}${words.title}`}
      here="plans"
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: plan.title, href: planHref(plan.id) },
        { text: [action.ref, action.text].filter(Boolean).join(' '), href },
      ]}
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: `#${target}` }]} />}
      <h1 class="mp-title">{words.title}</h1>
      <p class="mp-answer">
        {action.ref && <span class="mp-num">{action.ref}</span>} {action.text}
      </p>
      <p class="mp-plain">{words.lead}</p>
      <div class="mp-beside">
        <section aria-labelledby="h-now">
          <h2 class="mp-h mp-h--s" id="h-now">
            As it stands
          </h2>
          <dl class="mp-facts">
            <div>
              <dt>Deadline as written</dt>
              <dd>{action.deadline.text ? <span class="mp-written">{action.deadline.text}</span> : 'None written'}</dd>
            </div>
            <div>
              <dt>We read this as</dt>
              <dd>{understood(action.deadline)}</dd>
            </div>
            <div>
              <dt>Owner</dt>
              <dd>{action.owners.map((o) => o.name).join(', ') || 'No named owner'}</dd>
            </div>
          </dl>
        </section>
        <Form frame={frame} action={`${href}/change/${change}`}>
          {change === 'mend' && (
            <Radios
              name="field"
              value={form.field}
              fieldset={{ legend: { text: 'What was misread?', class: 'govuk-fieldset__legend--s' } }}
              class="govuk-radios--small"
              items={mendable}
              error={errorAt('field')}
            />
          )}
          {change !== 'stop' && (
            <Textarea
              name="value"
              label={{ text: words.label, class: 'govuk-label--s' }}
              hint={{ text: words.hint }}
              rows={change === 're-date' ? 2 : 4}
              value={form.value}
              error={errorAt('value', 'text', 'deadline', 'owners')}
            />
          )}
          <Textarea
            name="reason"
            label={{ text: 'Why', class: 'govuk-label--s' }}
            hint={{ text: 'One or two sentences. The panel reads them.' }}
            rows={3}
            value={form.reason}
            error={errorAt('reason')}
          />
          <div class="govuk-button-group">
            <Button class={change === 'stop' ? 'govuk-button--warning' : undefined}>{words.button}</Button>
            <a class="govuk-link" href={href}>
              Back without changing
            </a>
          </div>
        </Form>
      </div>
    </Page>
  )
}
