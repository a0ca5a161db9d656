import { type Day, daysBetween } from '../../calendar/day.ts'
import { sayDay } from '../../calendar/say.ts'
import { sayCount } from '../say.ts'
import { figuresOf, mayTellFigure } from '../targets.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** The newest figure told was true on a day that is long past. A figure that names no day is as old as the report it stands in. */
export const oldData: FindingRule = {
  id: 'old-data',
  find: (judged) =>
    firstOf(judged, (one, { status }) => {
      if (!mayTellFigure(one) || status === 'done, effect shown') return null
      let newest: { day: Day; text: string } | null = null
      for (const { asAt, text } of figuresOf(one)) {
        const day = asAt ?? one.said
        if (newest === null || day > newest.day) newest = { day, text }
      }
      const age = newest ? daysBetween(newest.day, one.asAt) : 0
      if (!newest || age <= one.settings.dataMayBeDaysOld) return null
      return {
        sentence: `The newest figure, ${newest.text}, is of ${sayDay(newest.day)}: ${sayCount(age, 'day')} old.`,
        evidence: newest.text,
      }
    }),
}
