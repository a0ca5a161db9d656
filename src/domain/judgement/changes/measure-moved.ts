import type { Day } from '../../calendar/day.ts'
import { readStated } from '../../progress/figures.ts'
import { contentStems } from '../../progress/stems.ts'
import { changeIn } from '../targets.ts'
import type { Stated } from './noise.ts'
import type { Standing } from './standing.ts'

/** A figure that was stated, in whose words and on which day. */
export interface StatedFigure extends Stated {
  readonly text: string
  readonly of: readonly string[]
  /** The day it speaks of; the day it was said where it names none. */
  readonly asAt: Day | null
  readonly told: string
}

/** A figure of one thing that was another at the earlier moment. */
export interface Moved {
  readonly before: StatedFigure
  readonly after: StatedFigure
}

/**
 * The figures last stated of an action at two moments, paired where they speak of one thing: the same unit, and the only one of it at both or more
 * than half of their words in common. A figure that tells a change ("up by 12%") is no level and is
 * left out, and so is a small number spelt out: that tells a story ("after two adverts") more often than a measure.
 */
export function movesBetween(before: Standing, after: Standing): Moved[] {
  if (before.updates.at(-1)?.id === after.updates.at(-1)?.id && before.told.text === after.told.text) return []
  const [old, now] = [levelsOf(before), levelsOf(after)]
  if (old.length === 0 || now.length === 0 || old[0]?.told === now[0]?.told) return []
  const free = [...old]
  return now.flatMap((figure): Moved[] => {
    const alone = [old, now].every((all) => all.filter(({ unit }) => unit === figure.unit).length === 1)
    const at = free.findIndex((each) => each.unit === figure.unit && (isSame(each, figure) || (alone && !isOther(each, figure))))
    const [found] = at < 0 ? [] : free.splice(at, 1)
    return found && (found.value !== figure.value || found.behind?.whole !== figure.behind?.whole) ? [{ before: found, after: figure }] : []
  })
}

/** The levels in the newest words that state any. */
function levelsOf({ updates, told }: Standing): StatedFigure[] {
  for (let i = updates.length - 1; i >= 0; i -= 1) {
    const update = updates[i]
    const found = update ? levelsIn(update.text, update.day) : []
    if (found.length > 0) return found
  }
  return updates.length === 0 ? levelsIn(told.text, told.day ?? '') : []
}

function levelsIn(text: string, day: Day | ''): StatedFigure[] {
  return readStated(text, { paperDay: day })
    .filter(
      ({ kind, figure }) => kind === 'figure' && changeIn(figure) === undefined && (/\d/.test(figure.text) || /\sof\s/.test(figure.text)),
    )
    .map(({ figure, behind }) => ({
      value: figure.value,
      unit: figure.unit,
      behind,
      text: figure.text,
      of: contentStems(figure.of),
      asAt: figure.asAt ?? (day || null),
      told: text,
    }))
}

const inCommon = (a: StatedFigure, b: StatedFigure): number => a.of.filter((stem) => b.of.includes(stem)).length

function isSame(a: StatedFigure, b: StatedFigure): boolean {
  const fewer = Math.min(a.of.length, b.of.length)
  return fewer > 0 && inCommon(a, b) * 2 > fewer
}

/** Both say what they count, and it is not the same. */
function isOther(a: StatedFigure, b: StatedFigure): boolean {
  return a.unit === 'count' && a.of.length > 0 && b.of.length > 0 && inCommon(a, b) === 0
}
