import type { Viewer } from '../domain/access.ts'
import { type Everything, readEverything } from '../store/everything.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { forbidden } from './perform.ts'

/** `{ format, exportedAt, organisation, people, papers, plans, ownerMerges, columnMappings, judgementSettings, retentions, frontSheets, reports, journal }` */
export interface Export extends Everything {
  readonly format: 'export/1'
  readonly exportedAt: string
}

/**
 * Everything the organisation holds as one JSON value, the papers as they came in among it (base64): enough to leave with, and to prove the
 * journal without Milepost. It is read in one snapshot and changes nothing, so it leaves no record.
 * Refusals: `forbidden`; `not found` where the store does not know the organisation.
 */
export async function exportAll(house: House, viewer: Viewer): Promise<Outcome<Export>> {
  const denied = forbidden(viewer, 'export everything')
  if (denied) return denied
  const everything = await readEverything(house.db, viewer)
  if (!everything) return refuse('not found', 'There is no such organisation here: nothing was exported.')
  return done({ format: 'export/1', exportedAt: house.now(), ...everything })
}
