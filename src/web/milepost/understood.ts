import { sayDay } from '../../domain/calendar/say.ts'
import type { Deadline, DeadlinePart } from '../../domain/plan/plan.ts'

const every = {
  week: 'every week',
  fortnight: 'every fortnight',
  month: 'every month',
  quarter: 'every quarter',
  term: 'every term',
  'half-year': 'every half-year',
  year: 'every year',
} as const

/**
 * What a deadline means, in words, beside what is written: `85% by 30 September 2004, then 90% by 31 March 2005`. `no date` where it holds
 * none at all.
 */
export function understood({ parts }: Deadline): string {
  if (parts.length === 0) return 'no date'
  return parts.map((part, i) => (i > 0 ? `, ${joins(part)}${saidPart(part)}` : saidPart(part))).join('')
}

const joins = (part: DeadlinePart) => (part.kind === 'by' || part.kind === 'ongoing' ? 'then ' : '')

function saidPart(part: DeadlinePart): string {
  const label = part.label && ` (${part.label})`
  switch (part.kind) {
    case 'by':
      return `${part.target ? `${part.target.text} ` : ''}by ${sayDay(part.day)}${label}`
    case 'from':
      return `from ${sayDay(part.day)}${label}`
    case 'ongoing':
      return `ongoing${label}`
    case 'recurring':
      return `${every[part.every]}${label}`
    case 'when':
      return `waits for an event: ${part.text}`
    case 'unknown':
      return `not known: “${part.text}”`
  }
}
