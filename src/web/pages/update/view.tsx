import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { Deadline } from '../../../domain/plan/plan.ts'
import type { Update } from '../../../domain/plan/told.ts'
import { understood } from '../../../domain/report/understood.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { Declared } from '../../milepost/status.tsx'
import { declarations, type UpdateForm } from './form.ts'

export interface UpdatePage {
  readonly frame: Frame
  /** The page of what the update is about. */
  readonly href: string
  readonly ref: string
  readonly title: string
  readonly plan: { readonly title: string; readonly href: string }
  readonly deadline: Deadline | null
  readonly last: Update | null
  readonly today: Day
  /** Whether it can be tested for its effect: a whole action, for which nobody has set a day yet. */
  readonly asksRetest: boolean
  readonly form: UpdateForm
  readonly refusal?: Refusal
}

/** Says what happened on one action or objective: the last words stand beside the box, and a refused form comes back filled. */
export function UpdateView({ frame, href, ref, title, plan, deadline, last, today, asksRetest, form, refusal }: UpdatePage) {
  const errorAt = (field: string) => (refusal?.field === field ? { text: refusal.sentence } : undefined)
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}Record an update`}
      here="plans"
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: plan.title, href: plan.href },
        { text: [ref, title].filter(Boolean).join(' '), href },
      ]}
    >
      {refusal && (
        <ErrorSummary title="The update was not recorded" errors={[{ text: refusal.sentence, href: `#${refusal.field ?? 'text'}` }]} />
      )}
      <h1 class="mp-title">Record an update</h1>
      <p class="mp-answer">
        {ref && <span class="mp-num">{ref}</span>} {title}
      </p>
      <div class="mp-beside">
        <section aria-labelledby="h-last">
          <h2 class="mp-h mp-h--s" id="h-last">
            Last words
          </h2>
          {last ? (
            <>
              <blockquote class="mp-excerpt">
                <p>{last.text}</p>
              </blockquote>
              <p class="mp-place">
                {sayDay(last.day)}, {last.by}
              </p>
            </>
          ) : (
            <p>Nothing has been said yet.</p>
          )}
          {deadline && (
            <p class="mp-place">
              Promised {understood(deadline)}
              {deadline.text && <>, written “{deadline.text}”</>}.
            </p>
          )}
        </section>
        <Form frame={frame} action={`${href}/update`}>
          <Textarea
            name="text"
            label={{ text: 'What happened', class: 'govuk-label--s' }}
            hint={{ text: 'What was done, what came of it, what comes next. Figures with their day and their denominator.' }}
            rows={5}
            value={form.text}
            error={errorAt('text')}
          />
          <Radios
            name="declared"
            value={form.declared}
            fieldset={{ legend: { text: 'How do you see it?', class: 'govuk-fieldset__legend--s' } }}
            hint={{ text: 'You may leave this open. It is shown beside what the facts say, never instead of it.' }}
            class="govuk-radios--small mp-radios mp-radios--row"
            error={errorAt('declared')}
            items={declarations.map((text) => ({ text: <Declared said={text} />, value: text }))}
          />
          <Input
            name="day"
            type="date"
            label={{ text: 'Day it was said', class: 'govuk-label--s' }}
            hint={{ text: `Today, ${sayDay(today)}, unless you give an earlier one.` }}
            class="govuk-input--width-10"
            value={form.day}
            error={errorAt('day')}
          />
          <Input
            name="by"
            label={{ text: 'Who said it', class: 'govuk-label--s' }}
            hint={{ text: `${frame.person || 'You'}, unless you name somebody else.` }}
            class="govuk-input--width-20"
            value={form.by}
            error={errorAt('by')}
          />
          {asksRetest && (
            <Input
              name="retest"
              type="date"
              label={{ text: 'If it is done now: when will somebody look whether it has had its effect?', class: 'govuk-label--s' }}
              hint={{ text: 'Done is not the same as better. You may leave this open.' }}
              class="govuk-input--width-10"
              value={form.retest}
              error={errorAt('retest')}
            />
          )}
          <div class="govuk-button-group">
            <Button>Record it</Button>
            <a class="govuk-link" href={href}>
              Back without recording
            </a>
          </div>
        </Form>
      </div>
    </Page>
  )
}
