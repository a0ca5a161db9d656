import type { Day } from '../../../domain/calendar/day.ts'
import { sayDayShort } from '../../../domain/calendar/say.ts'
import { endWords, type Meetings } from '../../../operations/last-met.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import type { Ends } from './form.ts'

interface Props {
  readonly action: string
  readonly meetings: Meetings
  readonly ends: Ends
  readonly today: Day
  readonly refusal: Refusal | undefined
}

/** Chooses the two ends: kept reports, days of papers, or any day. A plain form with GET, so that a comparison has an address to send. */
export function Choose({ action, meetings, ends, today, refusal }: Props) {
  const items = itemsOf(meetings, today)
  const end = (field: 'from' | 'to', day: string, label: string) => {
    const listed = items.some(({ value }) => value === ends[field])
    return (
      <>
        <Select
          name={field}
          label={label}
          value={listed ? ends[field] : ''}
          items={listed ? items : [{ value: '', text: 'A day of its own' }, ...items]}
        />
        <Input
          name={day}
          label={label === 'From' ? 'or from any day' : 'or to any day'}
          value={listed ? undefined : ends[field] || undefined}
          error={refusal?.field === field ? refusal.sentence : undefined}
        />
      </>
    )
  }
  return (
    <form class="mp-between" method="get" action={action} aria-label="Compare two days or reports">
      {end('from', 'since', 'From')}
      {end('to', 'until', 'To')}
      <Button class="govuk-button--secondary">Compare</Button>
    </form>
  )
}

function itemsOf({ reports, papers }: Meetings, today: Day) {
  const days = new Map(papers.map(({ asAt, name }) => [asAt, name]))
  return [
    { value: 'today', text: `${sayDayShort(today)}, today` },
    ...reports.map((report) => ({ value: endWords(report), text: `${sayDayShort(report.asAt)}, report ${report.report}` })),
    ...[...days].map(([asAt]) => ({ value: asAt, text: `${sayDayShort(asAt)}, paper` })),
  ]
}
