import type { Finding } from '../../domain/judgement/judgement.ts'

/** A finding in two or three words, for the narrow places of a table. The full sentence stands on the action's own page. */
const short: Readonly<Record<string, string>> = {
  late: 'Late',
  'no-progress-stated': 'No progress stated',
  'no-named-owner': 'No named owner',
  'no-date-at-all': 'No date at all',
  'declared-better-than-computed': 'Declared better than the facts',
  'status-challenged': 'A reviewer sees it otherwise',
  'same-words-as-last-time': 'Same words as last time',
  'date-moved': 'Date moved again and again',
  're-test-due': 'Effect not tested yet',
  'target-easier-than-value': 'Target reached already',
  'target-without-a-day': 'Target without a day',
  'percentage-without-numbers': 'Percentage without numbers',
  'old-data': 'Old figures',
  'no-measure': 'No measure',
  'no-baseline': 'No starting position',
  'two-targets-for-one-measure': 'Two targets for one measure',
  'achieved-against-a-figure': 'Done here, short elsewhere',
  'same-promise-in-two-plans': 'In another plan too',
  'unknown-acronym': 'Unexplained short form',
  'background-papers-unchecked': 'Background papers unchecked',
  'plan-told-as-progress': 'A plan told as progress',
  'date-slips-in-words': 'Date slips in words',
  'check-planned-after-deadline': 'Checked after its date',
  'no-date-only-monitoring': 'Only monitoring, no date',
  'no-outcome': 'No outcome',
  'figure-misses-target': 'Figure misses its target',
}

/** What the columns for status, owner and deadline say already. */
const said = new Set(['late', 'no-progress-stated', 'no-named-owner', 'no-date-at-all'])

/** The short words of a rule; undefined where it has none. */
export const shortOf = (rule: string): string | undefined => (Object.hasOwn(short, rule) ? short[rule] : undefined)

/** The chips of one action: its findings, shortest words first said; and how long it has been silent, from the second report on. */
export function chipsOf(findings: readonly Finding[], reports: number): string[] {
  const silent = reports > 1 ? [`Silent ${reports} reports running`] : []
  return [...silent, ...new Set(findings.filter(({ rule }) => !said.has(rule)).map(({ rule }) => shortOf(rule) ?? words(rule)))]
}

/** A rule of a report kept by a later Milepost is still readable by its id. */
const words = (rule: string) => rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ')
