import type { Refusal } from '../../../operations/outcome.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Fieldset } from '../../govuk/fieldset.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import type { SheetForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly form: SheetForm
  /** Where the sheet in force came from, in a sentence. */
  readonly origin: string
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

const lines = [
  ['committee', 'Committee'],
  ['dateAsWritten', 'Date of the meeting'],
  ['subject', 'Subject'],
  ['reportBy', 'Report by'],
  ['contactName', 'Contact officer'],
  ['contactTitle', 'Contact officer’s post'],
  ['contactTelephone', 'Contact officer’s telephone'],
  ['wardsAffected', 'Wards affected'],
] as const

const boxes = [
  ['purpose', 'Purpose', 3, ''],
  ['recommendations', 'Recommendations', 4, 'One on each line.'],
  ['background', 'Background', 7, 'A line for each paragraph; numbers are given when the report is composed.'],
  ['report', 'Report', 5, ''],
  ['proposal', 'Proposal or option', 3, ''],
  ['appendices', 'Appendices', 3, 'The report lists its own appendices; what stands here is kept for reference.'],
  [
    'backgroundPapers',
    'List of background papers',
    3,
    'Papers this report relies on (Local Government Act 1972, section 100D). “None” is flagged until somebody has checked it.',
  ],
] as const

/** The first page of the next report, one box a field. */
export function FrontSheetView({ frame, form, origin, refusal, done }: Props) {
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}Front sheet`}
      here="reports"
      crumbs={[{ text: 'Reports', href: '/reports' }]}
      done={done}
    >
      {refusal && (
        <ErrorSummary
          title="The front sheet was not saved"
          errors={[{ text: refusal.sentence, href: `#${refusal.field === 'date' ? 'dateAsWritten' : 'committee'}` }]}
        />
      )}
      <h1 class="mp-title">Front sheet</h1>
      <p class="mp-answer">The first page of the next report. {origin}</p>
      <Form frame={frame} action="/front-sheet" class="mp-form">
        <input type="hidden" name="version" value={form.version} />
        {lines.map(([name, label]) => (
          <Input
            name={name}
            label={{ text: label, class: 'govuk-label--s' }}
            value={form[name]}
            error={refusal?.field === 'date' && name === 'dateAsWritten' ? { text: refusal.sentence } : undefined}
          />
        ))}
        <Fieldset legend={{ text: 'Implications', class: 'govuk-fieldset__legend--s' }}>
          <p class="govuk-hint">Leave a box empty while nobody has stated it: the report then says “not stated”.</p>
          {form.implications.map(({ name, value }, i) => (
            <>
              <input type="hidden" name={`implication-name-${i}`} value={name} />
              <Input name={`implication-${i}`} label={{ text: name }} class="govuk-input--width-30" value={value ?? ''} />
            </>
          ))}
        </Fieldset>
        {boxes.map(([name, label, rows, hint]) => (
          <Textarea
            name={name}
            rows={rows}
            label={{ text: label, class: 'govuk-label--s' }}
            hint={hint ? { text: hint } : undefined}
            value={form[name]}
          />
        ))}
        <Input
          name="reason"
          label={{ text: 'Why it changes', class: 'govuk-label--s' }}
          hint={{ text: 'Optional; kept in the journal.' }}
          value={form.reason}
        />
        <div class="govuk-button-group">
          <Button>Save the front sheet</Button>
          <a class="govuk-link" href="/reports">
            Back without saving
          </a>
        </div>
      </Form>
    </Page>
  )
}
