import type { Doubt } from '../../../domain/plan/reading.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { answersTo, otherPlace } from '../reconcile/says.ts'

export interface AdoptProps {
  readonly frame: Frame
  readonly paper: HeldPaper
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** The form beside a paper: each doubt with what it is to mean, the plans' titles, and the button that adopts them. */
export function Adopt({ frame, paper, typed, refusal }: AdoptProps) {
  const { reading } = paper
  if (reading.plans.length === 0)
    return <p class="mp-read__none">There is nothing to adopt. Bring in the paper that holds the plan itself.</p>
  return (
    <Form frame={frame} action={`${paperHref(paper.id)}/adopt`}>
      {reading.doubts.map((doubt, i) => (
        <DoubtBox
          doubt={doubt}
          answers={answersTo(reading, doubt)}
          index={i}
          typed={typed}
          error={refusal?.field === `doubts.${i}` ? refusal.sentence : undefined}
        />
      ))}
      {reading.plans.map((plan, i) => (
        <Textarea
          name={`title-${i}`}
          rows={1}
          label={{ text: reading.plans.length === 1 ? 'Title of the plan' : `Title of plan ${i + 1}`, class: 'govuk-label--s' }}
          value={typed[`title-${i}`] ?? plan.title}
          error={refusal?.field === `titles.${i}` ? { text: refusal.sentence } : undefined}
        />
      ))}
      <Input
        name="day"
        type="date"
        label={{ text: 'Day of the paper', class: 'govuk-label--s' }}
        hint={{ text: 'What it says of progress was said on this day.' }}
        class="govuk-input--width-10"
        value={typed['day'] ?? paper.day}
        error={refusal?.field === 'day' ? { text: refusal.sentence } : undefined}
      />
      <div class="mp-save" id="adopt">
        <Button>{reading.plans.length === 1 ? 'Adopt this plan' : `Adopt these ${reading.plans.length} plans`}</Button>
        <p class="mp-save__st">
          Adopted in the name of {frame.person || 'the person at the keyboard'}. Doubts left open stay on record with the plan.
        </p>
      </div>
    </Form>
  )
}

function DoubtBox({
  doubt,
  answers,
  index,
  typed,
  error,
}: {
  readonly doubt: Doubt
  readonly answers: ReturnType<typeof answersTo>
  readonly index: number
  readonly typed: AdoptProps['typed']
  readonly error: string | undefined
}) {
  const value = typed[`value-${index}`] ?? ''
  return (
    <div class="mp-doubt" id={`doubt-box-${index + 1}`}>
      <h3 class="mp-doubt__q">
        <span class="mp-stone mp-stone--q">{index + 1}</span> <span>{doubt.about}</span>
      </h3>
      <p class="mp-doubt__why">
        {doubt.text && !doubt.says && <span class="mp-written">“{shortened(doubt.text)}” </span>}
        {doubt.why}{' '}
        <a class="govuk-link" href={`#place-${index + 1}`}>
          See it in the paper<span class="govuk-visually-hidden">, doubt {index + 1}</span>
        </a>
        {otherPlace(doubt) && (
          <>
            {' '}
            <a class="govuk-link" href={`#place-${index + 1}-other`}>
              and in the other copy<span class="govuk-visually-hidden">, doubt {index + 1}</span>
            </a>
          </>
        )}
      </p>
      <Radios
        name={`doubt-${index}`}
        value={(typed[`doubt-${index}`] ?? 'open').replaceAll('\r\n', '\n')}
        class={doubt.says ? 'govuk-radios--small mp-says' : 'govuk-radios--small govuk-radios--inline'}
        fieldset={{ legend: { text: `What about doubt ${index + 1}?`, class: 'govuk-visually-hidden' } }}
        items={[{ value: 'open', text: 'Keep it as a doubt' }, ...answers, { value: 'other', text: 'It says otherwise' }]}
      />
      <div class="mp-doubt__other">
        <Input
          name={`value-${index}`}
          label={{ text: `What the paper says (doubt ${index + 1})` }}
          value={value}
          error={error ? { text: error } : undefined}
        />
      </div>
    </div>
  )
}

/** Enough of a text to know it by; the whole of it stands in the paper beside. */
export const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 150).trimEnd()} …` : text)
