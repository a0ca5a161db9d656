import type { Rule } from '../telling.ts'
import { phrases, words } from '../words.ts'

const verbs = phrases`
  operate | run | meet | provide | offer | deliver | attend | receive | include | support | hold | exist | take | give | allow | enable
  help
  sit | contain | continue | coordinate | participate | contribute | serve | follow | carry | work | remain
`

const irregular =
  'went|rose|fell|grew|came|sent|held|met|began|took|made|ran|gave|led|built|wrote|sold|bought|brought|found|kept|left|paid|spent|won|lost'
const atFront = irregular.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
/** Behind one of these words it is a noun or an adjective: "the left turn", "to be lost", "review of paid leave". */
const leadsToNoun =
  'of|to|be|an?|the|our|their|its|this|that|any|all|each|every|no|not|never|for|from|in|on|at|by|with|new|first|second|next|and|or'
const nouns = 'turn|hand|side|luggage|property|garden|leave'
/** At the front of a clause it tells of the past only before a word that cannot be its noun: "Rose again", and no "Rose garden". */
const behindVerb = 'up|down|back|out|off|on|over|in|at|to|by|from|for|again|well|live|ahead|the|an?|our|their|its|all|\\d+'

/**
 * Told by a verb whose past has a form of its own: "Calls went up again in November" is no step ahead, for all that it ends in a month. A
 * capital inside a clause is a name ("Visit to Cross Fell in May").
 */
export const past: readonly Rule[] = [
  {
    id: 'past-told',
    says: 'fact',
    pattern: new RegExp(
      `(?<=[\\w')] )(?<!\\b(?:${leadsToNoun}) )(?:${irregular})(?![\\w-]| (?:${nouns})\\b)|^(?:${irregular}|${atFront})(?= (?:${behindVerb})\\b)`,
    ),
  },
]

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
