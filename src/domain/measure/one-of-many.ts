/** Names put together into groups of one thing each; asking costs nearly nothing however many there are. */
export interface OneOfMany {
  /** These are names of one thing. */
  readonly join: (one: string, other: string) => void
  /** The name that stands for the whole group: of a name never joined, itself. */
  readonly of: (name: string) => string
}

/** An empty grouping. The name joined first stands for its group, so that the same words in the same order always give the same names. */
export function oneOfMany(): OneOfMany {
  const above = new Map<string, string>()
  const of = (name: string): string => {
    let top = name
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    for (let at = name; at !== top; ) {
      const next = above.get(at) ?? top
      above.set(at, top)
      at = next
    }
    return top
  }
  const order = new Map<string, number>()
  const placeOf = (name: string): number => {
    const known = order.get(name)
    if (known !== undefined) return known
    order.set(name, order.size)
    return order.size - 1
  }
  const join = (one: string, other: string): void => {
    const [a, b] = [of(one), of(other)]
    const [first, second] = [placeOf(a), placeOf(b)]
    if (a !== b) above.set(first < second ? b : a, first < second ? a : b)
  }
  return { join, of }
}
