import { reasonCells } from '../../../domain/report/rows.ts'
import { actionHref } from '../../addresses.ts'
import type { ListedAction } from '../../standing-of-plan.ts'

const head = [
  'Plan',
  'Objective',
  'No.',
  'Action',
  'Deadline',
  'Owner',
  'Last said',
  'Said on',
  'Why',
  'Rule',
  'Words',
  'Places',
  'Reports running without an answer',
  'Address',
]

/** The actions of a list, one row each behind a row of headings; `origin` is where their pages stand. */
export function csvRows(listed: readonly ListedAction[], origin: string): string[][] {
  return [
    head,
    ...listed.map(({ plan, objective, action, deadline, said, saidOn, reason, reports }) => [
      plan.title,
      objective ? [objective.ref, objective.title].filter(Boolean).join(' ') : '',
      action.ref,
      action.text,
      deadline,
      action.owners.map(({ name }) => name).join(', '),
      said,
      saidOn,
      ...reasonCells(reason),
      String(reports),
      `${origin}${actionHref(action.id)}`,
    ]),
  ]
}
