import { parseArgs } from 'node:util'
import type { Day } from '../domain/calendar/day.ts'
import { sayDay } from '../domain/calendar/say.ts'
import { type Measures, measuresOf } from '../domain/judgement/measures/measures-of.ts'
import { measuredIn } from '../domain/judgement/measures/told.ts'
import { nameOf, plansOf } from '../domain/measure/measure-name.ts'
import { sayAmount } from '../domain/measure/say-amount.ts'
import { sayVerdict, standingOf } from '../domain/measure/standing.ts'
import { toMeasures1 } from '../formats/json/measures.ts'
import { listPlans } from '../store/plans.ts'
import { columns } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { dayOption } from './day-option.ts'
import { findPlans } from './find-plans.ts'

export const measuresCommand: Command = {
  name: 'measures',
  usage: 'measures [PLAN…] [--as-at DAY] [--json]',
  summary: 'say what is measured, what it is to reach and what was told of it',
  help: `
Lists the measures that plans name, by code or by what they measure, each with its latest value, its target and whether that is met; then the
figures that do not say what they measure.

  PLAN            an adopted plan, by id or a part of its title; none named: all of them
  --as-at DAY     what was said up to that day (otherwise today)
  --json          the published shape measures/1 and nothing else

Exit codes: 0 listed, whatever came out; 1 refused; 2 asked for wrongly.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'as-at': { type: 'string' }, json: { type: 'boolean' } },
    })
    const asAt = dayOption('--as-at', values['as-at'], here.today())
    if (!asAt.ok) return refuse(here, asAt.sentence, MISUSED)
    const opened = await here.open()
    try {
      const held = await listPlans(opened.house.db, opened.viewer, { asAt: asAt.day, history: 'all' })
      const meant = findPlans(held, positionals)
      if (!meant.ok) return refuse(here, meant.sentence)
      const ids = new Set(meant.plans.map(({ plan }) => plan.id))
      // measures are known over all plans, whichever are asked for
      const measures = ofPlans(measuresOf(held.map(({ plan }) => measuredIn(plan))), ids)
      here.out(values.json ? `${JSON.stringify(toMeasures1(measures, asAt.day), null, 2)}\n` : tell(measures, asAt.day))
      return DONE
    } finally {
      await opened.close()
    }
  },
}

type Shown = Pick<Measures, 'all' | 'doubts'>

const ofPlans = ({ all, doubts }: Measures, ids: ReadonlySet<string | undefined>): Shown => ({
  all: all.filter((measure) => plansOf(measure).some(({ id }) => ids.has(id ?? undefined))),
  doubts: doubts.filter(({ source }) => ids.has(source.plan.id ?? undefined)),
})

/** Measure by measure: its code or name, where it stands, and why; then each doubt with its words. */
function tell({ all, doubts }: Shown, asAt: Day): string {
  const rows = all.map((measure) => {
    const standing = standingOf(measure, asAt)
    const { latest, sentence } = standing
    const told = latest ? `${sayAmount(latest)}${latest.day ? `, ${sayDay(latest.day)}` : ''}` : 'no value'
    return ['', measure.codes.join(' = '), nameOf(measure).slice(0, 60), told, sayVerdict(standing), sentence]
  })
  const unsaid = doubts.map(({ source, sentence, words }) => ['', source.ref, sentence, words])
  const head = all.length === 1 ? 'One measure' : `${all.length} measures`
  return `${head}${all.length > 0 ? `:\n${columns(rows)}` : '.\n'}${doubts.length > 0 ? `\nFigures that do not say what they measure:\n${columns(unsaid)}` : ''}`
}
