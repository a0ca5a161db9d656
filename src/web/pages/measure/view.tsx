import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { FigureDoubt, Measure, Value } from '../../../domain/measure/kept-measure.ts'
import { nameOf } from '../../../domain/measure/measure-name.ts'
import { sayAmount, sayUnit } from '../../../domain/measure/say-amount.ts'
import type { MeasureStanding } from '../../../domain/measure/standing.ts'
import { measureHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { CardCell, CardHead, CardRow, CardTable } from '../../milepost/card-table.tsx'
import { SourceLink, sayDirection, sayTarget, sourceHref, Trend, Verdict } from '../../milepost/measure.tsx'

interface Props {
  readonly frame: Frame
  readonly measure: Measure
  readonly standing: MeasureStanding
  /** Measures that may be this one. */
  readonly near: readonly Measure[]
  /** Figures that may belong to it. */
  readonly doubts: readonly FigureDoubt[]
  readonly asAt: Day
}

/** Why a figure is a value of its measure, as a person would say it. */
const rules: Readonly<Record<string, string>> = {
  answered: 'a person said so',
  'code-beside': 'its code stands beside it',
  'own-measure': 'the only measure of its promise',
  'own-measure-named': 'the measure of its promise, named',
  'phrase-named': 'its phrase is named',
  'says-of-what': 'it says of what',
}
export const sayRule = (rule: string): string => rules[rule] ?? rule

/** One measure: where it stands, its values over time with the words they were read from, its targets, and who names it. */
export function MeasureView({ frame, measure, standing, near, doubts, asAt }: Props) {
  const name = nameOf(measure)
  const { values, targets, namedIn, baseline } = measure
  return (
    <Page
      frame={frame}
      title={name.length > 80 ? `${name.slice(0, 79)}…` : name}
      here="plans"
      class="p-action"
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: 'Measures', href: '/measures' },
      ]}
    >
      <div class="mp-lead mp-lead--top">
        <div class="mp-lead__main">
          <h1 class={name.length > 60 ? 'mp-promise mp-promise--long' : 'mp-promise'}>{name}</h1>
          <p class="mp-told">
            <Verdict verdict={standing.verdict} ahead={standing.ahead} /> {standing.sentence}
          </p>
          <Trend measure={measure} size="large" />
        </div>
        <dl class="mp-facts">
          <Fact name="Codes" said={measure.codes.join(' = ')} none="None written" />
          <Fact name="Told in" said={measure.unit === null ? '' : sayUnit(measure.unit)} none="Not stated" />
          <Fact name="Good direction" said={measure.direction === null ? '' : sayDirection(measure.direction)} none="Not stated" />
          <Fact name="Started from" said={baseline?.text ?? ''} none="Not written" />
        </dl>
      </div>
      <section aria-labelledby="h-values">
        <h2 class="mp-h" id="h-values">
          Values, newest first
        </h2>
        {values.length > 0 ? <Values values={values.toReversed()} /> : <p class="mp-plain">No figure told so far is a value of it.</p>}
        {values.length > 0 && (
          <p class="mp-count">
            <a class="govuk-link" href={`${measureHref(measure.key)}/values.csv`}>
              Download the values (CSV)
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="h-targets">
        <h2 class="mp-h" id="h-targets">
          Targets
        </h2>
        {targets.length > 0 ? (
          <ul class="mp-plainlist">
            {targets.map((target) => (
              <li>
                <strong>{sayTarget(target)}</strong>, in {target.source.plan.title || 'a plan without a title'}:{' '}
                <SourceLink source={target.source} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="mp-plain">No plan says what it is to reach.</p>
        )}
      </section>
      <section aria-labelledby="h-named">
        <h2 class="mp-h" id="h-named">
          Named in
        </h2>
        {namedIn.length > 0 ? (
          <ul class="mp-plainlist">
            {namedIn.map((source) => (
              <li>
                {source.plan.title || 'A plan without a title'}: <SourceLink source={source} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="mp-plain">No plan aims at it; figures of it are told.</p>
        )}
      </section>
      {(near.length > 0 || doubts.length > 0) && <Unsure near={near} doubts={doubts} />}
      <p class="mp-source">As at {sayDay(asAt)}. Made out of the plans and what was said of them; nothing here is kept twice.</p>
    </Page>
  )
}

function Fact({ name, said, none }: { readonly name: string; readonly said: string; readonly none: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{said || <i class="mp-none">{none}</i>}</dd>
    </div>
  )
}

function Values({ values }: { readonly values: readonly Value[] }) {
  return (
    <CardTable
      class="mp-measures--values"
      caption="Each value with its day, the words it was read from, and where they were said"
      heads={['Value', 'Day', 'Read from', 'Said of']}
    >
      {values.map((value) => (
        <CardRow>
          <CardHead>{sayAmount(value)}</CardHead>
          <CardCell head="Day">
            {value.day ? sayDay(value.day) : 'no day'}
            <span class="mp-age">{value.dayFrom === 'the words' ? 'as the words say' : 'the day it was said'}</span>
          </CardCell>
          <CardCell head="Read from">
            <span class="mp-said">{value.words}</span>
            <span class="mp-why">Why it is a value of this: {sayRule(value.rule)}.</span>
          </CardCell>
          <CardCell head="Said of">
            <SourceLink source={value.source} />
            <span class="mp-age">{[value.source.plan.title, value.by].filter(Boolean).join(', by ')}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

function Unsure({ near, doubts }: Pick<Props, 'near' | 'doubts'>) {
  return (
    <section aria-labelledby="h-unsure">
      <h2 class="mp-h" id="h-unsure">
        Not sure
      </h2>
      <ul class="mp-unsaid">
        {near.map((other) => (
          <li>
            May be the same as{' '}
            <a class="govuk-link" href={measureHref(other.key)}>
              {nameOf(other)}
            </a>
            {other.codes.length > 0 && other.phrase ? ` (${other.codes.join(' = ')})` : ''}: most of the words are the same. They are kept
            apart until a plan gives both one code.
          </li>
        ))}
        {doubts.map((doubt) => (
          <li>
            <strong>{doubt.sentence}</strong> <span class="mp-said">{doubt.words}</span>{' '}
            {sourceHref(doubt.source) && (
              <a class="govuk-link" href={`${sourceHref(doubt.source)}#figures`}>
                Say what it is
                <span class="govuk-visually-hidden">: {doubt.mark}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
