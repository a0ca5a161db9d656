import { parseArgs } from 'node:util'
import type { Comparison, Difference } from '../domain/judgement/changes/comparison.ts'
import { countsSentence, grouped, sayEnd, sayGroupCount } from '../domain/judgement/changes/counts.ts'
import { changeRows } from '../domain/report/change-rows.ts'
import { writeCsv } from '../formats/csv/write.ts'
import { toChanges1 } from '../formats/json/changes.ts'
import { compareMoments } from '../operations/compare-moments.ts'
import { endWords, lastMetBefore, listMeetings } from '../operations/last-met.ts'
import { listPlans } from '../store/plans.ts'
import { columns } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { findPlans } from './find-plans.ts'

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare [--from DAY|"report N"] [--to DAY|"report N"] [--plan PLAN…] [--json|--csv]',
  summary: 'say what changed between two days, or two kept reports',
  help: `
Compares every plan as a whole: what became late, got better or worse, fell silent or was finished; dates, owners, targets and wordings that are
others; figures that moved, and whether by more than chance; what was stopped, removed or added.

  --from DAY     the earlier end: a day, or a kept report as "report 3" (otherwise the last report before the other end, else the last paper)
  --to DAY       the later end (otherwise today)
  --plan PLAN    an adopted plan, by id or a part of its title; may be said again (otherwise all of them)
  --json         the published shape changes/1 and nothing else
  --csv          one row for each difference and nothing else

Exit codes: 0 compared, whatever came out; 1 refused; 2 asked for wrongly.`,
  async run(args, here) {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        plan: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
      },
    })
    if (values.json && values.csv) return refuse(here, 'Say --json or --csv, not both: nothing was compared.', MISUSED)
    const opened = await here.open()
    try {
      const { house, viewer } = opened
      const today = house.today()
      const named = values.plan ?? []
      const meant = named.length === 0 ? null : findPlans(await listPlans(house.db, viewer, { asAt: today }), named)
      if (meant && !meant.ok) return refuse(here, meant.sentence)
      const planIds = meant?.plans.flatMap(({ plan }) => plan.id ?? [])
      const last =
        values.from === undefined ? lastMetBefore(await listMeetings(house.db, viewer, today, planIds), values.to ?? 'today', today) : null
      const from = values.from ?? (last && endWords(last))
      if (!from) return refuse(here, 'There is no earlier report and no earlier paper to compare with: say a day with --from.')
      const compared = await compareMoments(house.db, viewer, today, { from, to: values.to ?? 'today', ...(planIds ? { planIds } : {}) })
      if (!compared.ok) return refuse(here, compared.refusal.sentence, compared.refusal.kind === 'invalid' ? MISUSED : undefined)
      here.out(
        values.json
          ? `${JSON.stringify(toChanges1(compared.value), null, 2)}\n`
          : values.csv
            ? writeCsv(changeRows(compared.value))
            : tell(compared.value),
      )
      return DONE
    } finally {
      await opened.close()
    }
  },
}

/** The sentence, then group by group each promise and what became of it; what a later end only says anew is counted and not listed. */
function tell(comparison: Comparison): string {
  const parts = grouped(comparison).map(({ group, differences }) => {
    if (group.id === 'told') return `${group.title}: ${sayGroupCount(differences)}. Listed with --json and --csv.\n`
    return `${group.title}: ${sayGroupCount(differences)}\n${columns(differences.map(lineOf))}`
  })
  const { actions, kept, to } = comparison
  return `${[`${countsSentence(comparison)}\n`, ...parts].join('\n')}\n${kept} of ${actions} actions kept their status. Compared up to ${sayEnd(to)}.\n`
}

function lineOf({ about, plan, before, after, sentence }: Difference): string[] {
  if (about === null) return ['', '', plan.title.replace(/\s+/g, ' '), sentence]
  const number = [about.objective, about.ref, about.part && `part ${about.part}`].filter(Boolean).join(' / ')
  const shift = [before, after].every((words) => words !== '' && words.length <= 40) ? `${before} → ${after}. ` : ''
  return ['', number, about.text.replace(/\s+/g, ' ').slice(0, 60), `${shift}${sentence}`]
}
