import { sayDay } from '../../../domain/calendar/say.ts'
import type { EditionKind, EditionPair } from '../../../domain/plan/later-edition/edition.ts'
import { sayEdition } from '../../../domain/plan/later-edition/tell-edition.ts'
import type { EditionSeen } from '../../../operations/look-at-edition.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Checkboxes } from '../../govuk/checkboxes.tsx'
import { Details } from '../../govuk/details.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'
import { DoubtfulHeading, doubtfulIn, Headings } from './headings.tsx'
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
  ['re-targeted', 'Re-targeted', 'What is to be reached, or how it is measured, is another thing.'],
  ['re-owned', 'Re-owned', 'Somebody else answers for it.'],
  ['new progress', 'New progress', 'Told as an update of the paper’s day.'],
  ['renumbered', 'Renumbered', 'The same action under another number.'],
  ['moved', 'Moved', 'Printed below another heading. It stands there from the day of the paper.'],
  ['elsewhere', 'In another plan', 'Printed in another plan of this paper. Each stays in the plan where it was adopted.'],
]

/** What a later edition changes in the plans it is one of: doubtful pairs first, then what it does not print any more, then each kind of change. */
export function EditionView({ frame, paper, planIds, held, read, edition, warnings, typed, refusal }: Props) {
  const here = `${paperHref(paper.id)}/edition/${planIds.join(',')}`
  const sure = edition.pairs.filter((pair) => pair.sure)
  const doubtful = edition.pairs.filter((pair) => !pair.sure)
  const gone = edition.gone.filter(({ action }) => !action.stopped)
  const { sections, objectives, notes } = edition
  const [headings, aims] = [doubtfulIn(sections), doubtfulIn(objectives)]
  // why two are one is said where the action is met first
  const met = new Set<EditionPair>()
  const firstMet = (pair: EditionPair) => !met.has(pair) && met.add(pair) !== undefined
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
      {notes.length > 0 && (
        <ul class="mp-later__notes" aria-label="What it does not speak of">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <Form frame={frame} action={here} class="mp-later">
        {warnings.map((warning) => (
          <WarningText>{warning}</WarningText>
        ))}
        {warnings.length > 0 && (
          <Checkboxes
            name="even"
            values={typed['even'] ? ['yes'] : []}
            class="govuk-checkboxes--small"
            error={refusal?.field === 'even' ? { text: 'Say that it is an edition of this plan, or choose another plan' } : undefined}
            items={[{ value: 'yes', text: 'It is an edition of this plan all the same' }]}
          />
        )}
        <Group
          id="doubtful"
          title="Doubtful"
          says="Is each the same as before? Nothing is applied until all are decided."
          count={headings.length + aims.length + doubtful.length}
        >
          {headings.map((pair) => (
            <DoubtfulHeading of="section" pair={pair} typed={typed} refusal={refusal} />
          ))}
          {aims.map((pair) => (
            <DoubtfulHeading of="objective" pair={pair} typed={typed} refusal={refusal} />
          ))}
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
                <Pair pair={pair} kind={kind} why={firstMet(pair)} />
              ))}
            </Group>
          )
        })}
        <Headings of="objective" compared={objectives} />
        <Headings of="section" compared={sections} />
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
  if (field === 'even') return 'even'
  return what === 'pairs' ? `pair-${id}` : what === 'gone' ? `why-${id}` : 'content'
}
