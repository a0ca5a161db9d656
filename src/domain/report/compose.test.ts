import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Table } from '../document/document.ts'
import { emptyFrontSheet } from '../document/front-sheet.ts'
import { judgementHeading } from '../plan/judgement-column.ts'
import type { Plan } from '../plan/plan.ts'
import { composePaper, type PaperInput } from './compose.ts'
import { action, frontSheet, improvementPlan, judgementOf, objective, plan, section, servicePlan } from './sample-plans.ts'
import { actionsOf } from './walk.ts'

const plans = [improvementPlan, servicePlan]

function compose(more: Partial<PaperInput> = {}) {
  const own = more.plans ?? plans
  return composePaper({
    ...{
      number: 3,
      organisation: 'Thornmere Borough Council',
      frontSheet,
      plans: own,
      judgement: judgementOf(own),
      asAt: '2026-06-11',
      draft: true,
    },
    ...more,
  })
}

const textOf = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map((row) => row.cells.map(({ text }) => text).join('\t')).join('\n')
    : block.kind === 'break'
      ? ''
      : block.text
const said = (input?: Partial<PaperInput>): string => compose(input).blocks.map(textOf).join('\n')
const appendices = (own: readonly Plan[]): Table[] =>
  compose({ plans: own }).blocks.filter((block): block is Table => block.kind === 'table' && block.look === 'plan')

describe('the front sheet', () => {
  test.each([
    'Thornmere Borough Council',
    'DRAFT',
    'Harbours and Beaches Scrutiny Panel',
    '11th June 2026',
    'Ida Brandt, Performance Officer, 01632 960417',
    '3, DRAFT, facts as at 11 June 2026',
    'Legal\tsee paragraph 3',
    'Staffing\tNot stated',
    '1. To tell the Panel what has been done.',
    '2. The Panel is asked to note what is late.',
    '4. Their letter was published in January.',
    'Appendix A – Harbour Services: extract from the inspection improvement plan',
    'Appendix B – Harbours and Beaches Service Plan',
  ])('says %j', (words) => {
    expect(said()).toContain(words)
  })

  test('of a council without a name begins with what it is, and its foot with its number', () => {
    const { blocks, running } = compose({ organisation: '' })
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'DRAFT' })
    expect(running?.foot).toBe('Report 3, facts as at 11 June 2026')
    expect(compose().blocks[0]).toMatchObject({ text: 'Thornmere Borough Council', look: 'organisation' })
    expect(compose().running?.foot).toBe('Thornmere Borough Council. Report 3, facts as at 11 June 2026')
  })

  test('a meeting and a committee of its own stand instead of the imported ones', () => {
    const text = said({ meeting: '2026-09-10', committee: 'Full Council' })
    expect(text).toContain('Date\t10 September 2026')
    expect(text).toContain('Committee\tFull Council')
  })

  test('the word DRAFT goes once it is approved', () => {
    expect(said({ draft: false })).not.toContain('DRAFT')
  })

  test('an imported "None" is no list of background papers', () => {
    expect(said()).toMatch(/Not checked\. The imported paper said “None”/)
    expect(said({ frontSheet: { ...frontSheet, backgroundPapers: 'Inspection letter' } })).not.toContain('Not checked')
  })

  test('nothing typed is printed as not stated, and all usual implications are asked', () => {
    const text = said({ frontSheet: emptyFrontSheet })
    expect(text).toContain('Committee\tNot stated')
    for (const name of ['Legal', 'Financial', 'Equalities', 'Other']) expect(text).toContain(`${name}\tNot stated`)
  })

  test('paragraphs that came with numbers are not numbered twice', () => {
    expect(said({ frontSheet: { ...frontSheet, purpose: '1. To tell.\n• first\n2. To ask.' } })).toContain(
      '1. To tell.\n• first\n2. To ask.\nRecommendations\n3. ',
    )
  })
})

describe('the summary', () => {
  test('its heading bears our name, so that a reader takes nothing in it for a promise', () => {
    const headings = compose()
      .blocks.filter((block) => block.kind === 'heading')
      .map(({ text }) => text)
    expect(headings.findIndex((text) => text.startsWith('Milepost'))).toBeGreaterThan(0)
    expect(headings.findIndex((text) => text.startsWith('Milepost'))).toBeLessThan(headings.indexOf('Appendix A'))
  })

  test('tables of what is late and unanswered hold exactly the actions judged so', () => {
    const judgement = judgementOf(plans)
    const tables = compose().blocks.filter(
      (block): block is Table => block.kind === 'table' && block.rows[0]?.cells[0]?.text === 'Appendix and number',
    )
    const counted = tables.map(({ rows }) => rows.filter((row) => !row.header && row.cells.length > 1).length)
    expect(counted).toEqual(
      ['late', 'no progress stated'].map((status) => judgement.actions.filter((each) => each.status === status).length),
    )
  })

  test('a finding of every action is one numbered sentence', () => {
    expect(said()).toMatch(/\n\d+\. 11 actions name no owner: A 1\.1 action 1, /)
  })

  test('nothing late and nobody silent is said, not left blank', () => {
    const none = { asAt: '2026-06-11', actions: [], findings: [] }
    expect(said({ judgement: none })).toContain('Nothing is late.')
  })
})

describe('the appendices', () => {
  test('the plan stands in the columns of its paper, our judgement last', () => {
    const heads = appendices(plans).map(({ rows }) => rows[0]?.cells.map(({ text }) => text))
    expect(heads).toEqual(plans.map(({ columns }) => [...(columns ?? []).map(({ heading }) => heading), judgementHeading]))
  })

  test('actions are numbered inside the cells of their objective, and answered in a row across', () => {
    const [table] = appendices([improvementPlan])
    const [, , row, additional, below] = table?.rows ?? []
    const column = (n: number) => row?.cells[n]?.text
    expect(column(0)).toBe('1.1 Answer every mooring complaint & say why')
    expect(column(5)).toMatch(/^1\. Write one procedure for complaints\n2\. Agree .*\n3\. Train .*\n4\. Check /)
    expect(column(6)).toBe('Phase 1\n1. Jan 2026\n2. Mar 2026 & ongoing\n3. 80% by Sept 2026: 95% by Mar 2027\n4. Quarterly')
    expect(column(8)).toBe('1 - 3 M Hale\n4 P Doyle')
    expect(additional?.cells[5]?.text).toBe('5. Commission the survey.')
    const answers =
      '1. Completed\n2. 3 of 4 pilots have agreed it.\n3.\n4. In place and ongoing\n5. Tender returned in May.\nTwo bids were received.'
    expect(below?.cells).toMatchObject([{ column: 1, colspan: 10, text: answers }])
  })

  test('parts are bullets below their action, their deadlines lines of its deadline', () => {
    const [table] = appendices([servicePlan])
    const row = table?.rows.find(({ cells }) => cells[0]?.text === '2.1')
    expect(row?.cells[1]?.text).toBe('Carry out the audits agreed with the board:\n• Mooring fees\n• Fuel sales\n• Lost property')
    expect(row?.cells[2]?.text).toBe('Quarterly\nMay 2026\nJune 2026')
    expect(row?.cells[4]?.text).toMatch(/\n• ▲ Late\n• ▲ Late\n• ▲ Late$/)
  })

  test('each stands on landscape pages behind a break', () => {
    const { blocks } = compose()
    const at = blocks.flatMap((block, i) => (block.kind === 'heading' && /^Appendix [AB]$/.test(block.text) ? [blocks[i - 1]] : []))
    expect(at).toMatchObject([{ orientation: 'landscape' }, { orientation: 'landscape' }])
  })

  test.each([
    ['its title says', plan('Service Plan 2026/27', [], { period: '2026/27' }), false],
    ['nothing else says', plan('Service Plan', [], { period: '2026/27' }), true],
  ])('a period that %s is printed by itself: %#', (_, own, printed) => {
    expect(said({ plans: [own] }).includes('Period 2026/27')).toBe(printed)
  })

  test('every action of any plan stands exactly once, with its judgement', () => {
    fc.assert(
      fc.property(anyPlan, (own) => {
        const [table] = appendices([own])
        const text = (table as Table).rows.map((row) => row.cells.map((cell) => cell.text).join('\n')).join('\n')
        ;[...actionsOf(own)].forEach(({ action: each }, i) => {
          expect(text.split(each.text)).toHaveLength(2)
          expect(text.split(`Looked at as number ${i + 1}.`)).toHaveLength(2)
        })
      }),
    )
  })

  test('whatever the spans, every row fills its table', () => {
    fc.assert(
      fc.property(anyPlan, (own) => {
        const [table] = appendices([own])
        const rows = (table as Table).rows
        const width = rows[0]?.cells.length ?? 0
        const filled = rows.map(() => 0)
        rows.forEach(({ cells }, r) => {
          for (const { colspan, rowspan } of cells)
            for (let below = 0; below < rowspan; below++) filled[r + below] = (filled[r + below] ?? 0) + colspan
        })
        expect(filled).toEqual(rows.map(() => width))
      }),
    )
  })
})

/** Plans whose actions have words no other text contains, and any sort of numbers, statuses and objectives. */
const anyPlan = fc
  .record({
    refs: fc.constantFrom('running', 'dotted', 'none'),
    columns: fc.constantFrom<NonNullable<Plan['columns']> | undefined>(undefined, improvementPlan.columns, servicePlan.columns),
    sections: fc.array(
      fc.record({ objectives: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), actions: fc.integer({ min: 0, max: 3 }) }),
      { maxLength: 3 },
    ),
    status: fc.constantFrom(null, 'Green'),
  })
  .map(({ refs, columns, sections, status }) => {
    let made = 0
    const some = (count: number) =>
      Array.from({ length: count }, (_, i) => {
        made += 1
        const ref = refs === 'none' ? '' : refs === 'running' ? String(i + 1) : `7.${made}`
        return action(ref, `promise ${String(made).padStart(3, '0')}x`, { due: 'May 2026', said: made % 2 ? 'Achieved' : '', status })
      })
    return plan(
      'Any plan',
      sections.map((each, s) =>
        section(String(s + 1), `SECTION ${s + 1}`, {
          actions: some(each.actions),
          objectives: each.objectives.map((count, o) => objective(`${s + 1}.${o + 1}`, 'Aim', { actions: some(count), outcome: 'Better' })),
        }),
      ),
      columns ? { columns } : {},
    )
  })
