import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay, sayDayShort } from '../../../domain/calendar/say.ts'
import type { Measures } from '../../../domain/judgement/measures/measures-of.ts'
import type { FigureDoubt, Measure } from '../../../domain/measure/kept-measure.ts'
import { nameOf, plansOf } from '../../../domain/measure/measure-name.ts'
import { sayAim, sayAmount, sayUnit } from '../../../domain/measure/say-amount.ts'
import { sayVerdict, standingOf } from '../../../domain/measure/standing.ts'
import { measureHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { Page } from '../../layout.tsx'
import { CardCell, CardHead, CardRow, CardTable } from '../../milepost/card-table.tsx'
import { SourceLink, sayDirection, sourceHref, Trend, Verdict } from '../../milepost/measure.tsx'
import { Pages } from '../../milepost/pages.tsx'
import { Title } from '../../milepost/title.tsx'
import { type Asks, asked, onAPage, queryOf } from './form.ts'

interface Props {
  readonly frame: Frame
  readonly measures: Measures
  readonly asks: Asks
  readonly asAt: Day
}

/** Every measure of the plans: what it is to reach, what was last told of it, and the figures of which nobody says what they measure. */
export function MeasuresView({ frame, measures, asks, asAt }: Props) {
  const { all, doubts } = asked(measures, asks)
  const pages = Math.max(1, Math.ceil(all.length / onAPage))
  const page = Math.min(asks.page, pages)
  const rows = all.slice((page - 1) * onAPage, page * onAPage)
  const plans = [...new Map(measures.all.flatMap(plansOf).flatMap(({ id, title }) => (id ? [[id, title] as const] : []))).entries()]
  const plan = plans.find(([id]) => id === asks.plan)
  return (
    <Page
      frame={frame}
      title={plan ? `Measures: ${plan[1]}` : 'Measures'}
      here="plans"
      class="p-plan"
      crumbs={[{ text: 'Plans', href: '/plans' }, ...(plan ? [{ text: plan[1], href: planHref(plan[0]) }] : [])]}
    >
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">Measures</h1>
          {plan && (
            <p class="mp-sub">
              <Title text={plan[1]} />
            </p>
          )}
          <p class="mp-answer">{answerOf(all, doubts, asAt)}</p>
        </div>
      </div>
      {plans.length > 1 && (
        <form class="mp-filter" method="get" action="/measures" aria-label="Narrow the list">
          <Select
            name="plan"
            label="Plan"
            value={asks.plan}
            items={[{ value: '', text: 'All' }, ...plans.map(([value, text]) => ({ value, text }))]}
          />
          <Button class="govuk-button--secondary">Show</Button>
        </form>
      )}
      {rows.length > 0 && (
        <>
          <p class="mp-count">
            <a class="govuk-link" href={withQuery('/measures.csv', queryOf({ ...asks, page: 1 }))}>
              Download the measures (CSV)
            </a>
            {doubts.length > 0 && (
              <>
                {' · '}
                <a class="govuk-link" href="#doubts">
                  Figures in doubt
                </a>
              </>
            )}
          </p>
          <Rows rows={rows} asAt={asAt} />
          {pages > 1 && <Pages page={page} pages={pages} hrefOf={(n) => withQuery('/measures', queryOf({ ...asks, page: n }))} />}
        </>
      )}
      <Doubts doubts={doubts} />
      <p class="mp-source">
        As at {sayDay(asAt)}. A measure is known again by its code, or by a phrase about the same things; one that only comes near is kept
        apart. A figure is a value of a measure where its sentence or its promise says so.
      </p>
    </Page>
  )
}

function answerOf(all: readonly Measure[], doubts: readonly FigureDoubt[], asAt: Day): string {
  const unsaid =
    doubts.length === 0
      ? ''
      : ` ${doubts.length === 1 ? 'One figure does' : `${doubts.length} figures do`} not say what ${doubts.length === 1 ? 'it measures' : 'they measure'}.`
  if (all.length === 0) return `No plan names a measure, or a figure to reach.${unsaid}`
  const words = all.map((measure) => sayVerdict(standingOf(measure, asAt)))
  const count = (wanted: string): number => words.filter((word) => word === wanted).length
  const yet = count('not met yet')
  const said = [
    `${count('met')} met`,
    `${count('not met')} not met`,
    ...(yet > 0 ? [`${yet} not met yet`] : []),
    `of ${count('cannot be told')} it cannot be told`,
  ]
  return `${all.length === 1 ? 'One measure' : `${all.length} measures`}: ${said.join(', ')}.${unsaid}`
}

/** A table that turns into cards where it is narrow; its roles are written out, because some browsers drop a table's meaning then. */
function Rows({ rows, asAt }: { readonly rows: readonly Measure[]; readonly asAt: Day }) {
  return (
    <CardTable
      caption={`Measures: what each is to reach, and what was last told of it, as at ${sayDay(asAt)}`}
      heads={['Measure', 'Latest value', 'Target', 'Stands', 'Over time', 'Plans']}
    >
      {rows.map((measure) => (
        <Row measure={measure} asAt={asAt} />
      ))}
    </CardTable>
  )
}

function Row({ measure, asAt }: { readonly measure: Measure; readonly asAt: Day }) {
  const { verdict, ahead, latest, target, sentence } = standingOf(measure, asAt)
  const plans = plansOf(measure)
  const kind = [measure.phrase ? measure.codes.join(' = ') : '', sayUnit(measure.unit), sayDirection(measure.direction)]
  return (
    <CardRow>
      <CardHead>
        <a class="govuk-link" href={measureHref(measure.key)}>
          {nameOf(measure)}
        </a>
        <span class="mp-why">{kind.filter((one) => one && one !== 'not stated').join(' · ') || 'unit not stated'}</span>
      </CardHead>
      <CardCell head="Latest value">
        {latest ? (
          <>
            <strong>{sayAmount(latest)}</strong>
            {latest.day && <span class="mp-age">{sayDayShort(latest.day)}</span>}
          </>
        ) : (
          <i class="mp-none">None stated</i>
        )}
      </CardCell>
      <CardCell head="Target">
        {target ? (
          <>
            {sayAim(target)}
            <span class="mp-age">{target.by ? `by ${sayDayShort(target.by)}` : 'no day'}</span>
          </>
        ) : (
          <i class="mp-none">{measure.namedIn.length === 0 ? 'No plan aims at it' : 'None set'}</i>
        )}
      </CardCell>
      <CardCell head="Stands">
        <Verdict verdict={verdict} ahead={ahead} />
        <span class="mp-why">{sentence}</span>
      </CardCell>
      <CardCell class="c-trend">
        <Trend measure={measure} size="small" />
      </CardCell>
      <CardCell head="Plans">{plans.length === 1 ? plans[0]?.title || 'A plan without a title' : `${plans.length} plans`}</CardCell>
    </CardRow>
  )
}

function Doubts({ doubts }: { readonly doubts: readonly FigureDoubt[] }) {
  if (doubts.length === 0) return null
  const shown = doubts.slice(0, onAPage)
  return (
    <section aria-labelledby="doubts">
      <h2 class="mp-h" id="doubts">
        Figures that do not say what they measure
      </h2>
      <ul class="mp-unsaid">
        {shown.map((doubt) => (
          <li>
            <p>
              <strong>{doubt.sentence}</strong>
            </p>
            <p class="mp-said">{doubt.words}</p>
            <p class="mp-source">
              <SourceLink source={doubt.source} />
              {doubt.said && `, said on ${sayDay(doubt.said)}`}
              {'. '}
              {sourceHref(doubt.source) && (
                <a class="govuk-link" href={`${sourceHref(doubt.source)}#figures`}>
                  Say what it is
                  <span class="govuk-visually-hidden">: {doubt.mark}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {doubts.length > shown.length && (
        <p class="mp-plain">And {doubts.length - shown.length} more; narrow the list by plan to see them.</p>
      )}
    </section>
  )
}
