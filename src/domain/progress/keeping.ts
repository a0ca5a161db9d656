import type { Ask } from './asking-verbs.ts'
import type { Aim, Asked } from './promise.ts'
import { contentStems, share, stem } from './stems.ts'
import type { Telling } from './telling.ts'
import { isSomebody, isSpeltOut, itself, looking, onTheWay, papers, sameRoot } from './things.ts'
import { headPhrase, type Told } from './told-verbs.ts'
import type { Family } from './verb-families.ts'

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

type Deed = Telling & { readonly told: Told }
const isDeed = (telling: Telling): telling is Deed => telling.told !== undefined && (telling.says === 'thing' || telling.says === 'running')

/**
 * Whether these tellings keep the whole promise: each of its aims is told, by a verb that keeps it, of each of its things.
 * @returns the words that keep it, or null
 */
export function kept(tellings: readonly Telling[], asked: Asked): string | null {
  const deeds = tellings.filter(isDeed)
  if (deeds.length === 0 || asked.aims.length === 0) return null
  const used = new Set<Deed>()
  for (const aim of asked.aims) {
    const fitting = deeds.filter(({ told }) => fits(aim, told, asked) && !isMereStep(aim, told, asked) && !isOtherPaper(aim, told))
    if (fitting.length === 0 || !covers(aim, fitting, asked)) return null
    for (const deed of fitting) used.add(deed)
  }
  return [...used].map(({ words }) => words).join('; ')
}

/**
 * The verb asked is told back, as itself or by its noun: "Recruitment completed" for "Recruit", "Duties segregated" for "Segregation of
 * duties".
 */
function isSameVerb(aim: Aim, told: Told): boolean {
  const verb = stem(told.verb)
  if (aim.things.some((thing) => thing.some((one) => one.length > 3 && sameRoot(one, verb)))) return true
  if (aim.verb === '') return false
  const asked = stem(aim.verb)
  if (sameRoot(verb, asked)) return true
  return /^(?:finish|in-place|meet)$/.test(told.family) && contentStems(headPhrase(told.thing)).some((one) => sameRoot(one, asked))
}

/** Whether the told verb can keep the aim at all. */
function fits(aim: Aim, told: Told, asked: Asked): boolean {
  if (isSameVerb(aim, told)) return !(aim.asks === 'change' && asked.measured && told.family === 'change')
  if (told.custom) return false
  if (aim.asks === 'look' && told.family !== 'look') {
    const thing = contentStems(headPhrase(told.thing))
    return told.family === 'finish' && (thing.some((one) => looking.has(one)) || thing.every((one) => itself.has(one)))
  }
  if (aim.asks === 'change' && asked.measured && told.family === 'change') return false
  const signed = /^signed$/i.test(told.verb) && /^(?:in-place|make|get)$/.test(aim.asks)
  // What is provided is handed out as well as put in place.
  const handedOut = /^(?:provide|provision|offer)$/.test(aim.verb) && (told.family === 'publish' || told.family === 'send')
  return signed || handedOut || keeps[aim.asks].includes(told.family)
}

const someWork = /^(?:some |further |more |initial |preparatory )?work\b/i

/** Done on the way to the promise: work undertaken, a group formed, a bid agreed, where no such thing was asked. */
function isMereStep(aim: Aim, told: Told, asked: Asked): boolean {
  if (someWork.test(told.thing) && !/^(?:completed?|finished|concluded)$/i.test(told.verb)) return true
  if (aim.asks === 'send' || aim.asks === 'publish' || (aim.asks === 'look' && !isSameVerb(aim, told))) return false
  const head = contentStems(headPhrase(told.thing)).at(-1)
  if (head === undefined || itself.has(head) || !onTheWay.has(head) || aim.things.some((thing) => thing.includes(head))) return false
  return !(isSameVerb(aim, told) && asked.stems.includes(head))
}

const everything = /^(?:all|both|every|each)\b|\b(?:all|both|every|each)\s*$/i

/** A handbook where a policy was asked. */
function isOtherPaper(aim: Aim, told: Told): boolean {
  const head = contentStems(headPhrase(told.thing)).at(-1)
  const asked = aim.things.map((thing) => thing.at(-1) ?? '').filter((one) => papers.has(one))
  return head !== undefined && papers.has(head) && asked.length > 0 && !asked.includes(head)
}

/** Whether what is told is told of every thing that the aim names. */
function covers(aim: Aim, deeds: readonly Deed[], asked: Asked): boolean {
  if (deeds.some(({ told }) => coversAll(aim, told, asked))) return true
  if (aim.things.length === 0) return deeds.some(({ told }) => share(contentStems(told.thing), asked.stems))
  // Letters, meetings and courses are told with those who got them, and these are what the promise names.
  const withPeople = aim.asks === 'send' || aim.asks === 'meet' || aim.asks === 'train'
  return aim.things.every((wanted) =>
    deeds.some(({ told, clause }) => {
      const verb = stem(told.verb)
      return wanted.some((one) => one.length > 3 && sameRoot(one, verb)) || share(contentStems(withPeople ? clause : told.thing), wanted)
    }),
  )
}

/** Told of no thing ("Submitted"), of the promise itself ("This was agreed"), of everything, or of just what such an aim ends in. */
function coversAll(aim: Aim, told: Told, asked: Asked): boolean {
  const thing = contentStems(told.thing)
  if (thing.every((one) => itself.has(one) || asked.doer.includes(one))) return true
  if (aim.verb !== '' && thing.every((one) => itself.has(one) || sameRoot(one, stem(aim.verb)))) return true
  if (/^(?:this|these|it|that)\b/i.test(told.thing) || isSpeltOut(told.thing, asked.text)) return true
  if (told.family === 'finish' && everything.test(told.before)) return true
  if (aim.asks === 'look') return thing.some((one) => looking.has(one))
  if (aim.asks === 'recruit') return told.family === 'recruit' && isSomebody(told.thing, asked.text)
  return aim.asks === 'get' && thing.includes(stem('contract'))
}

const standing = /^(?:in place|in operation|in force|operational|up and running|available|live|now live|now open|is open|are open)$/i
const notByStanding: ReadonlySet<Ask> = new Set(['look', 'agree', 'keep', 'pilot', 'recruit', 'identify'])

/**
 * A thing told to be in place, alone, for a promise of one dated deed: "Weekly advice session now in place" where the task was to improve
 * advice. The wording need not come back; it must not be a thing one makes on the way.
 */
export function standsInPlace(tellings: readonly Telling[], asked: Asked): string | null {
  const [aim, ...more] = asked.aims
  if (!aim || more.length > 0 || notByStanding.has(aim.asks)) return null
  const told = tellings.filter(({ says }) => says !== 'ahead' && says !== 'look')
  const open = told.find((telling) => isOpened(aim, telling))
  // What is told beside the opening of what was to open, a number of calls or how it goes, takes nothing from it.
  const [only, ...others] = open ? [open, ...told.filter((one) => one !== open && one.says !== 'figure' && one.says !== 'fact')] : told
  if (!only?.told || others.length > 0 || !standing.test(only.told.verb) || onlySo.test(only.clause)) return null
  const head = contentStems(headPhrase(only.told.thing)).at(-1)
  return head !== undefined && !onTheWay.has(head) ? only.words : null
}

const onlySo = /\bonly\b/i

/** "Support line now open seven evenings a week" for "Open a support line …": the very thing, told to be open. Its hours need not come back. */
function isOpened(aim: Aim, { told, says }: Telling): boolean {
  if (says !== 'thing' || !told || !/^(?:re-?)?open$/i.test(aim.verb) || !/\bopen$/i.test(told.verb)) return false
  const [thing] = aim.things
  return thing !== undefined && share(contentStems(told.thing), thing)
}

/** Whether what is told is a step on the way: something agreed, found or funded, a group, a bid, a post. */
export function isPreparation({ told }: Telling): boolean {
  if (!told) return false
  const head = contentStems(headPhrase(told.thing)).at(-1)
  return told.family === 'agree' || told.family === 'identify' || told.family === 'get' || (head !== undefined && onTheWay.has(head))
}
