import type { Refusal } from '../../../operations/outcome.ts'
import { organisationHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Page } from '../../layout.tsx'

interface Props {
  readonly frame: Frame
  /** As it is, or as it was typed. */
  readonly name: string
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

/** What the council is called, and the form that gives it its name. */
export function OrganisationView({ frame, name, refusal, done }: Props) {
  return (
    <Page frame={frame} title={`${refusal ? 'Error: ' : ''}The council’s name`} crumbs={[{ text: 'Home', href: '/' }]} done={done}>
      {refusal && <ErrorSummary title="The name was not changed" errors={[{ text: refusal.sentence, href: '#name' }]} />}
      <h1 class="mp-title">The council’s name</h1>
      <p class="mp-answer">
        {frame.organisation ? `This council is called ${frame.organisation}.` : 'Nobody has said yet what this council is called.'}
      </p>
      <Form frame={frame} action={organisationHref} class="mp-form">
        <Input
          name="name"
          label={{ text: 'What it is called', class: 'govuk-label--s' }}
          hint={{
            text: 'It stands at the head of every page and of the reports composed from now on; without a name, they go without. Reports composed before keep theirs.',
          }}
          value={name}
          error={refusal ? { text: refusal.sentence } : undefined}
        />
        <Button>Save the name</Button>
      </Form>
      <p class="mp-plain">
        <a class="govuk-link" href="/originals">
          How long the files are kept that papers came in as
        </a>
      </p>
    </Page>
  )
}
