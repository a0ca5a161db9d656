import { sayDay } from '../../../domain/calendar/say.ts'
import type { HeldReport } from '../../../store/reports.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { Composed, contentsOf } from '../../milepost/composed.tsx'
import { Title } from '../../milepost/title.tsx'

export const downloads = [
  { kind: 'docx', name: 'Word' },
  { kind: 'html', name: 'Web page' },
  { kind: 'csv', name: 'Table of actions (CSV)' },
  { kind: 'json', name: 'Judgement (JSON)' },
] as const

interface Props {
  readonly frame: Frame
  readonly report: HeldReport
  readonly done?: string | undefined
}

/** One kept report: the paper as it was composed, its downloads, and its contents. */
export function ReportView({ frame, report, done }: Props) {
  const { number, document, asAt, by, composedAt } = report
  return (
    <Page frame={frame} title={`Report ${number}`} here="reports" crumbs={[{ text: 'Reports', href: '/reports' }]} done={done}>
      <h1 class="mp-title">Report {number}</h1>
      <Composed document={document}>
        <aside class="mp-edition" aria-labelledby="h-edition">
          <h2 class="mp-h mp-h--s" id="h-edition">
            This report
          </h2>
          <p>Facts as at {sayDay(asAt)}.</p>
          <p>
            Composed by {by} on {sayDay(composedAt.slice(0, 10))}. A draft until somebody approves it.
          </p>
          <ul class="mp-files">
            {downloads.map(({ kind, name }) => (
              <li>
                <a class="govuk-link" href={`/reports/${number}/report-${number}.${kind}`} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <nav class="mp-toc" aria-label="Contents of the report">
            <ul>
              {contentsOf(document).map(({ id, text, title }) => (
                <li>
                  <a class="govuk-link" href={`#${id}`}>
                    <Title text={text} />
                    {title && ': '}
                    {title && <Title text={title} />}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </aside>
      </Composed>
    </Page>
  )
}
