import type { Viewer } from '../domain/access.ts'
import { cleanLines } from '../domain/document/clean-text.ts'
import { findHome, makeHome } from '../store/people.ts'
import { inTransaction } from '../store/transaction.ts'
import type { House } from './outcome.ts'

/**
 * Who acts while there is no sign-in: the person of this name in the store's one organisation. An empty store gets an organisation of the name
 * given, or none until somebody names it; a store that has one keeps its own. A person not met before is added with the role of performance officer.
 * @param names.organisation the council's name, used only for an empty store; `''` where nobody has said it
 * @param names.person the name under which everything done is recorded
 */
export async function ensureHome(house: House, names: { readonly organisation: string; readonly person: string }): Promise<Viewer> {
  const organisation = oneLine(names.organisation)
  const person = oneLine(names.person) || 'Somebody at this computer'
  // a store whose disk is full can still be opened and read
  const known = await findHome(house.db, person)
  return known ?? inTransaction(house.db, (tx) => makeHome(tx, { organisation, person }, house.now()))
}

const oneLine = (text: string): string => cleanLines(text).replaceAll('\n', ' ').slice(0, 200)
