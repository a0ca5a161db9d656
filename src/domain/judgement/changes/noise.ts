import type { MeasureUnit } from '../../measure/measure.ts'

/** A stated figure with what is known of its size: `28 of the 30 decisions` → 28 of 30; a bare percentage has neither. */
export interface Stated {
  readonly value: number
  readonly unit: MeasureUnit
  /** The numbers behind a share. */
  readonly behind: { readonly part: number; readonly whole: number } | null
}

/** Whether a move is more than chance would bring, and by which rule that was said. */
export interface Noise {
  readonly verdict: 'more than chance' | 'within chance' | 'cannot be told'
  readonly rule: string
}

/** The normal quantile that chance alone passes five times in a hundred, both ways. */
const fiveInAHundred = 1.96
/** Below this many expected on either side the normal rule is not to be trusted. */
const fewest = 5

/**
 * Says whether a figure moved by more than chance would bring. Two shares with their numbers: the test of two proportions. Two counts: as counts
 * of separate events over spans of equal length, whose difference varies with the root of their sum. Of a bare percentage, a sum of money or a
 * ratio nobody can tell. A move that is more than chance need not be an effect, and one within it need not be none.
 */
export function noiseIn(before: Stated, after: Stated): Noise {
  if (before.behind && after.behind) return ofShares(before.behind, after.behind)
  if (before.unit === 'count' && after.unit === 'count' && !before.behind && !after.behind) return ofCounts(before.value, after.value)
  if (after.unit === '%' || before.behind || after.behind)
    return { verdict: 'cannot be told', rule: 'The numbers behind the two percentages are not both stated.' }
  return { verdict: 'cannot be told', rule: 'Two single figures do not say how much they vary from one time to the next.' }
}

function ofShares(before: { part: number; whole: number }, after: { part: number; whole: number }): Noise {
  const pooled = (before.part + after.part) / (before.whole + after.whole)
  const expected = [before.whole, after.whole].flatMap((whole) => [whole * pooled, whole * (1 - pooled)])
  if (Math.min(...expected) < fewest)
    return { verdict: 'cannot be told', rule: `The shares rest on too few: fewer than ${fewest} expected on one side.` }
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.whole + 1 / after.whole))
  const apart = Math.abs(after.part / after.whole - before.part / before.whole) / error
  return said(apart, `Test of two proportions, ${before.part} of ${before.whole} and ${after.part} of ${after.whole}, 5 in 100.`)
}

function ofCounts(before: number, after: number): Noise {
  const sum = before + after
  if (sum < 2 * fewest) return { verdict: 'cannot be told', rule: `The counts are too small: together fewer than ${2 * fewest}.` }
  return said(Math.abs(after - before) / Math.sqrt(sum), 'As counts of separate events over spans of equal length, 5 in 100.')
}

const said = (apart: number, rule: string): Noise => ({ verdict: apart > fiveInAHundred ? 'more than chance' : 'within chance', rule })
