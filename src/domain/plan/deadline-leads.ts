import type { Word } from '../calendar/words.ts'
import { leadsAbroad } from './deadline-leads-abroad.ts'

/** What the words before a date make of it. */
export type Role = 'by' | 'from' | 'before' | 'after' | 'between' | 'about' | 'was' | 'now'

type Words = readonly Word[]

const english: readonly (readonly [Role, readonly string[]])[] = (
  [
    [
      'by',
      'no later than|not later than|on or before|by the|by|in the|in|on the|on|at the|at|for the|for|during the|during|due by|due in|due on|due|until the|until|till|up to|up until|through to|through|over the|over|the|in time for|this|to',
    ],
    ['before', 'before the|before|prior to the|prior to|in advance of|ahead of|pre -|pre'],
    [
      'from',
      'from the|from|as from|as of|as at|with effect from|effective from|effective|w . e . f .|w . e . f|wef|since|not before|no earlier than|not earlier than|no sooner than|earliest',
    ],
    ['from', 'starting|starts|start|started|to start|commencing|commences|commence|commenced|to commence|beginning|begins|begin|to begin'],
    ['after', 'after the|after|following the|following|post -'],
    ['between', 'between'],
    [
      'about',
      'around|circa|approx|approx .|approximately|about|c .|c|est|est .|estimated|anticipated|expected|provisional|provisionally|hopefully|possibly|likely|probably|~|tentatively',
    ],
    [
      'was',
      'was|originally|orig|original|previously|formerly|initially|was originally|revised from|moved from|slipped from|extended from|changed from|brought forward from|deferred from|delayed from|rather than|instead of|not',
    ],
    [
      'now',
      'revised to|revised|now|moved to|slipped to|extended to|deferred to|deferred until|put back to|rescheduled to|rescheduled for|changed to|amended to|postponed to|postponed until|delayed to|delayed until|extended until|new date',
    ],
  ] as const
).flatMap(([role, list]) => list.split('|').map((phrase) => [role, phrase.split(' ')] as const))

const byLast: ReadonlyMap<string, (readonly [Role, readonly string[]])[]> = [...english, ...leadsAbroad].reduce((map, entry) => {
  const last = entry[1].at(-1) ?? ''
  map.set(
    last,
    [...(map.get(last) ?? []), entry].sort((a, b) => b[1].length - a[1].length),
  )
  return map
}, new Map<string, (readonly [Role, readonly string[]])[]>())

/**
 * The words that lead to a date, walking back from it: `by the`, `from`, `to commence in`, `prior to`.
 * @param floor the first word that may still belong to this date.
 * @returns the place where they begin, and the roles they give, nearest first.
 */
export function leadTo(words: Words, at: number, floor: number): { from: number; roles: Role[] } {
  const roles: Role[] = []
  let from = at
  // "Start: April 2004": a colon or a dash between a word and its date.
  const marked = /^[:=-]$/.test(words[at - 1]?.text ?? '') && at - 1 > floor && phraseBefore(words, at - 1, floor) !== undefined
  if (marked) from--
  for (let step = 0; step < 4; step++) {
    const entry = byLast
      .get(words[from - 1]?.text ?? '')
      ?.find(
        ([, phrase]) => from - phrase.length >= floor && phrase.every((word, index) => words[from - phrase.length + index]?.text === word),
      )
    if (!entry) break
    const [role, phrase] = entry
    // "Not started, September" tells how things stand, and not from when.
    if (role === 'from' && /^(?:not|yet)$/.test(words[from - phrase.length - 1]?.text ?? '')) break
    roles.push(role)
    from -= phrase.length
  }
  return { from, roles }
}

/** The longest phrase that ends right before a place. */
function phraseBefore(words: Words, at: number, floor: number): readonly [Role, readonly string[]] | undefined {
  const fits = (phrase: readonly string[]): boolean =>
    at - phrase.length >= floor && phrase.every((word, index) => words[at - phrase.length + index]?.text === word)
  return byLast.get(words[at - 1]?.text ?? '')?.find(([, phrase]) => fits(phrase))
}

/** The strongest of the roles: that of the word nearest to the date which says more than a bare preposition. */
export function strongest(roles: readonly Role[]): Role {
  return roles.find((role) => role !== 'by' && role !== 'about') ?? 'by'
}
