import type { Rule } from '../telling.ts'
import { oneOf, percent } from '../words.ts'

const key = '(?:(?:status|rag|brag|rating|overall)\\s*[:=-]?\\s*)?'
const alone = (words: string): RegExp => new RegExp(`^${key}${words}(?:\\s+(?:status|rag|rating))?$`, 'i')

/**
 * The words of a status key (red, amber, green, blue and their kin) where they are the whole text. A colour is a claim and no deed: green
 * is read as underway, never as done. Blue means complete in the keys that have it.
 */
export const colours: readonly Rule[] = [
  { id: 'colour', says: 'whole', pattern: alone(oneOf`blue | b | 100\s?(?:%|per ?cent)(?: completed?| achieved| done)?`) },
  {
    id: 'colour',
    says: 'underway',
    pattern: alone(oneOf`green | g | light green | dark green | on[- ]track | on[- ]target | on[- ]schedule`),
  },
  {
    id: 'colour',
    says: 'problem',
    pattern: alone(oneOf`
      amber | a | yellow | orange | red | r | (?:red|amber|green)\s*[/-]\s*(?:red|amber|green) | some concerns? | major concerns? | at risk
      off[- ](?:track|target) | behind(?: schedule| target)?
    `),
  },
  { id: 'colour', says: 'nothing', pattern: alone(oneOf`gr[ae]y | white | black | clear`) },
  { id: 'share-complete', says: 'nothing', pattern: alone(oneOf`0\s?(?:%|per ?cent)(?: completed?| progress)?`) },
  { id: 'share-complete', says: 'underway', pattern: alone(oneOf`${percent}(?: completed?| progress| done| achieved| implemented)?`) },
]
