import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import { statusKey } from '../../../domain/report/status-key.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldAction } from '../../../store/actions.ts'
import { actionHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { slugOf } from '../../milepost/status.tsx'
import { type ReviewForm, type ReviewWord, reviews } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly held: HeldAction
  readonly review: ReviewWord
  readonly today: Day
  readonly form: ReviewForm
  readonly refusal?: Refusal
}

/** What a reviewer says of where one action stands, with the reason. */
export function ReviewView({ frame, held: { action, plan }, review, today, form, refusal }: Props) {
  const words = reviews[review]
  const href = actionHref(action.id)
  const field = refusal && (refusal.field === 'status' || refusal.field === 'until' ? refusal.field : 'reason')
  const errorAt = (name: string) => (refusal && field === name ? { text: refusal.sentence } : undefined)
  const chooses = review === 'challenge' || review === 'override'
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
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: `#${field}` }]} />}
      <h1 class="mp-title">{words.title}</h1>
      <p class="mp-answer">
        {action.ref && <span class="mp-num">{action.ref}</span>} {action.text}
      </p>
      <p class="mp-plain">{words.lead}</p>
      <Form frame={frame} action={`${href}/review/${review}`}>
        {chooses && (
          <Radios
            name="status"
            value={form.status}
            fieldset={{ legend: { text: 'Where you see it', class: 'govuk-fieldset__legend--s' } }}
            class="govuk-radios--small"
            items={statusKey
              .filter(({ status }) => status !== 'stopped')
              .map(({ status, word }) => ({ value: slugOf(status), text: word }))}
            error={errorAt('status')}
          />
        )}
        {words.until && (
          <Input
            name="until"
            label={words.until}
            value={form.until || undefined}
            hint={`As a day is said, such as ${sayDay(today)}; it must lie ahead.`}
            error={errorAt('until')?.text}
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
          <Button>{words.button}</Button>
          <a class="govuk-link" href={href}>
            Back without changing
          </a>
        </div>
      </Form>
    </Page>
  )
}
