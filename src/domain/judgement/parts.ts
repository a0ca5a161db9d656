import type { Case } from './case.ts'
import type { JudgedPart, Status } from './judgement.ts'
import { sayCount } from './say.ts'
import type { RuledReason, Ruling } from './statuses/ruling.ts'

/** From the worst news to the best. What cannot be told stands above good news and below bad: it may hide either. */
const worstFirst: readonly Status[] = [
  'late',
  'no progress stated',
  'at risk',
  'unknown',
  'on track',
  'not due yet',
  'done, effect not yet shown',
  'done, effect shown',
  'stopped',
]

/** The worse of two: an action shows its worst part and is never averaged upwards. */
export function worstOf(statuses: readonly Status[]): Status {
  return worstFirst.find((status) => statuses.includes(status)) ?? 'unknown'
}

/** How many stand where, from the worst to the best: `2 late; 1 on track`. */
export function sayCounts(things: readonly { readonly status: Status }[]): string {
  return worstFirst
    .flatMap((each) => {
      const count = things.filter(({ status }) => status === each).length
      return count > 0 ? [`${count} ${each}`] : []
    })
    .join('; ')
}

/** The ruling on an action from those on its parts: the worst, the counts, then why the worst ones are so. */
export function ruleOnParts(parts: readonly Ruling[]): Ruling {
  const status = worstOf(parts.map((part) => part.status))
  const counts = sayCounts(parts)
  const sum: RuledReason = { rule: 'parts', sentence: `Of its ${sayCount(parts.length, 'part')}: ${counts}.`, evidence: counts }
  const why = new Map<string, RuledReason>()
  for (const part of parts) if (part.status === status) for (const reason of part.reasons) why.set(reason.sentence, reason)
  return { status, reasons: [sum, ...why.values()] }
}

export function judgedPart(one: Case, ruling: Ruling, place: number): JudgedPart {
  return { ref: one.action.ref, part: place, text: one.action.text, status: ruling.status, reasons: ruling.reasons }
}
