import { countText } from '../../document/count-characters.ts'
import type { Coverage, Leftover, Reading } from '../reading.ts'
import { entriesOf } from './entries.ts'

/** Shorter texts stand in many places by chance. */
const fewestLetters = 12

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What neither copy has a place for. Text that found no place in one copy and stands in the reading all the same, out of the other, has found it; what both
 * have left over is said once.
 */
export function leftOver(
  merged: Reading,
  first: Reading,
  second: Reading,
): { readonly leftovers: readonly Leftover[]; readonly coverage: Coverage } {
  const placed = entriesOf(merged).flatMap(({ texts }) => Object.values(texts).map(lettersOf))
  const lines = merged.plans.flatMap(({ sections }) =>
    sections.flatMap(({ objectives }) => objectives.flatMap(({ progress }) => progress.map(({ text }) => lettersOf(text)))),
  )
  const all = [...placed, ...lines].join('\n')
  const hasPlace = ({ text }: Leftover) => {
    // a list mark or number of its own is no part of the words
    const letters = lettersOf(text.replace(/^\s*(?:\d{1,2}[.)]|[•–-])\s+/, ''))
    return letters.length >= fewestLetters && all.includes(letters)
  }
  const said = new Set(first.leftovers.map(({ text }) => text))
  const found = [...first.leftovers, ...second.leftovers].filter(hasPlace)
  const again = second.leftovers.filter((one) => said.has(one.text) && !hasPlace(one))
  const gone = new Set([...found, ...again])
  const count = (list: readonly Leftover[]) => list.reduce((sum, { text }) => sum + countText(text), 0)
  const [a, b] = [first.coverage, second.coverage]
  return {
    leftovers: [...first.leftovers, ...second.leftovers].filter((one) => !gone.has(one)),
    coverage: {
      characters: a.characters + b.characters,
      placed: a.placed + b.placed + count(found),
      structure: a.structure + b.structure + count(again),
      left: a.left + b.left - count(found) - count(again),
    },
  }
}
