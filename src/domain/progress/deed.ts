import type { Deadline } from '../plan/plan.ts'
import { clauses } from './clauses.ts'
import { decisionTold } from './decision.ts'
import { tellings } from './joints.ts'
import { isPreparation, kept, standsInPlace } from './keeping.ts'
import { isPart } from './partial.ts'
import type { Deed, Progress } from './progress.ts'
import { type Asked, readAsked } from './promise.ts'
import { contentStems, share } from './stems.ts'
import type { Says, Telling } from './telling.ts'
import { itself } from './things.ts'
import { isToldBack } from './told-back.ts'

/**
 * Reads out of a progress text what happened to the promise. It works by rules and offline, and always says which rule decided and on which
 * words, so that a person can check it and overrule it.
 * @param text what is said about the action, as written; `''` where nothing is
 * @param promise the action's wording and its deadline: "agreed" is done for a task to agree and a step for a task to build
 * @returns the deed, with `rule` as `<rule id>: <words it saw>`
 */
export function readDeed(text: string, promise: { readonly text: string; readonly deadline: Deadline }): Progress {
  const found = decide(text, promise)
  return { text, deed: found.deed, rule: found.words ? `${found.rule}: ${found.words.slice(0, 200)}` : found.rule }
}

interface Decided {
  readonly deed: Deed
  readonly rule: string
  readonly words: string
}

function decide(text: string, promise: { readonly text: string; readonly deadline: Deadline }): Decided {
  const pieces = clauses(text.replace(/[‘’]/g, "'"))
  if (pieces.length === 0) return { deed: 'not-stated', rule: 'nothing-written', words: text.trim() }
  const asked = readAsked(promise)
  const told = pieces
    .filter((clause) => !/^(?:despite|in spite of)\b/i.test(clause))
    .flatMap((clause) => tellings(clause, asked).map((telling) => asPart(telling, asked)))
  if (repeats(text, promise.deadline.text) && !told.some((telling) => telling.says === 'whole'))
    return { deed: 'not-stated', rule: 'deadline-repeated', words: text.trim() }
  if (
    repeats(text, promise.text) &&
    !told.some((telling) => telling.says === 'whole' || telling.says === 'thing' || telling.says === 'fact')
  )
    return { deed: 'not-stated', rule: 'promise-repeated', words: text.trim() }
  return wholeDone(told, asked) ?? keptByDeeds(told, asked) ?? troubled(told, asked) ?? moving(told, asked) ?? silent(told)
}

/** A telling of part of the promise is no telling of the whole. */
function asPart(telling: Telling, asked: Asked): Telling {
  return (telling.says === 'whole' || telling.says === 'thing') && isPart(telling.clause, asked)
    ? { ...telling, says: 'partial', rule: telling.says === 'whole' ? 'part-done' : telling.rule }
    : telling
}

const has = (told: readonly Telling[], ...says: readonly Says[]): Telling | undefined => told.find((telling) => says.includes(telling.says))
const by = (deed: Deed, telling: Telling, rule = telling.rule): Decided => ({ deed, rule, words: telling.words })

/** A bare done word, and nothing beside it that says part of it is not. Trouble told beside it is over. */
function wholeDone(told: readonly Telling[], asked: Asked): Decided | null {
  const whole = has(told, 'whole')
  if (!whole) return null
  if (has(told, 'partial', 'not-done')) return null
  if (asked.recurring && /\bin place$/i.test(whole.words)) return by('recurring-running', whole)
  return by('done', whole)
}

/** The promised things told as done, a decision told, a trial told where a trial was asked, the promise told back. */
function keptByDeeds(told: readonly Telling[], asked: Asked): Decided | null {
  const back = told.find((telling) => isToldBack(telling, asked) && !isPart(telling.clause, asked))
  if (back && !has(told, 'problem', 'not-done', 'partial', 'pilot')) return { deed: 'done', rule: 'promise-told-back', words: back.clause }
  if (asked.recurring) return null
  const running = told.find((telling) => telling.rule === 'in-place-and-ongoing')
  if (running && !has(told, 'problem', 'not-done', 'partial')) return by('done', running)
  for (const telling of told) {
    const words = decisionTold(telling, asked)
    if (words) return { deed: 'done', rule: 'decision-taken', words }
  }
  const pilot = has(told, 'pilot')
  if (pilot && asked.aims.length > 0 && asked.aims.every((aim) => aim.asks === 'pilot') && !has(told, 'problem', 'not-done'))
    return by('done', pilot, 'pilot-run')
  if (has(told, 'problem', 'not-done', 'called-off', 'pilot')) return null
  if (has(told, 'awaiting') && !asked.aims.every((aim) => aim.asks === 'send')) return null
  if (
    has(told, 'partial') ||
    told.some(
      (telling) =>
        telling.says === 'underway' && telling.rule !== 'going-on' && telling.rule !== 'follow-on' && aboutPromise(telling, asked),
    )
  )
    return null
  const words = kept(told, asked) ?? standsInPlace(told, asked)
  return words ? { deed: 'done', rule: 'promise-kept', words } : null
}

/** "In progress" by itself, or work told under way on a thing that the promise names. */
function aboutPromise(telling: Telling, asked: Asked): boolean {
  const rest = contentStems(telling.clause.replace(telling.words, ' '))
  return rest.every((one) => itself.has(one)) || asked.aims.some((aim) => aim.things.some((thing) => share(rest, thing)))
}

/** Something in the way outweighs work going on; a promise called off counts as in the way until the plan records that it stopped. */
function troubled(told: readonly Telling[], asked: Asked): Decided | null {
  const trouble = has(told, 'problem') ?? has(told, 'called-off') ?? has(told, 'awaiting')
  if (!trouble) return null
  if (trouble.says === 'awaiting' && asked.recurring && has(told, 'running', 'thing')) return null
  return by('problem', trouble)
}

/** Anything that happened or goes on. */
function moving(told: readonly Telling[], asked: Asked): Decided | null {
  const running = has(told, 'running')
  const thing = has(told, 'thing', 'whole')
  const going = has(told, 'partial', 'pilot', 'underway')
  if (asked.recurring && (running ?? thing))
    return by('recurring-running', (running ?? thing) as Telling, (running ?? thing)?.says === 'running' ? undefined : 'step-done')
  if (asked.recurring && has(told, 'fact')) return by('recurring-running', has(told, 'fact') as Telling)
  if (going) return by('underway', going)
  if (running) return by('underway', running)
  if (thing) return by('underway', thing, isPreparation(thing) ? 'step-on-the-way' : 'step-done')
  const other = has(told, 'plan') ?? has(told, 'figure') ?? has(told, 'fact')
  return other ? by('underway', other) : null
}

/** Nothing happened: says so, promises to look or to do, or cannot be understood. */
function silent(told: readonly Telling[]): Decided {
  const reason = has(told, 'not-done') ?? has(told, 'nothing') ?? has(told, 'look') ?? has(told, 'ahead') ?? has(told, 'unclear')
  return reason ? by('not-stated', reason) : { deed: 'not-stated', rule: 'nothing-written', words: '' }
}

/** Whether a text says no word that another has not said already. */
function repeats(text: string, other: string): boolean {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const said = new Set(other.toLowerCase().match(/[a-z0-9]+/g))
  return words.length > 0 && words.every((word) => said.has(word))
}
