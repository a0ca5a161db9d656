import type { Aim, Ask, Asked } from './promise.ts'
import { contentStems, share, stem } from './stems.ts'
import type { Telling } from './telling.ts'
import { type Family, headPhrase, type Told } from './told-verbs.ts'

/** Which kinds of told deed keep which kind of asked deed, besides the same verb told back. */
const keeps: Readonly<Record<Ask, readonly Family[]>> = {
  'in-place': ['in-place', 'finish'],
  agree: ['agree', 'finish', 'in-place'],
  make: ['make', 'finish', 'in-place', 'publish', 'agree'],
  send: ['send', 'publish', 'finish', 'get'],
  publish: ['publish', 'finish', 'send', 'in-place'],
  identify: ['identify', 'finish', 'look'],
  look: ['look', 'finish'],
  recruit: ['recruit', 'finish'],
  train: ['train', 'finish', 'meet', 'in-place'],
  meet: ['meet', 'finish'],
  get: ['get', 'finish', 'in-place', 'recruit', 'agree'],
  change: ['change', 'finish'],
  move: ['move', 'finish', 'in-place'],
  keep: [],
  state: ['finish', 'in-place', 'recruit', 'train', 'get'],
  pilot: [],
  other: ['finish', 'in-place'],
}

/** Things one makes on the way. Told as done they are a step, unless the promise was for just such a thing. */
const onTheWay = new Set(
  (
    'plan bid application fund funding budget group team meeting discussion consultation draft brief specification tender timetable project party officer manager coordinator staff ' +
    'post worker advert advertisement interview questionnaire survey data report case option proposal term reference steer board panel workshop event letter visit research ' +
    'analysis scope baseline information evidence agency consultant contractor date venue approval permission agenda paper presentation briefing money resource bidder'
  )
    .split(' ')
    .map(stem),
)

/** Words for the promise itself, or for looking at it. */
export const itself: ReadonlySet<string> = new Set(
  'task action target objective recommendation milestone work requirement it this that project exercise process everything'
    .split(' ')
    .map(stem),
)
const lookWords =
  'review evaluation audit assessment survey report study exercise analysis research option finding scoping feasibility investigation work questionnaire appraisal examination exploration comparison'
    .split(' ')
    .map(stem)

/** A decision told: where the task was to look at something or to decide, it is the deed itself, whichever way it went. */
const decision =
  /\b(?:decided|decision (?:is|was|has been|taken|made|reached|not)|agreed (?:that|to|not)|concluded|conclusion (?:is|was|that)|will (?:remain|stay|not|continue as)|to remain|remains? (?:at|as|unchanged)|unchanged|no (?:changes?|need|requirement|further action|increase|reduction)\b(?: is| was| are)?(?: required| needed| necessary| proposed| recommended)?|not (?:required|needed|necessary|feasible|viable|appropriate|justified|considered|recommended|cost[- ]effective|proceeding)|sufficient|(?:preferred|favoured|chosen|agreed) (?:option|supplier|bidder|solution|model|site)|option \w+ (?:chosen|selected|preferred|agreed)|opted|ruled out|rejected|recommended|recommendations? (?:made|agreed|accepted)|found (?:that|to be)|findings? (?:show|were|are|reported|presented)|outcome (?:was|is|of)|confirmed (?:that|as))\b/i

/** The words of the decision told in a clause, or null. Only for a promise to look at something or to decide. */
export function decisionTold(telling: Telling, asked: Asked): string | null {
  if (!asked.aims.length || !asked.aims.every((aim) => aim.asks === 'look' || aim.asks === 'agree')) return null
  if (
    telling.says === 'look' ||
    telling.says === 'nothing' ||
    /\b(?:draft|in principle|terms of reference|date|meeting)\b/i.test(telling.clause)
  )
    return null
  return decision.exec(telling.clause)?.[0] ?? null
}

/**
 * Whether these tellings keep the whole promise: each of its aims is told, by a verb that keeps it, of each of its things.
 * @returns the words that keep it, or null
 */
export function kept(tellings: readonly Telling[], asked: Asked): string | null {
  const told = tellings.filter((telling) => telling.told && (telling.says === 'thing' || telling.says === 'running'))
  if (told.length === 0 || asked.aims.length === 0) return null
  const used = new Set<Telling>()
  for (const aim of asked.aims) {
    const fitting = told.filter((telling) => telling.told && accepts(aim, telling.told, asked))
    if (fitting.length === 0 || !covers(aim, fitting, asked)) return null
    for (const telling of fitting) used.add(telling)
  }
  return [...used].map((telling) => telling.words).join('; ')
}

/** "compare" and "comparison": roots that share their first five letters count as one where a verb meets its noun. */
function sameRoot(one: string, other: string): boolean {
  return one === other || (one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5))
}

function accepts(aim: Aim, told: Told, asked: Asked): boolean {
  const thing = contentStems(headPhrase(told.thing))
  const sameVerb =
    aim.verb !== '' &&
    (aim.things.some((wanted) => wanted.some((one) => one.length > 3 && sameRoot(one, stem(told.verb)))) ||
      sameRoot(stem(told.verb), stem(aim.verb)) ||
      (/^(?:finish|in-place|meet)$/.test(told.family) && thing.some((one) => sameRoot(one, stem(aim.verb)))))
  if (aim.asks === 'look' && !sameVerb && told.family !== 'look')
    return told.family === 'finish' && (thing.length === 0 || share(thing, lookWords) || thing.every((one) => itself.has(one)))
  if (told.custom && !sameVerb) return false
  if (
    /^(?:some |further |more |initial |preparatory )?work\b/i.test(told.thing) &&
    !/^(?:complete[d]?|finished|concluded)$/i.test(told.verb)
  )
    return false
  if (aim.asks === 'change' && asked.measured && told.family === 'change') return false
  const signed = /^signed$/i.test(told.verb) && /^(?:in-place|make|get)$/.test(aim.asks)
  if (!sameVerb && !signed && !keeps[aim.asks].includes(told.family)) return false
  const head = thing.at(-1)
  if (aim.asks === 'send' || aim.asks === 'publish') return true
  return (
    head === undefined ||
    itself.has(head) ||
    !onTheWay.has(head) ||
    aim.things.some((one) => one.includes(head)) ||
    (sameVerb && asked.stems.includes(head))
  )
}

/** "LCWIP adopted" where the promise spells the name out: the letters are the initials of words that stand together in it. */
function spelledOut(thing: string, text: string): boolean {
  const short = /\b([A-Z]{3,8})s?\b/.exec(thing)?.[1]?.toLowerCase()
  if (!short) return false
  const words = text.match(/[A-Za-z][\w'-]*/g) ?? []
  const initials = (some: readonly string[]): string => some.map((word) => word.charAt(0).toLowerCase()).join('')
  return (
    initials(words).includes(short) ||
    initials(words.filter((word) => !/^(?:a|an|and|the|of|for|to|in|on|with)$/i.test(word))).includes(short)
  )
}

/** A person by name, or just how many, and no fewer than asked: "Mrs Hartley appointed", "22 recruited". */
function isSomebody(thing: string, asked: string): boolean {
  const wanted = Math.max(0, ...[...asked.matchAll(/\b\d+\b/g)].map((match) => Number(match[0])))
  if (/^\d+$/.test(thing.trim())) return Number(thing) >= wanted
  return /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b|[A-Z][a-z]+ [A-Z][a-z]+$|(?:all|both)$)/.test(thing.trim())
}

function covers(aim: Aim, tellings: readonly Telling[], asked: Asked): boolean {
  if (tellings.some(({ told }) => told && (/^(?:this|these|it|that)\b/i.test(told.thing) || spelledOut(told.thing, asked.text))))
    return true
  if (
    tellings.some(({ told }) => told?.family === 'finish' && /\b(?:all|both|every|each)\s*$|^(?:all|both|every|each)\b/i.test(told.before))
  )
    return true
  const things = tellings.map((telling) => contentStems(`${telling.told?.thing ?? ''}`))
  if (things.some((thing) => thing.every((one) => itself.has(one) || asked.doer.includes(one)))) return true
  if (things.some((thing) => aim.verb !== '' && thing.every((one) => sameRoot(one, stem(aim.verb)) || itself.has(one)))) return true
  if (aim.asks === 'look' && things.some((thing) => share(thing, lookWords))) return true
  if (
    aim.asks === 'recruit' &&
    tellings.some((telling) => telling.told?.family === 'recruit' && isSomebody(telling.told.thing, asked.text))
  )
    return true
  if (aim.asks === 'get' && things.some((thing) => thing.includes('contract'))) return true
  if (aim.things.length === 0) return things.some((thing) => share(thing, asked.stems))
  return aim.things.every((wanted) =>
    tellings.some(
      (telling) =>
        wanted.some((one) => one.length > 3 && sameRoot(one, stem(telling.told?.verb ?? ''))) ||
        share(
          contentStems(aim.asks === 'send' || aim.asks === 'meet' || aim.asks === 'train' ? telling.clause : (telling.told?.thing ?? '')),
          wanted,
        ),
    ),
  )
}

/**
 * A thing told to be in place, alone, for a promise of one dated deed: "Weekly advice session now in place" where the task was to improve advice.
 * The wording need not repeat; it must not be a thing one makes on the way.
 */
export function standsInPlace(tellings: readonly Telling[], asked: Asked): string | null {
  const [only, ...rest] = tellings.filter((telling) => telling.says !== 'ahead' && telling.says !== 'look')
  const aim = asked.aims[0]
  if (!only?.told || rest.length > 0 || asked.aims.length !== 1 || !aim || only.told.opening) return null
  if (
    aim.asks === 'look' ||
    aim.asks === 'agree' ||
    aim.asks === 'keep' ||
    aim.asks === 'pilot' ||
    aim.asks === 'recruit' ||
    aim.asks === 'identify'
  )
    return null
  if (
    !/^(?:in place|in operation|in force|operational|up and running|available|live|now open|is open|are open|now live)$/i.test(
      only.told.verb,
    )
  )
    return null
  const head = contentStems(headPhrase(only.told.thing)).at(-1)
  return head !== undefined && !onTheWay.has(head) ? only.words : null
}

/** Whether what is told is a thing on the way: a group formed, a bid agreed, a post funded. */
export function isPreparation(telling: Telling): boolean {
  if (!telling.told) return false
  const head = contentStems(headPhrase(telling.told.thing)).at(-1)
  return (
    telling.told.family === 'agree' ||
    telling.told.family === 'identify' ||
    telling.told.family === 'get' ||
    (head !== undefined && onTheWay.has(head))
  )
}

/**
 * The promise told back as a present fact: "Ensure that every ward has a warden" · "Every ward has a warden". Three in five of its words must
 * come back, and two at least.
 */
export function toldBack(telling: Telling, asked: Asked): boolean {
  if (telling.says !== 'fact' && telling.says !== 'thing' && telling.says !== 'running') return false
  if (!/\b(?:has|have|is|are|receives?|gets?|attends?|uses?|holds?|there|provides?|offers?|now)\b/i.test(telling.clause)) return false
  if (
    asked.aims.some(
      (aim) => aim.asks === 'look' || aim.asks === 'agree' || aim.asks === 'keep' || aim.asks === 'pilot' || aim.asks === 'change',
    )
  )
    return false
  const verbs = asked.aims.map((aim) => stem(aim.verb))
  const wanted = [...new Set(asked.stems.filter((one) => !verbs.includes(one)))]
  const said = contentStems(telling.clause)
  const back = wanted.filter((one) => said.includes(one)).length
  return back >= 2 && back / wanted.length >= 0.6
}
