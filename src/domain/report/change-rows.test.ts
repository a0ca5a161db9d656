import { describe, expect, test } from 'vitest'
import { compare } from '../judgement/changes/compare.ts'
import type { Moment } from '../judgement/changes/moment.ts'
import type { Plan } from '../plan/plan.ts'
import { changeRows } from './change-rows.ts'
import { action, judgementOf, objective, plan, section } from './sample-plans.ts'

const moment = (asAt: string, plans: readonly Plan[]): Moment => ({ asAt, report: null, plans, judgement: judgementOf(plans) })
const hub = (text: string) =>
  plan(
    'Hubs',
    [section('1', 'Places', { objectives: [objective('1.1', 'Open hubs', { id: 'o', actions: [action('2', text, { id: 'a' })] })] })],
    { id: 'p' },
  )

const rows = (before: readonly Plan[], after: readonly Plan[]) =>
  changeRows(compare(moment('2026-06-11', before), moment('2026-09-10', after)))

describe('the table of differences', () => {
  test('has its headings alone where nothing differs', () => {
    expect(rows([], [])).toHaveLength(1)
  })

  test('says what, where, before and after, and as many cells in every row', () => {
    const [head, ...more] = rows([hub('Open a hub')], [hub('Open two hubs')])
    expect(more.find(([what]) => what === 'Reworded')?.slice(0, 11)).toEqual([
      ...['Reworded', 'Hubs', '1', '1.1', '2', '', 'Open two hubs', 'Open a hub', 'Open two hubs', 'Late', 'Late'],
    ])
    expect(more.every((row) => row.length === head?.length)).toBe(true)
  })

  test('leaves nothing out of a plan that went', () => {
    const [head, ...gone] = rows([hub('Open a hub')], [])
    expect(gone.map(([what, , , , no, , text]) => [what, no, text])).toEqual([
      ['Removed', '', ''],
      ['Removed', '', 'Places'],
      ['Removed', '2', 'Open a hub'],
      ['Removed', '', 'Open hubs'],
    ])
    expect(gone.every((row) => row.length === head?.length)).toBe(true)
  })
})
