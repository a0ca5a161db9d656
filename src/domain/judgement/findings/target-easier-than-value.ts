import type { Figure, Target } from '../../measure/measure.ts'
import { readFigures } from '../../progress/figures.ts'
import { sayTarget } from '../say.ts'
import { changeIn, targetsOf } from '../targets.ts'
import { type FindingRule, type Found, firstOf } from './finding-rule.ts'

const stretch = /\bfrom\s+£?(\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent)?\s+to\s+£?(\d[\d,]*(?:\.\d+)?)/i
const raising = /\b(?:rais|increas|improv|grow|extend|boost)/i
const lowering = /\b(?:reduc|cut|lower|decreas|shorten|halv)/i

/** A target that the starting position has reached already: whoever does nothing will meet it. A change is never easier than a level. */
export const targetEasierThanValue: FindingRule = {
  id: 'target-easier-than-value',
  find: (judged) =>
    firstOf(judged, (one): Found | null => {
      const { action, objective } = one
      const from = stretch.exec(action.text)
      if (from) {
        const [start, end] = [amount(from[1]), amount(from[2])]
        const backwards = (raising.test(action.text) && end < start) || (lowering.test(action.text) && end > start)
        if (backwards) return { sentence: `It is to go ${from[0]}, which is the wrong way round.`, evidence: from[0] }
      }
      if (!objective?.baseline) return null
      const started = readFigures(objective.baseline, { paperDay: '' })
      for (const { target } of targetsOf(one)) {
        const value = started.find((figure) => comparable(figure, target))
        const reached = value && (target.direction === 'down' ? value.value < target.value : value.value > target.value)
        if (value && reached)
          return {
            sentence: `The target is ${sayTarget(target)}, and the starting position is given as ${value.text} already.`,
            evidence: `${value.text} · ${target.text}`,
          }
      }
      return null
    }),
}

const amount = (written = ''): number => Number(written.replaceAll(',', ''))

/** Only shares are compared: two counts in one cell may count different things. */
const comparable = (figure: Figure, target: Target): boolean =>
  !target.relative && target.unit === '%' && figure.unit === '%' && changeIn(figure) === undefined
