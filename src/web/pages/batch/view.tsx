import type { Arrival } from '../../../store/arrivals.ts'
import { batchHref, paperHref } from '../../addresses.ts'
import { progressHref } from '../../assets.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Page } from '../../layout.tsx'
import { Shape } from '../../milepost/status.tsx'
import { Stage as Steps } from '../bring-in/stage.tsx'
import { answerOf, foundSentence, type Hands, isOpen, type Stage, stageOf, stageWords } from './said.ts'

interface Props {
  readonly frame: Frame
  readonly batch: string
  readonly arrivals: readonly Arrival[]
  readonly hands: Hands
  /** Does not come anew by itself, because the reader asked it not to. */
  readonly still: boolean
  readonly refusal?: { readonly sentence: string }
}

/** Seconds after which the page comes anew where no script runs. */
const every = 4

/** The files that were brought in together: how far each is, what was found in it, or why it was refused. */
export function BatchView({ frame, batch, arrivals, hands, still, refusal }: Props) {
  const stages = arrivals.map((arrival) => stageOf(arrival, hands))
  const open = stages.some(isOpen)
  const unread = stages.filter((stage) => stage === 'not read yet').length
  return (
    <Page
      frame={frame}
      title="Files brought in"
      here="bring in"
      crumbs={[{ text: 'Bring in a paper', href: '/bring-in' }]}
      {...(open ? { script: progressHref } : {})}
      {...(open && !still ? { anew: every } : {})}
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: '#h-files' }]} />}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title" id="h-files">
            Files brought in
          </h1>
          <p class="mp-answer" role="status" id="how-far" data-open={open ? 'yes' : 'no'}>
            {answerOf(stages)}
          </p>
        </div>
        <Steps at={open || unread > 0 ? 1 : 2} read={open ? 'Going on' : ''} doubts={sum(arrivals)} />
      </div>
      <ol class="mp-arrivals">
        {arrivals.map((arrival, i) => (
          <OneFile {...{ frame, arrival, stage: stages[i] ?? 'not read yet', sameAs: sameBefore(arrivals, i) }} />
        ))}
      </ol>
      <div id="all-files">
        {open && (
          <>
            <noscript>
              <p class="mp-plain">
                {still ? 'This page stays as it is. ' : `This page comes anew every ${every} seconds. `}
                <a class="govuk-link" href={still ? batchHref(batch) : `${batchHref(batch)}?still=yes`}>
                  {still ? 'Let it come anew by itself' : 'Let it stay as it is'}
                </a>
                {still && (
                  <>
                    {' or '}
                    <a class="govuk-link" href={`${batchHref(batch)}?still=yes`}>
                      see how far reading is
                    </a>
                  </>
                )}
                .
              </p>
            </noscript>
            <Form frame={frame} action={`${batchHref(batch)}/give-up`}>
              <Button class="govuk-button--secondary">Give up all that is not read yet</Button>
            </Form>
          </>
        )}
        {!open && unread > 0 && (
          <>
            <p class="mp-plain">
              Reading was broken off: Milepost was started anew, or its disk was full. The files are kept here; nothing of them is lost.
            </p>
            <div class="mp-arrivals__do">
              <Form frame={frame} action={`${batchHref(batch)}/read`}>
                <Button>Read {unread === 1 ? 'it' : 'them'} now</Button>
              </Form>
              <Form frame={frame} action={`${batchHref(batch)}/give-up`}>
                <Button class="govuk-button--secondary">Give {unread === 1 ? 'it' : 'them'} up</Button>
              </Form>
            </div>
          </>
        )}
        {!open && (
          <p>
            <a class="govuk-link" href="/bring-in">
              Bring in more papers
            </a>
          </p>
        )}
      </div>
    </Page>
  )
}

const sum = (arrivals: readonly Arrival[]) => arrivals.reduce((doubts, { found }) => doubts + (found?.doubts ?? 0), 0)

/** The earlier file of the batch that is the very same paper. */
const sameBefore = (arrivals: readonly Arrival[], i: number) =>
  arrivals.slice(0, i).find(({ paperId }) => paperId !== null && paperId === arrivals[i]?.paperId)

interface File {
  readonly frame: Frame
  readonly arrival: Arrival
  readonly stage: Stage
  readonly sameAs: Arrival | undefined
}

function OneFile({ frame, arrival, stage, sameAs }: File) {
  const { word, shape } = stageWords[stage]
  return (
    <li id={`file-${arrival.number}`} class={`mp-arrival mp-arrival--${stage.replaceAll(' ', '-')}`}>
      <h2 class="mp-arrival__name">
        {arrival.paperId ? <a href={paperHref(arrival.paperId)}>{arrival.name}</a> : arrival.name}
        <small> {sayKilobytes(arrival.size)}</small>
      </h2>
      <p class="mp-arrival__stage">
        {Shape({ status: shape })} <b>{word}</b>
      </p>
      <p class="mp-arrival__said">
        {stage === 'read' &&
          arrival.found &&
          `${foundSentence(arrival.found)}${sameAs ? ` It is the same paper as “${sameAs.name}”.` : ''}`}
        {stage === 'refused' && arrival.sentence}
        {stage === 'given up' && 'It was not read, and the file was let go. Choose it again to have it read.'}
        {stage === 'not read yet' && 'It is kept here and can be read now.'}
      </p>
      {isOpen(stage) && (
        <Form frame={frame} action={`${batchHref(arrival.batch)}/give-up`} class="mp-arrival__do">
          <input type="hidden" name="number" value={arrival.number} />
          <Button class="govuk-button--secondary">
            Cancel<span class="govuk-visually-hidden"> reading {arrival.name}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}

function sayKilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 100_000) / 10} MB`
}
