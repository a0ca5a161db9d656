import { sayDay } from '../../../domain/calendar/say.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { mostFiles } from '../../../operations/take-in.ts'
import type { Arrival } from '../../../store/arrivals.ts'
import type { PaperEntry } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import { dropHref } from '../../assets.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FileUpload } from '../../govuk/file-upload.tsx'
import { Input } from '../../govuk/input.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { largestTogether, sayMegabytes } from '../../size-limit.ts'
import { Convert } from './convert.tsx'
import { Stage } from './stage.tsx'
import { Unread } from './unread.tsx'

interface Props {
  readonly frame: Frame
  readonly papers: readonly PaperEntry[]
  /** Files that wait to be read. */
  readonly unread: readonly Arrival[]
  /** The largest file that is taken, in bytes. */
  readonly largest: number
  readonly pasted: string
  readonly name: string
  readonly soffice: string | null
  readonly refusal?: Refusal
}

const states = { draft: 'read, not adopted yet', adopted: 'adopted', withdrawn: 'withdrawn' } as const

/** Where a paper comes in: a file, or pasted text. Below it every paper that came before. */
export function BringInView({ frame, papers, unread, largest, pasted, name, soffice, refusal }: Props) {
  const at = refusal?.field === 'text' || (pasted && refusal) ? 'text' : 'file'
  return (
    <Page frame={frame} title={`${refusal ? 'Error: ' : ''}Bring in a paper`} here="bring in" script={dropHref}>
      {refusal && <ErrorSummary title="The paper was not taken in" errors={[{ text: refusal.sentence, href: `#${at}` }]} />}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">Bring in a paper</h1>
          <p class="mp-answer">
            Give Milepost the paper that holds your action plan. It reads the plan out of it and shows you both; nothing is adopted until
            you say so.
          </p>
        </div>
        <Stage at={1} read="" doubts={0} />
      </div>
      <div class="mp-two mp-two--wide">
        <section aria-labelledby="h-file">
          <h2 class="mp-h" id="h-file">
            Files
          </h2>
          <Form frame={frame} action="/bring-in" file>
            <FileUpload
              name="file"
              multiple
              label={{ text: 'The paper, or several', class: 'govuk-label--s' }}
              hint={{
                text: `Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), PDF, a web page (.html), Markdown, plain text or CSV. Drop them here or choose them. Each becomes a draft of its own. At most ${mostFiles} at once, ${sayMegabytes(largest)} each and ${sayMegabytes(largestTogether(largest))} together.`,
              }}
              group={{ class: 'mp-drop', attributes: { 'data-drop': '' } }}
              error={refusal && at === 'file' ? { text: refusal.sentence } : undefined}
            />
            <Convert soffice={soffice} refusal={refusal} />
            <Button>Read it</Button>
          </Form>
        </section>
        <section aria-labelledby="h-paste">
          <h2 class="mp-h" id="h-paste">
            Or its text
          </h2>
          <Form frame={frame} action="/bring-in">
            <Textarea
              name="text"
              label={{ text: 'Paste the text, tables and all', class: 'govuk-label--s' }}
              hint={{ text: 'A table copied out of Word or Excel keeps its columns.' }}
              rows={8}
              value={pasted}
              error={refusal && at === 'text' ? { text: refusal.sentence } : undefined}
            />
            <Input name="name" label={{ text: 'What the paper is called' }} class="govuk-input--width-20" value={name} />
            <Button class="govuk-button--secondary">Read the text</Button>
          </Form>
        </section>
      </div>
      <Unread arrivals={unread} />
      {papers.length > 0 && (
        <section aria-labelledby="h-papers">
          <h2 class="mp-h" id="h-papers">
            Papers brought in
          </h2>
          <p class="mp-plain">
            Two copies of one paper?{' '}
            <a class="govuk-link" href="/papers/reconcile">
              Put them together
            </a>
          </p>
          <ul class="mp-plans">
            {papers.map((paper) => (
              <li>
                <h3 class="mp-plans__t">
                  <a href={paperHref(paper.id)}>{paper.name}</a>
                </h3>
                <p class="mp-place">
                  Paper of {sayDay(paper.day)}, {states[paper.state]}; brought in by {paper.by}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
