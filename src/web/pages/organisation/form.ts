import { z } from 'zod'

const schema = z.object({ name: z.string().catch('') })

/** What the form for the council's name sends, as typed. */
export type NameForm = z.infer<typeof schema>

export const readNameForm = (body: unknown): NameForm => schema.parse(body)
