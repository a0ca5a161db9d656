import { describe, expect, test } from 'vitest'
import { emptyFrontSheet } from '../../document/front-sheet.ts'
import { actionOf } from '../matching/plans-in-tests.ts'
import type { Action, Plan } from '../plan.ts'
import { doubtsAt } from './doubts-at.ts'
import { entriesOf } from './entries.ts'

const action = (line: string, row: number, more: Partial<Action> = {}): Action => ({
  ...actionOf(line, `b2/r${row}`),
  anchors: { ref: `b2/r${row}/c1`, text: `b2/r${row}/c2`, deadline: `b2/r${row}/c3`, progress: `b2/r${row}/c4` },
  ...more,
})
const fences = action('1.1 | Repair the fences | May 2026 | | Begun', 2)
const rota = action('1.2 | Publish the rota | June 2026 | | ', 3, { anchors: { text: 'b2/r3/c2@3-20', deadline: 'b2/r3/c3@0-8' } })
const limes = action('1.3 | Plant limes | July 2026 | | ', 3, { anchors: { text: 'b2/r3/c2@22-33', deadline: 'b2/r3/c3@9-17' } })
const section = { ref: '1', title: 'Play', anchor: 'b2/r1', objectives: [], sections: [], actions: [fences, rota, limes] }
const plan: Plan = { title: 'Parks', kind: 'plan', period: '', sections: [section] }
const entries = entriesOf({
  ...{ frontSheet: emptyFrontSheet, frontSheetAnchors: { purpose: 'b1' }, plans: [plan], doubts: [], leftovers: [] },
  coverage: { characters: 0, placed: 0, structure: 0, left: 0 },
})
const names = new Map<object, string>([
  [emptyFrontSheet, 'front sheet'],
  [plan, 'plan'],
  [section, 'section'],
  [fences, '1.1'],
  [rota, '1.2'],
  [limes, '1.3'],
])

describe('the fields that a doubt speaks of', () => {
  test.each([
    ['that stands at one field', 'b2/r2/c3', '1.1, deadline', ['1.1 deadline']],
    ['that stands at one field and is called otherwise', 'b2/r2/c3', 'lines, something', ['1.1 deadline']],
    ['that speaks of another field of the action whose wording it stands at', 'b2/r2/c2', '1.1, progress', ['1.1 progress']],
    ['about a stretch of a cell', 'b2/r3/c3@9-17', 'dates, deadline', ['1.3 deadline']],
    ['about a whole cell that several share', 'b2/r3/c3', 'dates, dates', ['1.2 deadline', '1.3 deadline']],
    ['about a heading', 'b2/r1/c2', 'section 1., heading', ['section title']],
    ['about a title that stands nowhere', 'b9', 'plan 1, title', ['plan title']],
    ['that names an action and stands elsewhere', 'b8', '1.2, number', ['1.2 ref']],
    ['about the first page', 'b1', 'front sheet, purpose', ['front sheet purpose']],
    ['about text that went nowhere', 'b7', 'page 2, footer', []],
  ])('%s', (_, anchor, about, wanted) => {
    const doubt = { anchor, about, text: '', why: '' }
    const found = doubtsAt([doubt], entries)
    const touched = found.touched(doubt).map(({ item, field }) => `${names.get(item)} ${field}`)
    expect([...new Set(touched)].sort()).toEqual(wanted)
    for (const { item, field } of found.touched(doubt)) expect([found.of(item, field), found.any(item)]).toEqual([doubt, true])
  })
})
