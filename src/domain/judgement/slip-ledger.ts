import { type Day, daysBetween } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import { readDeadline } from '../plan/deadline.ts'
import type { Action } from '../plan/plan.ts'
import { lastDay } from './case.ts'
import { quote, sayCount } from './say.ts'
import type { DateMove, Slips } from './slips.ts'

/**
 * The slip ledger of an action: the day first promised, each recorded move with who made it and why, and the sum. Null where no date has moved
 * by that day. A mended misreading is no move: the promise was always the other one.
 * @param period as the plan's, for a month without a year
 */
export function slipsOf(action: Pick<Action, 'changes' | 'text'>, setting: { readonly period: string; readonly asAt: Day }): Slips | null {
  const changes = (action.changes ?? []).filter(({ kind, day }) => kind === 're-dated' && day <= setting.asAt)
  const [first] = changes
  if (!first) return null
  const dayOf = (text: string, said: Day): Day | null =>
    lastDay(readDeadline(text, { period: setting.period, paperDay: said, wording: action.text }).deadline)
  const moves = changes.map(({ from, to, reason, by, day, recordedAt }): DateMove => {
    return { from, to, days: between(dayOf(from, day), dayOf(to, day)), reason, by, day, recordedAt }
  })
  const originalDay = dayOf(first.from, first.day)
  const now = changes.at(-1) ?? first
  return { original: first.from, originalDay, moves, days: between(originalDay, dayOf(now.to, now.day)) }
}

/** `First promised for “May 2026” (31 May 2026). Its date moved once since, 153 days later.` */
export function saySlips({ original, originalDay, moves, days }: Slips): string {
  const day = originalDay && original.trim() !== sayDay(originalDay) ? ` (${sayDay(originalDay)})` : ''
  const first = original.trim() === '' ? 'First promised without a date.' : `First promised for ${quote(original)}${day}.`
  const often = moves.length === 1 ? 'once' : moves.length === 2 ? 'twice' : `${moves.length} times`
  return `${first} Its date moved ${often} since${days === null ? '' : `, ${moves.length > 1 ? sayInAll(days) : sayMove(days)}`}.`
}

const sayInAll = (days: number): string => (days === 0 ? 'and is the first day again' : `${sayMove(days)} in all`)

/** `153 days later`, `1 day earlier`, `to the same day`. */
export const sayMove = (days: number): string =>
  days === 0 ? 'to the same day' : `${sayCount(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`

const between = (from: Day | null, to: Day | null): number | null => (from && to ? daysBetween(from, to) : null)
