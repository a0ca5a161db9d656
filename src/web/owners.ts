import type { Action } from '../domain/plan/plan.ts'

/** What an action without an owner is listed under. */
export const nobody = 'No named owner'

export const ownersOf = (action: Pick<Action, 'owners'>): readonly string[] =>
  action.owners.length > 0 ? action.owners.map(({ name }) => name) : [nobody]

/** For sorting owners: by name, nobody last. */
export const byName = (a: string, b: string): number => Number(a === nobody) - Number(b === nobody) || a.localeCompare(b, 'en-GB')
