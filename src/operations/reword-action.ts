import type { Viewer } from '../domain/access.ts'
import { type ChangeInput, changePromise } from './change-promise.ts'
import { done, type House, type Outcome } from './outcome.ts'
import { wordsGiven } from './words-given.ts'

/** Promises the same action in other words from a day on. Refusals as `changePromise`, and `invalid` without words. */
export function rewordAction(house: House, viewer: Viewer, input: ChangeInput & { readonly text: string }): Promise<Outcome<undefined>> {
  return changePromise(house, viewer, input, 'reword an action', ({ action }) => {
    const text = wordsGiven(input.text, 'text', 'the new wording')
    return text.ok ? done({ kind: 'reworded', field: 'text', from: action.text, to: text.value }) : text
  })
}
