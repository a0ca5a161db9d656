import type { About, Finding } from '../judgement/judgement.ts'

/** Findings of one rule, said together. */
export interface FindingGroup {
  readonly rule: string
  readonly count: number
  /** "75 actions name no owner." */
  readonly sentence: string
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
}

/** More places than this in one sentence are counted and not listed: nobody reads them. */
const listed = 12

/**
 * Gathers findings by rule, in the order in which the rules first fire, each group in one sentence: three or fewer are told by their own
 * words, up to twelve are listed by place, more are counted.
 */
export function groupFindings(findings: readonly Finding[], placeOf: (about: About) => string): FindingGroup[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = byRule.get(finding.rule)
    if (group) group.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return [...byRule].map(([rule, group]) => ({ rule, count: group.length, sentence: sentenceOf(rule, group, placeOf), findings: group }))
}

function sentenceOf(rule: string, group: readonly Finding[], placeOf: (about: About) => string): string {
  const words = said[rule]
  const own = (some: readonly Finding[]) => some.map((finding) => ended(`${placeOf(finding.about)}: ${finding.sentence}`)).join(' ')
  if (group.length <= 3) return own(group)
  if (!words) return group.length <= listed ? own(group) : `${own(group.slice(0, listed))} And ${group.length - listed} more of the kind.`
  const counted = `${group.length} ${subjectOf(group)} ${words}`
  return group.length <= listed ? `${counted}: ${group.map(({ about }) => placeOf(about)).join(', ')}.` : `${counted}.`
}

function subjectOf(group: readonly Finding[]): string {
  if (group.every(({ about }) => about.ref !== null)) return 'actions'
  return group.every(({ about }) => about.ref === null && about.objective !== null) ? 'objectives' : 'places'
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
