import { sayDay } from '../../calendar/say.ts'
import { differenceOf, type Pair } from './between.ts'
import type { Difference } from './comparison.ts'
import { targetsOf } from './in-targets.ts'
import { movesBetween, type StatedFigure } from './measure-moved.ts'
import { noiseIn } from './noise.ts'
import type { Standing } from './standing.ts'

const chance: Readonly<Record<string, string>> = {
  'more than chance': 'more than chance would bring',
  'within chance': 'no more than chance would bring',
  'cannot be told': 'whether that is more than chance cannot be told',
}

/** The figures that moved between two moments, each with whether that is more than noise and by which rule. They follow from the words told. */
export function inFigures(pair: Pair): Difference[] {
  return movesBetween(pair.before, pair.after).map(({ before, after }) => {
    const noise = noiseIn(before, after)
    const sentence = `From ${say(before)} to ${say(after)}${sayWay(before, after, pair.after)}: ${chance[noise.verdict]}. ${noise.rule}`
    const told = {
      before: before.text,
      after: after.text,
      sentence,
      how: noise.verdict === 'cannot be told' ? 'chance or not: cannot be told' : noise.verdict,
      evidence: `${before.told} · ${after.told}`,
      patch: { does: 'set', from: {}, to: {} },
    } as const
    return { ...differenceOf('measure-moved', pair, told), day: after.asAt, by: pair.after.told.by, noise }
  })
}

function say({ text, behind, unit, asAt }: StatedFigure): string {
  const numbers = unit === '%' && behind ? `, ${behind.part} of ${behind.whole}` : ''
  return `${text}${numbers}${asAt ? ` (${sayDay(asAt)})` : ''}`
}

/** Whether that is the way it should go, where a single target says so. */
function sayWay(before: StatedFigure, after: StatedFigure, standing: Standing): string {
  const aims = targetsOf(standing).filter(({ unit, relative }) => unit === after.unit && !relative)
  const ways = new Set(aims.map(({ direction }) => direction))
  const [was, is] = [before, after].map(({ value, behind, unit }) => (unit === 'count' && behind ? behind.part / behind.whole : value)) as [
    number,
    number,
  ]
  if (ways.size !== 1 || was === is) return ''
  return is > was === ways.has('up') ? ' towards its target' : ' away from its target'
}
