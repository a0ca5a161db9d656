import type { Day } from '../../calendar/day.ts'
import type { Action, Objective, Plan, Section } from '../../plan/plan.ts'
import { sectionsIn } from '../../plan/sections.ts'
import { casesOf, type Place } from '../cases.ts'
import type { FindingRule, Judged, ObjectiveRule } from '../findings/finding-rule.ts'
import { noBaseline } from '../findings/no-baseline.ts'
import { noDateAtAll } from '../findings/no-date-at-all.ts'
import { noDateOnlyMonitoring } from '../findings/no-date-only-monitoring.ts'
import { noMeasure } from '../findings/no-measure.ts'
import { noNamedOwner } from '../findings/no-named-owner.ts'
import { noOutcome } from '../findings/no-outcome.ts'
import { targetWithoutADay } from '../findings/target-without-a-day.ts'
import type { About, Finding } from '../judgement.ts'
import type { JudgementSettings } from '../settings.ts'
import { hasEffectTest, noEffectTest } from './effect-tests.ts'
import { type HealthCheck, type HealthId, isMet, type PlanHealth } from './health-check.ts'

interface Asked {
  readonly id: HealthId
  readonly name: string
  readonly mend: string
  /** How much it holds up when it is missing, 1 to 5: without a name and a day nobody can even be asked. */
  readonly weight: number
  readonly ofAction?: readonly FindingRule[]
  readonly ofObjective?: ObjectiveRule
  /** Only where there is something to ask about: a target that has no day must first be a target. */
  readonly onlyUnmet?: true
}

const asked: readonly Asked[] = [
  {
    id: 'owners',
    name: 'Every action names who is responsible',
    mend: 'Name one person or post for each: nobody can be asked what happened until somebody is named.',
    weight: 5,
    ofAction: [noNamedOwner],
  },
  {
    id: 'days',
    name: 'Every action names a day by which it is to be done',
    mend: 'Set a last day for each: without one nothing can ever be late, and nothing can be called on time.',
    weight: 5,
    ofAction: [noDateAtAll, noDateOnlyMonitoring],
  },
  {
    id: 'outcomes',
    name: 'Every objective says what should be different',
    mend: 'Write one sentence for each: what will people notice when it is done?',
    weight: 3,
    ofAction: [noOutcome],
    ofObjective: noOutcome,
  },
  {
    id: 'measures',
    name: 'Every action or its objective names a measure or a target',
    mend: 'Give each a figure or a yes-or-no test that somebody outside the service could check.',
    weight: 3,
    ofAction: [noMeasure],
  },
  {
    id: 'baselines',
    name: 'Whatever is to be measured says where it starts from',
    mend: 'Write down the figure of today and its date: without it nobody can say how far it has come.',
    weight: 2,
    ofAction: [noBaseline],
    ofObjective: noBaseline,
  },
  {
    id: 'targets-dated',
    name: 'Every target names the day by which it is to be reached',
    mend: 'Put a day beside each target, and one for each step on the way.',
    weight: 2,
    ofAction: [targetWithoutADay],
    ofObjective: targetWithoutADay,
    onlyUnmet: true,
  },
]

/**
 * Says how auditable a plan is before any progress is told: seven named checks, each met or not, with what to mend first. The checks are the rules of
 * the findings that need no progress, so that a plan that passes one is never found wanting by it later. Pure; `asAt` is only needed where a rule
 * reads a changed promise. What the council has switched off is asked by no check.
 */
export function healthOf(plan: Plan, { asAt, settings }: { readonly asAt: Day; readonly settings: JudgementSettings }): PlanHealth {
  const actions: { judged: Judged; about: About }[] = []
  const objectives: { objective: Objective; section: Section; about: About }[] = []
  for (const section of sectionsIn(plan.sections)) {
    const place = { plan, section, asked: false, asAt, settings }
    for (const action of section.actions) actions.push(caseFor(action, { ...place, objective: null }))
    for (const objective of section.objectives) {
      for (const action of objective.actions) actions.push(caseFor(action, { ...place, objective }))
      const ref = { plan: plan.title, section: section.ref || section.title, objective: objective.ref, ref: null, id: objective.id ?? null }
      objectives.push({ objective, section, about: ref })
    }
  }
  const checks = asked
    .flatMap((every) => isAskedBy(every, settings) ?? [])
    .map((one): HealthCheck => {
      const unmet = [
        ...(one.ofAction ?? []).flatMap((rule) => actions.flatMap(({ judged, about }) => found(rule.id, rule.find(judged), about))),
        ...objectives.flatMap(({ objective, section, about }) =>
          one.ofObjective ? found(one.ofObjective.id, one.ofObjective.findIn(objective, { plan, section }), about) : [],
        ),
      ]
      const of = countAsked(one, actions, objectives.length, unmet.length)
      return { id: one.id, name: one.name, of, met: of - unmet.length, unmet, mend: one.mend }
    })
  const untested = actions.flatMap(({ judged, about }) =>
    judged.cases.some(({ one }) => hasEffectTest(one)) ? [] : [noEffectTest(about, judged.cases[0]?.one.action.text ?? '')],
  )
  checks.push({
    id: 'effect-tests',
    name: 'Every action says how its effect will be tested',
    of: actions.length,
    met: actions.length - untested.length,
    unmet: untested,
    mend: 'Say for each who looks again, at what and when: done is not the same as better.',
  })
  return { plan, checks, mendFirst: checks.filter((each) => !isMet(each)).toSorted((a, b) => urgency(b) - urgency(a)) }
}

/** The check without the rules that are switched off; null where none is left. */
function isAskedBy(one: Asked, { off }: JudgementSettings): Asked | null {
  const ofAction = one.ofAction?.filter(({ id }) => !off.includes(id)) ?? []
  const { ofObjective, ...rest } = one
  const asks = ofObjective && !off.includes(ofObjective.id) ? { ofObjective } : {}
  return ofAction.length > 0 || asks.ofObjective ? { ...rest, ofAction, ...asks } : null
}

/** What is asked of objectives is asked of actions only where they hang on none; a target can only lack a day where there is one. */
function countAsked(one: Asked, actions: readonly { judged: Judged }[], objectives: number, unmet: number): number {
  if (one.onlyUnmet)
    return unmet + actions.filter(({ judged }) => judged.cases.some(({ one }) => one.action.deadline.parts.some(hasTarget))).length
  if (!one.ofObjective) return actions.length
  const loose = actions.filter(({ judged }) => judged.cases.every(({ one }) => one.objective === null)).length
  return one.id === 'baselines' ? objectives + actions.filter(({ judged }) => isMeasured(judged)).length : objectives + loose
}

const hasTarget = (part: Action['deadline']['parts'][number]): boolean => part.kind === 'by' && part.target !== null
/** An action on no objective that aims at a figure: it has to say itself where it starts from. */
const isMeasured = ({ cases }: Judged): boolean =>
  cases.some(({ one }) => one.objective === null && (one.action.measures.length > 0 || one.action.deadline.parts.some(hasTarget))) ||
  noBaseline.find({ status: 'unknown', cases }) !== null

const weights: Readonly<Record<HealthId, number>> = {
  ...(Object.fromEntries(asked.map(({ id, weight }) => [id, weight])) as Record<HealthId, number>),
  'effect-tests': 1,
}
/** What holds up most, and touches most. */
const urgency = ({ id, met, of }: HealthCheck): number => weights[id] * (0.5 + (of - met) / Math.max(1, of))

function caseFor(action: Action, place: Place): { judged: Judged; about: About } {
  const { plan, section, objective } = place
  const cases = casesOf(action, place).map((one) => ({ one, ruling: { status: 'unknown', reasons: [] } as const }))
  const where = { plan: plan.title, section: section.ref || section.title, objective: objective?.ref ?? null }
  return { judged: { status: 'unknown', cases }, about: { ...where, ref: action.ref, id: action.id ?? null } }
}

function found(rule: string, one: ReturnType<FindingRule['find']>, about: About): Finding[] {
  return one ? [{ rule, sentence: one.sentence, evidence: one.evidence, about }] : []
}
