import { sayDay } from '../../../domain/calendar/say.ts'
import type { OriginalDeleted } from '../../../store/originals.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import type { Asked } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { refusal as refusalPage } from '../../refusal.tsx'
import type { AdoptProps } from './adopt.tsx'

/** `The original was deleted on 1 June 2026 by Iris Vale because …` */
function sayDeleted({ day, by, because }: OriginalDeleted): string {
  const reason = because.replace(/\s+/g, ' ').trim()
  return `The original was deleted on ${sayDay(day)} by ${by} because: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`
}

/** Where the paper as it came in is to be had, or why it is no longer. */
export function Original({ paper }: { readonly paper: HeldPaper }) {
  if (paper.originalDeleted) return <>{sayDeleted(paper.originalDeleted)}</>
  return (
    <a class="govuk-link" href={`${paperHref(paper.id)}/original`}>
      Download the original
    </a>
  )
}

/** 410: the original was here and is gone for good. */
export function deletedOriginal(c: Asked, deleted: OriginalDeleted | null | undefined) {
  const what = deleted ? sayDeleted(deleted) : 'The original was deleted.'
  return refusalPage(c, 410, {
    title: 'The original was deleted',
    sentence: `${what} What was read out of it is kept and stands on the paper’s page.`,
  })
}

/** Asks why the original is to be deleted, and deletes it. */
export function DeleteOriginal({ frame, paper, typed, refusal }: AdoptProps) {
  const refused = refusal && ('because' in typed || refusal.field === 'because')
  return (
    <details class="govuk-details" open={Boolean(refused)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Delete the original file</span>
      </summary>
      <div class="govuk-details__text">
        <Form frame={frame} action={`${paperHref(paper.id)}/original`}>
          <Textarea
            name="because"
            rows={2}
            label={{ text: 'Why it is deleted' }}
            value={typed['because'] ?? ''}
            error={refused && refusal.field === 'because' ? { text: refusal.sentence } : undefined}
            hint={{
              text: 'The file cannot be had back. What was read out of it, its hash and the reason stay on record; backups taken before still hold the file.',
            }}
          />
          <Button class="govuk-button--warning">Delete the file</Button>
        </Form>
      </div>
    </details>
  )
}
