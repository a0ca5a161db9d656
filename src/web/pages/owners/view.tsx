import type { Refusal } from '../../../operations/outcome.ts'
import type { OwnerEntry } from '../../../store/owners.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import type { MergeForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly owners: readonly OwnerEntry[]
  readonly form: MergeForm
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

/** Everybody who answers for an action, and the form that makes one owner of several spellings. */
export function OwnersView({ frame, owners, form, refusal, done }: Props) {
  const box = refusal && (refusal.field ?? 'from')
  const errorAt = (name: string) => (refusal && box === name ? { text: refusal.sentence } : undefined)
  return (
    <Page frame={frame} title={`${refusal ? 'Error: ' : ''}Owners`} here="plans" crumbs={[{ text: 'Plans', href: '/plans' }]} done={done}>
      {refusal && <ErrorSummary title="Nothing was merged" errors={[{ text: refusal.sentence, href: `#${box}` }]} />}
      <h1 class="mp-title">Owners</h1>
      <p class="mp-answer">{answerOf(owners)}</p>
      {owners.length > 0 && (
        <Form frame={frame} action="/owners" class="mp-owners">
          <Checkboxes
            name="from"
            values={form.from}
            class="govuk-checkboxes--small mp-owners__list"
            fieldset={{ legend: { text: 'Who answers for how much', class: 'govuk-fieldset__legend--s' } }}
            hint={{ text: 'Choose the spellings that mean one and the same, to make one owner of them.' }}
            items={owners.map((owner) => ({ value: owner.name, text: owner.name, hint: { text: worded(owner) } }))}
            error={errorAt('from')}
          />
          <div>
            <Input
              name="to"
              label={{ text: 'The name that stands for all of them', class: 'govuk-label--s' }}
              hint={{ text: 'One of them, or another: a person or a post.' }}
              value={form.to}
              error={errorAt('to')}
            />
            <Textarea
              name="reason"
              rows={2}
              label={{ text: 'Why', class: 'govuk-label--s' }}
              hint={{ text: 'Kept in the journal. What the papers print stays as it is.' }}
              value={form.reason}
              error={errorAt('reason')}
            />
            <Button>Make them one owner</Button>
            <p class="mp-source">It holds in every plan and for every day. To undo it, merge the name back.</p>
          </div>
        </Form>
      )}
    </Page>
  )
}

function answerOf(owners: readonly OwnerEntry[]): string {
  if (owners.length === 0) return 'Nobody answers for an action yet.'
  return owners.length === 1 ? 'One owner answers for actions.' : `${owners.length} owners answer for actions.`
}

function worded({ name, spellings, actions, plans }: OwnerEntry): string {
  const others = spellings.filter((spelling) => spelling !== name)
  const counts = `${actions} ${actions === 1 ? 'action' : 'actions'} in ${plans === 1 ? 'one plan' : `${plans} plans`}`
  return others.length === 0 ? counts : `${counts}; also written ${others.map((spelling) => `“${spelling}”`).join(', ')}`
}
