import { z } from 'zod'

/** What the list of measures sends for none of them; no key of a measure is this. */
export const noMeasure = 'none'

const words = z.string().max(200).catch('')
const schema = z.object({ update: words, mark: words, nth: z.coerce.number().int().min(1).max(10_000).catch(1), measure: words })

export type FigureForm = z.infer<typeof schema>

export const readFigureForm = (body: unknown): FigureForm => schema.parse(body)
