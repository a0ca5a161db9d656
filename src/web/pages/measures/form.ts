import { z } from 'zod'
import type { Measures } from '../../../domain/judgement/measures/measures-of.ts'
import type { FigureDoubt, Measure } from '../../../domain/measure/kept-measure.ts'
import { plansOf } from '../../../domain/measure/measure-name.ts'

/** What the address of the measures asks to see. */
export interface Asks {
  /** A plan's id; `''` for all. */
  readonly plan: string
  /** From 1. */
  readonly page: number
}

const schema = z.object({ plan: z.string().trim().max(200).catch(''), page: z.coerce.number().int().min(1).max(100_000).catch(1) })

/** Reads the query; what it does not know it leaves aside. */
export const readAsks = (query: Readonly<Record<string, string>>): Asks => schema.parse(query)

export const queryOf = ({ plan, page }: Asks): Record<string, string | undefined> => ({ plan, page: page > 1 ? String(page) : undefined })

/** As many as a page shows. */
export const onAPage = 100

/** The measures and doubts of the plan asked for, of all pages. */
export function asked(
  { all, doubts }: Measures,
  { plan }: Asks,
): { readonly all: readonly Measure[]; readonly doubts: readonly FigureDoubt[] } {
  if (plan === '') return { all, doubts }
  return {
    all: all.filter((measure) => plansOf(measure).some(({ id }) => id === plan)),
    doubts: doubts.filter(({ source }) => source.plan.id === plan),
  }
}
