import { sayDay } from '../../calendar/say.ts'
import type { Figure } from '../../measure/measure.ts'
import { wordsOfRule } from '../../progress/kinds.ts'
import type { Case } from '../case.ts'
import { quote } from '../say.ts'
import { figureFor, figuresOf, mayTellFigure, reaching, targetsOf } from '../targets.ts'
import type { Rule, RuledReason } from './ruling.ts'

/**
 * Done: the deed is done, or every dated target is reached by a stated figure. The effect is shown where a figure stands beside the deed
 * and misses no target.
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
            sentence: `${sayFigure(figure)} is stated; ${target.text} was to be reached.`,
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
  const figure = mayTellFigure(one) ? effectOf(one) : null
  const told: RuledReason = { rule: 'told-done', sentence, evidence: one.told.text || one.told.rule }
  return figure
    ? {
        status: 'done, effect shown',
        reasons: [
          told,
          { rule: 'figure-beside-deed', sentence: `A figure stands beside it: ${sayFigure(figure)}.`, evidence: figure.text },
        ],
      }
    : { status: 'done, effect not yet shown', reasons: [told] }
}

/**
 * The figure that shows an effect: one that speaks of a target, or a percentage, and none that misses a target. A mere count beside the
 * deed ("leaflet sent to 300 homes") tells of effort.
 */
function effectOf(one: Case): Figure | null {
  const targets = targetsOf(one)
  if (targets.some(({ target }) => reaching(one, target) === false)) return null
  for (const { target } of targets) {
    const figure = figureFor(one, target)
    if (figure) return figure
  }
  return figuresOf(one).findLast(({ unit }) => unit === '%') ?? null
}

/** `61.2% as at 31 May 2004`. */
export function sayFigure(figure: Figure): string {
  return figure.asAt ? `${figure.text} as at ${sayDay(figure.asAt)}` : figure.text
}
