import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { sayDay } from '../domain/calendar/say.ts'
import { actionRows } from '../domain/report/rows.ts'
import { writeCsv } from '../formats/csv/write.ts'
import { writeDocx } from '../formats/docx/write.ts'
import { writeHtml } from '../formats/html/write.ts'
import { composeReport } from '../operations/compose-report.ts'
import { listPlans } from '../store/plans.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { dayOption } from './day-option.ts'
import { findPlans } from './find-plans.ts'
import { writeWhole } from './write-file.ts'

const kinds = ['.docx', '.html', '.csv']

export const report: Command = {
  name: 'report',
  usage: 'report [PLAN…] --as-at DAY [--since DAY|"report N"] [--meeting DAY --committee NAME] --out FILE.docx|.html|.csv [--by NAME]',
  summary: 'write the committee paper as at a day',
  help: `
Composes the paper: front sheet, what changed since the panel last met, what is late and unanswered, and each plan with its progress and
judgement. The report is kept whole in the store under a number of its own. The front sheet is the one of the imported paper, unless it has been edited.

  PLAN               an adopted plan, by id or a part of its title; none named: all of them
  --as-at DAY        the day it speaks of (otherwise today)
  --since DAY        when the panel last met: a day, or a kept report as "report 3" (otherwise the last report, else the last paper)
  --meeting DAY      the day of the meeting
  --committee NAME   the committee it goes to
  --out FILE         where to write it; the ending says what: .docx, .html or .csv
  --by NAME          who composes it (otherwise the account's name)

Exit codes: 0 written; 1 refused, or the file cannot be written; 2 asked for wrongly.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'as-at': { type: 'string' },
        since: { type: 'string' },
        meeting: { type: 'string' },
        committee: { type: 'string' },
        out: { type: 'string' },
        by: { type: 'string' },
      },
    })
    if (values.out === undefined) return refuse(here, `Say where to write it, with --out. Usage: milepost ${report.usage}`, MISUSED)
    const kind = extname(values.out).toLowerCase()
    if (!kinds.includes(kind)) return refuse(here, `${values.out} must end in .docx, .html or .csv: nothing was written.`, MISUSED)
    const asAt = dayOption('--as-at', values['as-at'], here.today())
    if (!asAt.ok) return refuse(here, asAt.sentence, MISUSED)
    const meeting = dayOption('--meeting', values.meeting, here.today())
    if (!meeting.ok) return refuse(here, meeting.sentence, MISUSED)
    const opened = await here.open()
    try {
      const viewer = values.by === undefined ? opened.viewer : await opened.as(values.by)
      const meant = findPlans(await listPlans(opened.house.db, viewer, { asAt: asAt.day }), positionals)
      if (!meant.ok) return refuse(here, meant.sentence)
      const composed = await composeReport(opened.house, viewer, {
        asAt: asAt.day,
        ...(positionals.length === 0 ? {} : { planIds: meant.plans.flatMap(({ plan }) => plan.id ?? []) }),
        ...(values.since === undefined ? {} : { since: values.since }),
        ...(values.meeting === undefined ? {} : { meeting: meeting.day }),
        ...(values.committee === undefined ? {} : { committee: values.committee }),
      })
      if (!composed.ok) return refuse(here, composed.refusal.sentence)
      const { number, document, judgement, frontSheet } = composed.value
      const plans = meant.plans.map(({ plan }) => plan)
      const title = frontSheet.subject === '' ? 'Progress report' : frontSheet.subject
      const content =
        kind === '.docx'
          ? await writeDocx(document, { title })
          : kind === '.html'
            ? writeHtml(document, { title })
            : writeCsv(actionRows(plans, judgement))
      const failed = await writeWhole(values.out, content)
      if (failed !== null) return refuse(here, failed)
      here.out(`Report ${number}, as at ${sayDay(asAt.day)}, is in ${values.out}\n`)
      return DONE
    } finally {
      await opened.close()
    }
  },
}
