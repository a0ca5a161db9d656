import { sayDay } from '../../../domain/calendar/say.ts'
import { type Retention, sayRetention } from '../../../domain/document/retention.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldOriginal } from '../../../store/originals.ts'
import { organisationHref, paperHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Table } from '../../govuk/table.tsx'
import { Page } from '../../layout.tsx'
import type { RetentionForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly months: Retention
  /** Of papers that somebody has decided about. */
  readonly held: readonly HeldOriginal[]
  /** Those of them whose time is over. */
  readonly due: readonly HeldOriginal[]
  readonly form: RetentionForm
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

/** How long the files are kept that papers came in as; those whose time is over, to be deleted together. */
export function OriginalsView({ frame, months, held, due, form, refusal, done }: Props) {
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}Original files`}
      crumbs={[
        { text: 'Home', href: '/' },
        { text: 'The council', href: organisationHref },
      ]}
      done={done}
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: '#months' }]} />}
      <h1 class="mp-title">Original files</h1>
      <p class="mp-answer">
        {held.length === 0
          ? 'No original of a decided paper is held.'
          : `${count(held.length)} of decided papers ${held.length === 1 ? 'is' : 'are'} held, ${sayMegabytes(held)}.`}{' '}
        Originals are kept {sayRetention(months)}.
      </p>
      <section aria-labelledby="h-due">
        <h2 class="mp-h" id="h-due">
          Kept long enough
        </h2>
        {due.length === 0 ? (
          <p class="mp-plain">{months === null ? 'None ever is, while they are kept for ever.' : 'None today.'}</p>
        ) : (
          <>
            <Table
              head={[{ text: 'Paper' }, { text: 'Decided on' }, { text: 'Size', format: 'numeric' }]}
              rows={due.map((original) => [
                {
                  text: (
                    <a class="govuk-link" href={paperHref(original.paperId)}>
                      {original.name}
                    </a>
                  ),
                },
                { text: `${original.state} ${sayDay(original.decidedOn)}` },
                { text: sayMegabytes([original]), format: 'numeric' },
              ])}
            />
            <p class="mp-plain">
              They cannot be had back. What was read out of each paper, its hash, and who deleted the file, when and why stay on record;
              backups taken before still hold the files.
            </p>
            <Form frame={frame} action="/originals/delete">
              <Button class="govuk-button--warning">{`Delete ${due.length === 1 ? 'this file' : `these ${due.length} files`}`}</Button>
            </Form>
          </>
        )}
      </section>
      <section aria-labelledby="h-rule">
        <h2 class="mp-h" id="h-rule">
          How long they are kept
        </h2>
        <Form frame={frame} action="/originals" class="mp-form">
          <Radios
            name="keep"
            value={form.keep}
            fieldset={{ legend: { text: 'Keep the file that a paper came in as', class: 'govuk-fieldset__legend--s' } }}
            hint={{
              text: 'Saying it deletes nothing: files whose time is over are then listed here. Drafts keep theirs until somebody decides.',
            }}
            items={[
              { value: 'ever', text: 'For ever' },
              {
                value: 'months',
                text: 'For some months after the paper was adopted or withdrawn',
                conditional: (
                  <Input
                    name="months"
                    label={{ text: 'How many months' }}
                    class="govuk-input--width-4"
                    inputmode="numeric"
                    value={form.months}
                    error={refusal ? { text: refusal.sentence } : undefined}
                  />
                ),
              },
            ]}
          />
          <Button>Keep them so long</Button>
        </Form>
      </section>
    </Page>
  )
}

const count = (files: number): string => (files === 1 ? 'One original' : `${files} originals`)

/** Sizes together, in megabytes to one place, kilobytes below one of them. */
function sayMegabytes(originals: readonly HeldOriginal[]): string {
  const bytes = originals.reduce((sum, { size }) => sum + size, 0)
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`
}
