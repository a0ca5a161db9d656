import { type FindingRule, firstOf } from './finding-rule.ts'

/** The status, as a finding. */
export const late: FindingRule = {
  id: 'late',
  find: (judged) => firstOf(judged, (_, { status, reasons }) => (status === 'late' ? (reasons[0] ?? null) : null)),
}
