import type { Rule } from '../telling.ts'
import { phrases, words } from '../words.ts'

const verbs = phrases`
  operate | run | meet | provide | offer | deliver | attend | receive | include | support | hold | exist | take | give | allow | enable
  help
  sit | contain | continue | coordinate | participate | contribute | serve | follow | carry | work | remain
`

/**
 * A present fact with no deed verb: "The helpline operates at weekends", "Each ward has a warden". A bare verb at the front would be an
 * order.
 */
export const fact: readonly Rule[] = [
  {
    id: 'present-fact',
    says: 'fact',
    pattern: words`
      ^(?:no|zero|nil)\s.*\b(?:since|(?:for|in) the (?:last|past))
      now (?:(?!\w+ed\b)[a-z]+s|on|in|at|with|under|part of|able|ready|aware)
      has | have | is | are | there's | carries | (?:${verbs.join('|')})s | (?<=\w )(?:${verbs.join('|')})
    `,
  },
]
