import { sayDay } from '../../calendar/say.ts'
import type { Figure, Target } from '../../measure/measure.ts'
import { wordsOfRule } from '../../progress/kinds.ts'
import type { Case } from '../case.ts'
import { quote, sayTarget } from '../say.ts'
import { figureFor, mayTellFigure, reaching, targetsOf } from '../targets.ts'
import type { Rule, RuledReason } from './ruling.ts'

/**
 * Done: the deed is done, or every dated target is reached by a stated figure. The effect is shown where a figure of what was to
 * be reached stands beside the deed.
 */
export const done: Rule = (one) => byFigures(one) ?? byDeed(one)

const byFigures: Rule = (one) => {
  if (!mayTellFigure(one)) return null
  const dated = targetsOf(one).filter(({ by }) => by !== null)
  if (dated.length === 0 || !dated.every(({ target, byFigureAlone }) => byFigureAlone && reaching(one, target))) return null
  const reasons = dated.flatMap(({ target }) => {
    const figure = figureFor(one, target)
    return figure
      ? [
          {
            rule: 'target-reached' as const,
            sentence: `${sayFigure(figure)} is stated; the target was ${sayTarget(target)}.`,
            evidence: figure.text,
          },
        ]
      : []
  })
  return { status: 'done, effect shown', reasons }
}

const byDeed: Rule = (one) => {
  if (one.told.deed !== 'done') return null
  const words = quote(one.told.text || wordsOfRule(one.told))
  const sentence = one.byStatusWord ? `Its status is given as ${words}; nothing else tells of it.` : `It is told as done: ${words}.`
  const effect = mayTellFigure(one) ? effectOf(one) : null
  const told: RuledReason = { rule: 'told-done', sentence, evidence: one.told.text || one.told.rule }
  return effect
    ? {
        status: 'done, effect shown',
        reasons: [
          told,
          {
            rule: 'figure-beside-deed',
            sentence: `Its effect is shown by a figure: ${sayFigure(effect.figure)} is stated; the target was ${sayTarget(effect.target)}.`,
            evidence: effect.figure.text,
          },
        ],
      }
    : { status: 'done, effect not yet shown', reasons: [told] }
}

/**
 * The figure that shows an effect: one of what the promise or its objective sets a target for, at or past that target, and none that misses one. Any other
 * ("64% of residents are satisfied" where posts were to be filled, a leaflet sent to 300 homes) tells of something else or of effort.
 */
function effectOf(one: Case): { figure: Figure; target: Target } | null {
  let shown: { figure: Figure; target: Target } | null = null
  for (const { target } of targetsOf(one)) {
    const reached = reaching(one, target)
    if (reached === false) return null
    const figure = reached ? figureFor(one, target) : null
    if (figure) shown ??= { figure, target }
  }
  return shown
}

/** `61.2% as at 31 May 2004`. */
export function sayFigure(figure: Figure): string {
  return figure.asAt ? `${figure.text} as at ${sayDay(figure.asAt)}` : figure.text
}
