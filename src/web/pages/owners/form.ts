import { z } from 'zod'

const schema = z.object({
  from: z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]),
  to: z.string().catch(''),
  reason: z.string().catch(''),
})

/** What the form for one owner of several spellings sends, as typed. */
export type MergeForm = z.infer<typeof schema>

export const readMergeForm = (body: unknown): MergeForm => schema.parse(body)
