import type { Case } from '../case.ts'
import { atRisk } from './at-risk.ts'
import { done } from './done.ts'
import { late } from './late.ts'
import { noProgressStated } from './no-progress-stated.ts'
import { notDueYet } from './not-due-yet.ts'
import { onTrack } from './on-track.ts'
import type { Rule, Ruling } from './ruling.ts'
import { stopped } from './stopped.ts'
import { unknown } from './unknown.ts'

/**
 * The statuses in the order in which they are tried; the first that fits is the ruling. `unknown` is tried before the last, because "on
 * track" takes everything that is left and would hide a doubt.
 */
const inOrder: readonly Rule[] = [stopped, done, late, notDueYet, noProgressStated, atRisk, unknown]

/** The status of one case, with its reasons. */
export function ruleOn(one: Case): Ruling {
  for (const rule of inOrder) {
    const ruling = rule(one)
    if (ruling) return ruling
  }
  return onTrack(one)
}
