import { answerFigure } from '../../../operations/answer-figure.ts'
import { actionHref, objectiveHref } from '../../addresses.ts'
import type { Door, PageHandler } from '../../door.ts'
import { refusal } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { noMeasure, readFigureForm } from './form.ts'

/** POST /actions/:id/figure and /objectives/:id/figure: what one figure in an update is. */
export function answerFigurePage({ house, viewer }: Door, of: 'action' | 'objective'): PageHandler {
  return async (c) => {
    const id = c.req.param('id') ?? ''
    const { update, mark, nth, measure } = readFigureForm(await c.req.parseBody())
    const outcome = await answerFigure(house, viewer, { of, id, update, mark, nth, measure: measure === noMeasure ? null : measure })
    if (outcome.ok) return c.redirect(`${of === 'action' ? actionHref(id) : objectiveHref(id)}?done=figure#figures`, 303)
    return refusal(c, statusOf(outcome.refusal), { title: 'Nothing was changed', sentence: outcome.refusal.sentence })
  }
}
