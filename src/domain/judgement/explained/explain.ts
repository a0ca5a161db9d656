import type { JudgementSettings } from '../settings.ts'
import type { Explanation, FindingExplanation } from './explanation.ts'
import { findingKey } from './findings.ts'
import { reasonKey } from './reasons.ts'

const findings = new Map<string, FindingExplanation>(Object.entries(findingKey))
const reasons = new Map<string, Explanation>(Object.entries(reasonKey))

/** The rule of a finding; undefined for an id that no rule bears (a report kept long ago may name one). */
export const explainFinding = (rule: string): FindingExplanation | undefined => findings.get(rule)

/** The rule of a status's reason; undefined for an id that no rule bears. */
export const explainReason = (rule: string): Explanation | undefined => reasons.get(rule)

/** The plain name of a rule; its id as words where no rule bears it any more. */
export function nameOfRule(rule: string): string {
  const name = findings.get(rule)?.name ?? reasons.get(rule)?.name
  return name ?? rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ')
}

/** Whether this council has the rule on, and what it bears with: `On. Borne with: up to 2 moves.` */
export function sayUse(rule: string, settings: JudgementSettings): string {
  if (settings.off.includes(rule)) return 'Off'
  switch (findings.get(rule)?.tolerance) {
    case 'datesMayMove':
      return `On, from move ${settings.datesMayMove + 1}`
    case 'dataMayBeDaysOld':
      return `On, after ${settings.dataMayBeDaysOld} days`
    case 'knownShortForms':
      return settings.knownShortForms.length === 0
        ? 'On, no short form named as known'
        : `On, ${settings.knownShortForms.length} short ${settings.knownShortForms.length === 1 ? 'form' : 'forms'} named as known`
    default:
      return 'On'
  }
}
