import { parseArgs } from 'node:util'
import type { Day } from '../domain/calendar/day.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import { judge } from '../domain/judgement/judge.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import type { JudgementSettings } from '../domain/judgement/settings.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { countStatuses, headlineSentence } from '../domain/report/headline.ts'
import { markOf } from '../domain/report/status-key.ts'
import { actionsOf, judgedIn } from '../domain/report/walk.ts'
import { toJudgement1 } from '../formats/json/judgement.ts'
import { readPaper } from '../operations/read-paper.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { listPlans } from '../store/plans.ts'
import { columns, count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse, type Surroundings } from './command.ts'
import { dayOption } from './day-option.ts'
import { findPlans } from './find-plans.ts'
import { fetchPaper } from './paper-file.ts'

export const judgeCommand: Command = {
  name: 'judge',
  usage: 'judge [PLAN…] [--file PAPER] --as-at DAY [--json]',
  summary: 'say of every action how it stands on a day, and why',
  help: `
Judges each action from what is promised and what has been said up to a day, and lists what a careful reader should notice.

  PLAN            an adopted plan, by id or a part of its title; none named: all of them
  --file PAPER    judge what a paper says, without a store; "-" for standard input
  --as-at DAY     the day to judge on (otherwise today)
  --json          the published shape judgement/1 and nothing else

Exit codes: 0 judged, whatever the verdicts; 1 refused; 2 asked for wrongly, or a file that cannot be read.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'as-at': { type: 'string' }, file: { type: 'string' }, json: { type: 'boolean' } },
    })
    const asAt = dayOption('--as-at', values['as-at'], here.today())
    if (!asAt.ok) return refuse(here, asAt.sentence, MISUSED)
    const found = values.file === undefined ? await fromStore(here, positionals, asAt.day) : await fromFile(here, values.file, positionals)
    if (!found.ok) return refuse(here, found.sentence, found.code)
    const judgement = judge(found.plans, {
      asAt: asAt.day,
      frontSheet: found.frontSheet ?? null,
      ...(found.settings ? { settings: found.settings } : {}),
    })
    here.out(values.json ? `${JSON.stringify(toJudgement1(judgement), null, 2)}\n` : tell(found.plans, judgement))
    return DONE
  },
}

type Found =
  | { readonly ok: true; readonly plans: readonly Plan[]; readonly frontSheet?: FrontSheet; readonly settings?: JudgementSettings }
  | { readonly ok: false; readonly sentence: string; readonly code?: number }

async function fromStore(here: Surroundings, names: readonly string[], asAt: Day): Promise<Found> {
  const opened = await here.open()
  try {
    const meant = findPlans(await listPlans(opened.house.db, opened.viewer, { asAt }), names)
    if (!meant.ok) return meant
    const plans = meant.plans.map(({ plan }) => plan)
    const settings = await judgementSettings(opened.house.db, opened.viewer)
    const sheet = await getFrontSheet(opened.house.db, opened.viewer, { planIds: plans.map(({ id }) => id ?? '') })
    return { ok: true, plans, settings, ...(sheet ? { frontSheet: sheet.frontSheet } : {}) }
  } finally {
    await opened.close()
  }
}

async function fromFile(here: Surroundings, path: string, names: readonly string[]): Promise<Found> {
  const paper = await fetchPaper(here, path)
  if (!paper.ok) return { ...paper, code: MISUSED }
  const outcome = await readPaper(paper)
  if (!outcome.ok) return { ok: false, sentence: outcome.refusal.sentence, code: MISUSED }
  const { plans, frontSheet } = outcome.value.reading
  const meant = findPlans(
    plans.map((plan) => ({ plan })),
    names,
  )
  return meant.ok ? { ok: true, plans: meant.plans.map(({ plan }) => plan), frontSheet } : meant
}

/** Plan by plan: the sentence, then each action with its status and the first reason; then how often each rule found something. */
function tell(plans: readonly Plan[], judgement: Judgement): string {
  const judgedOf = judgedIn(plans, judgement)
  const parts = plans.map((plan) => {
    const judged = [...actionsOf(plan)].flatMap(({ action }) => judgedOf(action) ?? [])
    const rows = judged.map(({ objective, ref, status, reasons }) => [
      '',
      objective === null ? ref : `${objective} / ${ref}`,
      markOf(status).shape,
      status,
      reasons[0]?.sentence ?? '',
    ])
    return `${plan.title.replace(/\s+/g, ' ')}\n${headlineSentence(countStatuses(judged))}\n\n${columns(rows)}\n`
  })
  const times = new Map<string, number>()
  for (const { rule } of judgement.findings) times.set(rule, (times.get(rule) ?? 0) + 1)
  const rules = [...times].sort((a, b) => b[1] - a[1]).map(([rule, often]) => ['', String(often), rule])
  return `${parts.join('\n')}${rules.length === 0 ? '' : `\n${count(judgement.findings.length, 'finding')}:\n${columns(rules)}`}`
}
