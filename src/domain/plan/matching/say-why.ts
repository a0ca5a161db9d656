import type { Evidence, Seen } from './evidence.ts'

/** Why two are held to be the same, as one sentence; `rival` is another that is nearly as like. */
export function sayWhy(one: Seen, evidence: Evidence, rival: Seen | undefined): string {
  const { wording, ref, place, owner, deadline } = evidence
  const words =
    wording >= 0.999
      ? 'The same words'
      : wording >= 0.75
        ? 'Nearly the same words'
        : wording >= 0.45
          ? 'Similar words'
          : 'Few words in common'
  const same = [
    ref === 1 && `the number ${one.item.ref}`,
    place === 1 && 'the place',
    owner === 1 && 'the owner',
    deadline === 1 && 'the deadline',
  ].filter((word) => word !== false)
  const other = [
    ref === 0 && 'another number',
    place !== null && place < 1 && 'another place',
    owner !== null && owner < 1 && 'another owner',
    deadline === 0 && 'another deadline',
  ].filter((word) => word !== false)
  const pieces = [words, same.length > 0 && `${list(same)} ${same.length > 1 ? 'are' : 'is'} the same`, other.length > 0 && list(other)]
  const told = pieces.filter((piece) => piece !== false && piece !== '').join('; ')
  return rival ? `${told}; but “${short(rival.item.text)}” is nearly as like.` : `${told}.`
}

const list = (words: readonly string[]): string => [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')

/** Enough of a text to know it by. */
export const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 65).trimEnd()} …` : text)
