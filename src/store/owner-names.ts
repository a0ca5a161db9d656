/** One merging of spellings, as recorded. */
export interface Merging {
  readonly from_names: readonly string[]
  readonly to_name: string
}

/**
 * Which name stands for which, all mergings taken in the order they were recorded. A name merged away and later merged into again is the
 * standing one from then on: no chain is left to follow, and none can run in a circle.
 */
export function standingNames(mergings: readonly Merging[]): ReadonlyMap<string, string> {
  const stands = new Map<string, string>()
  for (const { from_names, to_name } of mergings) {
    stands.delete(to_name)
    const from = new Set(from_names.filter((name) => name !== to_name))
    for (const [name, standing] of stands) if (from.has(standing)) stands.set(name, to_name)
    for (const name of from) stands.set(name, to_name)
  }
  return stands
}

/** Each owner once, by the name that stands, in printed order. */
export function namedOwners(names: readonly string[], stands: ReadonlyMap<string, string>): string[] {
  if (stands.size === 0) return [...names]
  return [...new Set(names.map((name) => stands.get(name) ?? name))]
}
