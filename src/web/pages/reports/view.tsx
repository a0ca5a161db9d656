import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPlan } from '../../../store/plans.ts'
import type { ReportEntry } from '../../../store/reports.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Page } from '../../layout.tsx'
import type { ReportForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly reports: readonly ReportEntry[]
  readonly plans: readonly HeldPlan[]
  readonly today: Day
  readonly form: ReportForm
  readonly refusal?: Refusal
}

const boxes: Readonly<Record<string, string>> = {
  asAt: 'asAt',
  since: 'since',
  meeting: 'meeting',
  committee: 'committee',
  planIds: 'plan',
}

/** Every report that was composed, and the form for the next one. */
export function ReportsView({ frame, reports, plans, today, form, refusal }: Props) {
  const errorAt = (field: string) => (refusal?.field === field ? { text: refusal.sentence } : undefined)
  return (
    <Page frame={frame} title={`${refusal ? 'Error: ' : ''}Reports`} here="reports">
      {refusal && (
        <ErrorSummary
          title="The report was not composed"
          errors={[{ text: refusal.sentence, href: `#${boxes[refusal.field ?? ''] ?? 'plan'}` }]}
        />
      )}
      <h1 class="mp-title">Reports</h1>
      <p class="mp-answer">
        {reports.length === 0
          ? 'No report has been composed yet.'
          : reports.length === 1
            ? 'One report is kept here.'
            : `${reports.length} reports are kept here, each as it was composed.`}
      </p>
      <div class="mp-two mp-two--wide">
        <section aria-labelledby="h-new">
          <h2 class="mp-h" id="h-new">
            Compose the next one
          </h2>
          {plans.length === 0 ? (
            <p class="mp-plain">
              There is no plan to report on yet.{' '}
              <a class="govuk-link" href="/bring-in">
                Bring in a paper
              </a>{' '}
              first.
            </p>
          ) : (
            <Form frame={frame} action="/reports">
              <Checkboxes
                name="plan"
                values={form.plan}
                class="govuk-checkboxes--small"
                fieldset={{ legend: { text: 'Plans, each an appendix', class: 'govuk-fieldset__legend--s' } }}
                items={plans.map(({ plan }) => ({ value: plan.id ?? '', text: plan.title }))}
                error={errorAt('planIds')}
              />
              <Input
                name="asAt"
                type="date"
                label={{ text: 'The facts of which day', class: 'govuk-label--s' }}
                hint={{ text: 'Anything said later is left out.' }}
                class="govuk-input--width-10"
                value={form.asAt || today}
                error={errorAt('asAt')}
              />
              <Input
                name="since"
                label={{ text: 'When the panel last met', class: 'govuk-label--s' }}
                hint={{ text: 'A day, or a kept report such as report 1. Left empty, the last report before, else the last paper.' }}
                class="govuk-input--width-10"
                value={form.since}
                error={errorAt('since')}
              />
              <Input
                name="meeting"
                type="date"
                label={{ text: 'Day of the meeting', class: 'govuk-label--s' }}
                hint={{ text: 'Left empty, the day on the front sheet stands.' }}
                class="govuk-input--width-10"
                value={form.meeting}
                error={errorAt('meeting')}
              />
              <Input
                name="committee"
                label={{ text: 'Committee', class: 'govuk-label--s' }}
                hint={{ text: 'Left empty, the committee on the front sheet stands.' }}
                class="govuk-input--width-30"
                value={form.committee}
                error={errorAt('committee')}
              />
              <div class="govuk-button-group">
                <Button>Compose it</Button>
                <a class="govuk-link" href="/front-sheet">
                  Edit the front sheet first
                </a>
              </div>
            </Form>
          )}
        </section>
        <section aria-labelledby="h-kept">
          <h2 class="mp-h" id="h-kept">
            Kept reports
          </h2>
          {reports.length === 0 && <p class="mp-plain">Each report is kept whole, with its number and its day, whatever is said later.</p>}
          <ul class="mp-plans">
            {reports.map((report) => (
              <li>
                <h3 class="mp-plans__t">
                  <a href={`/reports/${report.number}`}>Report {report.number}</a>
                </h3>
                <p>
                  {report.committee || 'No committee named'}
                  {report.meeting && `, ${sayDay(report.meeting)}`}
                </p>
                <p class="mp-place">
                  Facts as at {sayDay(report.asAt)}, composed by {report.by} on {sayDay(report.composedAt.slice(0, 10))}
                </p>
                <p>
                  <a class="govuk-link" href={`/changes?from=report-${report.number}`}>
                    What has changed since<span class="govuk-visually-hidden"> report {report.number}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
