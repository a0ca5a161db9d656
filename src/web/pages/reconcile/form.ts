import { z } from 'zod'

const schema = z.object({ first: z.string().catch(''), second: z.string().catch('') })

/** Which two papers were chosen, by their ids; `''` where none was. */
export type ReconcileForm = z.infer<typeof schema>

export const readReconcileForm = (given: unknown): ReconcileForm => schema.parse(given)
