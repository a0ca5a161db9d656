import type { Candidate } from './assign.ts'
import { type Evidence, evidenceOf, isSameWithoutWords, type Seen, sum } from './evidence.ts'
import { folded, likenessOf, type Wordings, weigh } from './wording.ts'

/** Less evidence than this, and two are not held to be the same. */
const least = 0.5

/** A pair that could be made, with what speaks for it. */
export interface Weighed extends Candidate {
  readonly evidence: Evidence
  /** All evidence as one figure, 0 to 1. */
  readonly sum: number
}

/** The words of both sides, weighed together: the first side's bags stand in front of the second's. */
export interface BothWordings {
  readonly texts: Wordings
  readonly insides: Wordings | undefined
}

export function wordingsOf(ours: readonly Seen[], theirs: readonly Seen[]): BothWordings {
  const items = [...ours, ...theirs].map(({ item }) => item)
  return {
    texts: weigh(items.map(({ text }) => text)),
    insides: items.some(({ within }) => within)
      ? weigh(
          items.map(({ within = '' }) => within),
          false,
        )
      : undefined,
  }
}

/** Shorter beginnings are shared by chance. */
const fewestLetters = 10

/** One is the beginning of the other, cut within a word perhaps. */
function isCut(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= fewestLetters && long.startsWith(short)
}

/** Every pair that has enough in common to be made at all. */
export function weighPairs(ours: readonly Seen[], theirs: readonly Seen[], { texts, insides }: BothWordings): Weighed[] {
  const found: Weighed[] = []
  const like = ({ bags, weightOf }: Wordings, row: number, column: number) =>
    likenessOf(bags[row] as Wordings['bags'][number], bags[ours.length + column] as Wordings['bags'][number], weightOf)
  const [folds, theirFolds] = [ours.map(({ item }) => folded(item.text)), theirs.map(({ item }) => folded(item.text))]
  ours.forEach((one, row) => {
    theirs.forEach((other, column) => {
      const same = folds[row] === theirFolds[column] && folds[row] !== ''
      let wording = same ? 1 : Math.min(like(texts, row, column), 0.99)
      if (!same && isCut(folds[row] ?? '', theirFolds[column] ?? '')) wording = Math.max(wording, 0.85)
      // what holds nothing on either side is known by its title alone
      if (insides && (one.item.within || other.item.within)) {
        // a title may be new where everything below it stayed, and all below it be new under a title that stayed
        const within = like(insides, row, column)
        const titled = same ? 0.6 : 0
        // half of what stood below it is enough where the title is nearly the same
        wording = Math.max((wording + 2 * within) / 3, Math.min(within, 0.9), within >= 0.5 ? wording : 0, titled)
      }
      const isLost = !insides && (folds[row] === '') !== (theirFolds[column] === '')
      // never enough to be sure
      if (isLost) wording = 0.45
      if (wording < 0.1) return
      const evidence = evidenceOf(one, other, wording)
      if (isLost && !isSameWithoutWords(one, other, evidence)) return
      const all = sum(evidence)
      const told = wording >= 0.3 || (evidence.ref === 1 && evidence.place === 1 && wording >= 0.15)
      if (told && all >= least) found.push({ row, column, worth: all - least + 0.001, evidence, sum: all })
    })
  })
  return found
}
