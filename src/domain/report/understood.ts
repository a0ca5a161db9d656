import { sayDay } from '../calendar/say.ts'
import type { Deadline, DeadlinePart } from '../plan/plan.ts'

/**
 * What a deadline means, in words, to stand beside what is written: `85% by 30 September 2026, then 90% by 31 March 2027`. `no date` where it
 * holds none at all.
 */
export function understood({ parts }: Deadline): string {
  const [first, ...more] = parts
  if (!first) return 'no date'
  return more.reduce((said, part) => `${said}, ${part.kind === 'by' || part.kind === 'ongoing' ? 'then ' : ''}${say(part)}`, say(first))
}

function say(part: DeadlinePart): string {
  const what = part.label ? ` (${part.label})` : ''
  if (part.kind === 'when') return `waits for an event: ${part.text}`
  if (part.kind === 'unknown') return `not known: “${part.text}”`
  if (part.kind === 'ongoing') return `ongoing${what}`
  if (part.kind === 'recurring') return `every ${part.every}${what}`
  if (part.kind === 'from') return `from ${sayDay(part.day)}${what}`
  return `${part.target ? `${part.target.text} ` : ''}by ${sayDay(part.day)}${what}`
}
