import { nameOfRule } from '../../domain/judgement/explained/explain.ts'
import type { Finding } from '../../domain/judgement/judgement.ts'

/** What the columns for status, owner and deadline say already. */
const said = new Set(['late', 'no-progress-stated', 'no-named-owner', 'no-date-at-all'])

/** The chips of one action: its findings, shortest words first said; and how long it has been silent, from the second report on. */
export function chipsOf(findings: readonly Finding[], reports: number): string[] {
  const silent = reports > 1 ? [`Silent ${reports} reports running`] : []
  return [...silent, ...new Set(findings.filter(({ rule }) => !said.has(rule)).map(({ rule }) => nameOfRule(rule)))]
}
