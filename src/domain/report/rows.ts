import type { Judgement, Reason, Status } from '../judgement/judgement.ts'
import type { Action, Plan } from '../plan/plan.ts'
import { ownersOf } from './numbered-cell.ts'
import { sayPlaces } from './say-place.ts'
import { markOf } from './status-key.ts'
import { understood } from './understood.ts'
import { actionsOf, judgedIn } from './walk.ts'

/** The columns of the table of all actions. */
const headings = [
  'Plan',
  'Section',
  'Objective',
  'No.',
  'Part',
  'Action',
  'Deadline as written',
  'Deadline as understood',
  'Owner',
  'Progress',
  'Printed status',
  'Status',
  'Why',
  'Rule',
  'Words',
  'Places',
]

/**
 * All actions as one table for a spreadsheet, its headings first: a row for each action, and behind it one for each of its parts, which alone
 * has something in the column Part. Whoever counts actions counts the rows without.
 */
export function actionRows(plans: readonly Plan[], judgement: Judgement): string[][] {
  const judgedOf = judgedIn(plans, judgement)
  const rows = plans.flatMap((plan) =>
    [...actionsOf(plan)].flatMap(({ section, objective, action }) => {
      const judged = judgedOf(action)
      const where = [plan.title, named(section), objective ? named(objective) : '', action.ref]
      return [
        [...where, '', ...saidOf(action), ...judgedWords(judged)],
        ...action.actions.map((part, i) => [...where, String(i + 1), ...saidOf(part), ...judgedWords(judged?.parts[i])]),
      ]
    }),
  )
  return [headings, ...rows]
}

const named = ({ ref, title }: { readonly ref: string; readonly title: string }): string => [ref, title].filter(Boolean).join(' ')

function saidOf(action: Action): string[] {
  return [action.text, action.deadline.text, understood(action.deadline), ownersOf(action), action.progress.text, action.status ?? '']
}

function judgedWords(judged: { readonly status: Status; readonly reasons: readonly Reason[] } | undefined): string[] {
  return judged ? [markOf(judged.status).word, ...reasonCells(judged.reasons[0])] : ['', ...reasonCells(undefined)]
}

/** The first reason in four cells: its sentence, its rule, the words that fired it, and where they stand. */
export function reasonCells(reason: Reason | undefined): string[] {
  return reason ? [reason.sentence, reason.rule, reason.evidence, sayPlaces(reason)] : ['', '', '', '']
}
