import { type Case, lastDay } from '../case.ts'
import { quote, sayWhen } from '../say.ts'
import type { Ruling } from './ruling.ts'

/** Anything else that reports a deed. */
export function onTrack(one: Case): Ruling {
  const last = lastDay(one.action.deadline)
  const due = last !== null && last >= one.asAt ? ` It is due by ${sayWhen(last, one.asAt)}.` : ''
  const words = quote(one.told.text)
  const told = one.byStatusWord ? `Its status is given as ${words}; nothing else tells of it.` : `Work is told: ${words}.`
  return { status: 'on track', reasons: [{ rule: 'deed-told', sentence: `${told}${due}`, evidence: one.told.text }] }
}
