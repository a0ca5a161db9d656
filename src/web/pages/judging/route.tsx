import { findingRules, setJudgement } from '../../../operations/set-judgement.ts'
import { judgementSettings, listSettings } from '../../../store/judgement-settings.ts'
import type { Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { statusOf } from '../../refusal-status.ts'
import { formOf, readJudgingForm, settingsOf } from './form.ts'
import { JudgingView } from './view.tsx'

/** GET /judging: how this council judges. */
export function judgingPage({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const form = formOf(await judgementSettings(house.db, viewer), findingRules)
    const past = await listSettings(house.db, viewer)
    return c.html(<JudgingView frame={c.var.frame} form={form} past={past} done={doneIn(c)} />)
  }
}

/** POST /judging. */
export function setJudging({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const form = readJudgingForm(await c.req.parseBody({ all: true }))
    const outcome = await setJudgement(house, viewer, { settings: settingsOf(form, findingRules), reason: form.reason })
    if (outcome.ok) return c.redirect('/judging?done=judging', 303)
    const past = await listSettings(house.db, viewer)
    return c.html(<JudgingView frame={c.var.frame} form={form} past={past} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}
