import { findCodes } from '../../measure/frameworks.ts'
import type { Plan } from '../../plan/plan.ts'
import { remembering } from '../../progress/remembering.ts'
import { phrases } from '../../progress/words.ts'
import { sayCount } from '../say.ts'
import type { AcrossRule, FoundAcross, Promised } from './across-rule.ts'

/** Short forms that every reader of a council's paper knows. */
const everyday: ReadonlySet<string> = new Set(phrases`
  UK | EU | US | USA | NHS | GP | GPS | MP | MPS | IT | ICT | TV | PC | PDF | CD | DVD | BBC | HR | PR | VAT | AGM | CCTV | A&E | B&B | Q&A | R&D | AM | PM
  OK | ID | FAQ | UN | HIV | AIDS | PE | RE | PO | PA | CEO | SMS | GCSE | GCSES | BT | NO | FTE | KPI | KPIS | PI | PIS | RAG | TBC | TBA | TBD
  Q1 | Q2 | Q3 | Q4 | KS1 | KS2 | KS3 | KS4 | CV | GPS | WIFI | PLC | LTD | DIY | VIP | COVID
`)

const short = /(?<![\p{L}\p{N}&/.-])\p{Lu}[\p{Lu}&]{1,6}s?(?![\p{L}\p{N}&-])/gu
/** What every short form begins with, explained or not: a cheap look before the costly ones, as most texts hold none. */
const capitals = /\p{Lu}[\p{Lu}&]/u
const roman = /^[IVXLC]+$/

/**
 * A short form stands in the plan and nowhere says what it is short for, nor are its initials spelt out there. Told once for each, where it first stands. Words in a line that is
 * all capitals are no short forms, nor are codes of measures, everyday ones, and those the council has named as known.
 */
export const unknownAcronym: AcrossRule = {
  id: 'unknown-acronym',
  findAmong: ({ promises, settings }) => {
    const known = new Set([...everyday, ...settings.knownShortForms.map((form) => form.split(/[\s:=–-]/, 1)[0] ?? '')])
    const seen = new Map<string, Promised[]>()
    const texts = promises.flatMap((promised) => {
      const pieces = textsOf(promised)
      return pieces.some((piece) => capitals.test(piece)) ? [{ promised, text: pieces.join('\n') }] : []
    })
    const explained = new Set(texts.flatMap(({ text }) => explainedIn(text)))
    for (const { promised, text } of texts) {
      for (const form of new Set(shortFormsIn(text))) {
        if (known.has(form) || known.has(`${form}s`) || explained.has(form)) continue
        const using = seen.get(form)
        if (using) using.push(promised)
        else seen.set(form, [promised])
      }
    }
    const isSpeltOut = spellingsIn(promises)
    return [...seen].flatMap(([form, using]): FoundAcross[] => {
      const [first] = using
      if (!first || isSpeltOut(form, using)) return []
      const sentence = `“${form}” stands in ${sayCount(using.length, 'place')} and is explained in none.`
      return [{ sentence, evidence: form, about: first.about }]
    })
  },
}

function textsOf({ text, told, action, objective }: Promised): string[] {
  const first = objective?.actions[0] === action || action === null
  const around = first && objective ? [objective.title, objective.baseline, objective.outcome, objective.targets] : []
  return [text, action?.deadline.text ?? '', told, ...around]
}

function shortFormsIn(text: string): string[] {
  const found: string[] = []
  for (const line of text.split('\n')) {
    const matches = capitals.test(line) ? [...line.matchAll(short)] : []
    if (matches.length === 0 || (line === line.toUpperCase() && /\s/.test(line.trim()))) continue
    const codes = findCodes(line)
    for (const match of matches) {
      const inCode = codes.some(({ start, end }) => match.index >= start && match.index < end)
      const form = match[0].replace(/s$/, '')
      if (!inCode && !roman.test(form) && form.replace(/&/g, '').length > 1) found.push(form)
    }
  }
  return found
}

const inBrackets = /\((?:the\s+)?(\p{Lu}[\p{Lu}&]{1,6})s?\)|(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}&]{1,6})s?\s+\((\p{Lu}?\p{Ll}[^()]{3,80})\)/gu

/** `the school travel team (STT)` and `STT (school travel team)`: in brackets beside words that begin with its letters. */
function explainedIn(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(inBrackets)) {
    const form = match[1] ?? match[2] ?? ''
    const words = match[1] ? text.slice(Math.max(0, match.index - 120), match.index) : (match[3] ?? '')
    if (spells(words, form) || (match[1] && named.test(words))) found.push(form)
  }
  return found
}

const eachWord = /[\p{L}][\p{L}'’-]*|[^\p{L}\s]+|\n/gu
const smallWord = /^(?:and|of|for|the|in|to|on|with|by|a|an)$/

interface Initials {
  /** Of every word, small ones left out; a bar where anything but a word stands between. */
  readonly all: string
  /** The same of words with a capital, with a bar for every other. */
  readonly names: string
}

const initialsOf = remembering((text): Initials => {
  let all = ''
  let names = ''
  for (const [word] of text.matchAll(eachWord)) {
    if (smallWord.test(word)) continue
    const isWord = /^\p{L}.*\p{Ll}/u.test(word) && !/^\p{Lu}{2}/u.test(word)
    all += isWord ? word.charAt(0).toLowerCase() : '|'
    names += isWord && /^\p{Lu}/u.test(word) ? word.charAt(0).toLowerCase() : '|'
  }
  return { all, names }
})

/**
 * Says whether the initials of a short form stand spelt out where it is used, without brackets: "personal education plans" beside "PEPs". Three letters at
 * least, since two words may begin so by chance; elsewhere in a plan that uses it, only as a name with capitals or with four letters.
 */
function spellingsIn(promises: readonly Promised[]): (form: string, using: readonly Promised[]) => boolean {
  let byPlan: ReadonlyMap<Plan, readonly Promised[]> | null = null
  const plans = new Map<Plan, Initials>()
  const ofPlan = (plan: Plan): Initials => {
    const known = plans.get(plan)
    if (known) return known
    byPlan ??= Map.groupBy(promises, (one) => one.plan)
    const each = (byPlan.get(plan) ?? []).map((one) => initialsOf(textsOf(one).join('\n'), ''))
    const whole = { all: each.map(({ all }) => all).join('|'), names: each.map(({ names }) => names).join('|') }
    plans.set(plan, whole)
    return whole
  }
  return (form, using) => {
    const letters = form.replace(/&/g, '').toLowerCase()
    if (letters.length < 3) return false
    if (using.some((one) => initialsOf(textsOf(one).join('\n'), '').all.includes(letters))) return true
    return [...new Set(using.map(({ plan }) => plan))].some((plan) => {
      const { all, names } = ofPlan(plan)
      return (letters.length > 3 ? all : names).includes(letters)
    })
  }
}

/** "the Green Spaces Compact (GREEN)": a name in full stands right before the brackets, whatever its letters. */
const named = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:and|of|for|the)\s+)*\p{Lu}[\p{L}'’-]+)+\s*$/u

/** The first letters of the last words make up the short form; small words may be skipped. */
function spells(words: string, form: string): boolean {
  const letters = form.replace(/&/g, '').toLowerCase()
  let at = letters.length - 1
  for (const word of (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).reverse()) {
    if (at < 0) break
    if (word[0] === letters[at]) at -= 1
    else if (!/^(?:and|of|for|the|in|to|on|with|by|a|an)$/.test(word)) return false
  }
  return at < 0
}
