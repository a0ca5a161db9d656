/**
 * Two lists of the same things as one: the base's order, and what only the other has behind the one it stands behind there. `partnerOf` gives the base's of an
 * entry of the other, or undefined where it has none.
 */
export function interleave<T>(base: readonly T[], others: readonly T[], partnerOf: (other: T) => T | undefined): T[] {
  const behind = new Map<T | null, T[]>()
  let last: T | null = null
  for (const one of others) {
    const partner = partnerOf(one)
    if (partner !== undefined && base.includes(partner)) last = partner
    else if (partner === undefined) behind.set(last, [...(behind.get(last) ?? []), one])
  }
  return [...(behind.get(null) ?? []), ...base.flatMap((one) => [one, ...(behind.get(one) ?? [])])]
}
