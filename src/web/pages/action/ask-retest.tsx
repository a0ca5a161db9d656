import type { Action } from '../../../domain/plan/plan.ts'
import { actionHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'

/** Asks of an action that is done and has shown no effect when somebody will look for it. What is refused comes back on the page of the re-test day. */
export function AskRetest({ frame, action }: { readonly frame: Frame; readonly action: Action }) {
  return (
    <section aria-labelledby="h-retest" class="mp-noprint">
      <h2 class="mp-h mp-h--s" id="h-retest">
        When will somebody look whether it has had its effect?
      </h2>
      <p class="mp-plain">It is done, and nothing shows its effect yet. Without a day nobody will be reminded; you may leave this open.</p>
      <Form frame={frame} action={`${actionHref(action.id)}/review/re-test`}>
        <Input name="until" type="date" label="The day by which somebody looks" class="govuk-input--width-10" />
        <Input name="reason" label="What will be looked at" hint="A figure, a survey, a visit: one sentence." />
        <Button class="govuk-button--secondary">Set the day</Button>
      </Form>
    </section>
  )
}
