import { sayDay } from '../../../domain/calendar/say.ts'
import { sayRule } from '../../../domain/report/findings.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { findingRules } from '../../../operations/set-judgement.ts'
import type { HeldSettings } from '../../../store/judgement-settings.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import type { JudgingForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly form: JudgingForm
  readonly past: readonly HeldSettings[]
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

const fields = ['off', 'datesMayMove', 'dataMayBeDaysOld', 'dueSoonDays', 'knownShortForms', 'reason']

/** What this council wants found, and where its tolerances lie. The rules of the statuses are the same for everybody. */
export function JudgingView({ frame, form, past, refusal, done }: Props) {
  const field = refusal && (fields.includes(refusal.field ?? '') ? (refusal.field ?? 'reason') : 'reason')
  const errorAt = (name: string) => (refusal && field === name ? refusal.sentence : undefined)
  const at = field === 'off' ? 'on' : field
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}What is found, and what is borne with`}
      crumbs={[{ text: 'How statuses are judged', href: '/statuses' }]}
      done={done}
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: `#${at}` }]} />}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">What is found, and what is borne with</h1>
          <p class="mp-answer">
            {findingRules.length - form.on.length === 0
              ? `All ${findingRules.length} rules are on.`
              : `${form.on.length} of ${findingRules.length} rules are on.`}
          </p>
        </div>
      </div>
      <p class="mp-plain">
        Statuses are judged by the same rules for everybody. What else should be pointed out, and when a day is near, is the council’s to
        say.
      </p>
      <Form frame={frame} action="/judging">
        <Checkboxes
          name="on"
          values={form.on}
          class="govuk-checkboxes--small"
          fieldset={{ legend: { text: 'Point out actions and objectives that …', class: 'govuk-fieldset__legend--s' } }}
          items={findingRules.map((rule) => ({ value: rule, text: sayRule(rule) }))}
          error={errorAt('off') === undefined ? undefined : { text: errorAt('off') ?? '' }}
        />
        <Input
          name="datesMayMove"
          label="How often a date may move before it is pointed out"
          value={form.datesMayMove}
          error={errorAt('datesMayMove')}
        />
        <Input
          name="dataMayBeDaysOld"
          label="After how many days a figure is old"
          value={form.dataMayBeDaysOld}
          error={errorAt('dataMayBeDaysOld')}
        />
        <Input
          name="dueSoonDays"
          label="With fewer days left than this, an action that tells only preparation, or is short of its figure, is at risk"
          value={form.dueSoonDays}
          error={errorAt('dueSoonDays')}
        />
        <Textarea
          name="knownShortForms"
          label={{ text: 'Short forms that every reader here knows', class: 'govuk-label--s' }}
          hint={{ text: 'One on each line.' }}
          rows={4}
          value={form.knownShortForms}
          error={errorAt('knownShortForms') === undefined ? undefined : { text: errorAt('knownShortForms') ?? '' }}
        />
        <Textarea
          name="reason"
          label={{ text: 'Why', class: 'govuk-label--s' }}
          hint={{ text: 'It stands on record with your name.' }}
          rows={2}
          value={form.reason}
          error={errorAt('reason') === undefined ? undefined : { text: errorAt('reason') ?? '' }}
        />
        <Button>Judge so from now on</Button>
      </Form>
      {past.length > 0 && (
        <section aria-labelledby="h-past">
          <h2 class="mp-h" id="h-past">
            Set before
          </h2>
          <ul class="mp-links">
            {past.toReversed().map(({ version, by, day, reason }) => (
              <li>
                {version}. {by}, {sayDay(day)}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
