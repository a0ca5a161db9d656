import { paperHref } from '../../addresses.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import type { AdoptProps } from './adopt.tsx'

/** The form that takes a paper back, with the reason. */
export function Withdraw({ frame, paper, typed, refusal }: AdoptProps) {
  const refused = refusal && ('reason' in typed || refusal.field === 'reason')
  return (
    <details class="govuk-details mp-throw" open={Boolean(refused)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{paper.state === 'draft' ? 'Throw this reading away' : 'Withdraw this paper'}</span>
      </summary>
      <div class="govuk-details__text">
        <Form frame={frame} action={`${paperHref(paper.id)}/withdraw`}>
          <Textarea
            name="reason"
            rows={2}
            label={{ text: 'Why' }}
            value={typed['reason'] ?? ''}
            error={refused && refusal.field === 'reason' ? { text: refusal.sentence } : undefined}
            hint={{ text: 'Its plans are then no longer shown. Nothing is deleted, and the reason stays on record.' }}
          />
          {paper.state === 'adopted' && (
            <Radios
              name="used"
              value="no"
              class="govuk-radios--small"
              fieldset={{ legend: { text: 'If people have recorded updates on its plans since' } }}
              items={[
                { value: 'no', text: 'Do not withdraw it' },
                { value: 'yes', text: 'Withdraw it all the same' },
              ]}
            />
          )}
          <Button class="govuk-button--warning">{paper.state === 'draft' ? 'Throw it away' : 'Withdraw it'}</Button>
        </Form>
      </div>
    </details>
  )
}
