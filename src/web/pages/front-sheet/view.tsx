import type { PropsWithChildren } from 'hono/jsx'
import type { Finding } from '../../../domain/judgement/judgement.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { Grounds } from '../../milepost/grounds.tsx'
import { Title } from '../../milepost/title.tsx'
import type { SheetForm } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly form: SheetForm
  /** Where the sheet in force came from, in a sentence. */
  readonly origin: string
  /** Of the sheet as it was saved last. */
  readonly findings: readonly Finding[]
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

type Box = readonly [name: keyof Omit<SheetForm, 'implications'>, label: string, rows: number, hint: string]

/** The sheet in the order of a committee's own: the meeting, who reports, then the text. One row is a box for one line. */
const meeting: readonly Box[] = [
  ['committee', 'Committee', 1, ''],
  ['dateAsWritten', 'Date of the meeting', 1, ''],
  ['subject', 'Subject', 1, ''],
  ['wardsAffected', 'Wards affected', 1, ''],
]
const reporter: readonly Box[] = [
  ['reportBy', 'Report by', 1, ''],
  ['contactName', 'Contact officer', 1, ''],
  ['contactTitle', 'Contact officer’s post', 1, ''],
  ['contactTelephone', 'Contact officer’s telephone', 1, ''],
]
const text: readonly Box[] = [
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
]

/** The first page of the next report, one box a field. */
export function FrontSheetView({ frame, form, origin, findings, refusal, done }: Props) {
  const boxesOf = (boxes: readonly Box[]) =>
    boxes.map(([name, words, rows, hint]) => {
      const label = { text: words, class: 'govuk-label--s' }
      const error = refusal?.field === 'date' && name === 'dateAsWritten' ? { text: refusal.sentence } : undefined
      return rows === 1 ? (
        <Input name={name} label={label} value={form[name]} error={error} />
      ) : (
        <Textarea name={name} rows={rows} label={label} hint={hint ? { text: hint } : undefined} value={form[name]} />
      )
    })
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
      {findings.length > 0 && <Grounds grounds={findings} own="" papers={new Map()} />}
      <Form frame={frame} action="/front-sheet" class="mp-form">
        <input type="hidden" name="version" value={form.version} />
        <Part id="h-meeting" title="The meeting">
          {boxesOf(meeting)}
        </Part>
        <Part id="h-reporter" title="Who reports">
          {boxesOf(reporter.slice(0, 1))}
          <div class="mp-form__pair">{boxesOf(reporter.slice(1))}</div>
        </Part>
        <Part id="h-implications" title="Implications">
          <p class="govuk-hint">Leave a box empty while nobody has stated it: the report then says “not stated”.</p>
          <div class="mp-form__pair">
            {form.implications.map(({ name, value }, i) => (
              <div>
                <input type="hidden" name={`implication-name-${i}`} value={name} />
                <Input name={`implication-${i}`} label={{ text: <Title text={name} /> }} value={value ?? ''} />
              </div>
            ))}
          </div>
        </Part>
        <Part id="h-text" title="The report itself">
          {boxesOf(text)}
        </Part>
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

function Part({ id, title, children }: PropsWithChildren<{ readonly id: string; readonly title: string }>) {
  return (
    <section aria-labelledby={id}>
      <h2 class="mp-h mp-h--s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
