import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Doubts } from './doubts.tsx'
import { type Shown, shownHref } from './shown.ts'

export interface AdoptProps {
  readonly frame: Frame
  readonly paper: HeldPaper
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/**
 * The form beside a paper: each doubt with what it is to mean, a button that keeps the decisions so far, then the plans' titles and the button that
 * adopts them with all that was decided.
 */
export function Adopt({ frame, paper, typed, refusal, shown }: AdoptProps & { readonly shown: Shown }) {
  const { reading } = paper
  if (reading.plans.length === 0)
    return <p class="mp-read__none">There is nothing to adopt. Bring in the paper that holds the plan itself.</p>
  const next = shown.only === 'one' && shown.place + 1 < reading.doubts.length ? shown.place + 1 : undefined
  return (
    <Form frame={frame} action={shownHref(paper.id, shown, '/doubts')}>
      {/* Enter in a box presses the first button of a form: it should keep what was typed, and neither settle a whole kind nor adopt. */}
      <button class="govuk-visually-hidden" type="submit" tabindex={-1}>
        Keep what was decided
      </button>
      <Doubts {...{ paper, shown, typed, refusal }} />
      {reading.doubts.length > 0 && (
        <div class="mp-keep">
          {next === undefined ? (
            <Button class="govuk-button--secondary">Keep what was decided so far</Button>
          ) : (
            <Button name="next" value={String(next + 1)}>
              Keep it and go to doubt {next + 1}
            </Button>
          )}
          <p>Nothing is adopted by this. You can go on another time.</p>
        </div>
      )}
      {shown.only !== 'one' && <Titles {...{ frame, paper, typed, refusal }} />}
    </Form>
  )
}

function Titles({ frame, paper, typed, refusal }: AdoptProps) {
  const { plans } = paper.reading
  return (
    <>
      {plans.map((plan, i) => (
        <Textarea
          name={`title-${i}`}
          rows={1}
          label={{ text: plans.length === 1 ? 'Title of the plan' : `Title of plan ${i + 1}`, class: 'govuk-label--s' }}
          value={typed[`title-${i}`] ?? paper.settled[`title-${i}`]?.value ?? plan.title}
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
        <Button attributes={{ formaction: `${paperHref(paper.id)}/adopt` }}>
          {plans.length === 1 ? 'Adopt this plan' : `Adopt these ${plans.length} plans`}
        </Button>
        <p class="mp-save__st">
          Adopted in the name of {frame.person || 'the person at the keyboard'}. Doubts left open stay on record with the plan.
        </p>
      </div>
    </>
  )
}
