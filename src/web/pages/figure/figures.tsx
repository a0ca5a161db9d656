import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import { nameOf } from '../../../domain/measure/measure-name.ts'
import { sayAmount } from '../../../domain/measure/say-amount.ts'
import { standingOf } from '../../../domain/measure/standing.ts'
import { measureHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { Trend, Verdict } from '../../milepost/measure.tsx'
import { sayRule } from '../measure/view.tsx'
import type { FiguresOf } from './figures-of.ts'
import { noMeasure } from './form.ts'

interface Props {
  readonly frame: Frame
  /** The address of the promise. */
  readonly href: string
  readonly figures: FiguresOf
  readonly asAt: Day
}

/** The measures of a promise, what each figure told of it was taken for, and the figures that wait for somebody to say what they are. */
export function Figures({ frame, href, figures, asAt }: Props) {
  const { named, values, doubts, none, choices } = figures
  if (named.length + values.length + doubts.length + none.length === 0) return null
  const form = (place: Place) => <Choose {...{ frame, href, choices, place }} />
  return (
    <section aria-labelledby="figures" class="mp-figures">
      <h2 class="mp-h" id="figures">
        Measures and figures
      </h2>
      {named.length > 0 && (
        <ul class="mp-plainlist">
          {named.map((measure) => {
            const { verdict, ahead, sentence } = standingOf(measure, asAt)
            return (
              <li>
                <a class="govuk-link" href={measureHref(measure.key)}>
                  {[measure.codes.join(' = '), measure.phrase].filter(Boolean).join(' ') || nameOf(measure)}
                </a>{' '}
                <Verdict verdict={verdict} ahead={ahead} /> <span class="mp-why">{sentence}</span>
                <Trend measure={measure} size="small" />
              </li>
            )
          })}
        </ul>
      )}
      {doubts.length > 0 && (
        <ul class="mp-unsaid">
          {doubts.map((doubt) => (
            <li>
              <p>
                <strong>{doubt.sentence}</strong>
              </p>
              <p class="mp-said">{doubt.words}</p>
              {doubt.said && <p class="mp-age">Said on {sayDay(doubt.said)}</p>}
              {doubt.update && form({ update: doubt.update, mark: doubt.mark, nth: doubt.nth })}
            </li>
          ))}
        </ul>
      )}
      {values.length + none.length > 0 && (
        <ul class="mp-plainlist">
          {values.map(({ value, measure }) => (
            <li>
              <strong>{sayAmount(value)}</strong>
              {value.day && `, ${sayDay(value.day)}`}: a value of{' '}
              <a class="govuk-link" href={measureHref(measure.key)}>
                {nameOf(measure)}
              </a>{' '}
              <span class="mp-why">
                {sayRule(value.rule)}: <q>{value.words}</q>
              </span>
              {value.update && <Else mark={value.mark}>{form({ update: value.update, mark: value.mark, nth: value.nth })}</Else>}
            </li>
          ))}
          {none.map(({ update, mark, nth, by, day }) => (
            <li>
              <strong>{mark}</strong>: no value of a measure, {by} said on {sayDay(day)}
              <Else mark={mark}>{form({ update, mark, nth })}</Else>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Place {
  readonly update: string
  readonly mark: string
  readonly nth: number
}

function Else({ mark, children }: { readonly mark: string; readonly children?: unknown }) {
  return (
    <details class="govuk-details mp-noprint">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          It is something else<span class="govuk-visually-hidden">: {mark}</span>
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

function Choose({
  frame,
  href,
  choices,
  place,
}: Pick<Props, 'frame' | 'href'> & { readonly choices: FiguresOf['choices']; readonly place: Place }) {
  return (
    <Form frame={frame} action={`${href}/figure`} class="mp-choose mp-noprint">
      <input type="hidden" name="update" value={place.update} />
      <input type="hidden" name="mark" value={place.mark} />
      <input type="hidden" name="nth" value={String(place.nth)} />
      <Select
        name="measure"
        id={`measure-${place.update}-${place.nth}-${place.mark.replace(/[^0-9a-z]+/gi, '')}`}
        label={`${place.mark} is`}
        items={[
          { value: '', text: 'Choose' },
          ...choices.map(({ value, text }) => ({ value, text: `a value of ${text}` })),
          { value: noMeasure, text: 'not a value of a measure' },
        ]}
      />
      <Button class="govuk-button--secondary">Record it</Button>
    </Form>
  )
}
