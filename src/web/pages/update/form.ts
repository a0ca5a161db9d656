import { z } from 'zod'

/** What the form for an update sends. Nothing is cut or changed here: what is refused comes back as it was typed. */
const schema = z.object({
  text: z.string().catch(''),
  day: z.string().trim().catch(''),
  declared: z.string().trim().catch(''),
  by: z.string().trim().catch(''),
  retest: z.string().trim().catch(''),
})
export type UpdateForm = z.infer<typeof schema>

export const readUpdateForm = (body: unknown): UpdateForm => schema.parse(body)

/** What an owner may declare, in our words; an owner of a paper may have used others. */
export const declarations = ['On track', 'At risk', 'Late', 'Done', 'Stopped'] as const
