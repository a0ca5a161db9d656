import type { Day } from '../../../domain/calendar/day.ts'
import { slipsOf } from '../../../domain/judgement/slip-ledger.ts'
import type { Action, Plan } from '../../../domain/plan/plan.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import { actionHref } from '../../addresses.ts'

const head = [
  'Plan',
  'Section',
  'Objective',
  'No.',
  'Action',
  'First promised',
  'First promised day',
  'Move',
  'From',
  'To',
  'Days moved',
  'Days moved in all',
  'Why',
  'Who',
  'Said on',
  'Recorded on',
  'Address',
]

/** The slip ledger of a plan: every recorded move of a date up to a day, one row each behind a row of headings, those of parts too. */
export function slipRows(plan: Plan, asAt: Day, origin: string): string[][] {
  const rows = [...actionsOf(plan)].flatMap(({ section, objective, action }) =>
    withParts(action).flatMap((one) => {
      const slips = slipsOf(one, { period: plan.period, asAt })
      const of = [
        plan.title,
        [section.ref, section.title].filter(Boolean).join(' '),
        objective ? [objective.ref, objective.title].filter(Boolean).join(' ') : '',
        one.ref || action.ref,
        one.text,
      ]
      return (slips?.moves ?? []).map(({ from, to, days, reason, by, day, recordedAt }, at) => [
        ...of,
        slips?.original ?? '',
        slips?.originalDay ?? '',
        String(at + 1),
        ...[from, to, count(days), count(slips?.days ?? null), reason, by, day, recordedAt.slice(0, 10)],
        `${origin}${actionHref(one.id)}`,
      ])
    }),
  )
  return [head, ...rows]
}

const withParts = (action: Action): Action[] => [action, ...action.actions.flatMap(withParts)]

/** Nothing where one of the two names no day: 0 would say that it did not move. */
const count = (days: number | null): string => (days === null ? '' : String(days))
