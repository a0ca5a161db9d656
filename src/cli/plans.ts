import { parseArgs } from 'node:util'
import { judge } from '../domain/judgement/judge.ts'
import { countStatuses, headlineSentence } from '../domain/report/headline.ts'
import { judgementSettings } from '../store/judgement-settings.ts'
import { listPlans } from '../store/plans.ts'
import { type Command, DONE } from './command.ts'

export const plans: Command = {
  name: 'plans',
  usage: 'plans',
  summary: 'list the plans that are held, with a sentence on each',
  help: `
Lists the adopted plans: id, title, and how they stand today in a sentence.

Exit codes: 0 listed, also where there is none.`,
  async run(args, here) {
    parseArgs({ args, options: {} })
    const opened = await here.open()
    try {
      const asAt = opened.house.today()
      const held = await listPlans(opened.house.db, opened.viewer, { asAt })
      if (held.length === 0) here.err('No plan is held yet. Bring one in with "milepost import FILE --confirm".\n')
      const settings = await judgementSettings(opened.house.db, opened.viewer)
      for (const { plan } of held) {
        const { actions } = judge([plan], { asAt, across: false, settings })
        here.out(
          `${plan.id}  ${plan.title.replace(/\s+/g, ' ')}${plan.period === '' ? '' : ` (${plan.period})`}\n  ${headlineSentence(countStatuses(actions))}\n`,
        )
      }
      return DONE
    } finally {
      await opened.close()
    }
  },
}
