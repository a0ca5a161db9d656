import { sayDay } from '../../../domain/calendar/say.ts'
import type { JournalLine } from '../../../store/journal-reads.ts'
import { actionHref, batchHref, organisationHref, paperHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import type { Crumb } from '../../govuk/breadcrumbs.tsx'
import { Page } from '../../layout.tsx'

interface Props {
  readonly frame: Frame
  /** What the lines are about; null for everything. */
  readonly about: string | null
  readonly crumbs: readonly Crumb[]
  readonly lines: readonly JournalLine[]
}

/** Who did what, when; each line sealed by the one before it. */
export function JournalView({ frame, about, crumbs, lines }: Props) {
  return (
    <Page frame={frame} title="Journal" here="plans" crumbs={crumbs}>
      <h1 class="mp-title">Journal</h1>
      <p class="mp-answer">
        {about ? `What was done to ${about}` : 'What was done here'}: {lines.length} {lines.length === 1 ? 'entry' : 'entries'}, the last
        first.
      </p>
      <p class="mp-plain">
        Entries are added and never changed. Each carries a seal made from itself and the one before it; “milepost verify” checks them all.
      </p>
      <ol class="mp-time">
        {lines.map((line) => (
          <li id={`e${line.seq}`}>
            <div class="mp-time__when">
              <time datetime={line.at}>{sayDay(line.at.slice(0, 10))}</time>
              <span>
                {line.at.slice(11, 16)} UTC, {line.by}, entry {line.seq}
              </span>
            </div>
            <div class="mp-time__what">
              <p class="mp-told">
                {line.deed.charAt(0).toUpperCase()}
                {line.deed.slice(1)}
                {about === null && (
                  <>
                    {' '}
                    <Subject line={line} />
                  </>
                )}
              </p>
              <dl>
                <Values name="before" value={line.before} />
                <Values name={line.before ? 'after' : ''} value={line.after} />
                <dt>Seal</dt>
                <dd class="mp-hash">{line.hash.slice(0, 16)}…</dd>
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  )
}

/** The page of what a line is about, for the kinds that have one. */
const homes: readonly { readonly deeds: RegExp; readonly href: (subject: string) => string }[] = [
  { deeds: /^(add|reword|re-date|re-own|stop|move|change)\b.* action$/, href: actionHref },
  { deeds: /^adopt a plan$/, href: planHref },
  {
    deeds: /^(import a paper|reconcile two papers|settle doubts|set columns right|confirm a plan|withdraw an import|delete an original)$/,
    href: paperHref,
  },
  { deeds: /^(hand in papers|refuse a paper|give up reading)$/, href: batchHref },
  { deeds: /^(found|name) the organisation$/, href: () => organisationHref },
  { deeds: /^compose a report$/, href: (number) => `/reports/${number}` },
]

function Subject({ line }: { readonly line: JournalLine }) {
  const home = homes.find(({ deeds }) => deeds.test(line.deed))
  return home ? (
    <a class="govuk-link" href={home.href(line.subject)}>
      See it<span class="govuk-visually-hidden">, entry {line.seq}</span>
    </a>
  ) : null
}

/** Each value that an entry holds under its name; where it has both, those before apart from those after. */
function Values({ name, value }: { readonly name: string; readonly value: object | null }) {
  if (value === null) return null
  return (
    <>
      {Object.entries(value).map(([field, of]) => (
        <>
          <dt>{[name, sayField(field)].filter(Boolean).join(', ')}</dt>
          <dd>{sayValue(of)}</dd>
        </>
      ))}
    </>
  )
}

/** `planIds` → `plan ids`. */
const sayField = (field: string) => field.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function sayValue(of: unknown): string {
  if (of === null || of === undefined || of === '') return 'none'
  if (Array.isArray(of)) return of.length === 0 ? 'none' : of.map(sayValue).join('; ')
  if (typeof of === 'object') {
    const entries = Object.entries(of)
    return entries.length === 0 ? 'none' : entries.map(([field, value]) => `${sayField(field)}: ${sayValue(value)}`).join('; ')
  }
  return String(of)
}
