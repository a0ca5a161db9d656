import type { Deadline } from '../plan/plan.ts'
import { contentStems, stem } from './stems.ts'
import { type Family, headPhrase } from './told-verbs.ts'

/** What is asked to be done to which things: "Agree and implement a lettings policy" has two aims, both about the policy. */
export interface Aim {
  readonly verb: string
  /** What the verb asks for. `keep` is something to go on with, `state` a state to be reached, `pilot` a trial. */
  readonly asks: Ask
  /** The stems of each thing named, its head noun last. */
  readonly things: readonly (readonly string[])[]
}

export type Ask = Exclude<Family, 'finish' | 'back'> | 'keep' | 'state' | 'pilot'

export interface Asked {
  readonly text: string
  readonly aims: readonly Aim[]
  /** Every stem of the wording. */
  readonly stems: readonly string[]
  /** Goes on or comes back: no single deed ends it. */
  readonly recurring: boolean
  /** A day is set as well ("March & ongoing"). */
  readonly dated: boolean
}

const asking: Readonly<Record<Exclude<Ask, 'other'>, string>> = {
  'in-place':
    'implement implementation introduce introduction establish establishment launch install installation open opening provide provision offer apply enforce integrate integration incorporate incorporation embed operate deploy form formation institute instigate put roll deliver delivery set start',
  agree: 'agree agreement approve approval decide adopt ratify endorse determine confirm accept authorise finalise resolve choose',
  make: 'develop development produce production write prepare preparation draw draft design compile revise revision update formulate formulation build construct construction devise refresh redevelop redesign rewrite amend create creation define document model plan cost collate codify specify modernise',
  send: 'submit submission send present report forward notify share respond reply write refer apply bid table inform advise feed return escalate',
  publish: 'publish publication issue circulate distribute disseminate release publicise advertise print upload post broadcast announce communicate',
  identify: 'identify identification map mapping list locate find select nominate name prioritise pinpoint appoint-lead recognise',
  look: 'review evaluate evaluation audit assess assessment examine explore consider investigate investigation analyse analysis survey scope scoping appraise appraisal research study test check inspect look benchmark clarify pursue reconsider scrutinise feasibility understand',
  recruit: 'recruit recruitment appoint appointment employ fill hire second staff',
  train: 'train training brief induct induction coach mentor enrol teach upskill',
  meet: 'meet meeting hold host organise arrange consult consultation discuss discussion engage invite visit convene liaise talk run speak contact',
  get: 'purchase buy procure procurement secure obtain commission acquire award fund tender order win attract negotiate seek gain allocate allocation',
  change: 'increase reduce reduction improve improvement raise extend extension expand expansion strengthen enhance widen decrease lower cut halve double grow shorten tighten achieve reach meet-target simplify streamline bring minimise maximise eliminate',
  move: 'move relocate relocation transfer close closure demolish replace replacement repair refurbish refurbishment convert merge remove sell migrate reorganise restructure complete upgrade resurface plant paint clear clean',
  keep: 'continue maintain support promote monitor encourage contribute participate sustain keep work further foster champion help use involve target ongoing oversee manage protect remain raise-awareness attend',
  state: 'ensure make-sure have',
  pilot: 'pilot trial test-run',
}

const askOf = new Map<string, Exclude<Ask, 'other'>>()
for (const [ask, verbs] of Object.entries(asking) as [Exclude<Ask, 'other'>, string][]) for (const verb of verbs.split(' ')) if (!askOf.has(verb)) askOf.set(verb, ask)

/** Where the wording stops saying what and begins to say why, how, for whom or until when. */
const manner =
  /\s(?:in order to|so that|so as to|to ensure|to enable|to help|to support|to allow|to improve|to reduce|to include|to increase|to meet|to provide|to make|to be|by means of|by|within|through|throughout|as part of|in line with|in accordance with|following|based on|using|via|under|before|after|until|during|across|among|amongst|whenever|where|when|which|that|who|if|whether)\s/i

/** Cuts between one thing and the next. */
const between = /\s*(?:[,;/&+]|\band\b|\bincluding\b|\bincl\b|\bplus\b|\bas well as\b|\bthen\b|\btogether with\b|\balong with\b|\s[–-]\s)\s*/i

/**
 * Reads what a promise asks for: its verbs and their things. "Janet to circulate", "The council will circulate", "Circulate" and "Minutes to be
 * circulated" ask the same. A wording with no known verb has one aim that asks for `other`.
 */
export function readAsked(promise: { readonly text: string; readonly deadline: Deadline }): Asked {
  const text = promise.text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim()
  const kinds = promise.deadline.parts.map((part) => part.kind)
  const dated = kinds.includes('by')
  const returns = kinds.includes('ongoing') || kinds.includes('recurring')
  const aims = aimsOf(text)
  const keeps = aims.length > 0 && aims.every((aim) => aim.asks === 'keep')
  return { text, aims, stems: contentStems(text), recurring: returns || (!dated && keeps), dated }
}

function aimsOf(wording: string): Aim[] {
  const sentence = (wording.split(/[.:;](?:\s|$)/)[0] ?? wording).replace(/\([^)]*\)/g, ' ')
  const said = sentence
    .replace(/^(?:we|the council|the service|officers|[A-Z][\w&'-]*(?: [\w&'/-]+){0,5}?)\s+(?:to|will|should|must|shall)\s+(?!be\b|have\b|receive\b)/, '')
    .replace(/^(?:to|aim to|work to|continue to|seek to|further|fully|jointly|formally|actively)\s+/i, (lead) => (/^continue/i.test(lead) ? 'continue ' : ''))
  const toBe = /^(.+?)\s+(?:to|will|should|must|shall)\s+(?:(?:all|each)\s+)?be\s+(?:\w+ly\s+)?(\w+)/i.exec(said)
  if (toBe) return [{ verb: toBe[2] ?? '', asks: askOfForm(toBe[2] ?? ''), things: thingsOf(toBe[1] ?? '') }]
  const aims: { verb: string; asks: Ask; words: string[] }[] = []
  for (const piece of said.split(between)) {
    const words = piece.trim().split(/\s+/).filter(Boolean)
    const skipped = words[0] && /^(?:to|also|then|further|fully|subsequently|jointly|a|an|the|effectively)$/i.test(words[0]) ? words.slice(1) : words
    const verb = skipped[0]?.toLowerCase() ?? ''
    const asks = askOf.get(verb) ?? askOf.get(verb.replace(/ing$/, '')) ?? askOf.get(verb.replace(/ing$/, 'e'))
    if (asks && (aims.length === 0 || !/(?:tion|ment|ing)$/.test(verb) || skipped[1] === 'of')) {
      aims.push({ verb, asks, words: [skipped.slice(1).join(' ').replace(/^of /, '')] })
    } else if (aims.length > 0) aims[aims.length - 1]?.words.push(piece)
    else aims.push({ verb: '', asks: 'other', words: [piece] })
  }
  return share(aims.map((aim) => ({ verb: aim.verb, asks: aim.asks, things: aim.words.flatMap(thingsOf) })))
}

/** "Agree and implement the policy": the first verb has no thing of its own and takes the next one's. */
function share(aims: Aim[]): Aim[] {
  return aims.map((aim, index) => (aim.things.length > 0 ? aim : { ...aim, things: aims.slice(index + 1).find((later) => later.things.length > 0)?.things ?? [] }))
}

function askOfForm(participle: string): Ask {
  const root = stem(participle)
  for (const [verb, ask] of askOf) if (stem(verb) === root) return ask
  return 'state'
}

function thingsOf(words: string): string[][] {
  const core = words.split(manner)[0] ?? words
  return core
    .split(between)
    .map((piece) => contentStems(headPhrase(piece.trim())))
    .filter((stems) => stems.length > 0)
}
