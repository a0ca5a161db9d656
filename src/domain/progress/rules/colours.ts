import type { Rule } from '../telling.ts'

/**
 * The words of a status key (red, amber, green, blue and its kin) where they are the whole text. A colour is a claim and no deed: green is read as
 * underway, never as done. Blue means complete in the keys that have it.
 */
const alone = (words: string): RegExp =>
  new RegExp(`^(?:(?:status|rag|brag|rating|overall)\\s*[:=-]?\\s*)?(?:${words})(?:\\s+(?:status|rag|rating))?$`, 'i')

export const colours: readonly Rule[] = [
  { id: 'colour', says: 'whole', pattern: alone('blue|b|100\\s?(?:%|per ?cent)(?: complete[d]?| achieved| done)?') },
  { id: 'colour', says: 'underway', pattern: alone('green|g|light green|dark green|on[- ]track|on[- ]target|on[- ]schedule') },
  {
    id: 'colour',
    says: 'problem',
    pattern: alone(
      'amber|a|yellow|orange|red|r|(?:red|amber|green)\\s*[/-]\\s*(?:red|amber|green)|some concerns?|major concerns?|at risk|off[- ](?:track|target)|behind(?: schedule| target)?',
    ),
  },
  { id: 'colour', says: 'nothing', pattern: alone('gr[ae]y|white|black|clear') },
  { id: 'share-complete', says: 'nothing', pattern: alone('0\\s?(?:%|per ?cent)(?: complete[d]?| progress)?') },
  {
    id: 'share-complete',
    says: 'underway',
    pattern: alone('\\d{1,2}(?:\\.\\d+)?\\s?(?:%|per ?cent)(?: complete[d]?| progress| done| achieved| implemented)?'),
  },
]
