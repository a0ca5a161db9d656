import { parseArgs } from 'node:util'
import { recordUpdate } from '../operations/record-update.ts'
import { listPlans } from '../store/plans.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { dayOption } from './day-option.ts'
import { findAction } from './find-action.ts'

export const update: Command = {
  name: 'update',
  usage: 'update ACTION TEXT [--plan PLAN [--objective REF]] [--day DAY] [--declared WORD] [--by NAME]',
  summary: 'record what happened on an action or an objective',
  help: `
Records an update. Earlier ones stay: what is said is added, never overwritten.

  ACTION            the permanent id of an action or objective; or, with --plan, an action's printed number
  TEXT              what happened, in one argument; "-" for standard input
  --plan PLAN       the plan that the number stands in, by id or a part of its title
  --objective REF   the objective that the number stands under, where numbers repeat
  --day DAY         the day it was said (otherwise today)
  --declared WORD   the status the owner declares, in the owner's word
  --by NAME         who says it (otherwise the account's name)

Prints the update's id. Exit codes: 0 recorded; 1 refused; 2 asked for wrongly.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        objective: { type: 'string' },
        day: { type: 'string' },
        declared: { type: 'string' },
        by: { type: 'string' },
      },
    })
    const [action, words, ...more] = positionals
    if (action === undefined || words === undefined)
      return refuse(here, `Say which action and what happened. Usage: milepost ${update.usage}`, MISUSED)
    if (more.length > 0) return refuse(here, 'The text came in several pieces: put it in quotation marks. Nothing was recorded.', MISUSED)
    if (values.objective !== undefined && values.plan === undefined)
      return refuse(here, 'Name the plan too, with --plan. Nothing was recorded.', MISUSED)
    const day = dayOption('--day', values.day, here.today())
    if (!day.ok) return refuse(here, day.sentence, MISUSED)
    const text = words === '-' ? new TextDecoder().decode(await here.input()).trim() : words
    const opened = await here.open()
    try {
      const found = values.plan === undefined ? { ok: true as const, id: action } : await byNumber(values.plan)
      if (!found.ok) return refuse(here, found.sentence)
      const recorded = await recordUpdate(opened.house, opened.viewer, {
        id: found.id,
        text,
        ...(values.day === undefined ? {} : { day: day.day }),
        ...(values.declared === undefined ? {} : { declared: values.declared }),
        ...(values.by === undefined ? {} : { by: values.by }),
      })
      if (!recorded.ok) return refuse(here, recorded.refusal.sentence)
      here.out(`${recorded.value.updateId}\n`)
      return DONE
    } finally {
      await opened.close()
    }

    async function byNumber(plan: string) {
      const held = await listPlans(opened.house.db, opened.viewer, { asAt: opened.house.today() })
      return findAction(held, { plan, objective: values.objective, ref: action ?? null })
    }
  },
}
