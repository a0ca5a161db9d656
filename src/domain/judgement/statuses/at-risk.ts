import { daysBetween } from '../../calendar/day.ts'
import { sayDay } from '../../calendar/say.ts'
import { ruleOf, tellsOnlyPreparation, wordsOfRule } from '../../progress/kinds.ts'
import { aheadOf, type Case, lastDay } from '../case.ts'
import { quote, sayTarget, sayWhen } from '../say.ts'
import { figureFor, mayTellFigure, reaching, targetsOf } from '../targets.ts'
import type { Rule, RuledReason } from './ruling.ts'

/**
 * A problem is told, a figure is short of the next step, a day behind the deadline is named, or time is short and only preparation is told.
 */
export const atRisk: Rule = (one) => {
  const reasons = [problem(one), shortOfStep(one), dayBehind(one), onlyPreparation(one)].filter((reason) => reason !== null)
  return reasons.length > 0 ? { status: 'at risk', reasons } : null
}

function problem(one: Case): RuledReason | null {
  if (one.told.deed !== 'problem') return null
  const words = quote(one.told.text || wordsOfRule(one.told))
  const sentence =
    ruleOf(one.told) === 'called-off'
      ? `It is said to be called off (${words}), and the plan does not record that it was stopped.`
      : `A problem is told: ${words}.`
  return { rule: 'problem-told', sentence, evidence: one.told.text }
}

/** Short of a step on the way, or, with few days left, of the last one. */
function shortOfStep(one: Case): RuledReason | null {
  if (!mayTellFigure(one)) return null
  const ahead = targetsOf(one).filter(({ by }) => by !== null && by >= one.asAt)
  const [next] = ahead
  if (!next?.by || reaching(one, next.target) !== false) return null
  if (ahead.length === 1 && daysBetween(one.asAt, next.by) >= one.settings.dueSoonDays) return null
  const figure = figureFor(one, next.target)
  return {
    rule: 'short-of-target',
    sentence: `${figure?.text} is stated; ${sayTarget(next.target)} is due by ${sayWhen(next.by, one.asAt)}.`,
    evidence: figure?.text ?? '',
  }
}

function dayBehind(one: Case): RuledReason | null {
  const last = lastDay(one.action.deadline)
  if (last === null || one.byStatusWord) return null
  const named = aheadOf(one).find(({ first }) => first > last)
  return named
    ? {
        rule: 'day-behind-deadline',
        sentence: `${quote(named.text)} names a day after the deadline, ${sayDay(last)}.`,
        evidence: named.text,
      }
    : null
}

function onlyPreparation(one: Case): RuledReason | null {
  const last = lastDay(one.action.deadline)
  if (last === null || !tellsOnlyPreparation(one.told)) return null
  const days = daysBetween(one.asAt, last)
  if (days < 0 || days >= one.settings.dueSoonDays) return null
  return {
    rule: 'only-preparation',
    sentence: `It is due by ${sayWhen(last, one.asAt)}, and only preparation is told: ${quote(one.told.text)}.`,
    evidence: one.told.text,
  }
}
