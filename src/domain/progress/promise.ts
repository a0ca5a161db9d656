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
  /** The stems of who is to do it, where the wording says so: "Clerk to write …". */
  readonly doer: readonly string[]
  /** Every stem of the wording. */
  readonly stems: readonly string[]
  /** Goes on or comes back: no single deed ends it. */
  readonly recurring: boolean
  /** A day is set as well ("March & ongoing"). */
  readonly dated: boolean
  /** A figure is to be reached: "by 10%", "from 57% to 75%". */
  readonly measured: boolean
}

const asking: Readonly<Record<Exclude<Ask, 'other'>, string>> = {
  'in-place':
    'implement implementation introduce introduction establish establishment launch install installation open opening provide provision offer apply enforce integrate integration incorporate incorporation embed operate deploy form formation institute instigate put roll deliver delivery set start',
  agree: 'agree agreement approve approval decide adopt ratify endorse determine confirm accept authorise finalise resolve choose',
  make: 'make develop development produce production write prepare preparation draw draft design compile revise revision update formulate formulation build construct construction devise refresh redevelop redesign rewrite amend create creation define document model plan cost collate codify specify modernise',
  send: 'give supply submit submission send present report forward notify share respond reply write refer apply bid table inform advise feed return escalate',
  publish:
    'publish publication issue circulate distribute disseminate release publicise advertise print upload post broadcast announce communicate',
  identify: 'identify identification map mapping list locate find select nominate name prioritise pinpoint appoint-lead recognise',
  look: 'compare comparison review evaluate evaluation audit assess assessment examine explore consider investigate investigation analyse analysis survey scope scoping appraise appraisal research study test check inspect look benchmark clarify pursue reconsider scrutinise feasibility understand',
  recruit: 'recruit recruitment appoint appointment employ fill hire second staff',
  train: 'train training brief induct induction coach mentor enrol teach upskill',
  meet: 'meet attend meeting hold host organise arrange consult consultation discuss discussion engage invite visit convene liaise talk run speak contact',
  get: 'achieve attain purchase buy procure procurement secure obtain commission acquire award fund tender order win attract negotiate seek gain allocate allocation',
  change:
    'increase reduce reduction improve improvement raise extend extension expand expansion strengthen enhance widen decrease lower cut halve double grow shorten tighten reach simplify streamline bring clear minimise maximise eliminate',
  move: 'move relocate relocation transfer close closure demolish replace replacement repair refurbish refurbishment convert merge remove sell migrate reorganise restructure complete upgrade resurface plant paint clean',
  keep: 'continue maintain support promote monitor encourage contribute participate sustain keep work further foster champion help use involve target ongoing oversee manage protect remain raise-awareness',
  state: 'ensure make-sure have',
  pilot: 'pilot trial test-run',
}

const askOf = new Map<string, Exclude<Ask, 'other'>>()
for (const [ask, verbs] of Object.entries(asking) as [Exclude<Ask, 'other'>, string][])
  for (const verb of verbs.split(' ')) if (!askOf.has(verb)) askOf.set(verb, ask)

/** Two words that ask together: "bring in" is no bringing. */
const phrases: Readonly<Record<string, Exclude<Ask, 'other'>>> = {
  'bring in': 'in-place',
  'bring forward': 'make',
  'bring into': 'in-place',
  'put in': 'in-place',
  'put into': 'in-place',
  'write to': 'send',
  'report to': 'send',
  'set up': 'in-place',
  'set aside': 'get',
  'set out': 'make',
  'roll out': 'in-place',
  'draw up': 'make',
  'draw together': 'make',
  'build up': 'change',
  'find out': 'look',
  'look at': 'look',
  'look into': 'look',
  'look again': 'look',
  'try out': 'pilot',
  'work with': 'keep',
  'work towards': 'keep',
  'sign up': 'recruit',
  'sign off': 'agree',
  'go on': 'keep',
  'keep under': 'keep',
  'meet the': 'change',
  'meet all': 'change',
}

/** Where the wording stops saying what and begins to say why, how, for whom or until when. */
const manner =
  /\s(?:in order to|so that|so as to|to ensure|to enable|to help|to support|to allow|to improve|to reduce|to include|to increase|to meet|to provide|to make|to be|by means of|by|within|through|throughout|as part of|in line with|in accordance with|following|based on|using|via|under|before|after|until|during|across|among|amongst|whenever|where|when|which|that|who|if|whether)\s/i

/** Cuts between one thing and the next. */
const between =
  /\s*(?:[,;/&+]|\band\b|\bincluding\b|\bincl\b|\bplus\b|\bas well as\b|\bthen\b|\btogether with\b|\balong with\b|\s[–-]\s)\s*/i

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
  const measured = /\d\s?(?:%|per ?cent)/i.test(text) || promise.deadline.parts.some((part) => part.kind === 'by' && part.target)
  const doer = /^(.{3,60}?)\s+(?:to|will|should|must|shall)\s/.exec(text)
  return {
    text,
    aims,
    doer: contentStems(doer?.[1] ?? ''),
    stems: contentStems(text),
    recurring: returns || (!dated && keeps),
    dated,
    measured,
  }
}

/** "Janet to circulate …", "The council will circulate …": who is to do it is left out, and so is "to", "aim to", "jointly" in front of the verb. */
function withoutDoer(sentence: string): string {
  const doer = /^([\w&'-]+)(?: [\w&'/-]+){0,6}?\s+(?:to|will|should|must|shall)\s+([\w-]+)/i.exec(sentence)
  const asked = doer?.[2]?.toLowerCase() ?? ''
  const rest =
    doer && !askOf.has((doer[1] ?? '').toLowerCase()) && askOf.has(asked) && asked !== 'have'
      ? sentence.slice(doer[0].length - asked.length)
      : sentence
  return rest.replace(/^(?:to|aim to|work to|seek to|further|fully|jointly|formally|actively|continue to)\s+/i, (lead) =>
    /^continue/i.test(lead) ? 'continue ' : '',
  )
}

function aimsOf(wording: string): Aim[] {
  const sentence = (wording.split(/[.:;](?:\s|$)/)[0] ?? wording)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bput (?:(?:it|this|them|these) )?in(?:to)? (?:place|practice|use|effect|force|operation)\b/gi, 'implement')
  const said = withoutDoer(sentence)
  const toBe =
    /^(.+?)\s+(?:to|will|should|must|shall)\s+(?:(?:all|each)\s+)?be\s+(?:\w+ly\s+)?(\w+)((?:(?:,\s*|\s+and\s+|,\s*and\s+)(?:\w+ed|written|held|sent|put|made|built|set))*)/i.exec(
      said,
    )
  if (toBe) {
    const verbs = [toBe[2] ?? '', ...(toBe[3] ?? '').split(/,|\band\b/).map((verb) => verb.trim())].filter((verb) => verb !== '')
    return verbs.map((verb) => ({ verb, asks: askOfForm(verb), things: thingsOf(toBe[1] ?? '') }))
  }
  const ensured =
    /^(?:ensure|make sure|see)(?: that)?\s+(.+?)\s+(?:is|are|be|get)\s+(?:\w+ly\s+|all\s+)?(\w+(?:ed|en|ade|old|ept|aid|ent|un|et))\b/i.exec(
      said,
    )
  if (ensured) return [{ verb: ensured[2] ?? '', asks: askOfForm(ensured[2] ?? ''), things: thingsOf(ensured[1] ?? '') }]
  const aims: { verb: string; asks: Ask; words: string[] }[] = []
  for (const piece of questioned.test(said) ? [said] : said.split(between)) {
    const before = aims.at(-1)?.words.at(-1) ?? ''
    const words = piece.trim().split(/\s+/).filter(Boolean)
    const skipped =
      words[0] && /^(?:to|also|then|further|fully|subsequently|jointly|a|an|the|effectively)$/i.test(words[0]) ? words.slice(1) : words
    const verb = skipped[0]?.toLowerCase() ?? ''
    const phrase = phrases[`${verb} ${skipped[1]?.toLowerCase() ?? ''}`]
    const asks = phrase ?? askOf.get(verb) ?? askOf.get(verb.replace(/ing$/, '')) ?? askOf.get(verb.replace(/ing$/, 'e'))
    if (asks && (aims.length === 0 || !nounForm.test(verb) || skipped[1] === 'of')) {
      aims.push({
        verb,
        asks,
        words: [
          skipped
            .slice(phrase ? 2 : 1)
            .join(' ')
            .replace(/^of /, ''),
        ],
      })
    } else if (hangsOn.test(before) && /^\S+$/.test(piece.trim())) {
      // "A guide in Welsh and Polish" is one thing: a lone word behind "and" belongs to what hangs on the noun before it.
    } else if (aims.length > 0) aims[aims.length - 1]?.words.push(piece)
    else aims.push({ verb, asks: 'other', words: [skipped.length > 1 ? skipped.slice(1).join(' ') : piece] })
  }
  return share(aims.map((aim) => ({ verb: aim.verb, asks: aim.asks, things: aim.words.flatMap(thingsOf) })))
}

/** "Agree and implement the policy": the first verb has no thing of its own and takes the next one's. */
function share(aims: Aim[]): Aim[] {
  return aims.map((aim, index) =>
    aim.things.length > 0 ? aim : { ...aim, things: aims.slice(index + 1).find((later) => later.things.length > 0)?.things ?? [] },
  )
}

function askOfForm(participle: string): Ask {
  const root = stem(participle)
  for (const [verb, ask] of askOf) if (stem(verb) === root) return ask
  return 'state'
}

const hangsOn = /\s(?:of|for|to|in|on|with|from|at|about)\s/i

/** "Policy and implementation" names two things; "agree and implement" asks twice. */
const nounForm = /(?:tion|ing|(?<!^imple)(?<!^docu)ment)$/

/** "Map what schools, health and charities offer": one thing, however many it names. */
const questioned = /^(?:\w+ ){1,3}?(?:what|how|whether|where|who|why|if|which)\b/i

function thingsOf(words: string): string[][] {
  if (/^(?:what|how|whether|where|who|why|if|which)\b/i.test(words)) return [contentStems(words)].filter((stems) => stems.length > 0)
  const core = words.split(manner)[0] ?? words
  return core
    .split(between)
    .map((piece) => contentStems(headPhrase(piece.trim())))
    .filter((stems) => stems.length > 0)
}
