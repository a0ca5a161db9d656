import { sayDay } from '../../../domain/calendar/say.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { Page } from '../../layout.tsx'
import { Sheet } from '../../milepost/sheet.tsx'
import { Title } from '../../milepost/title.tsx'
import { Stage } from '../bring-in/stage.tsx'
import { Copies } from '../reconcile/copies.tsx'
import { otherPlace } from '../reconcile/says.ts'
import { Adopt, type AdoptProps, shortened } from './adopt.tsx'
import { Columns } from './columns.tsx'
import { Found, PlanRead } from './found.tsx'
import { DeleteOriginal, Original } from './original.tsx'

export interface PaperPage {
  readonly frame: Frame
  readonly paper: HeldPaper
  /** A place of the paper that a link named. */
  readonly at: string
  /** As typed in the refused form. */
  readonly typed: Readonly<Record<string, string>>
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

/** A paper beside what was read out of it: doubts first, then what found no place, then everything, then the question whether to adopt it. */
export function PaperView({ frame, paper, at, typed, refusal, done }: PaperPage) {
  const { reading, state } = paper
  const marks = [
    ...reading.doubts.map((doubt, i) => ({
      anchor: doubt.anchor,
      id: `place-${i + 1}`,
      name: `Doubt ${i + 1}`,
      back: { href: `#doubt-box-${i + 1}`, number: i + 1 },
    })),
    ...reading.doubts.flatMap((doubt, i) => {
      const anchor = otherPlace(doubt)
      return anchor ? [{ anchor, id: `place-${i + 1}-other`, name: `Doubt ${i + 1}, the other copy` }] : []
    }),
    ...reading.leftovers.map((left, i) => ({ anchor: left.anchor, id: `left-${i + 1}`, name: `Left over ${i + 1}` })),
    ...(at ? [{ anchor: at, id: 'at', name: 'Here' }] : []),
  ]
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}${paper.name}`}
      here="bring in"
      crumbs={[{ text: 'Bring in a paper', href: '/bring-in' }]}
      done={done}
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: `#${boxOf(refusal)}` }]} />}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">{paper.name}</h1>
          <p class="mp-answer">{answerOf(paper)}</p>
          <Copies paper={paper} />
        </div>
        <Stage
          at={state === 'draft' ? 2 : 4}
          read={`${reading.coverage.characters.toLocaleString('en-GB')} characters`}
          doubts={reading.doubts.length}
        />
      </div>
      <Found reading={reading} />
      <div class="mp-split">
        <section class="mp-read" aria-labelledby="h-read">
          <div class="mp-read__bar">
            <h2 id="h-read">Our reading</h2>
            <p>
              {reading.doubts.length === 1 ? 'One doubt' : `${reading.doubts.length || 'No'} doubts`}
              {state === 'draft' && reading.doubts.length > 3 && (
                <>
                  {'. '}
                  <a class="govuk-link" href="#adopt">
                    Pass over them
                  </a>
                </>
              )}
            </p>
          </div>
          {state === 'draft' ? <Adopt frame={frame} paper={paper} typed={typed} refusal={refusal} /> : <Adopted paper={paper} />}
        </section>
        <section class="mp-src" aria-labelledby="h-paper">
          <div class="mp-src__bar">
            <h2 id="h-paper">The paper</h2>
            <p>
              Paper of {sayDay(paper.day)}. <Original paper={paper} />
            </p>
          </div>
          <Sheet document={paper.document} marks={marks} />
        </section>
      </div>
      {reading.leftovers.length > 0 && (
        <section aria-labelledby="h-left">
          <h2 class="mp-h" id="h-left">
            Left over
          </h2>
          <p class="mp-plain">Text that found no place in the reading. It stays on record with the paper.</p>
          <ul class="mp-left">
            {reading.leftovers.map((left, i) => (
              <li>
                <a class="govuk-link mp-written" href={`#left-${i + 1}`}>
                  “{shortened(left.text)}”
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(reading.notes ?? []).length > 0 && (
        <section aria-labelledby="h-notes">
          <h2 class="mp-h" id="h-notes">
            Left out or mended while reading
          </h2>
          <ul class="mp-left">
            {(reading.notes ?? []).map((note) => (
              <li>
                {note.sentence}
                {note.text && (
                  <details class="govuk-details">
                    <summary class="govuk-details__summary">
                      <span class="govuk-details__summary-text">Show what it says</span>
                    </summary>
                    <div class="govuk-details__text mp-written">{note.text}</div>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Columns frame={frame} paper={paper} typed={typed} refusal={refusal} />
      <section aria-labelledby="h-all">
        <h2 class="mp-h" id="h-all">
          Everything that was read
        </h2>
        {reading.plans.map((plan, i) => (
          <PlanRead plan={plan} index={i} />
        ))}
      </section>
      {state !== 'draft' && !paper.originalDeleted && <DeleteOriginal frame={frame} paper={paper} typed={typed} refusal={refusal} />}
      {state !== 'withdrawn' && <Withdraw frame={frame} paper={paper} typed={typed} refusal={refusal} />}
    </Page>
  )
}

const boxOf = ({ field = '' }: Refusal): string => {
  const [, what, place] = /^(doubts|titles)\.(\d+)$/.exec(field) ?? []
  return what === 'doubts'
    ? `value-${place}`
    : what === 'titles'
      ? `title-${place}`
      : field === 'reason' || field === 'because' || field === 'day'
        ? field
        : 'h-read'
}

function answerOf({ reading, state, withdrawnBecause }: HeldPaper): string {
  const actions = reading.plans.reduce((n, plan) => n + [...actionsOf(plan)].length, 0)
  const plans = reading.plans.length === 1 ? 'one plan' : `${reading.plans.length} plans`
  const doubts =
    reading.doubts.length === 0
      ? 'Nothing is doubtful'
      : reading.doubts.length === 1
        ? 'One reading is doubtful'
        : `${reading.doubts.length} readings are doubtful`
  const left =
    reading.leftovers.length === 0
      ? 'every word found its place'
      : reading.leftovers.length === 1
        ? 'one piece of text found no place'
        : `${reading.leftovers.length} pieces of text found no place`
  if (state === 'withdrawn') return `This paper was withdrawn: ${withdrawnBecause ?? 'no reason is on record'}.`
  if (reading.plans.length === 0)
    return `No plan was found in this paper. ${reading.whatItIs ?? 'No table has a column of actions.'} It is kept as a draft.`
  if (state === 'adopted') return `${actions} actions in ${plans} were adopted from this paper.`
  return `We found ${actions} actions in ${plans}. ${doubts} and ${left}. Nothing is adopted until you say so.`
}

function Adopted({ paper }: { readonly paper: HeldPaper }) {
  const { reading, planIds } = paper
  return (
    <div class="mp-read__in">
      {paper.moved && (
        <p>
          {paper.state === 'adopted' ? 'Adopted' : 'Withdrawn'} by {paper.moved.by} on {sayDay(paper.moved.at.slice(0, 10))}.
        </p>
      )}
      {paper.state === 'adopted' && (
        <ul class="mp-links">
          {planIds.map((id, i) => (
            <li>
              <a class="govuk-link" href={planHref(id)}>
                <Title text={reading.plans[i]?.title || `Plan ${i + 1}`} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ol class="mp-doubts">
        {reading.doubts.map((doubt, i) => (
          <li id={`doubt-box-${i + 1}`}>
            <span class="mp-stone mp-stone--q">{i + 1}</span>
            <div>
              <a class="govuk-link" href={`#place-${i + 1}`}>
                <span class="mp-written">{doubt.about}</span>
              </a>
              <p>
                {doubt.why} {settledWords(paper, i)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function settledWords({ settled }: HeldPaper, index: number): string {
  const answer = settled[String(index)]
  if (!answer) return 'Left open.'
  return answer.value === undefined ? 'Found right.' : `The paper says “${answer.value}”.`
}

function Withdraw({ frame, paper, typed, refusal }: AdoptProps) {
  const refused = refusal && ('reason' in typed || refusal.field === 'reason')
  return (
    <details class="govuk-details" open={Boolean(refused)}>
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
