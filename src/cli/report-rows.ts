import type { Judgement } from '../domain/judgement/judgement.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { markOf } from '../domain/report/status-key.ts'
import { actionsOf, judgedIn } from '../domain/report/walk.ts'

const head = ['Plan', 'Section', 'Objective', 'No.', 'Action', 'Deadline', 'Owner', 'Progress', 'Said on', 'Status', 'Why']

/** The report as rows for a spreadsheet: one action a row in printed order, its parts as lines of its own cell. */
export function reportRows(plans: readonly Plan[], judgement: Judgement): string[][] {
  const judgedOf = judgedIn(plans, judgement)
  const rows = plans.flatMap((plan) =>
    [...actionsOf(plan)].map(({ section, objective, action }) => {
      const judged = judgedOf(action)
      return [
        plan.title,
        numbered(section.ref, section.title),
        objective === null ? '' : numbered(objective.ref, objective.title),
        action.ref,
        [action.text, ...action.actions.map(({ text }) => `• ${text}`)].join('\n'),
        action.deadline.text,
        action.owners.map(({ name }) => name).join(', '),
        action.progress.text,
        action.updates?.at(-1)?.day ?? '',
        judged ? markOf(judged.status).word : '',
        judged?.reasons.map(({ sentence }) => sentence).join(' ') ?? '',
      ]
    }),
  )
  return [head, ...rows]
}

const numbered = (ref: string, title: string): string => [ref, title].filter((text) => text !== '').join(' ')
