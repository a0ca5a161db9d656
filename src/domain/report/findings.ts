import type { About, Finding } from '../judgement/judgement.ts'

/** Findings of one rule, said together. */
export interface FindingGroup {
  readonly rule: string
  readonly count: number
  /** "75 actions name no owner." */
  readonly sentence: string
  /** Each finding in its own words behind its place, where there are few enough to read and the sentence does not say it all. */
  readonly details: readonly string[]
  readonly findings: readonly Finding[]
}

/** What a rule says of several things at once. */
const said: Readonly<Record<string, string>> = {
  late: 'are late',
  'no-progress-stated': 'state no progress',
  'plan-told-as-progress': 'tell a plan as if it were progress',
  'date-slips-in-words': 'speak of a day after their own deadline',
  'check-planned-after-deadline': 'will be checked only after their deadline',
  'no-named-owner': 'name no owner',
  'no-date-only-monitoring': 'have no date, only monitoring',
  'no-date-at-all': 'have no date at all',
  'no-outcome': 'say no outcome',
  'figure-misses-target': 'state a figure that misses its target',
  'declared-better-than-computed': 'are declared better than the facts say',
  'status-challenged': 'are seen otherwise by a reviewer',
  're-test-due': 'were to be tested for their effect by now',
  'same-words-as-last-time': 'say the same words as last time',
  'date-moved': 'have had their date moved again and again',
  'target-easier-than-value': 'have a target that is reached already',
  'target-without-a-day': 'have a target without a day',
  'percentage-without-numbers': 'state a percentage without the numbers behind it',
  'old-data': 'state figures that are old',
  'no-measure': 'have no measure or target',
  'no-baseline': 'say no starting position',
  'two-targets-for-one-measure': 'have two targets for one measure',
  'achieved-against-a-figure': 'are told as done against a figure that falls short',
  'same-promise-in-two-plans': 'stand in another plan too',
  'unknown-acronym': 'use a short form that is explained nowhere',
  'background-papers-unchecked': 'rest on papers that the front sheet does not list',
}

/** What is said of actions and objectives that a rule finds: `are late`; its id where nothing else is. */
export const sayRule = (rule: string): string => said[rule] ?? rule

/** More places than this in one sentence are counted and not listed: nobody reads them. */
const listed = 12
/** As many as are told each in its own words. */
const few = 4

/**
 * Gathers findings by rule, in the order in which the rules first fire, each group in one sentence: a single one is told by its own words, a
 * few are counted and told below it, up to twelve are listed by place, more are counted.
 */
export function groupFindings(findings: readonly Finding[], placeOf: (about: About) => string): FindingGroup[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = byRule.get(finding.rule)
    if (group) group.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return [...byRule].map(([rule, group]) => ({ rule, count: group.length, findings: group, ...tell(rule, group, placeOf) }))
}

function tell(rule: string, group: readonly Finding[], placeOf: (about: About) => string): { sentence: string; details: string[] } {
  const details = group.map((finding) => ended(`${placeOf(finding.about)}: ${finding.sentence}`))
  const [only] = details
  if (details.length === 1 && only) return { sentence: only, details: [] }
  const words = said[rule]
  const counted = words
    ? `${group.length} ${subjectOf(group)} ${words}`
    : `${group.length} ${subjectOf(group)} were found by the rule “${rule}”`
  if (group.length <= few || (!words && group.length <= listed)) return { sentence: `${counted}:`, details }
  const sentence = group.length <= listed ? `${counted}: ${group.map(({ about }) => placeOf(about)).join(', ')}.` : `${counted}.`
  return { sentence, details: [] }
}

function subjectOf(group: readonly Finding[]): string {
  if (group.every(({ about }) => about.ref !== null)) return 'actions'
  return group.every(({ about }) => about.ref === null && about.objective !== null) ? 'objectives' : 'places'
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
