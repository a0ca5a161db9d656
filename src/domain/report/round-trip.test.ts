import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../plan/plan.ts'
import { recognise } from '../plan/recognise.ts'
import { composePaper } from './compose.ts'
import { action, frontSheet, improvementPlan, judgementOf, objective, plan, section, servicePlan } from './sample-plans.ts'

function readBack(plans: readonly Plan[]) {
  return recognise(
    composePaper({
      number: 3,
      organisation: 'Thornmere Borough Council',
      frontSheet,
      plans,
      judgement: judgementOf(plans),
      asAt: '2026-06-11',
      draft: true,
    }),
  )
}

/** What a plan says: without places, without what is understood of its words, without what only an adopted plan has. */
function said(plans: readonly Plan[]): unknown {
  const understood = new Set(['anchor', 'anchors', 'parts', 'measures', 'deed', 'rule', 'kind', 'columns'])
  return JSON.parse(JSON.stringify(plans, (key, value) => (understood.has(key) ? undefined : value)))
}

describe('a report is read back as the plans it was composed from', () => {
  const plans = [improvementPlan, servicePlan]

  test('both shapes, every field, and the columns of the paper', () => {
    const { plans: back } = readBack(plans)
    expect(said(back)).toEqual(said(plans))
    expect(back.map(({ columns }) => columns)).toEqual(plans.map(({ columns }) => columns))
  })

  test('nothing of it is left over, and no judgement is taken for a printed status', () => {
    const { coverage, leftovers } = readBack(plans)
    expect(leftovers).toEqual([])
    expect(coverage.left).toBe(0)
  })

  test('its front sheet is the one it was composed from, but for the list of appendices and what nobody checked', () => {
    const { frontSheet: back } = readBack(plans)
    expect(back).toEqual({
      ...frontSheet,
      appendices: `Appendix A – ${improvementPlan.title}\nAppendix B – ${servicePlan.title}`,
      backgroundPapers: expect.stringContaining('Not checked'),
    })
  })

  test('each part has its own deadline again', () => {
    const audits = readBack([servicePlan]).plans[0]?.sections[1]?.actions[0]
    expect(audits?.actions.map(({ text, deadline }) => [text, deadline.text])).toEqual([
      ['Mooring fees', 'Quarterly'],
      ['Fuel sales', 'May 2026'],
      ['Lost property', 'June 2026'],
    ])
  })

  test('any plan of objectives with numbered actions', () => {
    fc.assert(
      fc.property(numberedPlan, (own) => {
        expect(said(readBack([own]).plans)).toEqual(said([own]))
      }),
    )
  })

  test('any plan of objectives with a row for each action', () => {
    fc.assert(
      fc.property(rowPlan, (own) => {
        expect(said(readBack([own]).plans)).toEqual(said([own]))
      }),
    )
  })

  test('any plan of actions on sections', () => {
    fc.assert(
      fc.property(directPlan, (own) => {
        expect(said(readBack([own]).plans)).toEqual(said([own]))
      }),
    )
  })
})

const wording = fc.constantFrom(
  'Agree one procedure',
  'Train all 27 staff within 5 days',
  'Recruit 3 wardens',
  'Check the log each Friday.',
  'Map what partners offer',
)
const due = fc.constantFrom(
  '',
  'Jan 2026',
  '31 March 2026',
  'Ongoing',
  'Quarterly',
  '80% by Sept 2026: 95% by Mar 2027',
  'Mar 2026 & ongoing',
  '21 moorings by autumn 2026; PI: HB7',
)
const who = fc.constantFrom<readonly string[]>([], ['M Hale'], ['Head of Housing Options'], ['P Doyle', 'M Hale'])
const told = fc.constantFrom(
  '',
  'Completed',
  '3 of 4 pilots have agreed it.',
  'In place and ongoing',
  'Tender out. Two bids came.',
  'Currently 99.3%',
)
const one = fc.record({ text: wording, due, who, told })

const numbered = fc
  .array(one, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((each, i) => action(String(i + 1), each.text, { due: each.due, who: each.who, said: each.told })))
const aim = fc.record({
  relevantPlans: fc.constantFrom<string[]>([], ['Harbour Strategy'], ['Harbour Strategy', 'Service Plan']),
  baseline: fc.constantFrom('', '41% answered in time; no record of the rest'),
  outcome: fc.constantFrom('', 'Boat owners hear within ten days.'),
  targets: fc.constantFrom('', '95% within ten working days'),
  phase: fc.constantFrom('', 'Phase 1', 'Phase 2'),
  funding: fc.constantFrom('', 'Within budget', 'Harbour dues'),
})

const numberedPlan = fc
  .array(fc.array(fc.tuple(aim, numbered), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((sections) =>
    plan(
      'Harbour improvement plan',
      sections.map((aims, s) =>
        section(String(s + 1), `AIM NUMBER ${'ABC'[s]}`, {
          objectives: aims.map(([more, actions], o) => objective(`${s + 1}.${o + 1}`, 'Run safe harbours', { ...more, actions })),
        }),
      ),
    ),
  )

const rowPlan = fc
  .array(fc.tuple(aim, fc.array(fc.tuple(one, fc.constantFrom(null, 'Green', 'Amber')), { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((aims) =>
    plan('Harbour improvement plan', [
      section('1', 'SAFE HARBOURS', {
        objectives: aims.map(([more, actions], o) =>
          objective(`1.${o + 1}`, 'Run safe harbours', {
            ...more,
            actions: actions.map(([each, status]) => action('', each.text, { due: each.due, who: each.who, said: each.told, status })),
          }),
        ),
      }),
    ]),
  )

const directPlan = fc
  .array(fc.array(fc.tuple(one, fc.constantFrom(null, 'Green')), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((sections) =>
    plan(
      'Harbour service plan',
      sections.map((actions, s) =>
        section(String(s + 1), `AIM NUMBER ${'ABC'[s]}`, {
          actions: actions.map(([each, status], i) =>
            action(`${s + 1}.${i + 1}`, each.text, { due: each.due, who: each.who, said: each.told, status }),
          ),
        }),
      ),
    ),
  )
