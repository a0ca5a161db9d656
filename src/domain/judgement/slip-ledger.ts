import { type Day, daysBetween } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import { readDeadline } from '../plan/deadline.ts'
import type { Action, Deadline } from '../plan/plan.ts'
import { lastDay } from './case.ts'
import { quote, sayCount } from './say.ts'
import type { DateMove, Slips } from './slips.ts'

/**
 * The slip ledger of an action: the day first promised, each recorded move with who made it and why, and the sum. Null where no date has moved
 * by that day. A mended misreading is no move: the promise was always the other one; neither is a change that leaves every day where it was.
 * @param period as the plan's, for a month without a year
 */
export function slipsOf(action: Pick<Action, 'changes' | 'text'>, setting: { readonly period: string; readonly asAt: Day }): Slips | null {
  const changes = (action.changes ?? []).filter(({ kind, day }) => kind === 're-dated' && day <= setting.asAt)
  const [first] = changes
  if (!first) return null
  const read = (text: string, said: Day): Deadline =>
    readDeadline(text, { period: setting.period, paperDay: said, wording: action.text }).deadline
  const moves = changes.flatMap(({ from, to, reason, by, day, recordedAt }): DateMove[] => {
    const [before, after] = [read(from, day), read(to, day)]
    return keepsItsDays(before, after) ? [] : [{ from, to, days: longestMove(before, after).days, reason, by, day, recordedAt }]
  })
  if (moves.length === 0) return null
  const now = changes.at(-1) ?? first
  const { from: originalDay, days } = longestMove(read(first.from, first.day), read(now.to, now.day))
  return { original: first.from, originalDay, moves, days }
}

const daysIn = ({ parts }: Deadline, kind: 'by' | 'from'): Day[] => parts.flatMap((part) => (part.kind === kind ? [part.day] : []))

/** Only figures or words are others, or a step was put in before the last day, which stays. */
function keepsItsDays(before: Deadline, after: Deadline): boolean {
  if (lastDay(before) !== lastDay(after) || daysIn(before, 'from').join() !== daysIn(after, 'from').join()) return false
  const kept = daysIn(after, 'by')
  return daysIn(before, 'by').every((day) => kept.includes(day))
}

/**
 * How far a deadline moved: of several days, step by step in the order in which they are written, the one that moved most; where the steps are not as many as
 * before, the last. `days` is null where one of the two names no day, or a step is gone and the last day stayed; `from` is the day that moved.
 */
export function longestMove(before: Deadline, after: Deadline): { readonly from: Day | null; readonly days: number | null } {
  const [olds, news] = [daysIn(before, 'by'), daysIn(after, 'by')]
  const [from, to] = [lastDay(before), lastDay(after)]
  if (!from || !to) return { from, days: null }
  if (olds.length !== news.length) return { from, days: from === to ? null : daysBetween(from, to) }
  const last = { from, days: daysBetween(from, to) }
  return olds.reduce((most, old, at) => {
    const days = daysBetween(old, news[at] ?? old)
    return Math.abs(days) > Math.abs(most.days) ? { from: old, days } : most
  }, last)
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
