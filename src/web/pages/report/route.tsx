import { recognise } from '../../../domain/plan/recognise.ts'
import { actionRows } from '../../../domain/report/rows.ts'
import { writeCsv } from '../../../formats/csv/write.ts'
import { writeDocx } from '../../../formats/docx/write.ts'
import { writeHtml } from '../../../formats/html/write.ts'
import { toJudgement1 } from '../../../formats/json/judgement.ts'
import { getReport, type HeldReport } from '../../../store/reports.ts'
import { attachment, csvType } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { notFound } from '../../refusal.tsx'
import { ReportView } from './view.tsx'

const gone = 'There is no report of this number. The reports that were composed are listed under “Reports”.'

const asked = (c: Asked, { house, viewer }: Door) => getReport(house.db, viewer, Number(c.req.param('number')))

/** GET /reports/:number. */
export function reportPage(door: Door): PageHandler {
  return async (c) => {
    const report = await asked(c, door)
    return report ? c.html(<ReportView frame={c.var.frame} report={report} done={doneIn(c)} />) : notFound(c, gone)
  }
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  csv: csvType,
  json: 'application/json; charset=utf-8',
}

/** GET /reports/:number/report-:number.:kind: the kept report as a file, always the same facts. */
export function reportFile(door: Door): PageHandler {
  return async (c) => {
    const kind = /\.(\w+)$/.exec(c.req.param('file') ?? '')?.[1] ?? ''
    const type = types[kind]
    const report = type === undefined ? undefined : await asked(c, door)
    if (!report || type === undefined) return notFound(c, gone)
    const name = `report-${report.number}-as-at-${report.asAt}.${kind}`
    return c.body(await fileOf(report, kind), 200, { 'content-type': type, 'content-disposition': attachment(name) })
  }
}

async function fileOf({ document, judgement, frontSheet, number }: HeldReport, kind: string): Promise<Uint8Array<ArrayBuffer> | string> {
  const title = frontSheet.subject || `Report ${number}`
  switch (kind) {
    case 'docx':
      return Uint8Array.from(await writeDocx(document, { title }))
    case 'html':
      return writeHtml(document, { title })
    case 'csv':
      // the kept paper holds its plans word for word: reading it back gives the table of that day, whatever was said since
      return writeCsv(actionRows(recognise(document).plans, judgement))
    default:
      return JSON.stringify(toJudgement1(judgement), null, 2)
  }
}
