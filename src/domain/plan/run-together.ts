import type { Block } from '../document/document.ts'
import type { Action, Plan } from './plan.ts'
import type { Doubt } from './reading.ts'
import { openers } from './split.ts'

/** Words that hold others together. The long ones may stand anywhere in words run together, the short ones only behind a word that is surely one. */
const long = new Set('the and has have been will with from this that which their should must would'.split(' '))
const short = new Set('to of it in is by for be as on are all its'.split(' '))

/** Words of plans beside the verbs that promises begin with; a paper's own words are known too. */
const common = new Set(
  `policy plans planning action actions review strategy service services council public housing community report committee progress project programme
  budget staff training health social local school schools children people resident residents tenant tenants area areas ward data system systems
  work works working meeting meetings member members team teams board group groups partner partners road roads park parks path paths library centre
  building buildings open opened repair repairs repaired agreed approved drafted reviewed published completed started delayed planned mended held done made sent written
  ready being under after before again first second next year month quarter money funding grant contract contractor officer manager director head cabinet panel
  street light lights water waste energy climate carbon green trees river bridge bridges market hall office offices
  needs number numbers level levels list lists target targets risk risks issue issues change changes document documents proposal proposals consultation
  there these those they when where while about into over more most other such only also could were each between during`.split(/\s+/),
)

/** Words that look like two and are one. */
const whole = new Set(
  `within without withdraw withdrawn withdrew withhold withheld withstand withstood herewith therewith forthwith goodwill standby nearby passer thereby whereby hereby therefore wherefore heretofore
  forward forwards toward towards inward onward upward there these then them theme themes theory theatre therapy thermal into onto unto upon builtin checkin plugin login signin standin
  input intake income inform inset insight inspect online onsite ongoing onset itself become behalf belong below been bypass bylaw andover handover isle island format forum formal forget
  basis emphasis analysis crisis diagnosis thesis hypothesis profit permit audit visit unit credit limit deposit commit submit admit benefit transit
  photo veto auto motto manifesto proof roof thereof whereof hereof demand expand command brand understand thousand husband farmland
  behave software hardware welfare aware share care square prepare compare healthcare childcare daycare overall wherever whereas whereis drawbridge
  because perhaps`.split(/\s+/),
)

const letters = /\p{L}+/gu

/** How often each word of a paper stands in it, in small letters. */
export function wordsOf(blocks: readonly Block[]): Map<string, number> {
  const count = new Map<string, number>()
  const add = (text: string): void => {
    for (const [word] of text.matchAll(letters)) count.set(word.toLowerCase(), (count.get(word.toLowerCase()) ?? 0) + 1)
  }
  for (const block of blocks) {
    if (block.kind === 'table') for (const { cells } of block.rows) for (const { text } of cells) add(text)
    else if (block.kind !== 'break') add(block.text)
  }
  return count
}

/**
 * The words of a text that seem to be several run together, as they stand: `Reviewthe`, `policyand`. Empty where fewer than two are, or one whose parts all stand in
 * the paper by themselves: names, compounds and words of other languages may look so once. `own` is how often each word stands in the paper.
 */
export function runTogether(text: string, own: ReadonlyMap<string, number>): string[] {
  const found: string[] = []
  let sure = false
  for (const match of text.matchAll(letters)) {
    const [word] = match
    const lower = word.toLowerCase()
    // a capital within a sentence is that of a name, and a word that comes often is a word
    if (word.length < 6 || word.length > 40 || word.slice(1) !== lower.slice(1)) continue
    if (word !== lower && !/(?:^|[.!?:;\n•–]\s*)$/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue
    if (whole.has(lower) || common.has(lower) || openers.has(lower) || (own.get(lower) ?? 0) > 2) continue
    const parts = partsOf(lower, own)
    if (parts === null) continue
    found.push(word)
    sure ||= parts.length > 2 || parts.every((part) => long.has(part) || (part.length > 4 && (own.get(part) ?? 0) > 0))
  }
  return found.length > 1 || sure ? found : []
}

/**
 * The words that a run of letters is made of, one of them at least a word that holds others together and one that says something, a short one only behind a word of four
 * letters; null where it is not made of known words alone.
 */
function partsOf(run: string, own: ReadonlyMap<string, number>): string[] | null {
  const known = (part: string): boolean =>
    part.length >= 4 && (common.has(part) || isVerb(part) || (part.length >= 5 && (own.get(part) ?? 0) > 0))
  // What has led nowhere from a place leads nowhere again, unless what stands before it differs in what matters: else a paper's own words could be put together in millions of ways.
  const failed = new Set<string>()
  const from = (at: number, before: string[]): string[] | null => {
    if (at === run.length) return before.some(binds) && before.some((part) => !binds(part)) ? before : null
    const state = [at, before.some(binds), before.some((part) => !binds(part)), (before.at(-1)?.length ?? 0) >= 4].join()
    if (failed.has(state)) return null
    // the longest first: `there` before `the`
    for (let end = run.length; end > at + 1; end--) {
      const part = run.slice(at, end)
      if (end - at === run.length) continue
      if (short.has(part) ? (before.at(-1)?.length ?? 0) < 4 : !(long.has(part) || known(part))) continue
      const rest = from(end, [...before, part])
      if (rest) return rest
    }
    failed.add(state)
    return null
  }
  return from(0, [])
}

const binds = (part: string): boolean => long.has(part) || short.has(part)

const isVerb = (word: string): boolean =>
  openers.has(word) ||
  openers.has(word.replace(/(?:ed|ing|s|d)$/, '')) ||
  openers.has(word.replace(/ing$/, 'e')) ||
  openers.has(word.replace(/ied$/, 'y'))

const foreign = /^(?:der|die|das|und|les|des|pour|dans|los|las|para|della|nella|per|yr|ac|gan|gyda|mewn)$/
const english = /^(?:the|and|of|to|for|with|by|will|is|are|has|been)$/

/** Doubts about the wordings and progress texts of actions in which words seem to have run together; a paper in another language than English gives none. */
export function runTogetherDoubts(blocks: readonly Block[], plans: readonly Plan[]): Doubt[] {
  const own = wordsOf(blocks)
  let [ours, others] = [0, 0]
  for (const [word, count] of own) {
    if (english.test(word)) ours += count
    else if (foreign.test(word)) others += count
  }
  if (others > ours) return []
  const doubts: Doubt[] = []
  const look = (action: Action): void => {
    for (const [field, name, text] of [
      ['text', 'wording', action.text],
      ['progress', 'progress', action.progress.text],
    ] as const) {
      const found = runTogether(text, own)
      if (found.length === 0) continue
      doubts.push({
        anchor: action.anchors[field] ?? action.anchor,
        about: `${action.ref || 'action without a number'}, ${name}`,
        text: found.join(', '),
        why: 'Words seem to have run together here; they were kept as they stand.',
      })
    }
    for (const part of action.actions) look(part)
  }
  const visit = ({ sections }: Pick<Plan, 'sections'>): void => {
    for (const section of sections) {
      for (const objective of section.objectives) for (const action of objective.actions) look(action)
      for (const action of section.actions) look(action)
      visit(section)
    }
  }
  for (const plan of plans) visit(plan)
  return doubts
}
