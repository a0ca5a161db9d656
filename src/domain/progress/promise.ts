import type { Deadline } from '../plan/plan.ts'
import { type Ask, askingWords, askOfParticiple, isAskingVerb } from './asking-verbs.ts'
import { type Goals, goalsOf } from './short-of.ts'
import { contentStems } from './stems.ts'
import { headPhrase } from './told-verbs.ts'
import { oneOf, words } from './words.ts'

/** What is asked to be done to which things: "Agree and implement a lettings policy" has two aims, both about the policy. */
export interface Aim {
  readonly verb: string
  readonly asks: Ask
  /** The stems of each thing named, its head noun last. */
  readonly things: readonly (readonly string[])[]
}

/** A promise as it is held against what is told. */
export interface Asked {
  readonly text: string
  readonly aims: readonly Aim[]
  /** The stems of who is to do it, where the wording says so: "Clerk to write …". */
  readonly doer: readonly string[]
  /** Every stem of the wording. */
  readonly stems: readonly string[]
  /** Goes on or comes back: no single deed ends it. */
  readonly recurring: boolean
  /** A figure is to be reached: "by 10%", "from 57% to 75%". */
  readonly measured: boolean
  /** The figures it names. */
  readonly goals: Goals
}

/**
 * Reads what a promise asks for: its verbs and their things. "Clerk to circulate", "The council will circulate", "Circulate" and "Minutes
 * to be circulated" ask the same. A wording with no known verb has one aim that asks for `other`.
 */
export function readAsked(promise: { readonly text: string; readonly deadline: Deadline }): Asked {
  const text = promise.text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim()
  const { parts } = promise.deadline
  const aims = aimsOf(text)
  const returns = parts.some(({ kind }) => kind === 'ongoing' || kind === 'recurring')
  const keeps = aims.length > 0 && aims.every(({ asks }) => asks === 'keep') && !parts.some(({ kind }) => kind === 'by')
  return {
    text,
    aims,
    doer: contentStems(/^(.{3,60}?)\s+(?:to|will|should|must|shall)\s/.exec(text)?.[1] ?? ''),
    stems: contentStems(text),
    recurring: returns || keeps,
    measured: /\d\s?(?:%|per ?cent)/i.test(text) || parts.some((part) => part.kind === 'by' && part.target),
    goals: goalsOf(promise),
  }
}

const putIn = /\bput (?:(?:it|this|them|these) )?in(?:to)? (?:place|practice|use|effect|force|operation)\b/gi
const irregular = 'written|held|sent|put|made|built|set'
const participles = `\\w+(?:(?:,\\s*|\\s+and\\s+|,\\s*and\\s+)(?:\\w+ed|${irregular}))*`
const toBe = new RegExp(`^(.+?)\\s+(?:to|will|should|must|shall)\\s+(?:(?:all|each)\\s+)?be\\s+(?:\\w+ly\\s+)?(${participles})`, 'i')
const ensured =
  /^(?:ensure|make sure|see)(?: that)?\s+(.+?)\s+(?:is|are|be|get)\s+(?:\w+ly\s+|all\s+)?(\w+(?:ed|en|ade|old|ept|aid|ent|un|et))\b/i

/** What a hundred brackets one behind the other leave: patterns that look for the end of such a gap would try it from each of its places. */
const gapsLeft = /\s{20,}/g

function aimsOf(wording: string): readonly Aim[] {
  const sentence = (wording.split(/[.:;](?:\s|$)/)[0] ?? wording)
    .replace(/\([^()]*\)/g, ' ')
    .replace(gapsLeft, ' ')
    .replace(putIn, 'implement')
  const said = withoutDoer(sentence)
  const passive = toBe.exec(said) ?? ensured.exec(said)
  if (!passive) return activeAims(said)
  const things = thingsOf(passive[1] ?? '')
  const verbs = (passive[2] ?? '').split(/,|\band\b/).map((verb) => verb.trim())
  return verbs.filter((verb) => verb !== '').map((verb) => ({ verb, asks: askOfParticiple(verb), things }))
}

/** "Clerk to circulate …": who is to do it is left out, and so is "to", "aim to", "jointly" in front of the verb. */
function withoutDoer(sentence: string): string {
  const doer = /^([\w&'-]+)(?: [\w&'/-]+){0,6}?\s+(?:to|will|should|must|shall)\s+([\w-]+)/i.exec(sentence)
  const asked = doer?.[2] ?? ''
  const named = doer && !isAskingVerb(doer[1] ?? '') && isAskingVerb(asked) && !/^have$/i.test(asked)
  const rest = named ? sentence.slice(doer[0].length - asked.length) : sentence
  return rest
    .replace(/^(?:to|aim to|work to|seek to|further|fully|jointly|formally|actively)\s+/i, '')
    .replace(/^continue to\s+/i, 'continue ')
}

/** Cuts between one thing and the next. */
const between =
  /\s*(?:[,;/&+]|\band\b|\bincluding\b|\bincl\b|\bplus\b|\bas well as\b|\bthen\b|\btogether with\b|\balong with\b|\s[–-]\s)\s*/i
/** "Map what schools, health and charities offer": one thing, however many it names. */
const questioned = /^(?:\w+ ){1,3}?(?:what|how|whether|where|who|why|if|which)\b/i
const lead = /^(?:(?:to|also|then|further|fully|subsequently|jointly|a|an|the|effectively)\s+)?/i
/** "Policy and implementation" names two things; "agree and implement" asks twice. */
const nounForm = /(?:tion|ing|(?<!^imple)(?<!^docu)ment)$/i
const hangsOn = /\s(?:of|for|to|in|on|with|from|at|about)\s/i

function activeAims(said: string): readonly Aim[] {
  const aims: { verb: string; asks: Ask; named: string[] }[] = []
  for (const piece of questioned.test(said) ? [said] : said.split(between)) {
    const [verb = '', ...rest] = piece.trim().replace(lead, '').split(/\s+/)
    const asking = askingWords(verb, rest[0] ?? '')
    const last = aims.at(-1)
    if (asking && (!last || !nounForm.test(verb) || rest[0] === 'of')) {
      const thing = rest.slice(asking.length - 1).join(' ')
      aims.push({ verb, asks: asking.ask, named: [thing.replace(/^of /, '')] })
    } else if (!last) {
      aims.push({ verb, asks: 'other', named: [rest.length > 0 ? rest.join(' ') : piece] })
    } else if (!(hangsOn.test(last.named.at(-1) ?? '') && /^\S+$/.test(piece.trim()))) {
      // A lone word behind "and" is left out: it belongs to what hangs on the noun before it ("a guide in Welsh and Polish").
      last.named.push(piece)
    }
  }
  const read = aims.map(({ verb, asks, named }) => ({ verb: verb.toLowerCase(), asks, things: named.flatMap(thingsOf) }))
  // "Agree and implement the policy": the first verb has no thing of its own and takes the next one's.
  return read.map((aim, at) =>
    aim.things.length > 0 ? aim : { ...aim, things: read.slice(at).find(({ things }) => things.length > 0)?.things ?? [] },
  )
}

/** Where the wording stops saying what and begins to say why, how, for whom or until when. */
const manner = words`
  in order to | so that | so as to | to ${oneOf`ensure | enable | help | support | allow | improve | reduce | include | increase | meet
  provide | make | be`}
  by means of | by | within | through | throughout | as part of | in line with | in accordance with | following | based on | using | via
  under
  before | after | until | during | across | among | amongst | whenever | where | when | which | that | who | if | whether
`

function thingsOf(named: string): string[][] {
  const whole = /^(?:what|how|whether|where|who|why|if|which)\b/i.test(named)
  const end = whole ? -1 : named.search(manner)
  const pieces = whole ? [named] : (end > 0 ? named.slice(0, end) : named).split(between)
  return pieces.map((piece) => contentStems(whole ? piece : headPhrase(piece.trim()))).filter((stems) => stems.length > 0)
}
