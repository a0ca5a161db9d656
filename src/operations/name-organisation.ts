import type { Viewer } from '../domain/access.ts'
import { getOrganisation, renameOrganisation } from '../store/organisation.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven } from './words-given.ts'

/** Longest name of a council. */
const longestName = 200

/**
 * Gives the viewer's organisation its name, or another. Reports composed before keep the name they were composed under. Returns the name as kept,
 * on one line.
 * Refusals: `forbidden`; `invalid` (no name, too long); `conflict` where it bears that name already.
 */
export function nameOrganisation(
  house: House,
  viewer: Viewer,
  input: { readonly name: string },
): Promise<Outcome<{ readonly name: string }>> {
  return perform(house, viewer, 'name the organisation', async ({ tx, record }) => {
    const words = wordsGiven(input.name.replace(/\s+/g, ' '), 'name', 'the name', longestName)
    if (!words.ok) return words
    const name = words.value
    const before = (await getOrganisation(tx, viewer))?.name ?? ''
    if (before === name) return refuse('conflict', `It is called “${name}” already: nothing was changed.`, 'name')
    const seals = await renameOrganisation(tx, viewer, name)
    await record({ deed: 'name the organisation', subject: viewer.organisation, before: { name: before }, after: { name }, seals })
    return done({ name })
  })
}
