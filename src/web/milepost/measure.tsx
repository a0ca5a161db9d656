import { daysBetween } from '../../domain/calendar/day.ts'
import { sayDay } from '../../domain/calendar/say.ts'
import type { Status } from '../../domain/judgement/judgement.ts'
import type { Measure, MeasureSource, MeasureTarget } from '../../domain/measure/kept-measure.ts'
import { sayAim, sayAmount } from '../../domain/measure/say-amount.ts'
import { type MeasureStanding, sayVerdict } from '../../domain/measure/standing.ts'
import { actionHref, objectiveHref } from '../addresses.ts'
import { Shape, slugOf } from './status.tsx'

const marks: Readonly<Record<MeasureStanding['verdict'], Status>> = {
  met: 'done, effect shown',
  'not met': 'at risk',
  'cannot be told': 'unknown',
}

/** Shape and word for how a measure stands against its target: drawn as a status is, and none. */
export function Verdict({ verdict, ahead }: Pick<MeasureStanding, 'verdict' | 'ahead'>) {
  const status = marks[verdict]
  const said = sayVerdict({ verdict, ahead })
  return (
    <strong class={`mp-against s-${slugOf(status)}`}>
      <Shape status={status} />
      <span>{`${said.charAt(0).toUpperCase()}${said.slice(1)}`}</span>
    </strong>
  )
}

const ways = { up: 'more is better', down: 'less is better', hold: 'to be held' } as const

export const sayDirection = (direction: Measure['direction']): string => (direction === null ? 'not stated' : ways[direction])

export const sayTarget = (target: MeasureTarget): string => `${sayAim(target)}${target.by ? ` by ${sayDay(target.by)}` : ', no day'}`

/** The page of the promise that names a measure or tells a figure; null in a mere reading. */
export const sourceHref = ({ of, id }: MeasureSource): string | null =>
  id === null ? null : of === 'action' ? actionHref(id) : objectiveHref(id)

/** A promise by its number and wording, as a link. */
export function SourceLink({ source }: { readonly source: MeasureSource }) {
  const href = sourceHref(source)
  const said = [source.ref, source.words].filter(Boolean).join(' ') || 'No wording'
  return href ? (
    <a class="govuk-link" href={href}>
      {said}
    </a>
  ) : (
    <span>{said}</span>
  )
}

interface TrendProps {
  readonly measure: Measure
  /** A small one in a line of a table, or one as wide as the page. */
  readonly size: 'small' | 'large'
}

/**
 * The values over their days as a line, with the targets as flags. It says in words what it draws, and the table beside it holds the same; nothing is drawn of fewer
 * than two values of one unit on two days.
 */
export function Trend({ measure: { values, targets, unit }, size }: TrendProps) {
  const points = values.flatMap(({ day, value, unit: own }) => (day !== '' && own === unit ? [{ day, value }] : []))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.day === last.day) return null
  const flags = targets.flatMap(({ by, value, unit: own, relative }) => (by && own === unit && !relative ? [{ day: by, value }] : []))
  const levels = targets.flatMap(({ by, value, unit: own, relative }) => (by === null && own === unit && !relative ? [value] : []))
  const [width, height, edge] = size === 'small' ? [132, 36, 5] : [640, 200, 12]
  const days = [...points, ...flags].map(({ day }) => day).sort()
  const [from = first.day, to = last.day] = [days[0], days.at(-1)]
  const all = [...points, ...flags].map(({ value }) => value).concat(levels)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (day: string) => round(edge + ((width - 2 * edge) * daysBetween(from, day)) / Math.max(1, daysBetween(from, to)))
  const y = (value: number) => round(height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1))
  const say = (value: number) => (unit === null ? String(value) : sayAmount({ value, unit }))
  const label = `${points.length} values from ${say(first.value)} on ${sayDay(first.day)} to ${say(last.value)} on ${sayDay(last.day)}${flags.map((flag) => `; target ${say(flag.value)} by ${sayDay(flag.day)}`).join('')}.`
  const drawn = (
    <svg class={`mp-trend mp-trend--${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {levels.map((level) => (
        <path class="t-aim" d={`M0 ${y(level)}H${width}`} />
      ))}
      <path class="t-line" d={`M${points.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}`} />
      {points.map(({ day, value }) => (
        <circle class="t-dot" cx={x(day)} cy={y(value)} r={size === 'small' ? 2 : 4.5} />
      ))}
      {flags.map(({ day, value }) => (
        <path class="t-flag" d={flag(x(day), y(value), size === 'small' ? 4 : 8)} />
      ))}
    </svg>
  )
  if (size === 'small') return drawn
  const aims = [flags.length > 0 && 'a diamond a target on its day', levels.length > 0 && 'a dashed line a target without a day']
  const key = [
    `Each dot is a value on its day, between ${say(Math.min(...points.map(({ value }) => value)))} and ${say(Math.max(...points.map(({ value }) => value)))}`,
    ...aims.filter(Boolean),
  ].join('; ')
  return (
    <figure class="mp-trendfig">
      {drawn}
      <figcaption class="mp-why">{key}.</figcaption>
    </figure>
  )
}

/** A diamond, so that a target is told from a value by its shape. */
const flag = (x: number, y: number, r: number) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`

const round = (number: number) => Math.round(number * 10) / 10
