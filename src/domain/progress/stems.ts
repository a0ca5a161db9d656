import { phrases } from './words.ts'

/** Words that say nothing about what a sentence is about. */
const light: ReadonlySet<string> = new Set(phrases`
  a | an | the | of | for | to | in | on | at | by | with | from | and | or | nor | & | as | is | are | was | were | be | been | being
  am | has
  have | had | do | does | did | will | would | shall | should | may | might | can | could | must | not | no | all | any | each | every
  both
  either | this | that | these | those | it | its | our | their | we | they | he | she | his | her | us | them | there | here | which
  who | whom
  whose | what | when | where | how | why | new | newly | now | also | more | most | further | other | others | another | etc | via
  into | onto
  across | within | per | up | out | off | over | under | about | between | through | during | before | after | since | until | than
  then | so
  such | very | well | good | better | current | currently | existing | relevant | appropriate | necessary | regular | regularly | number
  continue | continued | continuing | ensure | including | include | aim
`)

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  women: 'woman',
  men: 'man',
  bought: 'buy',
  built: 'build',
  written: 'write',
  held: 'hold',
  sent: 'send',
  made: 'make',
  met: 'meet',
  drawn: 'draw',
  given: 'give',
  taught: 'teach',
  won: 'win',
  sold: 'sell',
  found: 'find',
  begun: 'begin',
  chosen: 'choose',
}

const endings = phrases`
  ations | ation | ating | ated | ates | ate | itions | ition | ements | ement | ments | ment | ings | ing | ions | ion | ed | ly
`

/** The same words come again and again; the store of their roots is emptied when it is full. */
const roots = new Map<string, string>()

/**
 * The root of an English word, so that "reviewed", "reviews" and "review" are one. It takes off endings by rule and knows no dictionary:
 * two forms of one word may stay apart ("provide", "provision"), which makes a reading more careful, never bolder.
 */
export function stem(word: string): string {
  const known = roots.get(word)
  if (known !== undefined) return known
  const root = rootOf(word.toLowerCase().replace(/['’]s?$/, ''))
  if (roots.size >= 20_000) roots.clear()
  roots.set(word, root)
  return root
}

function rootOf(lower: string): string {
  // a promise may hold the word “constructor”, which every object of the language knows
  const known = Object.hasOwn(irregular, lower) ? irregular[lower] : undefined
  if (known) return rootOf(known)
  let root = lower.endsWith('ies') && lower.length > 4 ? `${lower.slice(0, -3)}y` : lower
  if (root.length > 3 && root.endsWith('s') && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1)
  for (const shortest of [3, 5]) {
    const ending = endings.find((end) => root.endsWith(end) && root.length - end.length >= shortest)
    if (!ending) break
    root = root.slice(0, -ending.length)
    // "planned" is plan, "production" goes with "produce".
    root = root.replace(/([bdgmnprt])\1$/, '$1').replace(/uct$/, 'uc')
  }
  return root.replace(/e$/, '').replace(/y$/, 'i')
}

/** What the words met last come to: nothing for a light one, several stems for one with hyphens. Emptied when it is full, as the roots are. */
const byWord = new Map<string, readonly string[]>()

/** The stems of the words that carry meaning, in order, numbers kept. */
export function contentStems(text: string): string[] {
  const found: string[] = []
  for (const word of text.toLowerCase().match(/[a-z0-9£%][a-z0-9'’%&-]*/g) ?? []) for (const one of stemsOf(word)) found.push(one)
  return found
}

function stemsOf(word: string): readonly string[] {
  const before = byWord.get(word)
  if (before !== undefined) return before
  const stems = light.has(word) ? [] : word.split('-').flatMap((piece) => (piece === '' || light.has(piece) ? [] : [stem(piece)]))
  if (byWord.size >= 20_000) byWord.clear()
  byWord.set(word, stems)
  return stems
}

/** Whether two lists of stems have one in common. */
export function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}
