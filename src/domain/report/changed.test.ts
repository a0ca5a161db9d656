import { describe, expect, test } from 'vitest'
import type { Block } from '../document/document.ts'
import { compare } from '../judgement/changes/compare.ts'
import type { Moment } from '../judgement/changes/moment.ts'
import type { Plan } from '../plan/plan.ts'
import { recognise } from '../plan/recognise.ts'
import { composePaper } from './compose.ts'
import { action, frontSheet, improvementPlan, judgementOf, plan, section, servicePlan } from './sample-plans.ts'

const moment = (asAt: string, plans: readonly Plan[], report: number | null = null): Moment => ({
  asAt,
  report,
  plans,
  judgement: judgementOf(plans),
})

/** The service plan with its first task worded otherwise, and one more. */
const reworded: Plan = {
  ...servicePlan,
  sections: servicePlan.sections.map((each, i) => ({
    ...each,
    actions: [
      ...each.actions.map((one) => (one.ref === '1.1' ? { ...one, text: 'Recruit eight lifeguards' } : one)),
      ...(i === 0 ? [action('1.3', 'Buy a boat', { due: 'May 2026' })] : []),
    ],
  })),
}
const gone = plan('Piers plan', [section('1', 'Piers', { actions: [action('1', 'Paint the pier')] })])

const now = [improvementPlan, reworded]
const compose = (changes: ReturnType<typeof compare> | null) =>
  composePaper({
    number: 4,
    organisation: '',
    frontSheet,
    plans: now,
    judgement: judgementOf(now),
    changes,
    asAt: '2026-09-10',
    draft: true,
  })
const since = compare(moment('2026-06-11', [improvementPlan, servicePlan, gone], 3), moment('2026-09-10', now))

const textOf = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map((row) => row.cells.map(({ text }) => text).join('\t')).join('\n')
    : block.kind === 'break'
      ? ''
      : block.text
const said = (changes: ReturnType<typeof compare> | null) => compose(changes).blocks.map(textOf).join('\n')

describe('what changed, in the report', () => {
  test('stands before the exceptions, with its sentence and a row for each difference', () => {
    const text = said(since)
    expect(text.indexOf('what changed since report 3 of 11 June 2026')).toBeGreaterThan(0)
    expect(text.indexOf('what changed since')).toBeLessThan(text.indexOf('late and unanswered'))
    expect(text).toMatch(/Since report 3 of 11 June 2026, .*one promise was reworded/i)
    expect(text).toContain(
      'B 1.1\tRecruit eight lifeguards\tRecruit lifeguards for both beaches\tRecruit eight lifeguards\tNo decision on it is recorded.',
    )
    expect(text).toContain('B 1.3\tBuy a boat\t–\tBuy a boat')
    expect(text).toContain('Piers plan\tPiers plan\tPiers plan\tnothing\tThe whole plan went, with 1 action.')
  })

  test('is left out where the panel never met before', () => {
    expect(said(null)).not.toContain('what changed since')
  })

  test('without a difference is its sentence alone', () => {
    const same = moment('2026-06-11', now)
    expect(said(compare(same, same))).toContain('Since 11 June 2026, no promise and no status has changed.')
  })

  test('takes nothing from what is read back: the plans are those it was composed from', () => {
    const [without, withIt] = [compose(null), compose(since)].map((document) => recognise(document))
    const bare = (plans: unknown) =>
      JSON.parse(JSON.stringify(plans, (key, value) => (key === 'anchor' || key === 'anchors' ? undefined : value)))
    expect(bare(withIt?.plans)).toEqual(bare(without?.plans))
    expect([withIt?.leftovers, withIt?.coverage.left]).toEqual([[], 0])
  })
})
