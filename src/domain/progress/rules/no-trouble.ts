import { contentStems, share } from '../stems.ts'
import { oneOf } from '../words.ts'

const trouble = oneOf`
  delay(?:s|ed)? | problems? | issues? | concerns? | difficult(?:y|ies) | slippage | obstacles? | barriers? | backlogs? | shortfalls?
  shortages?
`
const without = oneOf`
  no | not | not been | without | any | few | minimal | despite | in spite of | following | after | avoid(?:s|ed|ing)? | working through
  clear(?:s|ed|ing)? | reduc(?:e|es|ed|ing) | overc(?:a|o)me | resolv(?:e|ed|ing) | solv(?:ed|ing) | address(?:ed|ing)? | tackl(?:ed|ing)
  prevent(?:ed|ing)? | identif(?:y|ied|ying)
`
const over = oneOf`resolved | overcome | addressed | solved | cleared | reduced | eliminated | filled | rectified | sorted`

const none = new RegExp(`\\b${without} (?:\\w+ ){0,2}?${trouble}\\b`, 'gi')
const mended = new RegExp(`\\b(?:${trouble}|vacanc(?:y|ies)) (?:\\w+ ){0,3}?${over}\\b`, 'gi')

/**
 * The clause without words of trouble that tell of none: "no delays", "problems resolved". Where the promise is about that very trouble
 * ("Reduce delays"), its words stay.
 */
export function calmed(clause: string, topic: readonly string[]): string {
  const unless = (calm: string) => (found: string) => (share(contentStems(found), topic) ? found : calm)
  return clause.replace(mended, unless('matters resolved')).replace(none, unless(' '))
}
