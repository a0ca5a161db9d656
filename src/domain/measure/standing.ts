import type { Day } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import type { Measure, MeasureTarget, Value } from './kept-measure.ts'
import { sayAim, sayAmount } from './say-amount.ts'

/** Where a measure stands against its target on a day, and why. */
export interface MeasureStanding {
  readonly verdict: 'met' | 'not met' | 'cannot be told'
  readonly latest: Value | null
  /** The next target to be reached, else the last one that was; else one without a day. */
  readonly target: MeasureTarget | null
  /** Its day is still to come: short of it is not met yet. */
  readonly ahead: boolean
  readonly sentence: string
}

/**
 * Says whether the latest value meets the target that stands on a day: the next dated one, when all days are past the last of them, and one without a day only where none has one.
 * It cannot be told without a value or a target, where two values of one day or two targets of one day contradict each other, where they are told
 * in other units, and for a change ("10% more") without a figure it starts from, unless a change itself is told ("up by 16%").
 */
export function standingOf({ values, changes = [], targets, baseline }: Measure, asAt: Day): MeasureStanding {
  const known = values.filter(({ day }) => day === '' || day <= asAt)
  const latest = known.at(-1) ?? null
  const standing = targetsOn(targets, asAt)
  const target = standing[0] ?? null
  const ahead = target?.by != null && target.by >= asAt
  const untold = (sentence: string): MeasureStanding => ({ verdict: 'cannot be told', latest, target, ahead, sentence })
  const told = (reached: readonly boolean[], sentence: string): MeasureStanding => {
    if (reached.some((one) => one !== reached[0]))
      return untold(`Two targets stand against each other: ${standing.map(sayAim).join(' and ')}.`)
    return { verdict: reached[0] ? 'met' : 'not met', latest, target, ahead, sentence }
  }
  const byDay = target?.by ? ` by ${sayDay(target.by)}` : ''
  const changed = changes.filter(({ day, unit }) => (day === '' || day <= asAt) && unit === target?.unit)
  const change = changed.at(-1)
  if (target && change && baseline?.value == null && standing.every(({ relative }) => relative)) {
    const other = changed.find(({ day, value }) => day === change.day && value !== change.value)
    if (other) return untold(`Two different changes are told: ${sayChange(other)} and ${sayChange(change)}.`)
    if (change.value < 0 !== (target.direction === 'down'))
      return untold(`The target is ${target.text}, and the last change told goes the other way: ${sayChange(change)}.`)
    return told(
      standing.map(({ value }) => Math.abs(change.value) >= value),
      `${capital(sayChange(change))} is told. The target is a change (${target.text})${byDay}.`,
    )
  }
  if (!latest) return untold(target ? 'No value has been stated.' : 'Neither a target nor a value is stated.')
  if (!target) return untold('No target is set.')
  const rival = known.find(({ day, value, unit }) => day === latest.day && unit === latest.unit && value !== latest.value)
  if (rival)
    return untold(
      `Two different values are stated${latest.day ? ` for ${sayDay(latest.day)}` : ''}: ${sayAmount({ ...rival, exact: true })} and ${sayAmount({ ...latest, exact: true })}.`,
    )
  const levels = standing.map((one) => levelOf(one, baseline?.value ?? null))
  if (levels.includes(null)) return untold(`The target is a change (${target.text}), and no figure is written from which it starts.`)
  if (standing.some(({ unit, relative }) => !relative && unit !== latest.unit))
    return untold(`The target, ${sayAim(target)}, is told in another unit than the value, ${sayAmount(latest)}.`)
  const reached = standing.map(({ direction }, at) => reaches(latest.value, levels[at] ?? 0, direction))
  // rounded it must not seem to stand on the other side
  const rounded = Math.round(latest.value * 10) / 10
  const exact = standing.some(({ direction }, at) => reaches(rounded, levels[at] ?? 0, direction) !== reached[at])
  return told(reached, `${sayAmount({ ...latest, exact })} against ${sayAim(target)}${byDay}.`)
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `up by 16%`. */
const sayChange = ({ value, unit }: Value): string => `${value < 0 ? 'down' : 'up'} by ${sayAmount({ value: Math.abs(value), unit })}`

/** How it stands in a word, the same at every door: `not met yet` where the day of its target is still to come. */
export const sayVerdict = ({ verdict, ahead }: Pick<MeasureStanding, 'verdict' | 'ahead'>): string =>
  verdict === 'not met' && ahead ? 'not met yet' : verdict

/** Those of the day that counts, one for each level. */
function targetsOn(targets: readonly MeasureTarget[], asAt: Day): readonly MeasureTarget[] {
  const days = targets.flatMap(({ by }) => (by === null ? [] : [by])).sort()
  const day = days.find((one) => one >= asAt) ?? days.at(-1) ?? null
  const seen = new Set<string>()
  return targets.filter(({ by, value, relative, direction }) => {
    const level = `${value} ${relative} ${direction}`
    if (by !== day || seen.has(level)) return false
    seen.add(level)
    return true
  })
}

function levelOf({ relative, value, unit, direction }: MeasureTarget, start: number | null): number | null {
  if (!relative) return value
  if (start === null) return null
  const change = unit === '%' ? (start * value) / 100 : value
  return direction === 'down' ? start - change : start + change
}

const reaches = (value: number, level: number, direction: MeasureTarget['direction']): boolean =>
  direction === 'down' ? value <= level : value >= level
