import { readTarget } from '../../measure/target.ts'
import { wordingTarget } from '../../progress/wording-target.ts'
import { differenceOf, type Pair, recordedBetween, sayRecorded } from './between.ts'
import type { Difference } from './comparison.ts'
import { isEqual } from './is-equal.ts'
import type { Fields, Standing } from './standing.ts'

/** What an action or objective is to reach, without the day: a moved day is no other target. */
interface Aim {
  readonly value: number
  readonly unit: string
  readonly relative: boolean
  readonly direction: 'up' | 'down'
  readonly text: string
}

/** The targets of its deadline, of its wording, and an objective's own, line by line. */
export function targetsOf({ deadline, text, targets }: Pick<Standing, 'deadline' | 'text' | 'targets'>): Omit<Aim, 'text'>[] {
  return aimsOf({ deadline, text, targets }).map(({ text: _, ...aim }) => aim)
}

function aimsOf({ deadline, text, targets }: Pick<Standing, 'deadline' | 'text' | 'targets'>): Aim[] {
  const dated = deadline.parts.map((part) => (part.kind === 'by' ? part.target : null))
  const own = targets.split('\n').map(readTarget)
  // an objective that has targets of its own is held to these, whatever its title says
  const worded = targets === '' ? wordingTarget(text) : null
  return [...dated, worded, ...own].flatMap((target) =>
    target ? [{ value: target.value, unit: target.unit, relative: target.relative, direction: target.direction, text: target.text }] : [],
  )
}

const fields = ['text', 'deadline', 'targets', 'measures'] as const

/** What differs in what is to be reached, or in the measures by which it is told. An easier target is named as such. */
export function inTargets(pair: Pair): Difference[] {
  const other = fields.filter((field) => !isEqual(pair.before[field], pair.after[field]))
  if (other.length === 0) return []
  const [before, after] = [sideOf(pair.before), sideOf(pair.after)]
  const words = pair.before.targets !== pair.after.targets
  if (before.key === after.key && !words) return []
  const recorded = recordedBetween(pair, fields)
  const how = sayEase(before.aims, after.aims)
  const pick = (standing: Standing) => Object.fromEntries(other.map((field) => [field, standing[field]])) as Partial<Fields>
  return [
    differenceOf('re-targeted', pair, {
      before: before.said,
      after: after.said,
      sentence: `From ${before.said || 'no target'} to ${after.said || 'no target'}${how && `, ${how}`}. ${sayRecorded(recorded)}`,
      how,
      recorded: recorded.at(-1),
      patch: { does: 'set', from: pick(pair.before), to: pick(pair.after) },
    }),
  ]
}

function sideOf(standing: Standing) {
  const aims = aimsOf(standing)
  const said = [...(standing.targets ? [standing.targets.replace(/\s*\n\s*/g, '; ')] : aims.map(({ text }) => text)), ...standing.measures]
  return { aims, said: said.join('; '), key: JSON.stringify([targetsOf(standing), standing.measures]) }
}

/** Only where one aim of a kind stands against one: of several nobody can say which became which. */
function sayEase(before: readonly Aim[], after: readonly Aim[]): string {
  const [from, to] = [before[0], after[0]]
  if (before.length !== 1 || after.length !== 1 || !from || !to) return ''
  if (from.unit !== to.unit || from.relative !== to.relative || from.direction !== to.direction || from.value === to.value) return ''
  const harder = from.relative || from.direction === 'up' ? to.value > from.value : to.value < from.value
  return harder ? 'which is harder' : 'which is easier'
}
