import { quote, sayCount } from '../say.ts'
import { slipsOf } from '../slip-ledger.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** The date was moved more often than the council bears: from the third time on, unless it sets another number. */
export const dateMoved: FindingRule = {
  id: 'date-moved',
  find: (judged) =>
    firstOf(judged, ({ action, plan, asAt, settings }) => {
      if ((action.changes?.length ?? 0) <= settings.datesMayMove) return null
      const slips = slipsOf(action, { period: plan.period, asAt })
      if (!slips || slips.moves.length <= settings.datesMayMove) return null
      const last = slips.moves.at(-1)
      const sum =
        slips.days === null || slips.days === 0
          ? ''
          : `, ${sayCount(Math.abs(slips.days), 'day')} ${slips.days > 0 ? 'later' : 'earlier'} in all`
      return {
        sentence: `Its date was moved ${sayCount(slips.moves.length, 'time')}, from ${quote(slips.original)} to ${quote(last?.to ?? '')}${sum}.`,
        evidence: slips.moves.map(({ to, reason }) => `${to}: ${reason}`).join(' · '),
      }
    }),
}
