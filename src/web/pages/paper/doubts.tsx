import { placesIn } from '../../../domain/document/place-of.ts'
import type { DoubtKind } from '../../../domain/plan/doubt-kinds.ts'
import type { Doubt, Reading } from '../../../domain/plan/reading.ts'
import { understood } from '../../../domain/report/understood.ts'
import { doubtedField } from '../../../operations/doubted-field.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { answersTo, otherPlace } from '../reconcile/says.ts'
import { kindsShown, type Shown, shownHref } from './shown.ts'

interface Props {
  readonly paper: HeldPaper
  readonly shown: Shown
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** More boxes than this on one page are more than anybody decides in one sitting, and take longer to draw than a page may. */
const mostBoxes = 100

/** The doubts to be decided, those of one kind together under their reason and with one button for all of them. */
export function Doubts({ paper, shown, typed, refusal }: Props) {
  const placeOf = placesIn(paper.document)
  const box = (place: number, saysWhy: boolean, isOfKind: boolean) => (
    <DoubtBox {...{ paper, place, typed, saysWhy, isOfKind, where: placeOf(paper.reading.doubts[place]?.anchor ?? ''), refusal }} />
  )
  const kinds = kindsShown(paper, shown)
  const drawn = new Set(kinds.flatMap(({ places }) => places).slice(0, mostBoxes))
  const left = kinds.reduce((sum, { places }) => sum + places.length, 0) - drawn.size
  return (
    <>
      {kinds
        .filter(({ places }) => places.some((place) => drawn.has(place)))
        .map((kind) =>
          kind.places.length === 1 ? (
            box(kind.places[0] ?? 0, true, false)
          ) : (
            <Kind paper={paper} kind={kind} shown={shown}>
              {kind.places
                .filter((place) => drawn.has(place))
                .map((place) => box(place, paper.reading.doubts[place]?.why !== kind.why, true))}
            </Kind>
          ),
        )}
      {left > 0 && (
        <p class="mp-plain">
          {left} more doubts wait behind these {drawn.size}. Decide these, or all of a kind, and{' '}
          <a class="govuk-link" href={shownHref(paper.id, { only: 'open' })}>
            see those still open
          </a>
          .
        </p>
      )}
    </>
  )
}

function Kind({ paper, kind, shown, children }: { paper: HeldPaper; kind: DoubtKind; shown: Shown; children: unknown }) {
  const first = kind.places[0] ?? 0
  const open = kind.places.filter((place) => paper.settled[place] === undefined).length
  return (
    <section class="mp-kind" aria-labelledby={`kind-${first + 1}`}>
      <h3 class="mp-kind__h" id={`kind-${first + 1}`}>
        {kind.places.length} alike: {kind.why}
      </h3>
      <div class="mp-kind__do">
        {open > 0 && (
          <Button class="govuk-button--secondary" name="alike" value={String(first)}>
            {kind.places.length === 2 ? 'Both' : `All ${kind.places.length}`} were read rightly
          </Button>
        )}
        {open === 0 && <p>All of them are decided.</p>}
        {shown.only !== 'kind' && (
          <a class="govuk-link" href={shownHref(paper.id, { only: 'kind', place: first })}>
            Show only these<span class="govuk-visually-hidden"> {kind.places.length} doubts</span>
          </a>
        )}
      </div>
      {children}
    </section>
  )
}

interface Box {
  readonly paper: HeldPaper
  readonly place: number
  readonly typed: Props['typed']
  readonly saysWhy: boolean
  readonly isOfKind: boolean
  /** Where it stands in the file; `''` where the file does not say. */
  readonly where: string
  readonly refusal: Refusal | undefined
}

function DoubtBox({ paper, place, typed, saysWhy, isOfKind, where, refusal }: Box) {
  const doubt = paper.reading.doubts[place]
  if (!doubt) return null
  const number = place + 1
  const kept = paper.settled[place]
  // below the reason of its kind, or a heading of its own
  const Heading = isOfKind ? 'h4' : 'h3'
  const answers = answersTo(paper.reading, doubt)
  const said =
    kept?.value === undefined ? 'right' : answers.some(({ value }) => value === `says:${kept.value}`) ? `says:${kept.value}` : 'other'
  const chosen = (typed[`doubt-${place}`] ?? (kept === undefined ? 'open' : said)).replaceAll('\r\n', '\n')
  const error = refusal?.field === `doubts.${place}` ? refusal.sentence : undefined
  return (
    <div class="mp-doubt" id={`doubt-box-${number}`}>
      <Heading class="mp-doubt__q">
        <span class="mp-stone mp-stone--q">{number}</span> <span>{doubt.about}</span>
      </Heading>
      <p class="mp-doubt__why">
        {doubt.text && !doubt.says && <span class="mp-written">“{shortened(doubt.text)}” </span>}
        {saysWhy && `${doubt.why} `}
        <a class="govuk-link" href={`#place-${number}`}>
          See it in the paper<span class="govuk-visually-hidden">, doubt {number}</span>
        </a>
        {where && <span class="mp-doubt__at">, {where}</span>}
        {otherPlace(doubt) && (
          <>
            {' '}
            <a class="govuk-link" href={`#place-${number}-other`}>
              and in the other copy<span class="govuk-visually-hidden">, doubt {number}</span>
            </a>
          </>
        )}
      </p>
      <ReadAs reading={paper.reading} doubt={doubt} />
      <Radios
        name={`doubt-${place}`}
        value={chosen}
        class={doubt.says ? 'govuk-radios--small mp-says' : 'govuk-radios--small govuk-radios--inline'}
        fieldset={{ legend: { text: `What about doubt ${number}?`, class: 'govuk-visually-hidden' } }}
        items={[{ value: 'open', text: 'Keep it as a doubt' }, ...answers, { value: 'other', text: 'It says otherwise' }]}
      />
      <div class="mp-doubt__other">
        <Input
          name={`value-${place}`}
          label={{ text: `What the paper says (doubt ${number})` }}
          value={typed[`value-${place}`] ?? kept?.value ?? ''}
          error={error ? { text: error } : undefined}
        />
      </div>
    </div>
  )
}

/** What the doubt belongs to, and how it was read: enough to decide without looking it up. */
function ReadAs({ reading, doubt }: { readonly reading: Reading; readonly doubt: Doubt }) {
  const found = doubtedField(reading, doubt)
  if (!found) return null
  const { of, field } = found
  const wording = 'title' in of ? of.title : of.text
  const isWording = field === 'text' || field === 'title'
  const read = !('title' in of) && field === 'deadline' ? understood(of.deadline) : ''
  if ((isWording || wording === '') && read === '') return null
  return (
    <p class="mp-doubt__of">
      {!isWording && wording && <span class="mp-written">{shortened(wording)}</span>}
      {read && (
        <>
          {!isWording && wording && <br />}
          Read as: <b>{read}</b>
        </>
      )}
    </p>
  )
}

/** Enough of a text to know it by; the whole of it stands in the paper beside. */
export const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 150).trimEnd().toWellFormed()} …` : text)
