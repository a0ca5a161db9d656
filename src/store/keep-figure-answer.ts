import type { FigureAnswer } from '../domain/measure/kept-measure.ts'
import { newId } from './ids.ts'
import { type Said, saidColumns } from './said.ts'
import type { SealedRows } from './sealed.ts'

/** What a person says a figure is, not yet recorded. */
export interface NewFigureAnswer extends Said, Pick<FigureAnswer, 'update' | 'mark' | 'nth' | 'measure'> {
  readonly of: { readonly kind: 'action' | 'objective'; readonly id: string; readonly planId: string }
  /** The next in its plan, from 1. */
  readonly number: number
}

/** An answer to be written together with its record. */
export function keepFigureAnswer(answer: NewFigureAnswer): SealedRows {
  const { of, number, update, mark, nth, measure } = answer
  return {
    figure_answer: [
      {
        organisation_id: answer.viewer.organisation,
        id: newId(),
        plan_id: of.planId,
        number,
        action_id: of.kind === 'action' ? of.id : null,
        objective_id: of.kind === 'objective' ? of.id : null,
        update_id: update,
        ...{ mark, nth, measure },
        ...saidColumns(answer),
      },
    ],
  }
}
