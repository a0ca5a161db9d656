import { sayDay } from '../../../domain/calendar/say.ts'
import type { EditionKind } from '../../../domain/plan/later-edition/edition.ts'
import { sayEdition } from '../../../domain/plan/later-edition/tell-edition.ts'
import type { EditionSeen } from '../../../operations/look-at-edition.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'
import { Doubtful, Fresh, Gone, Group, Pair } from './lines.tsx'

interface Props extends EditionSeen {
  readonly frame: Frame
  readonly paper: HeldPaper
  readonly planIds: readonly string[]
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

const kinds: readonly (readonly [EditionKind, string, string])[] = [
  ['re-dated', 'Re-dated', 'The promised date is another one. Each move counts in the slip ledger.'],
  ['reworded', 'Reworded', 'The official words are others. The adopted ones stay on record.'],
  ['re-owned', 'Re-owned', 'Somebody else answers for it.'],
  ['new progress', 'New progress', 'Told as an update of the paper’s day.'],
  ['renumbered', 'Renumbered', 'The same action under another number.'],
  ['moved', 'Moved', 'Printed in another place. It stays in the place where it was adopted.'],
]

/** What a later edition changes in the plans it is one of: doubtful pairs first, then what it does not print any more, then each kind of change. */
export function EditionView({ frame, paper, planIds, held, read, edition, typed, refusal }: Props) {
  const here = `${paperHref(paper.id)}/edition/${planIds.join(',')}`
  const sure = edition.pairs.filter((pair) => pair.sure)
  const doubtful = edition.pairs.filter((pair) => !pair.sure)
  const gone = edition.gone.filter(({ action }) => !action.stopped)
  const same = sure.filter((pair) => pair.kinds.includes('same'))
  return (
    <Page
      frame={frame}
      title={`${refusal ? 'Error: ' : ''}What a later edition changes`}
      here="bring in"
      crumbs={[
        { text: 'Bring in a paper', href: '/bring-in' },
        { text: paper.name, href: paperHref(paper.id) },
      ]}
      class="p-changed"
    >
      {refusal && <ErrorSummary title="Nothing was changed" errors={[{ text: refusal.sentence, href: `#${boxOf(refusal)}` }]} />}
      <h1 class="mp-title">What a later edition changes</h1>
      <p class="mp-answer">{sayEdition(edition)}</p>
      {read.map((plan, i) => (
        <p class="mp-plain">
          “{plan.title || paper.name}”, paper of {sayDay(paper.day)}, against{' '}
          <a class="govuk-link" href={planHref(held[i]?.id)}>
            <Title text={held[i]?.title ?? ''} />
          </a>
          {' as it stood on that day.'}
        </p>
      ))}
      <Form frame={frame} action={here} class="mp-edition">
        <Group
          id="doubtful"
          title="Doubtful"
          says="Is it the same action as before? Nothing is applied until each is decided."
          count={doubtful.length}
        >
          {doubtful.map((pair) => (
            <Doubtful pair={pair} typed={typed} refusal={refusal} />
          ))}
        </Group>
        <Group
          id="gone"
          title="Not printed any more"
          says="Each stays in the plan as it is, unless you say that it was stopped."
          count={gone.length}
        >
          {gone.map((each) => (
            <Gone gone={each} typed={typed} refusal={refusal} />
          ))}
        </Group>
        <Group id="new" title="New" says="Added to the plan from the day of the paper." count={edition.fresh.length}>
          {edition.fresh.map((each) => (
            <Fresh fresh={each} />
          ))}
        </Group>
        {kinds.map(([kind, title, says]) => {
          const pairs = sure.filter((pair) => pair.kinds.includes(kind))
          return (
            <Group id={kind.replace(' ', '-')} title={title} says={says} count={pairs.length}>
              {pairs.map((pair) => (
                <Pair pair={pair} kind={kind} />
              ))}
            </Group>
          )
        })}
        {same.length > 0 && (
          <Details summary={same.length === 1 ? 'One action is the same' : `${same.length} actions are the same`}>
            <ul class="mp-links">
              {same.map(({ held: { action } }) => (
                <li>
                  {action.ref} {action.text}
                </li>
              ))}
            </ul>
          </Details>
        )}
        <div class="mp-save">
          <Button>Apply this edition</Button>
          <p class="mp-save__st">
            Recorded in the name of {frame.person || 'the person at the keyboard'}, as of {sayDay(paper.day)}. No second plan is made.
          </p>
        </div>
      </Form>
      <p class="mp-source">
        <a class="govuk-link" href={`${here}/changes.csv`} download>
          Download what it changes (CSV)
        </a>
      </p>
    </Page>
  )
}

const boxOf = ({ field = '' }: Refusal): string => {
  const [, what, id] = /^(pairs|gone)\.(.+)$/.exec(field) ?? []
  return what === 'pairs' ? `pair-${id}` : what === 'gone' ? `why-${id}` : 'content'
}
