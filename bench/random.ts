/** A stream of numbers that is the same for the same seed on every machine (mulberry32). */
export interface Random {
  /** A whole number from `from` to `to`, both among them. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  /** One of these, as often as its weight says. */
  readonly weigh: <T>(of: readonly (readonly [weight: number, value: T])[]) => T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(of: readonly T[]): T => of[between(0, of.length - 1)] as T
  const weigh = <T>(of: readonly (readonly [number, T])[]): T => {
    let left = next() * of.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of of) {
      left -= weight
      if (left < 0) return value
    }
    return of[of.length - 1]?.[1] as T
  }
  return { between, pick, weigh }
}
