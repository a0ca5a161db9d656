import type { Figure, Target } from '../../measure/measure.ts'
import type { Objective } from '../../plan/plan.ts'
import { readFigures } from '../../progress/figures.ts'
import { contentStems } from '../../progress/stems.ts'
import { subjectOf, thingsIn } from '../across/subject.ts'
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
      for (const { target, byFigureAlone } of targetsOf(one)) {
        const wording = byFigureAlone ? action.text : lineWith(objective.targets, target.text)
        const value = started.find((figure) => comparable(figure, target) && isOfOneThing(figure, target, wording, objective))
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

const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? text

/** Where the wording stops saying of what the share is and says how or why it is to be reached. */
const manner = /\b(?:through|by|using|via|so that|in order to)\b.*$/is
const times: ReadonlySet<string> = new Set(contentStems('day week month quarter year working time one each every'))
const thingsOf = (text: string): readonly string[] => thingsIn(subjectOf(text)).filter((one) => !times.has(one))

/**
 * Whether the share to be reached and the one it started from are of the same things. "70% of contacts made at night" is not of all contacts: what the
 * share says of what it is must all come back in the starting position or in the title; of a whole wording, and of the starting figure, half.
 */
function isOfOneThing(figure: Figure, target: Target, wording: string, { title, targets }: Objective): boolean {
  const started = thingsOf(figure.of)
  if (started.length === 0) return true
  const at = target.of === '' ? -1 : wording.indexOf(target.text)
  const aimed = thingsOf((at < 0 ? wording : wording.slice(at)).replace(manner, ''))
  const known = contentStems(`${figure.of} ${title}`)
  const back = aimed.filter((one) => known.includes(one)).length
  if (at < 0 ? back * 2 < aimed.length : back < aimed.length) return false
  const promised = contentStems(`${wording} ${title} ${targets}`)
  return started.filter((one) => promised.includes(one)).length * 2 >= started.length
}

/** Only shares are compared: two counts in one cell may count different things. */
const comparable = (figure: Figure, target: Target): boolean =>
  !target.relative && target.unit === '%' && figure.unit === '%' && changeIn(figure) === undefined
