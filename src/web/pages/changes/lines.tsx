import type { Child } from 'hono/jsx'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { Difference } from '../../../domain/judgement/changes/comparison.ts'
import type { Kind } from '../../../domain/judgement/changes/kinds.ts'
import type { Status } from '../../../domain/judgement/judgement.ts'
import { markOf } from '../../../domain/report/status-key.ts'
import { actionHref, changesHref, objectiveHref, planHref } from '../../addresses.ts'
import { Details } from '../../govuk/details.tsx'
import { Shape, StatusWord, slugOf } from '../../milepost/status.tsx'
import { WordsChanged } from '../../milepost/words-changed.tsx'

/** The differences of one kind of one plan, as its kind is best read. */
export function Lines({ group, differences }: { readonly group: Kind; readonly differences: readonly Difference[] }) {
  if (group === 'silent-again') return <List class="mp-silent" differences={differences} line={Silent} />
  return <List class={group === 'reworded' ? 'mp-reword' : 'mp-deltas'} differences={differences} line={lineOf[group] ?? Plain} />
}

type Line = (props: { readonly of: Difference }) => Child

function List({
  class: kind,
  differences,
  line: Line,
}: {
  readonly class: string
  readonly differences: readonly Difference[]
  readonly line: Line
}) {
  return (
    <ul class={kind}>
      {differences.map((each) => (
        <li>
          <span class="mp-num">{each.about?.ref}</span>
          <Line of={each} />
        </li>
      ))}
    </ul>
  )
}

/** The promise as a link, with its place where the number alone does not say it. */
function Promised({ of: { about, plan } }: { readonly of: Difference }) {
  if (!about) return <a href={changesHref(plan.id ?? undefined)}>{plan.title}</a>
  const place = [about.objective && `under ${about.objective}`, about.part && `part ${about.part}`].filter(Boolean).join(', ')
  return (
    <>
      <a class="govuk-link mp-act" href={hrefOf(about, plan)}>
        {about.text || 'No wording'}
      </a>
      {about.of === 'section' && <small class="mp-under"> section</small>}
      {about.of === 'objective' && <small class="mp-under"> objective</small>}
      {place && <small class="mp-under"> {place}</small>}
    </>
  )
}

/** The page of the promise; a section stands on that of its plan. */
function hrefOf({ of, id }: NonNullable<Difference['about']>, plan: Difference['plan']): string {
  if (of === 'section') return planHref(plan.id ?? undefined)
  return of === 'objective' ? objectiveHref(id ?? '') : actionHref(id ?? '')
}

function Step({ of }: { readonly of: Difference }) {
  return (
    <>
      <div>
        <Promised of={of} />
        <p>{said(of)}</p>
      </div>
      <Shift from={of.status.before} to={of.status.after} />
    </>
  )
}

/** The last words where there are any, else the reason; with who has it shown otherwise. */
const said = ({ kind, evidence, sentence, shown }: Difference): string =>
  kind === 'stopped' || kind === 'late' || evidence === '' ? sentence : [evidence, shown].filter(Boolean).join(' ')

function Shift({ from, to }: { readonly from: Status | null; readonly to: Status | null }) {
  if (to === null) return null
  return (
    <span class="mp-shift">
      {from !== null && from !== to && (
        <>
          <span class={`s-${slugOf(from)}`}>
            <Shape status={from} />
            <span class="govuk-visually-hidden">was {markOf(from).word}</span>
          </span>
          <span class="arr" aria-hidden="true">
            →
          </span>
        </>
      )}
      <StatusWord status={to} />
    </span>
  )
}

function Silent({ of }: { readonly of: Difference }) {
  return (
    <div>
      <Promised of={of} />
      <p>{of.sentence}</p>
    </div>
  )
}

/** Before and after beside each other, and how far it went. */
function Slip({ of }: { readonly of: Difference }) {
  return (
    <>
      <div>
        <Promised of={of} />
        <p>{decided(of) ?? of.sentence}</p>
      </div>
      <span class="mp-slip">
        {of.before && (
          <>
            <del>
              <span class="govuk-visually-hidden">removed: </span>
              {of.before}
            </del>{' '}
          </>
        )}
        <ins>
          <span class="govuk-visually-hidden">added: </span>
          {of.after || 'nothing'}
        </ins>
        {of.how && <small>{of.how}</small>}
      </span>
    </>
  )
}

/** Who agreed to it, when and why; undefined where nothing of it is recorded. */
function decided({ by, day, reason }: Difference): string | undefined {
  if (by === null || day === null || reason === null) return undefined
  return `${/[.!?]$/.test(reason) ? reason : `${reason}.`} Agreed by ${by}, ${sayDay(day)}.`
}

function Reworded({ of }: { readonly of: Difference }) {
  return (
    <div>
      <WordsChanged from={of.before} to={of.after} />
      <p class="mp-place">
        {decided(of) ?? of.sentence} {of.about && <a href={hrefOf(of.about, of.plan)}>See it</a>}
      </p>
    </div>
  )
}

function Removed({ of }: { readonly of: Difference }) {
  const within = of.patch.does === 'set' ? [] : of.patch.standings.filter(({ key }) => key !== of.about?.key)
  return (
    <div>
      <span class="mp-act">
        <del>
          <span class="govuk-visually-hidden">removed: </span>
          {of.before}
        </del>
      </span>
      <p>{of.sentence}</p>
      {within.length > 0 && (
        <Details summary="What went with it">
          <ul class="mp-links">
            {within.map(({ place, text }) => (
              <li>
                {place.ref} {text}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

function Plain({ of }: { readonly of: Difference }) {
  return (
    <div>
      <Promised of={of} />
      <p>{of.sentence}</p>
    </div>
  )
}

const lineOf: Partial<Record<Kind, Line>> = {
  late: Step,
  worse: Step,
  silent: Step,
  done: Step,
  better: Step,
  stopped: Step,
  told: Plain,
  're-dated': Slip,
  're-owned': Slip,
  're-targeted': Slip,
  'measure-moved': Slip,
  reworded: Reworded,
  removed: Removed,
}
