import type { Viewer } from '../domain/access.ts'
import { type ChangeInput, changePromise } from './change-promise.ts'
import { done, type House, type Outcome } from './outcome.ts'

/** Records that an action will not be done any more. It stays in its plan, and its history with it. Refusals as `changePromise`. */
export function stopAction(house: House, viewer: Viewer, input: ChangeInput): Promise<Outcome<undefined>> {
  return changePromise(house, viewer, input, 'stop an action', ({ action }) =>
    done({ kind: 'stopped', field: 'stopped', from: action.text, to: '' }),
  )
}
