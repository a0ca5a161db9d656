import type { Finding } from '../../domain/judgement/judgement.ts'

/** A finding in two or three words, for the narrow places of a table. The full sentence stands on the action's own page. */
const short: Readonly<Record<string, string>> = {
  'plan-told-as-progress': 'A plan told as progress',
  'date-slips-in-words': 'Date slips in words',
  'check-planned-after-deadline': 'Checked after its date',
  'no-date-only-monitoring': 'Only monitoring, no date',
  'no-outcome': 'No outcome',
  'figure-misses-target': 'Figure misses its target',
}

/** What the columns for status, owner and deadline say already. */
const said = new Set(['late', 'no-progress-stated', 'no-named-owner', 'no-date-at-all'])

/** The chips of one action: its findings, shortest words first said; and how long it has been silent, from the second report on. */
export function chipsOf(findings: readonly Finding[], reports: number): string[] {
  const silent = reports > 1 ? [`Silent ${reports} reports running`] : []
  return [...silent, ...new Set(findings.filter(({ rule }) => !said.has(rule)).map(({ rule }) => short[rule] ?? words(rule)))]
}

/** A rule that has no short words here yet is still readable by its id. */
const words = (rule: string) => rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ')
