import { sayDay } from '../../../domain/calendar/say.ts'
import type { LikelyEdition } from '../../../domain/plan/later-edition/likely.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import { editionsIn } from '../../../operations/editions-in.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import type { Frame } from '../../door.ts'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Page } from '../../layout.tsx'
import { Stage } from '../bring-in/stage.tsx'
import { LaterEdition } from '../edition/offer.tsx'
import { Copies } from '../reconcile/copies.tsx'
import { Adopt } from './adopt.tsx'
import { Adopted } from './adopted.tsx'
import { Below } from './below.tsx'
import { Found } from './found.tsx'
import { DeleteOriginal, Original } from './original.tsx'
import type { Shown } from './shown.ts'
import { Source } from './source.tsx'
import { Ways } from './ways.tsx'
import { Withdraw } from './withdraw.tsx'

export interface PaperPage {
  readonly frame: Frame
  readonly paper: HeldPaper
  /** For each of its plans, those held that it may be a later edition of. */
  readonly likely: readonly (readonly LikelyEdition[])[]
  /** A place of the paper that a link named. */
  readonly at: string
  /** Which doubts are shown. */
  readonly shown: Shown
  /** As typed in the refused form. */
  readonly typed: Readonly<Record<string, string>>
  readonly refusal?: Refusal
  readonly done?: string | undefined
}

/** A paper beside what was read out of it: doubts first, then what found no place, then everything, then the question whether to adopt it. */
export function PaperView({ frame, paper, likely, at, shown, typed, refusal, done }: PaperPage) {
  const { reading, state } = paper
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
          <LaterEdition paperId={paper.id} likely={likely} />
          <Copies paper={paper} />
        </div>
        <Stage
          at={state === 'draft' ? 2 : 4}
          read={`${reading.coverage.characters.toLocaleString('en-GB')} characters`}
          doubts={reading.doubts.length}
        />
      </div>
      <Found reading={reading} />
      <p class="mp-jump">
        <a class="govuk-link" href="#h-read">
          Our reading
        </a>{' '}
        <a class="govuk-link" href="#h-paper">
          The paper
        </a>{' '}
        {shown.only !== 'one' && (
          <a class="govuk-link" href="#h-all">
            Everything that was read
          </a>
        )}
      </p>
      <div class="mp-split">
        <section class="mp-read" aria-labelledby="h-read">
          <div class="mp-read__bar">
            <h2 id="h-read">Our reading</h2>
            <Ways paper={paper} shown={shown} />
          </div>
          {state === 'draft' ? <Adopt {...{ frame, paper, typed, refusal, shown }} /> : <Adopted paper={paper} />}
        </section>
        <section class="mp-src" aria-labelledby="h-paper">
          <div class="mp-src__bar">
            <h2 id="h-paper">The paper</h2>
            <p>
              Paper of {sayDay(paper.day)}. <Original paper={paper} />
            </p>
          </div>
          <Source paper={paper} shown={shown} at={at} />
        </section>
      </div>
      {shown.only !== 'one' && <Below {...{ frame, paper, typed, refusal }} />}
      {state !== 'draft' && !paper.originalDeleted && <DeleteOriginal {...{ frame, paper, typed, refusal }} />}
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

function answerOf(paper: HeldPaper): string {
  const { reading, state, withdrawnBecause } = paper
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
  const counted = actions === 1 ? 'one action' : `${actions} actions`
  const said = `${counted.charAt(0).toUpperCase()}${counted.slice(1)} in ${plans} ${actions === 1 ? 'was' : 'were'}`
  if (state === 'adopted' && editionsIn(paper.settled).length > 0) return `${said} read from this paper, and applied as a later edition.`
  if (state === 'adopted') return `${said} adopted from this paper.`
  return `We found ${counted} in ${plans}. ${doubts} and ${left}. Nothing is adopted until you say so.`
}
