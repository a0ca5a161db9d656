import type { Figure } from '../../measure/measure.ts'
import { readFigures } from '../../progress/figures.ts'
import { changeIn, figuresOf, mayTellFigure } from '../targets.ts'
import { type FindingRule, type Found, firstOf, type ObjectiveRule } from './finding-rule.ts'

const numbers = /\d\s*(?:\/|(?:out\s+)?of\s+(?:(?:the|our|a total of|all)\s+)?)\s*\d|\bn\s*=\s*\d/i

/** A share is told and not of how many: 50% may be one of two. A rise by 16% is no share. */
export const percentageWithoutNumbers: FindingRule & ObjectiveRule = {
  id: 'percentage-without-numbers',
  find: (judged) => firstOf(judged, (one) => (mayTellFigure(one) ? bare(one.told.text, figuresOf(one)) : null)),
  findIn: ({ progress }) => {
    for (const { text } of progress) {
      const found = bare(text, readFigures(text, { paperDay: '' }))
      if (found) return found
    }
    return null
  },
}

function bare(text: string, figures: readonly Figure[]): Found | null {
  const share = figures.find((figure) => figure.unit === '%' && changeIn(figure) === undefined)
  if (!share || numbers.test(text)) return null
  return { sentence: `${share.text} is stated without the numbers behind it.`, evidence: share.text }
}
