import { sayDay } from '../../../domain/calendar/say.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import { statusKey } from '../../../domain/report/status-key.ts'
import { planHref } from '../../addresses.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { slugOf } from '../../milepost/status.tsx'
import type { Look } from './form.ts'
import { ownersIn, type PlanSection } from './rows.ts'

interface Props {
  readonly plan: Plan
  readonly look: Look
  readonly sections: readonly PlanSection[]
  readonly wrongDay: string | undefined
}

const all = { value: '', text: 'All' }

/** Narrows the view. A plain form with GET: what it shows has an address that can be sent. */
export function Filter({ plan, look, sections, wrongDay }: Props) {
  const status = look.status === 'done' ? 'finished' : look.status && slugOf(look.status)
  return (
    <form class="mp-filter" method="get" action={`${planHref(plan.id)}#actions`} aria-label="Narrow the actions">
      {look.view !== 'section' && <input type="hidden" name="view" value={look.view} />}
      <Select
        name="status"
        label="Status"
        value={status}
        items={[
          all,
          ...statusKey.map(({ status, word }) => ({ value: slugOf(status), text: word })),
          { value: 'finished', text: 'Done, either way' },
        ]}
      />
      <Select
        name="section"
        label="Section"
        value={look.section}
        items={[all, ...sections.map(({ key, section }) => ({ value: key, text: [section.ref, section.title].filter(Boolean).join(' ') }))]}
      />
      <Select
        name="owner"
        label="Owner"
        value={look.owner}
        items={[all, ...ownersIn(sections).map((name) => ({ value: name, text: name }))]}
      />
      <Input name="q" label="Words in it" type="search" value={look.words || undefined} />
      <Input
        name="asat"
        label="As at"
        value={wrongDay ?? (look.back ? sayDay(look.asAt) : undefined)}
        error={wrongDay && 'Write a day as it is said, such as 1 July 2026'}
      />
      <Button class="govuk-button--secondary">Show</Button>
    </form>
  )
}
