import { keyRows } from '../../../domain/report/key.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { csvFile } from '../../csv-file.ts'
import type { Door, PageHandler } from '../../door.ts'
import { StatusesView } from './view.tsx'

/** GET /statuses: the key to every status, reason and finding, as this council has them. */
export function statusesPage({ house, viewer }: Door): PageHandler {
  return async (c) => c.html(<StatusesView frame={c.var.frame} settings={await judgementSettings(house.db, viewer)} />)
}

/** GET /statuses.csv: the same key as one table. */
export function statusesCsv({ house, viewer }: Door): PageHandler {
  return async (c) => csvFile(c, 'key-to-statuses-and-findings', keyRows(await judgementSettings(house.db, viewer)))
}
