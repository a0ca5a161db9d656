import type { Reading } from '../domain/plan/reading.ts'
import type { HeldPaper } from '../store/papers.ts'

/**
 * What was decided of a paper's doubts, when it is read anew: a doubt of the same words, place and reason keeps its answer wherever it stands now.
 * Answers of doubts that are gone go with them; without this an answer would be held for another doubt that took its number.
 */
export function carrySettled({ reading, settled }: Pick<HeldPaper, 'reading' | 'settled'>, anew: Reading): HeldPaper['settled'] {
  const answers = new Map(reading.doubts.map((doubt, place) => [JSON.stringify(doubt), settled[place]]))
  const carried = anew.doubts.flatMap((doubt, place) => {
    const answer = answers.get(JSON.stringify(doubt))
    return answer ? [[String(place), answer] as const] : []
  })
  const titles = anew.plans.flatMap((plan, place) => {
    const title = settled[`title-${place}`]
    return title && reading.plans[place]?.title === plan.title ? [[`title-${place}`, title] as const] : []
  })
  return Object.fromEntries([...carried, ...titles])
}
