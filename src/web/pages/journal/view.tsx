import type { JournalLine } from '../../../store/journal-reads.ts'
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
              <time datetime={line.at}>{`${line.at.slice(0, 10)}, ${line.at.slice(11, 16)}`}</time>
              <span>
                {line.by}, entry {line.seq}
              </span>
            </div>
            <div class="mp-time__what">
              <strong>{line.deed}</strong>
              <dl>
                <Values name="Before" value={line.before} />
                <Values name="After" value={line.after} />
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

function Values({ name, value }: { readonly name: string; readonly value: object | null }) {
  if (value === null) return null
  return (
    <>
      {Object.entries(value).map(([field, of]) => (
        <>
          <dt>
            {name}, {field}
          </dt>
          <dd>{typeof of === 'string' ? of || '(empty)' : JSON.stringify(of)}</dd>
        </>
      ))}
    </>
  )
}
