import { wordsOfRule } from '../../progress/kinds.ts'
import type { ByPart, Case } from '../case.ts'
import { quote, sayTarget, sayWhen } from '../say.ts'
import { figureFor } from '../targets.ts'
import type { Rule } from './ruling.ts'

/** A dated part of the deadline is over and not met. One reason for each such part. */
export const late: Rule = (one) =>
  one.overdue.length === 0
    ? null
    : { status: 'late', reasons: one.overdue.map((part) => ({ rule: 'late', sentence: sayOverdue(one, part), evidence: part.text })) }

/** "Due by 31 May 2004, 31 days ago, and nothing says it was done." */
export function sayOverdue(one: Case, part: ByPart): string {
  const due = `${sayThing(part)} by ${sayWhen(part.day, one.asAt)}`
  const figure = part.target ? figureFor(one, part.target) : null
  if (figure) return `${due}; ${figure.text} is stated.`
  if (one.told.deed === 'problem') return `${due}, and a problem is told: ${quote(one.told.text || wordsOfRule(one.told))}.`
  if (one.silent || one.told.text.trim() === '') return `${due}, and nothing says it was done.`
  return `${due}; what is told is ${quote(one.told.text)}, and not that it was done.`
}

function sayThing(part: ByPart): string {
  if (part.target) return `${sayTarget(part.target)} was due`
  return part.label ? `${quote(part.label)} was due` : 'Due'
}
