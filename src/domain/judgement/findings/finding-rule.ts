import type { Objective, Plan, Section } from '../../plan/plan.ts'
import type { Case } from '../case.ts'
import type { FindingRuleId } from '../explained/findings.ts'
import type { Status, Voices } from '../judgement.ts'
import type { Ruling } from '../statuses/ruling.ts'

/** An action as the findings see it: its cases (itself, or its parts) each with the status it was given. */
export interface Judged {
  readonly status: Status
  readonly cases: readonly { readonly one: Case; readonly ruling: Ruling }[]
  /** Who says what of the whole action; absent where only the promise is looked at. */
  readonly voices?: Voices
}

/** What a rule found: one plain sentence for the reader, and the words or figures that fired it. */
export interface Found {
  readonly sentence: string
  readonly evidence: string
}

/** A rule about one action. It is told once of an action, however many of its parts fire it. */
export interface FindingRule {
  readonly id: FindingRuleId
  readonly find: (judged: Judged) => Found | null
}

/** A rule about an objective as a whole. */
export interface ObjectiveRule {
  readonly id: FindingRuleId
  readonly findIn: (objective: Objective, place: { readonly plan: Plan; readonly section: Section }) => Found | null
}

/**
 * Runs a test over every case and tells of the first that fires, with how many of the parts do: "3 of 7 parts. Due by …".
 */
export function firstOf(judged: Judged, test: (one: Case, ruling: Ruling) => Found | null): Found | null {
  let first: Found | null = null
  let count = 0
  for (const { one, ruling } of judged.cases) {
    const found = test(one, ruling)
    if (!found) continue
    first ??= found
    count += 1
  }
  if (!first || judged.cases.length === 1) return first
  return { ...first, sentence: `${count} of ${judged.cases.length} parts: ${first.sentence}` }
}
