import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { Plan, Section } from '../../../domain/plan/plan.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Select } from '../../govuk/select.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'
import type { AddForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly plan: Plan
  readonly today: Day
  readonly form: AddForm
  readonly refusal?: Refusal
}

/** The boxes by the fields that a refusal names. */
const boxes: Readonly<Record<string, string>> = { sectionRef: 'place', objectiveId: 'place' }

/** A promise that was agreed after the plan was adopted. */
export function AddActionView({ frame, plan, today, form, refusal }: Props) {
  const box = refusal && (boxes[refusal.field ?? 'place'] ?? refusal.field ?? 'place')
  const errorAt = (name: string) => (refusal && box === name ? { text: refusal.sentence } : undefined)
  const places = placesIn(plan)
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}Add an action`}
      here="plans"
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: <Title text={plan.title} />, href: planHref(plan.id) },
      ]}
    >
      {refusal && <ErrorSummary title="The action was not added" errors={[{ text: refusal.sentence, href: `#${box}` }]} />}
      <h1 class="mp-title">Add an action</h1>
      <p class="mp-answer">A promise agreed after the plan was adopted. It joins the plan from its day on, marked as added.</p>
      <Form frame={frame} action={`${planHref(plan.id)}/add`} class="mp-form">
        <Textarea
          name="text"
          rows={3}
          label={{ text: 'What is promised', class: 'govuk-label--s' }}
          value={form.text}
          error={errorAt('text')}
        />
        {places.length > 1 ? (
          <Select
            name="place"
            label={{ text: 'Where it belongs', class: 'govuk-label--s' }}
            hint={{ text: 'It stands behind the other actions there.' }}
            items={[{ value: '', text: 'Choose a section or an objective' }, ...places]}
            value={form.place}
            class="mp-select--long"
            error={errorAt('place')}
          />
        ) : (
          <input type="hidden" name="place" value={places[0]?.value ?? ''} />
        )}
        <div class="mp-form__pair">
          <Input
            name="deadline"
            label={{ text: 'Deadline', class: 'govuk-label--s' }}
            hint={{ text: 'As a plan would write it: “Sept 2027”, “85% by June 2027”.' }}
            value={form.deadline}
            error={errorAt('deadline')}
          />
          <Input
            name="ref"
            label={{ text: 'Its number', class: 'govuk-label--s' }}
            hint={{ text: 'Such as 2.7. It may stay without one.' }}
            class="govuk-input--width-5"
            value={form.ref}
            error={errorAt('ref')}
          />
        </div>
        <Textarea
          name="owners"
          rows={2}
          label={{ text: 'Who answers for it', class: 'govuk-label--s' }}
          hint={{ text: 'A name or a post; one on each line.' }}
          value={form.owners}
          error={errorAt('owners')}
        />
        <Textarea
          name="reason"
          rows={2}
          label={{ text: 'Why it is added', class: 'govuk-label--s' }}
          hint={{ text: 'One or two sentences. The panel reads them.' }}
          value={form.reason}
          error={errorAt('reason')}
        />
        <div class="mp-form__pair">
          <Input
            name="day"
            type="date"
            label={{ text: 'Day it was agreed', class: 'govuk-label--s' }}
            hint={{ text: `Today, ${sayDay(today)}, unless you give an earlier one.` }}
            class="govuk-input--width-10"
            value={form.day}
            error={errorAt('day')}
          />
          <Input
            name="by"
            label={{ text: 'Who agreed it', class: 'govuk-label--s' }}
            hint={{ text: `${frame.person || 'You'}, unless you name somebody else.` }}
            value={form.by}
            error={errorAt('by')}
          />
        </div>
        <div class="govuk-button-group">
          <Button>Add it</Button>
          <a class="govuk-link" href={planHref(plan.id)}>
            Back without adding
          </a>
        </div>
      </Form>
    </Page>
  )
}

/** Sections by their number or heading, each followed by its objectives, as the choices of a list. */
function placesIn(plan: Plan): { value: string; text: string }[] {
  const within = (section: Section): { value: string; text: string }[] => [
    { value: `s${section.ref || section.title}`, text: shortened([section.ref, section.title].filter(Boolean).join(' ') || 'The plan') },
    ...section.objectives
      .filter((objective) => objective.id && !objective.crossReference)
      .map(({ id, ref, title }) => ({ value: `o${id}`, text: shortened(`– ${[ref, title].filter(Boolean).join(' ')}`) })),
    ...section.sections.flatMap(within),
  ]
  return plan.sections.flatMap(within)
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)
