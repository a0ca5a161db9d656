import type { Asked } from './promise.ts'
import { abroad, answers } from './rules/abroad.ts'
import { aheadMarks, condition, fixing, look, lookAhead, step } from './rules/ahead.ts'
import { colours } from './rules/colours.ts'
import { fact, past } from './rules/fact.ts'
import { calmed } from './rules/no-trouble.ts'
import { notDone } from './rules/not-done.ts'
import { nothing } from './rules/nothing.ts'
import { problem } from './rules/problem.ts'
import { running } from './rules/running.ts'
import { goingOn, plan, underway } from './rules/underway.ts'
import { whole } from './rules/whole.ts'
import { contentStems, share, stem } from './stems.ts'
import type { Rule, Says, Telling } from './telling.ts'
import { findTold, type Told } from './told-verbs.ts'
import { month, words } from './words.ts'

/** Tried before the verbs, in this order: bad news before good, so that "not completed" is never "completed". */
const first: readonly Rule[] = [
  ...answers,
  ...abroad,
  ...condition,
  ...nothing,
  ...problem,
  ...notDone,
  ...whole,
  ...plan,
  ...running,
  ...underway,
]
/** Tried where no verb tells of a deed. */
const last: readonly Rule[] = [...goingOn, ...look]

const leadToNumber = '(?:currently|now|total(?:s|ling)?|is|are|was|were|show(?:s|ed)?|stands? at|up to|down to)'
/** A figure stated by itself. */
const figure = words`
  [\d.]*\d\s?(?:%|per ?cent) | £\s?\d.* | (?:average|mean|median|rates?|score|total|numbers?|levels?)\b[^.]*\d.*
  (?:down|up) (?:(?:from|to|by) )?\d.* | (?:down|up) by an? (?:half|third|quarter|fifth|tenth).*
  from \d[\d,.]* to \d.*
  (?:^|${leadToNumber}\s)\d[\d,.]*(?!\w)(?!\s?[ap]m\b)(?!\s(?:${month}|days?|weeks?|months?|years?|hours?|minutes?))
`

/** Why something is done tells of nothing done: "Check in October to see how many are finished". */
const purpose =
  /\b(?:in order )?to (?:see|establish|check|ensure|determine|assess|decide|confirm|find out|make sure|enable|help|allow|show)\b.*$/i

/** What one clause says: the first rule that fits. */
export function tell(clause: string, asked: Asked): Telling {
  const colour = colours.find((rule) => rule.pattern.test(clause))
  if (colour) return { says: colour.says, rule: colour.id, words: clause, clause }
  const calm = calmed(clause, asked.stems)
  const early = match(first, calm, clause, asked)
  const ahead = turnsAhead(calm, asked)
  if (early && !(ahead && yields(early, calm, ahead.index))) return early
  if (ahead) {
    const told = findTold(calm.slice(0, ahead.index))
    if (told && !told.opening) return tellingOf(told, clause)
    if (lookAhead.test(calm)) return { says: 'look', rule: 'promise-to-look', words: clause, clause }
    return { says: 'ahead', rule: 'promise-to-do', words: ahead[0], clause }
  }
  const told = findTold(calm.replace(purpose, ''))
  if (told) return tellingOf(told, clause)
  const late = match(last, calm, clause, asked)
  if (late) return late
  if (figure.test(calm)) return { says: 'figure', rule: 'figure-stated', words: clause, clause }
  return match([...past, ...step, ...fact], calm, clause, asked) ?? { says: 'unclear', rule: 'unclear', words: clause, clause }
}

/** Where a clause turns to the future. "Meeting arranged for 2 June" is no future where the task was to arrange it. */
export function turnsAhead(clause: string, asked: Asked): RegExpExecArray | null {
  const ahead = aheadMarks.exec(clause)
  const fixed = ahead && fixing.test(ahead[0]) && asked.aims.some((aim) => stem(aim.verb) === stem(ahead[0]))
  return fixed ? null : ahead
}

function tellingOf(told: Told, clause: string): Telling {
  if (told.custom) return { says: 'running', rule: 'present-custom', words: told.verb, clause, told }
  if (told.family === 'finish' && told.thing === '') return { says: 'whole', rule: 'done-word', words: told.verb, clause, told }
  return { says: 'thing', rule: 'deed-told', words: `${told.thing} ${told.verb}`.trim(), clause, told }
}

const yielding: ReadonlySet<Says> = new Set(['underway', 'partial', 'plan', 'running', 'pilot'])

/** A word of work going on gives way to a mark of the future that governs it: "will be in progress", "Review to be under way by June". */
function yields(early: Telling, clause: string, ahead: number): boolean {
  return yielding.has(early.says) && ahead < clause.indexOf(early.words)
}

function match(rules: readonly Rule[], calm: string, clause: string, asked: Asked): Telling | null {
  for (const rule of rules) {
    const found = rule.pattern.exec(calm)
    if (!found || rule.unless?.test(calm) || isTopic(rule.says, found[0], asked)) continue
    return { says: rule.says, rule: rule.id, words: found[0].trim(), clause }
  }
  return null
}

/** A word of trouble that the promise itself uses is its topic and no trouble; a plan is no mere plan where one was promised. */
function isTopic(says: Says, found: string, asked: Asked): boolean {
  if (says !== 'problem' && says !== 'awaiting' && says !== 'plan') return false
  const stems = contentStems(found)
  if (says === 'plan') return asked.aims.some((aim) => aim.things.some((thing) => share(stems, thing)))
  return stems.length > 0 && stems.every((one) => asked.stems.includes(one))
}
