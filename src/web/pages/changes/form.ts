import { z } from 'zod'

const short = z.string().trim().max(100).catch('')

const schema = z.object({ from: short, to: short, since: short, until: short })

/** The ends that the address of a comparison asks for, in the words of `readEnd`; `''` where it leaves one open. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/** Reads the query. A day that was written beside the list of meetings stands before what is chosen in the list. */
export function readEnds(query: Readonly<Record<string, string>>): Ends {
  const { from, to, since, until } = schema.parse(query)
  return { from: since || from, to: until || to }
}
