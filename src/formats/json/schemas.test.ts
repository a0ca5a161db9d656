import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { emptyFrontSheet } from '../../domain/document/front-sheet.ts'
import { compare } from '../../domain/judgement/changes/compare.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Reading } from '../../domain/plan/reading.ts'
import {
  action,
  frontSheet,
  improvementPlan,
  judgementOf,
  objective,
  plan,
  section,
  servicePlan,
} from '../../domain/report/sample-plans.ts'
import { toChanges1 } from './changes.ts'
import { itemsOf } from './items.ts'
import { toJudgement1 } from './judgement.ts'
import { toReading1 } from './reading.ts'
import { schemaOf, shapeNames } from './schemas.ts'

const plans = [improvementPlan, servicePlan]
const source = { name: 'report.docx', sha256: 'ab'.repeat(32), kind: 'docx' }
const reading: Reading = {
  ...{ frontSheet, frontSheetAnchors: { purpose: 'b4' }, plans },
  doubts: [{ anchor: 'b9/r2/c3@4-9', about: 'Appendix A 1.1, dates', text: 'May', why: 'No year.' }],
  leftovers: [{ anchor: 'b12', text: 'Page 2' }],
  coverage: { characters: 10, placed: 6, structure: 3, left: 1 },
  whatItIs: 'This paper holds sums of money, and no action that somebody is to take.',
  notes: [{ anchor: '', about: 'hidden', sentence: 'The sheet “Old list” is hidden and was left out.', text: 'Old promise' }],
}

const place = { field: 'deadline', found: true, paper: null, anchor: 'b1/r2/c3', said: null, of: null }

/** The improvement plan went, the service plan stayed, one action of it was reworded and lost a part, and a figure moved. */
const moment = (asAt: string, held: readonly Plan[]) => ({ asAt, report: null, plans: held, judgement: judgementOf(held) })
const figures = (value: number) =>
  plan('F', [
    section('1', 'S', {
      actions: [
        action('1', 'Visit tenants', {
          id: 'v',
          said: `${value}% (${value} of 100) on time`,
          actions: [action('', 'a'), ...(value > 70 ? [action('', 'b')] : [])],
        }),
      ],
    }),
  ])
const changed = compare(moment('2026-06-11', [...plans, figures(60)]), moment('2026-09-10', [servicePlan, figures(80)]))

const committed = (name: string) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
const valid = (name: string) => ajv.compile(committed(name))

test.each(shapeNames)('the committed schema of %s is the one the code keeps', (name) => {
  expect(committed(name)).toEqual(JSON.parse(JSON.stringify(schemaOf(name))))
})

describe('what is published fits its committed schema', () => {
  test.each([
    ['reading-1', toReading1(reading, source)],
    ['reading-1', toReading1({ ...reading, frontSheet: emptyFrontSheet, frontSheetAnchors: {}, plans: [] }, source)],
    ['judgement-1', toJudgement1(judgementOf(plans))],
    ['changes-1', toChanges1(changed)],
    ['changes-1', toChanges1({ ...changed, differences: [] })],
    ['items-1', itemsOf(reading)],
  ])('%s %#', (name, value) => {
    const check = valid(name)
    check(JSON.parse(JSON.stringify(value)))
    expect(check.errors ?? []).toEqual([])
  })

  const deadlines = [
    {
      kind: 'by',
      day: '2026-05-31',
      precision: 'month',
      target: { value: 5, unit: '%', of: '', relative: true, direction: 'down', text: '5% reduction' },
      label: '',
      text: 'May',
    },
    { kind: 'from', day: '2026-05-01', precision: 'month', label: '', text: 'May onwards' },
    { kind: 'ongoing', label: '', text: 'ongoing' },
    { kind: 'recurring', every: 'quarter', label: 'report', text: 'quarterly report' },
    { kind: 'when', label: '', text: 'When published' },
    { kind: 'unknown', label: 'build', text: 'build over next year' },
  ] as const

  test.each(deadlines)('a deadline of kind $kind', (part) => {
    const held = plan('P', [section('1', 'S', { actions: [action('1', 'Do it', { deadline: { text: part.text, parts: [part] } })] })])
    expect(valid('reading-1')(JSON.parse(JSON.stringify(toReading1({ ...reading, plans: [held] }, source))))).toBe(true)
  })
})

describe('what does not fit is refused', () => {
  test.each<[string, (value: ReturnType<typeof toReading1>) => unknown]>([
    ['another format', (value) => ({ ...value, format: 'reading/2' })],
    ['a hash that is none', (value) => ({ ...value, source: { ...source, sha256: 'abc' } })],
    ['a missing front sheet', ({ frontSheet: _, ...value }) => value],
    ['a plan without sections', (value) => ({ ...value, plans: [{ title: 'P', kind: 'plan', period: '' }] })],
    ['a coverage below nothing', (value) => ({ ...value, coverage: { ...value.coverage, left: -1 } })],
  ])('%s', (_, damage) => {
    expect(valid('reading-1')(damage(toReading1(reading, source)))).toBe(false)
  })

  test('a kind of change that there is none of, and a comparison without its days', () => {
    const changes = toChanges1(changed)
    expect(new Set(changes.changes.map(({ kind }) => kind))).toEqual(new Set(['plan-removed', 'added', 'told', 'measure-moved']))
    expect(changes.changes.find(({ kind }) => kind === 'plan-removed')?.within).toHaveLength(13)
    expect(valid('changes-1')({ ...changes, changes: changes.changes.map((each) => ({ ...each, kind: 'vanished' })) })).toBe(false)
    expect(valid('changes-1')({ ...changes, from: {} })).toBe(false)
  })

  test.each<[string, object]>([
    ['words without a place', { evidence: 'Quarterly', places: [] }],
    ['no places at all', { evidence: 'Quarterly', places: undefined }],
    ['no words, and yet found', { evidence: '', places: [{ ...place, found: true }] }],
    ['no words and nowhere looked', { evidence: '', places: [] }],
    ['a place without its field', { evidence: 'Quarterly', places: [{ ...place, field: undefined }] }],
    ['no rule', { evidence: 'Quarterly', places: [place], rule: '' }],
  ])('a finding or reason with %s', (_, more) => {
    const judgement = toJudgement1(judgementOf(plans))
    const [first, ...rest] = judgement.actions
    const [finding] = judgement.findings
    const check = valid('judgement-1')
    const asJson = (value: object) => JSON.parse(JSON.stringify(value))
    expect(check(asJson({ ...judgement, findings: [{ ...finding, evidence: 'Quarterly', places: [place] }] }))).toBe(true)
    expect(check(asJson({ ...judgement, findings: [{ ...finding, evidence: '', places: [{ ...place, found: false }] }] }))).toBe(true)
    expect(check(asJson({ ...judgement, findings: [{ ...finding, ...more }] }))).toBe(false)
    expect(check(asJson({ ...judgement, actions: [{ ...first, reasons: [{ ...first?.reasons[0], ...more }] }, ...rest] }))).toBe(false)
  })

  test('a reason kept before places were noted names its action', () => {
    const judgement = judgementOf(plans)
    const published = toJudgement1({
      ...judgement,
      findings: [
        { rule: 'late', sentence: 'It is late.', evidence: 'May', about: { plan: 'P', section: '1', objective: null, ref: '1', id: 'x' } },
      ],
    })
    expect(published.findings[0]?.places).toEqual([{ field: 'text', found: true, paper: null, anchor: '', said: null, of: 'x' }])
    expect(valid('judgement-1')(JSON.parse(JSON.stringify(published)))).toBe(true)
  })

  test('a status in other words', () => {
    const judgement = toJudgement1(judgementOf(plans))
    expect(valid('judgement-1')({ ...judgement, actions: judgement.actions.map((each) => ({ ...each, status: 'green' })) })).toBe(false)
  })
})

describe('reading/1', () => {
  test('says what was read and nothing that only an adopted plan has', () => {
    const adopted = plan('P', [section('1', 'S', { actions: [action('1', 'Do it', { id: 'x', updates: [], changes: [] })] })], { id: 'p' })
    const text = JSON.stringify(toReading1({ ...reading, plans: [adopted] }, source))
    for (const name of ['"id"', '"updates"', '"changes"', '"adopted"']) expect(text).not.toContain(name)
  })

  test('keeps each field of the plans as it was read', () => {
    expect(toReading1(reading, source).plans).toEqual(plans)
  })

  test('keeps the front sheet with the place of its fields', () => {
    expect(toReading1(reading, source).frontSheet).toEqual({ ...frontSheet, anchors: { purpose: 'b4' } })
  })
})

describe('items', () => {
  const [first, ...more] = itemsOf(reading)

  test('one for each action that is no part of another', () => {
    expect([first, ...more]).toHaveLength(11)
  })

  test('an action under an objective says both', () => {
    expect(first).toEqual({
      plan: improvementPlan.title,
      section: 'SAFE AND WELL RUN HARBOURS',
      objective: 'Answer every mooring complaint & say why',
      ref: '1',
      action: 'Write one procedure for complaints',
      deadline: 'Jan 2026',
      owner: 'M Hale',
      progress: 'Completed',
      status: null,
    })
  })

  test('parts stand on lines of their own, several owners are parted by commas, and what is not said is null', () => {
    expect(more.find(({ ref }) => ref === '2.1')?.action).toBe(
      'Carry out the audits agreed with the board:\n• Mooring fees\n• Fuel sales\n• Lost property',
    )
    expect(more.find(({ action }) => action === 'Buy the lamps')).toMatchObject({
      owner: 'P Doyle, Head of Housing Options',
      deadline: null,
      progress: null,
    })
  })

  test('sections inside sections are walked too, and the nearest one is named', () => {
    const nested = plan('', [
      section('1', 'Outer', { sections: [section('1.1', 'Inner', { objectives: [objective('', '', { actions: [action('', '')] })] })] }),
    ])
    expect(itemsOf({ plans: [nested] })).toEqual([
      { plan: null, section: 'Inner', objective: null, ref: null, action: null, deadline: null, owner: null, progress: null, status: null },
    ])
  })
})
