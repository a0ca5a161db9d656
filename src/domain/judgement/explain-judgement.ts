import type { FoundAcross, Promised } from './across/across-rule.ts'
import type { Case } from './case.ts'
import { explainFinding, explainReason } from './explained/explain.ts'
import type { FindingRule, Judged } from './findings/finding-rule.ts'
import type { About, Place } from './judgement.ts'
import { eachOnce, onFrontSheet, placesIn, placesInObjective } from './places.ts'
import type { Ruling } from './statuses/ruling.ts'

/**
 * The ruling with the places that each of its reasons looked at. They are worked out when somebody asks: most judgements are only counted, and whoever keeps one
 * longer than its plans has to copy it.
 */
export function withPlaces(ruling: Ruling, one: Case): Ruling {
  return {
    ...ruling,
    reasons: ruling.reasons.map((reason) => {
      const { rule, sentence, evidence } = reason
      const explanation = 'places' in reason ? undefined : explainReason(rule)
      if (!explanation) return reason
      return {
        ...{ rule, sentence, evidence },
        get places() {
          return placesIn(one, explanation, evidence)
        },
      }
    }),
  }
}

/** Where a rule looked that found something in an action: in those of its parts that fire it, or in all where only all of them together do. */
export function placesFound(rule: FindingRule, judged: Judged, evidence: string): Place[] {
  const explanation = explainFinding(rule.id)
  if (!explanation) return []
  const firing = judged.cases.length === 1 ? judged.cases : judged.cases.filter((each) => rule.find({ ...judged, cases: [each] }))
  const cases = firing.length > 0 ? firing : judged.cases
  return eachOnce(cases.flatMap(({ one }) => placesIn(one, explanation, evidence)))
}

/** Where a rule looked that found something across promises: in each that it speaks of, else on the front sheet. */
export function placesAcross(rule: string, found: FoundAcross, promiseOf: (about: About) => Promised | undefined): Place[] {
  const explanation = explainFinding(rule)
  if (!explanation) return []
  const places = [found.about, ...(found.also ?? [])].flatMap((about) => {
    const promised = promiseOf(about)
    if (!promised) return []
    const { judged, objective, plan } = promised
    if (judged) return judged.cases.flatMap(({ one }) => placesIn(one, explanation, found.evidence))
    return objective ? placesInObjective(objective, plan, explanation, found.evidence) : []
  })
  return places.length > 0 ? eachOnce(places) : [onFrontSheet]
}
