import type { Viewer } from '../domain/access.ts'
import { type ChangeInput, changePromise } from './change-promise.ts'
import { namesGiven } from './names-given.ts'
import { done, type House, type Outcome } from './outcome.ts'

/** Gives an action to other owners, or to nobody. Refusals as `changePromise`. */
export function reownAction(
  house: House,
  viewer: Viewer,
  input: ChangeInput & { readonly owners: readonly string[] },
): Promise<Outcome<undefined>> {
  return changePromise(house, viewer, input, 're-own an action', ({ action }) => {
    const names = namesGiven(input.owners, 'owners')
    if (!names.ok) return names
    const from = action.owners.map(({ name }) => name).join('; ')
    return done({ kind: 're-owned', field: 'owners', from, to: names.value.join('; '), value: { owners: names.value } })
  })
}
