import { z } from 'zod'

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([])

const schema = z.object({
  plan: many,
  asAt: z.string().trim().catch(''),
  since: z.string().trim().catch(''),
  meeting: z.string().trim().catch(''),
  committee: z.string().trim().catch(''),
})

/** What the form for a new report sends; as typed, so that it comes back filled when it is refused. */
export type ReportForm = z.infer<typeof schema>

export const readReportForm = (body: unknown): ReportForm => schema.parse(body)
