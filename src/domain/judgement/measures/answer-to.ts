import type { FigureAnswer } from '../../measure/kept-measure.ts'
import type { Stated } from '../../progress/figures.ts'

/** The last thing said of just this numeral of this update. */
export function answerTo(
  answers: readonly FigureAnswer[],
  update: string,
  { mark, nth }: Pick<Stated, 'mark' | 'nth'>,
): FigureAnswer | undefined {
  return answers.findLast((answer) => answer.update === update && answer.mark === mark && answer.nth === nth)
}
