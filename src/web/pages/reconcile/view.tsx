import { sayDay } from '../../../domain/calendar/say.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { PaperEntry } from '../../../store/papers.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Select } from '../../govuk/select.tsx'
import { Page } from '../../layout.tsx'
import type { ReconcileForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly drafts: readonly PaperEntry[]
  readonly form: ReconcileForm
  readonly refusal?: Refusal
}

/** Chooses two drafts that are copies of one paper, to be put together. */
export function ReconcileView({ frame, drafts, form, refusal }: Props) {
  const box = refusal && (refusal.field ?? 'second')
  const errorAt = (name: string) => (refusal && box === name ? { text: refusal.sentence } : undefined)
  const items = [
    { value: '', text: 'Choose a paper' },
    ...drafts.map(({ id, name, day, kind }) => ({
      value: id,
      text: `${kind === 'two copies' ? 'Put together: ' : ''}${name}, paper of ${sayDay(day)}`,
    })),
  ]
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}Put two copies together`}
      here="bring in"
      crumbs={[{ text: 'Bring in a paper', href: '/bring-in' }]}
    >
      {refusal && <ErrorSummary title="Nothing was put together" errors={[{ text: refusal.sentence, href: `#${box}` }]} />}
      <h1 class="mp-title">Put two copies of one paper together</h1>
      <p class="mp-answer">Each field comes from the copy that has it whole. Where both are whole and differ, you are asked.</p>
      <p class="mp-plain">
        For a scan that lost its edges and a file that lost a column, say. What was decided is told with the words that were left out.
      </p>
      {drafts.length < 2 ? (
        <p class="mp-plain">
          {drafts.length === 0 ? 'There is no draft here yet.' : `There is only one draft here, “${drafts[0]?.name}”.`}{' '}
          <a class="govuk-link" href="/bring-in">
            Bring both copies in
          </a>{' '}
          first; adopt neither of them.
        </p>
      ) : (
        <Form frame={frame} action="/papers/reconcile" class="mp-reconcile">
          <Select
            name="first"
            label={{ text: 'The first copy', class: 'govuk-label--s' }}
            hint={{ text: 'What it says stands where the copies differ, until you decide.' }}
            items={items}
            value={form.first}
            error={errorAt('first')}
          />
          <Select
            name="second"
            label={{ text: 'The second copy', class: 'govuk-label--s' }}
            items={items}
            value={form.second}
            error={errorAt('second')}
          />
          <Button>Put them together</Button>
          <p class="mp-source">A third draft comes of it, to be looked through and adopted. Both copies stay as they are.</p>
        </Form>
      )}
    </Page>
  )
}
