import { stem } from './stems.ts'
import { phrases } from './words.ts'

const roots = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stem))

/** Things one makes on the way. Told as done they are a step, unless the promise was for just such a thing. */
export const onTheWay = roots(phrases`
  plan | bid | application | fund | funding | budget | group | team | meeting | discussion | consultation | draft | brief | specification
  tender | timetable | project | party | officer | manager | coordinator | staff | post | worker | advert | advertisement | interview
  questionnaire | survey | data | report | case | option | proposal | term | reference | steer | board | panel | workshop | event | letter
  visit | research | analysis | scope | baseline | information | evidence | agency | consultant | contractor | date | venue | approval
  permission | agenda | paper | presentation | briefing | money | resource | bidder
`)

/** Words for the promise itself. */
export const itself = roots(
  phrases`task | action | target | objective | recommendation | milestone | work | requirement | it | this | that | project | exercise
  process | everything`,
)

/** What comes of looking at something. */
export const looking = roots(phrases`
  review | evaluation | audit | assessment | survey | report | study | exercise | analysis | research | option | finding | scoping
  feasibility
  investigation | work | questionnaire | appraisal | examination | exploration | comparison
`)

/** Papers one writes: one of them is not the other, even about the same thing. */
export const papers = roots(phrases`
  policy | strategy | plan | report | guide | guidance | handbook | leaflet | newsletter | protocol | procedure | directory | charter
  framework
  specification | website | toolkit | manual | brief | code | agreement | programme
`)

/** "compare" and "comparison": roots that share their first five letters count as one where a verb meets its noun. */
export function sameRoot(one: string, other: string): boolean {
  return one === other || (one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5))
}

const small = /^(?:a|an|and|the|of|for|to|in|on|with)$/i
const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0).toLowerCase()).join('')

/** "LCWIP adopted" where the wording spells the name out: the letters are the initials of words that stand together in it. */
export function isSpeltOut(thing: string, wording: string): boolean {
  const short = /\b([A-Z]{3,8})s?\b/.exec(thing)?.[1]?.toLowerCase()
  if (!short) return false
  const words = wording.match(/[A-Za-z][\w'-]*/g) ?? []
  return initials(words).includes(short) || initials(words.filter((word) => !small.test(word))).includes(short)
}

/** A person by name, or just how many, and no fewer than asked: "Mrs Hartley appointed", "22 recruited". */
export function isSomebody(thing: string, wording: string): boolean {
  const name = thing.trim()
  if (/^\d+$/.test(name)) return Number(name) >= Math.max(0, ...[...wording.matchAll(/\b\d+\b/g)].map(([number]) => Number(number)))
  return /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b|[A-Z][a-z]+ [A-Z][a-z]+$|(?:all|both)$)/.test(name)
}
