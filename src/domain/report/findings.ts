import { explainFinding } from '../judgement/explained/explain.ts'
import type { About, Finding } from '../judgement/judgement.ts'

/** Findings of one rule, said together. */
export interface FindingGroup {
  readonly rule: string
  /** Of findings; an action that the rule finds twice is one place in the sentence. */
  readonly count: number
  /** "75 actions name no owner." */
  readonly sentence: string
  /** Each finding in its own words behind its place, where there are few enough to read and the sentence does not say it all. */
  readonly details: readonly string[]
  readonly findings: readonly Finding[]
}

/** What is said of actions and objectives that a rule finds: `are late`; its id where nothing else is. */
export const sayRule = (rule: string): string => explainFinding(rule)?.many ?? rule

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
  const places = placesOnce(group)
  if (places.length === 1) return { sentence: details.join(' '), details: [] }
  const words = explainFinding(rule)?.many
  const counted = `${places.length} ${subjectOf(group)} ${words ?? `were found by the rule “${rule}”`}`
  if (group.length <= few || (!words && group.length <= listed)) return { sentence: `${counted}:`, details }
  const sentence = places.length <= listed ? `${counted}: ${places.map(placeOf).join(', ')}.` : `${counted}.`
  return { sentence, details: [] }
}

/** The promises found, each once: two printed under one number are two. What is found beside all promises, of a paper say, counts each time. */
function placesOnce(group: readonly Finding[]): About[] {
  const promised = ({ ref, objective }: About) => ref !== null || objective !== null
  return [
    ...new Map(group.map((finding) => [finding.about.id ?? (promised(finding.about) ? finding.about : finding), finding.about])).values(),
  ]
}

function subjectOf(group: readonly Finding[]): string {
  if (group.every(({ about }) => about.ref !== null)) return 'actions'
  return group.every(({ about }) => about.ref === null && about.objective !== null) ? 'objectives' : 'places'
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
