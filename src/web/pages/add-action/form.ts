import { z } from 'zod'

const text = z.string().catch('')

const schema = z.object({
  place: text,
  ref: text,
  text,
  deadline: text,
  owners: text,
  day: z.string().trim().catch(''),
  by: text,
  reason: text,
})

/** What the form for a new action sends, as typed. `place` is `o` and an objective's id, or `s` and a section's number or heading. */
export type AddForm = z.infer<typeof schema>

export const readAddForm = (body: unknown): AddForm => schema.parse(body)

/** The place as the operation takes it; nothing where none was chosen. */
export function placeOf({ place }: AddForm): { objectiveId?: string; sectionRef?: string } {
  const name = place.slice(1)
  if (name === '') return {}
  return place.startsWith('o') ? { objectiveId: name } : { sectionRef: name }
}
