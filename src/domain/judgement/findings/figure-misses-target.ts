import { sayDay } from '../../calendar/say.ts'
import { sayTarget } from '../say.ts'
import { sayFigure } from '../statuses/done.ts'
import { figureFor, mayTellFigure, reaching, targetsOf } from '../targets.ts'
import { type FindingRule, firstOf } from './finding-rule.ts'

/** A stated figure is short of the target it speaks of: of the next dated one, or of one without a day. */
export const figureMissesTarget: FindingRule = {
  id: 'figure-misses-target',
  find: (judged) =>
    firstOf(judged, (one) => {
      if (!mayTellFigure(one)) return null
      const missed = targetsOf(one).find(({ target }) => reaching(one, target) === false)
      const figure = missed && figureFor(one, missed.target)
      if (!missed || !figure) return null
      const day = missed.by ? ` by ${sayDay(missed.by)}` : ''
      return {
        sentence: `${sayFigure(figure)} is stated; the target is ${sayTarget(missed.target)}${day}.`,
        evidence: `${figure.text} · ${missed.target.text}`,
      }
    }),
}
