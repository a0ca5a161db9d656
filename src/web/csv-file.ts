import { writeCsv } from '../formats/csv/write.ts'
import type { Asked } from './door.ts'

/** Answers with a table as a file to keep. `name` has no ending; rows hold the headings first. */
export function csvFile(c: Asked, name: string, rows: readonly (readonly string[])[]) {
  return c.body(writeCsv(rows), 200, {
    'content-type': csvType,
    'content-disposition': attachment(`${name}.csv`),
  })
}

export const csvType = 'text/csv; charset=utf-8'

/** The header that has a browser keep a file under this name. */
export const attachment = (name: string): string => `attachment; filename="${name}"`
