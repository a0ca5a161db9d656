import { emptyFrontSheet, type FrontSheet } from '../document/front-sheet.ts'
import { type JudgedAction, type Judgement, statuses } from '../judgement/judgement.ts'
import type { Action, Objective, Plan, Section } from '../plan/plan.ts'
import { actionsOf } from './walk.ts'

// Plans of an invented council for the tests of this room and of the writers: both shapes, every field, and the awkward cases.

const anchored = { anchor: 'b1', anchors: {} }

/** An action with only what matters to the test; everything else is empty. */
export function action(
  ref: string,
  text: string,
  more: Partial<Action> & { due?: string; who?: readonly string[]; said?: string } = {},
): Action {
  const { due = '', who = [], said = '', ...rest } = more
  return {
    ref,
    text,
    deadline: { text: due, parts: [] },
    owners: who.map((name) => ({ name })),
    measures: [],
    progress: { text: said, deed: 'not-stated', rule: '' },
    status: null,
    actions: [],
    ...anchored,
    ...rest,
  }
}

export function objective(ref: string, title: string, more: Partial<Objective> = {}): Objective {
  return {
    ...{ ref, title, relevantPlans: [], baseline: '', outcome: '', targets: '', phase: '', funding: '', crossReference: '' },
    ...{ progress: [], actions: [], ...anchored },
    ...more,
  }
}

export function section(ref: string, title: string, more: Partial<Section> = {}): Section {
  return { ref, title, objectives: [], actions: [], sections: [], anchor: 'b1', ...more }
}

export function plan(title: string, sections: readonly Section[], more: Partial<Plan> = {}): Plan {
  return { title, kind: 'plan', period: '', sections, ...more }
}

const [hale, doyle, okafor] = ['M Hale', 'P Doyle', 'Head of Housing Options']

/** Objectives with numbered actions, in nine printed columns. */
export const improvementPlan: Plan = plan(
  'Harbour Services: extract from the inspection improvement plan',
  [
    section('1', 'SAFE AND WELL RUN HARBOURS', {
      objectives: [
        objective('1.1', 'Answer every mooring complaint & say why', {
          relevantPlans: ['Harbour Strategy', 'Service Plan'],
          baseline: '41% of complaints answered within ten working days; no record of what held up the rest',
          outcome: 'Boat owners hear within ten days what was decided, and by whom.',
          targets: '95% within ten working days',
          phase: 'Phase 1',
          funding: 'Within existing budgets – sums are estimates until the budget is set.',
          actions: [
            action('1', 'Write one procedure for complaints', { due: 'Jan 2026', who: [hale], said: 'Completed' }),
            action('2', 'Agree the procedure with the pilots', {
              due: 'Mar 2026 & ongoing',
              who: [hale],
              said: '3 of 4 pilots have agreed it.',
            }),
            action('3', 'Train all 27 staff within 5 days of their appointment', { due: '80% by Sept 2026: 95% by Mar 2027', who: [hale] }),
            action('4', 'Check the open complaints each Friday', { due: 'Quarterly', who: [doyle], said: 'In place and ongoing' }),
          ],
        }),
        objective('1.1 (additional)', 'Survey the quay walls.', {
          baseline: 'Last surveyed in 2011',
          outcome: 'No wall in danger',
          actions: [
            action('5', 'Commission the survey.', {
              due: 'Sept 2026',
              who: [okafor],
              said: 'Tender returned in May.\nTwo bids were received.',
            }),
          ],
        }),
        objective('1.2', 'Light the slipways', {
          phase: 'Phase 2',
          outcome: 'Every slipway lit from dusk',
          actions: [
            action('1', 'Map the dark slipways', { due: 'Apr 2026' }),
            action('2', 'Buy the lamps', { due: '', who: [doyle, okafor] }),
          ],
        }),
      ],
    }),
    section('2', 'FAIR CHARGES', {
      objectives: [
        objective('See also 3.4', 'Publish the charges', {
          crossReference: '3.4',
          progress: [{ ref: '1', text: '9 harbours publish theirs now.', deed: 'underway', rule: '' }],
        }),
      ],
    }),
  ],
  {
    kind: 'improvement plan',
    columns: [
      { field: 'objective', heading: 'PRIORITY AND INSPECTION RECOMMENDATION' },
      { field: 'relevantPlans', heading: 'RELEVANT PLAN (where there is one)' },
      { field: 'baseline', heading: 'POSITION AT DECEMBER 2025' },
      { field: 'outcome', heading: 'OUTCOMES TO BE ACHIEVED' },
      { field: 'targets', heading: 'TARGETS / PERFORMANCE MEASURES' },
      { field: 'action', heading: 'TASKS / ACTIONS' },
      { field: 'deadline', heading: 'COMPLETION DATE &/OR KEY MILESTONES' },
      { field: 'funding', heading: 'FUNDING / BUDGET' },
      { field: 'owners', heading: 'RESPONSIBLE MANAGER' },
    ],
  },
)

const audits = ['Mooring fees', 'Fuel sales', 'Lost property']

/** Actions on sections, one a row, in four printed columns. */
export const servicePlan: Plan = plan(
  'Harbours and Beaches Service Plan',
  [
    section('1', 'BEACHES – LIFEGUARDS', {
      actions: [
        action('1.1', 'Recruit lifeguards for both beaches', {
          due: 'May 2026 PI: HB7',
          said: 'Delays in the checks. Four can start in July.',
        }),
        action('1.2', 'Introduce an evening patrol', { due: '10% fewer incidents by Oct 2026', said: 'Monitoring due July' }),
      ],
    }),
    section('2', 'HARBOUR OFFICE', {
      actions: [
        action('2.1', 'Carry out the audits agreed with the board:', {
          due: 'Quarterly May 2026 June 2026',
          said: 'Monitoring due July',
          actions: ['Quarterly', 'May 2026', 'June 2026'].map((due, i) => action('', audits[i] ?? '', { due })),
        }),
        action('2.10', 'Keep the tide tables "up to date" <daily>', { due: 'Ongoing' }),
      ],
    }),
  ],
  {
    kind: 'service plan',
    period: '2026/27',
    columns: [
      { field: 'ref', heading: 'TASK NO.' },
      { field: 'action', heading: 'TASK' },
      { field: 'deadline', heading: 'PERFORMANCE INDICATOR OR DEADLINE' },
      { field: 'progress', heading: 'PROGRESS' },
    ],
  },
)

export const frontSheet: FrontSheet = {
  ...emptyFrontSheet,
  committee: 'Harbours and Beaches Scrutiny Panel',
  date: '2026-06-11',
  dateAsWritten: '11th June 2026',
  subject: 'Progress on the harbour plans',
  reportBy: 'Director of Places',
  contactOfficer: { name: 'Ida Brandt', title: 'Performance Officer', telephone: '01632 960417' },
  implications: [
    { name: 'Legal', value: 'see paragraph 3' },
    { name: 'Staffing', value: null },
  ],
  wardsAffected: 'All',
  purpose: 'To tell the Panel what has been done.',
  recommendations: ['The Panel is asked to note what is late.'],
  background: 'Inspectors came in November 2025.\nTheir letter was published in January.',
  report: 'Progress is written below each recommendation.',
  proposal: 'The Panel may ask for a fuller report.',
  appendices: 'Appendix A – Extract',
  backgroundPapers: 'None',
}

/** Gives the statuses out in turn, so that each of them is met; the first reason says which it is. */
export function judgementOf(plans: readonly Plan[]): Judgement {
  const actions = plans.flatMap((plan) =>
    [...actionsOf(plan)].map(({ section, objective, action }, i): JudgedAction => {
      const status = statuses[(i * 4 + 3) % statuses.length] ?? 'unknown'
      const reasons = [{ rule: 'test', sentence: `Looked at as number ${i + 1}.`, evidence: action.progress.text }]
      return {
        ...{ id: action.id ?? null, plan: plan.title, section: section.title, objective: objective?.ref ?? null, ref: action.ref },
        ...{ status, reports: status === 'no progress stated' ? 2 : 0, reasons },
        parts: action.actions.map((part, n) => ({ ref: part.ref, part: n + 1, text: part.text, status: 'late', reasons: [] })),
      }
    }),
  )
  const about = (judged: JudgedAction) => ({
    plan: judged.plan,
    section: judged.section,
    objective: judged.objective,
    ref: judged.ref,
    id: judged.id,
  })
  const findings = actions.map((judged) => ({ rule: 'no-named-owner', sentence: 'No owner is named.', evidence: '', about: about(judged) }))
  return { asAt: '2026-06-11', actions, findings }
}
