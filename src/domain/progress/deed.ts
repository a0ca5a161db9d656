import type { Deadline } from '../plan/plan.ts'
import type { Deed, Progress } from '../plan/told.ts'
import { clauses } from './clauses.ts'
import { decisionTold } from './decision.ts'
import { tellings } from './joints.ts'
import { isPreparation, kept, standsInPlace } from './keeping.ts'
import { isOtherShare, isPart } from './partial.ts'
import { type Asked, readAsked } from './promise.ts'
import { toldBySign } from './rules/signs.ts'
import { shortOf } from './short-of.ts'
import { contentStems, share } from './stems.ts'
import type { Says, Telling } from './telling.ts'
import { itself } from './things.ts'
import { isToldBack } from './told-back.ts'

/**
 * Reads out of a progress text what happened to the promise. It works by rules and offline, and always says which rule decided and on which
 * words, so that a person can check it and overrule it. Never throws.
 *
 * The text is cut into clauses, each clause says one thing by the first rule that fits it (`tell.ts`), and what they say together is
 * weighed against what was promised: done outweighs trouble that is over, trouble outweighs work, work outweighs a promise.
 * @param text what is said about the action, as written; `''` where nothing is
 * @param promise the action's wording and its deadline: "agreed" is done for a task to agree and a step for a task to build
 * @returns the deed, with `rule` as `<rule id>: <words it saw>`
 */
export function readDeed(text: string, promise: { readonly text: string; readonly deadline: Deadline }): Progress {
  const { deed, rule, words } = decide(text, promise)
  return { text, deed, rule: words ? `${rule}: ${words.slice(0, 200)}` : rule }
}

/**
 * Reads a status that a paper declares: a sign that stands alone (`✅`, `🔴`) says what it stands for, every other one is read as progress is. In a
 * progress text a sign alone tells nothing.
 */
export function readStatus(status: string): Progress {
  const sign = toldBySign(status)
  if (sign) return { text: status, deed: sign.deed, rule: `${sign.rule}: ${status.trim()}` }
  return readDeed(status, { text: '', deadline: { text: '', parts: [] } })
}

interface Decided {
  readonly deed: Deed
  readonly rule: string
  readonly words: string
}

function decide(text: string, promise: { readonly text: string; readonly deadline: Deadline }): Decided {
  const asked = readAsked(promise)
  const told = clauses(text.replace(/[‘’]/g, "'"))
    .filter((clause) => !/^(?:despite|in spite of)\b/i.test(clause))
    .flatMap((clause) => tellings(clause, asked))
    .map((telling) => asPart(telling, asked))
  const short = shortIn(told, asked)
  return (
    repeated(text, promise, told) ??
    (short ? null : (wholeDone(told, asked) ?? keptByDeeds(told, asked))) ??
    troubled(told, asked) ??
    (short && !asked.recurring ? { deed: 'underway', rule: 'short-of-figure', words: short } : null) ??
    moving(told, asked) ??
    silent(told, text)
  )
}

/** A telling of part of the promise is no telling of the whole. */
function asPart(telling: Telling, asked: Asked): Telling {
  if ((telling.says !== 'whole' && telling.says !== 'thing') || !isPart(telling.clause, asked)) return telling
  if (telling.says === 'thing' && isOtherShare(telling.clause, asked))
    return { says: 'figure', rule: 'figure-stated', words: telling.clause, clause: telling.clause }
  return { ...telling, says: 'partial', rule: telling.says === 'whole' ? 'part-done' : telling.rule }
}

/** A figure short of the one promised: whatever stands beside it, the promise is not kept. What is only to come is no figure of today. */
function shortIn(told: readonly Telling[], asked: Asked): string | null {
  if (asked.goals.targets.length === 0) return null
  const now = told.filter(({ says }) => says !== 'ahead' && says !== 'look').map(({ clause }) => clause)
  return shortOf(now.join('\n'), asked.goals)
}

type Told = readonly Telling[]
const find = (told: Told, ...says: readonly Says[]): Telling | undefined => told.find((telling) => says.includes(telling.says))
const by = (deed: Deed, telling: Telling, rule = telling.rule): Decided => ({ deed, rule, words: telling.words })

/** Only the deadline's own words, or only the promise's, come back: "Ongoing" for "Ongoing". */
function repeated(text: string, promise: { readonly text: string; readonly deadline: Deadline }, told: Told): Decided | null {
  if (find(told, 'whole')) return null
  if (addsNothing(text, promise.deadline.text)) return { deed: 'not-stated', rule: 'deadline-repeated', words: text.trim() }
  if (find(told, 'thing', 'fact') || !addsNothing(text, promise.text)) return null
  return { deed: 'not-stated', rule: 'promise-repeated', words: text.trim() }
}

/** A bare done word, and nothing beside it that says part of it is not. Trouble told beside it is over. */
function wholeDone(told: Told, asked: Asked): Decided | null {
  const whole = find(told, 'whole')
  // A share told beside it ("Achieved. 94% seen within a week") is a figure and takes nothing back.
  const less = told.some(({ says, rule }) => says === 'not-done' || (says === 'partial' && rule !== 'deed-told'))
  if (!whole || less) return null
  // What recurs is never over by being in place.
  return by(asked.recurring && /\bin place$/i.test(whole.words) ? 'recurring-running' : 'done', whole)
}

/** The promise told back, a decision taken, a trial run where a trial was asked, or the promised things told as done. */
function keptByDeeds(told: Told, asked: Asked): Decided | null {
  const denied = find(told, 'problem', 'not-done')
  const back = told.find((telling) => isToldBack(telling, asked) && !isPart(telling.clause, asked))
  if (back && !denied && !find(told, 'partial', 'pilot')) return { deed: 'done', rule: 'promise-told-back', words: back.clause }
  if (asked.recurring) return null
  const running = told.find(({ rule }) => rule === 'in-place-and-ongoing')
  if (running && !denied && !find(told, 'partial')) return by('done', running)
  for (const telling of told) {
    const words = decisionTold(telling, asked)
    if (words) return { deed: 'done', rule: 'decision-taken', words }
  }
  const pilot = find(told, 'pilot')
  const isTrial = asked.aims.length > 0 && asked.aims.every(({ asks }) => asks === 'pilot')
  if (pilot && isTrial && !denied) return by('done', pilot, 'pilot-run')
  if (denied || find(told, 'called-off', 'pilot', 'partial') || told.some((telling) => holdsBack(telling, asked))) return null
  const words = kept(told, asked) ?? standsInPlace(told, asked)
  return words ? { deed: 'done', rule: 'promise-kept', words } : null
}

/**
 * Work told under way on the promised thing, or waiting for somebody: the promise is not kept yet. What was sent may wait for its answer.
 */
function holdsBack(telling: Telling, asked: Asked): boolean {
  if (telling.says === 'awaiting') return !asked.aims.every(({ asks }) => asks === 'send')
  if (telling.says !== 'underway' || telling.rule === 'going-on' || telling.rule === 'follow-on') return false
  const rest = contentStems(telling.clause.replace(telling.words, ' '))
  return rest.every((one) => itself.has(one)) || asked.aims.some(({ things }) => things.some((thing) => share(rest, thing)))
}

/** Something in the way outweighs work going on; a promise called off counts as in the way until the plan records that it stopped. */
function troubled(told: Told, asked: Asked): Decided | null {
  const trouble = find(told, 'problem') ?? find(told, 'called-off') ?? find(told, 'awaiting')
  if (!trouble || (trouble.says === 'awaiting' && asked.recurring && find(told, 'running', 'thing'))) return null
  return by('problem', trouble)
}

/** Anything that happened or goes on. On a promise that recurs, a step done shows that it runs. */
function moving(told: Told, asked: Asked): Decided | null {
  const running = find(told, 'running')
  const step = find(told, 'thing', 'whole')
  const fact = find(told, 'fact')
  if (asked.recurring) {
    if (running) return by('recurring-running', running)
    if (step) return by('recurring-running', step, 'step-done')
    if (fact) return by('recurring-running', fact)
  }
  const going = find(told, 'partial', 'pilot', 'underway') ?? running
  if (going) return by('underway', going)
  if (step) return by('underway', step, isPreparation(step) ? 'step-on-the-way' : 'step-done')
  const other = find(told, 'plan') ?? find(told, 'figure') ?? fact
  return other ? by('underway', other) : null
}

/** Nothing happened: the text says so, promises to look or to do, or cannot be understood. */
function silent(told: Told, text: string): Decided {
  const reason = find(told, 'not-done') ?? find(told, 'nothing') ?? find(told, 'look') ?? find(told, 'ahead') ?? find(told, 'unclear')
  return reason ? by('not-stated', reason) : { deed: 'not-stated', rule: 'nothing-written', words: text.trim() }
}

/** Whether a text says no word that another has not said already. */
function addsNothing(text: string, other: string): boolean {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const said = new Set(other.toLowerCase().match(/[a-z0-9]+/g))
  return words.length > 0 && words.every((word) => said.has(word))
}
