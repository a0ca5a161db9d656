import { expect, test } from 'vitest'
import { improvementPlan, judgementOf, servicePlan } from '../domain/report/sample-plans.ts'
import { actionsOf } from '../domain/report/walk.ts'
import { reportRows } from './report-rows.ts'

const plans = [improvementPlan, servicePlan]
const rows = reportRows(plans, judgementOf(plans))

test('every action is a row behind the headings, with a cell for each heading', () => {
  expect(rows).toHaveLength(1 + plans.flatMap((plan) => [...actionsOf(plan)]).length)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]?.length]))
})

test('a row says what the paper says of the action, and how it was judged and why', () => {
  const [{ action, objective }] = [...actionsOf(improvementPlan)] as [ReturnType<typeof actionsOf> extends Generator<infer T> ? T : never]
  const row = Object.fromEntries((rows[0] ?? []).map((head, i) => [head, rows[1]?.[i]]))
  expect(row).toMatchObject({
    Plan: improvementPlan.title,
    'No.': action.ref,
    Deadline: action.deadline.text,
    Progress: action.progress.text,
  })
  expect(row['Objective']).toContain(objective?.title)
  expect(row['Status']).not.toBe('')
  expect(row['Why']).not.toBe('')
})
