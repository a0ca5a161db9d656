import type { Judgement } from '../../../domain/judgement/judgement.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import { reasonCells } from '../../../domain/report/rows.ts'
import { markOf } from '../../../domain/report/status-key.ts'
import { understood } from '../../../domain/report/understood.ts'
import { actionHref } from '../../addresses.ts'
import type { Look } from './form.ts'
import { sectionsIn, shows } from './rows.ts'

const head = [
  'Plan',
  'Section',
  'Objective',
  'No.',
  'Action',
  'Status',
  'Why',
  'Rule',
  'Words',
  'Places',
  'Deadline as written',
  'Deadline as understood',
  'Owner',
  'Last said',
  'Said on',
  'Address',
]

/** The actions that a look shows, one row each behind a row of headings; `origin` is where their pages stand. */
export function csvRows(plan: Plan, judgement: Judgement, look: Look, origin: string): string[][] {
  return [
    head,
    ...sectionsIn(plan, judgement).flatMap(({ key, section, rows }) =>
      rows
        .filter((row) => shows(look, key, row))
        .map(({ action, judged, objective }) => [
          plan.title,
          [section.ref, section.title].filter(Boolean).join(' '),
          objective ? [objective.ref, objective.title].filter(Boolean).join(' ') : '',
          action.ref,
          [action.text, ...action.actions.map(({ text }) => `• ${text}`)].join('\n'),
          markOf(judged.status).word,
          ...reasonCells(judged.reasons[0]),
          action.deadline.text,
          understood(action.deadline),
          action.owners.map(({ name }) => name).join(', '),
          action.progress.text,
          action.updates?.at(-1)?.day ?? '',
          `${origin}${actionHref(action.id)}`,
        ]),
    ),
  ]
}
