import { aboutOf, type Pair } from './between.ts'
import type { Comparison, Difference, End } from './comparison.ts'
import { inDates } from './in-dates.ts'
import { inFigures } from './in-figures.ts'
import { inPromise } from './in-promise.ts'
import { inReview } from './in-review.ts'
import { inStatus } from './in-status.ts'
import { inTargets } from './in-targets.ts'
import type { Moment } from './moment.ts'
import { type PlanName, type Standing, standingsAt } from './standing.ts'

/**
 * Compares two moments as wholes: everything that came, went, or says something else. Promises are paired by their permanent ids, so no words are
 * matched; where a plan was never adopted, by their printed places. Pure, and as good backwards: what came one way went the other.
 */
export function compare(from: Moment, to: Moment): Comparison {
  const [before, after] = [standingsAt(from), standingsAt(to)]
  const earlier = new Map(before.map((each) => [each.plan.key, each]))
  const later = new Set(after.map(({ plan }) => plan.key))
  const differences: Difference[] = []
  let [actions, kept] = [0, 0]
  for (const { plan, standings } of before) if (!later.has(plan.key)) differences.push(wholePlan('plan-removed', plan, standings))
  for (const { plan, standings } of after) {
    const old = earlier.get(plan.key)
    if (!old) {
      differences.push(wholePlan('plan-added', plan, standings))
      continue
    }
    differences.push(...inOnePlan(old.standings, standings, from.asAt !== to.asAt))
    const stood = new Map(old.standings.map((each) => [each.key, each]))
    for (const { of, key, status } of standings) {
      const was = of === 'action' ? stood.get(key) : undefined
      if (!was) continue
      actions += 1
      if (was.status === status) kept += 1
    }
  }
  return { from: endOf(from), to: endOf(to), differences, actions, kept, leftOut: [] }
}

const endOf = ({ asAt, report }: Moment): End => ({ asAt, report })

/** Comparisons of the same two moments, each of other plans, as one. */
export function together(ends: { readonly from: End; readonly to: End }, all: readonly Comparison[]): Comparison {
  const sum = (of: (each: Comparison) => number) => all.reduce((total, each) => total + of(each), 0)
  return {
    from: ends.from,
    to: ends.to,
    differences: all.flatMap(({ differences }) => differences),
    actions: sum(({ actions }) => actions),
    kept: sum(({ kept }) => kept),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  }
}

function inOnePlan(before: readonly Standing[], after: readonly Standing[], apart: boolean): Difference[] {
  const stood = new Map(before.map((each) => [each.key, each]))
  const stands = new Set(after.map(({ key }) => key))
  const gone = wholes(before, (key) => !stands.has(key)).map((standings) => cameOrWent('removed', standings))
  const come = wholes(after, (key) => !stood.has(key)).map((standings) => cameOrWent('added', standings))
  const other = after.flatMap((standing) => {
    const was = stood.get(standing.key)
    return was ? inOne({ before: was, after: standing }, apart) : []
  })
  return [...gone, ...other, ...come]
}

const inOne = (pair: Pair, apart: boolean): Difference[] => [
  ...inStatus(pair, apart),
  ...inReview(pair),
  ...inDates(pair),
  ...inPromise(pair),
  ...inTargets(pair),
  ...inFigures(pair),
]

/** Promises that came or went, each with those of its parts that did so with it. */
function wholes(standings: readonly Standing[], moved: (key: string) => boolean): Standing[][] {
  const groups = new Map<string, Standing[]>()
  for (const standing of standings) {
    if (!moved(standing.key)) continue
    const whole = standing.parent !== null ? groups.get(standing.parent) : undefined
    if (whole) whole.push(standing)
    else groups.set(standing.key, [standing])
  }
  return [...groups.values()]
}

function cameOrWent(kind: 'added' | 'removed', standings: readonly Standing[]): Difference {
  const [standing] = standings as [Standing]
  const added = standing.changes.find((change) => change.kind === 'added')
  const parts = standings.length > 1 ? ` It has ${standings.length - 1} parts.` : ''
  const decided = added
    ? `Added by ${added.by}: ${added.reason}`
    : kind === 'added'
      ? 'It was not there before.'
      : 'It is not there any more.'
  const came = kind === 'added'
  return {
    ...{ kind, plan: standing.plan, about: aboutOf(standing) },
    ...{ before: came ? '' : standing.text, after: came ? standing.text : '' },
    status: { before: came ? null : standing.status, after: came ? standing.status : null },
    sentence: `${decided}${parts}`,
    evidence: standing.deadline.text,
    ...{ day: added?.day ?? null, by: added?.by ?? null, reason: added?.reason ?? null, anchor: standing.anchor },
    patch: { does: came ? 'bring' : 'take', plan: false, standings },
  }
}

function wholePlan(kind: 'plan-added' | 'plan-removed', plan: PlanName, standings: readonly Standing[]): Difference {
  const actions = standings.filter(({ of }) => of === 'action').length
  const came = kind === 'plan-added'
  return {
    ...{ kind, plan, about: null, before: came ? '' : plan.title, after: came ? plan.title : '' },
    status: { before: null, after: null },
    sentence: `The whole plan ${came ? 'came' : 'went'}, with ${actions} ${actions === 1 ? 'action' : 'actions'}.`,
    evidence: plan.title,
    ...{ day: null, by: null, reason: null, anchor: null },
    patch: { does: came ? 'bring' : 'take', plan: true, standings },
  }
}
