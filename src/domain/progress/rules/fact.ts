import type { Rule } from '../telling.ts'

const verbs =
  'operate|run|meet|provide|offer|deliver|attend|receive|include|support|hold|exist|take|give|allow|enable|help|sit|contain|continue|coordinate|participate|contribute|serve|follow|carry|work|remain'

/** A present fact with no deed verb: "The helpline operates at weekends", "Each ward has a warden". A bare verb at the front would be an order. */
export const fact: readonly Rule[] = [
  { id: 'present-fact', says: 'fact', pattern: /^(?:no|zero|nil)\s.*\b(?:since|for the (?:last|past)|in the (?:last|past))\b/i },
  { id: 'present-fact', says: 'fact', pattern: /\bnow (?:(?!\w+ed\b)[a-z]+s|on|in|at|with|under|part of|able|ready|aware)\b/i },
  {
    id: 'present-fact',
    says: 'fact',
    pattern: new RegExp(`\\b(?:has|have|is|are|there's|carries|${verbs.replaceAll('|', 's|')}s)\\b|(?<=\\w )(?:${verbs})\\b`, 'i'),
  },
]
