import { z } from 'zod'
import type { Retention } from '../../../domain/document/retention.ts'

const schema = z.object({ keep: z.enum(['ever', 'months']).catch('months'), months: z.string().catch('') })

/** The form for how long originals are kept, as typed. */
export type RetentionForm = z.infer<typeof schema>

export const readRetentionForm = (body: unknown): RetentionForm => schema.parse(body)

/** The form as it is first shown. */
export const formOf = (months: Retention): RetentionForm =>
  months === null ? { keep: 'ever', months: '' } : { keep: 'months', months: String(months) }

/** What the form asks for; a number that is none comes through as one that is refused. */
export function monthsOf({ keep, months }: RetentionForm): Retention {
  if (keep === 'ever') return null
  return /^\s*\d{1,4}\s*$/.test(months) ? Number(months) : Number.NaN
}
