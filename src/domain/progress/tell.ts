import type { Asked } from './promise.ts'
import { aheadMarks, condition, look, lookAhead, step } from './rules/ahead.ts'
import { colours } from './rules/colours.ts'
import { fact } from './rules/fact.ts'
import { notDone } from './rules/not-done.ts'
import { nothing } from './rules/nothing.ts'
import { problem } from './rules/problem.ts'
import { running } from './rules/running.ts'
import { goingOn, plan, underway } from './rules/underway.ts'
import { whole } from './rules/whole.ts'
import { contentStems, share, stem } from './stems.ts'
import type { Rule, Telling } from './telling.ts'
import { findTold } from './told-verbs.ts'

/** The rules that are tried before the verbs, in the order in which they are tried: bad news before good, so that "not completed" is never "completed". */
const first: readonly Rule[] = [...condition, ...nothing, ...problem, ...notDone, ...whole, ...plan, ...running, ...underway]
/** The rules for clauses without a told verb. */
const last: readonly Rule[] = [...goingOn, ...look]

/** "No delays", "delays resolved": words of trouble that tell of none. */
const noTrouble =
  /\b(?:no|not|not been|without|any|few|minimal|despite|in spite of|following|after|avoid(?:s|ed|ing)?|working through|clear(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|overc(?:a|o)me|resolv(?:e|ed|ing)|solv(?:ed|ing)|address(?:ed|ing)?|tackl(?:ed|ing)|prevent(?:ed|ing)?|identif(?:y|ied|ying)) (?:\w+ ){0,2}?(?:delay(?:s|ed)?|problems?|issues?|concerns?|difficult(?:y|ies)|slippage|obstacles?|barriers?|backlogs?|shortfalls?|shortages?)\b|\b(?:delay(?:s|ed)?|problems?|issues?|difficulties|concerns?|barriers?|backlogs?|vacanc(?:y|ies)|shortages?) (?:\w+ ){0,3}?(?:resolved|overcome|addressed|solved|cleared|reduced|eliminated|filled|rectified|sorted)\b/gi

/** "Figures", a number with a unit or after "currently", "now", "at". */
const figure =
  /\d\s?(?:%|per ?cent)|£\s?\d|\b(?:average|mean|median|rates?|score|total|numbers?|levels?)\b[^.]*\d|\b(?:down|up) (?:from|to|by)? ?\d|\bfrom \d[\d,.]* to \d|(?:^|\b(?:currently|now|total(?:s|ling)?|is|are|was|were|show(?:s|ed)?|stands? at|up to|down to)\s)\d[\d,.]*\b(?!\s?(?:st|nd|rd|th|am|pm)\b)(?!\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|years?|hours?|minutes?))/i

/** Part of it: a share, a count out of more, a first or draft thing. */
const part =
  /\b(?:partial(?:ly)?|partly|in part|nearly|almost|mostly|largely|substantially|virtually|mainly|most|majority|some|half (?:of|the)|several|interim|draft|outline|preliminary|provisional(?:ly)?|in principle|all but|one of|(?:first|second|third|early|initial) (?:phases?|stages?|drafts?|tranches?|cohorts?|groups?|batch(?:es)?|waves?|parts?|steps?|rounds?)|(?:phases?|stages?|parts?|tranches?|steps?) (?:\d|one|two|three|i{1,3}|a|b)\b)\b|\b\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent)\s+(?:of|complete|done|have|has|are|were|is|now|\w+ed)\b/i
const countOfMore =
  /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the |our |all )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/i

/**
 * What each part of a progress text says, in its order. A clause that joins two tellings ("Policy agreed and training under way") is cut at the
 * joint; a joint with a telling on one side only ("policies and procedures agreed") is not.
 */
export function tellings(clause: string, asked: Asked): Telling[] {
  const one = tell(clause, asked)
  if (one.rule === 'in-place-and-ongoing' || one.rule === 'colour') return [one]
  for (const joint of clause.matchAll(/\s+(?:and|&|[–—-]|with)\s+|\s*[,:(]\s*/gi)) {
    const left = clause.slice(0, joint.index)
    const right = clause.slice(joint.index + joint[0].length)
    const toldLeft = tell(left, asked)
    if (!stands(toldLeft)) continue
    const toldRight = tell(right, asked)
    if (!stands(toldRight) || (/with|\(/.test(joint[0]) && toldRight.says === 'thing')) continue
    const heir =
      toldRight.told && toldRight.told.index === 0 && toldLeft.told && toldLeft.told.index > 0
        ? withThing(toldRight, toldLeft.told.thing)
        : null
    const inherits = toldRight.says === 'whole' && toldLeft.says !== 'whole' && toldLeft.told?.thing
    if (inherits) return [toldLeft, ...tellings(`${toldLeft.told?.thing} ${right}`, asked)]
    if (heir) return [toldLeft, heir]
    const rest = tellings(right, asked)
    const next = rest[0]
    const follows =
      toldLeft.says === 'thing' && next?.says === 'underway' && right.trimStart().toLowerCase().startsWith(next.words.toLowerCase())
    return [toldLeft, ...(follows ? [{ ...next, rule: 'follow-on' }, ...rest.slice(1)] : rest)]
  }
  const ahead = isAhead(clause, asked)
  if (one.says === 'thing' && ahead && one.told && one.told.index < ahead.index)
    return [one, { says: 'ahead', rule: 'promise-to-do', words: ahead[0], clause }]
  return [one]
}

function withThing(telling: Telling, thing: string): Telling {
  return telling.told ? { ...telling, told: { ...telling.told, thing } } : telling
}

/** A telling that can stand by itself on one side of a joint. */
function stands(telling: Telling): boolean {
  return (
    telling.says !== 'unclear' &&
    telling.says !== 'fact' &&
    telling.says !== 'figure' &&
    telling.says !== 'look' &&
    telling.rule !== 'step-ahead' &&
    telling.rule !== 'nothing-said'
  )
}

/** Why something is done tells of nothing done: "Check in October to see how many are finished". */
const purpose =
  /\b(?:in order )?to (?:see|establish|check|ensure|determine|assess|decide|confirm|find out|make sure|enable|help|allow|show)\b.*$/i

/** What one clause says: the first rule that fits. */
export function tell(clause: string, asked: Asked): Telling {
  const colour = colours.find((rule) => rule.pattern.test(clause))
  if (colour) return { says: colour.says, rule: colour.id, words: clause, clause }
  const calm = clause.replace(noTrouble, (words) =>
    contentStems(words).some((stem) => asked.stems.includes(stem))
      ? words
      : /resolved|overcome|addressed|solved|cleared|rectified|sorted|filled/i.test(words)
        ? 'matters resolved'
        : ' ',
  )
  const early = match(first, calm, clause, asked)
  const ahead = isAhead(calm, asked)
  if (early && !(ahead && yields(early, calm, ahead.index))) return early
  if (ahead) {
    const told = findTold(calm.slice(0, ahead.index))
    if (told && !told.opening) return thing(told, clause)
    return lookAhead.test(calm)
      ? { says: 'look', rule: 'promise-to-look', words: clause, clause }
      : { says: 'ahead', rule: 'promise-to-do', words: ahead[0], clause }
  }
  const told = findTold(calm.replace(purpose, ''))
  if (told) return thing(told, clause)
  const late = match(last, calm, clause, asked)
  if (late) return late
  const number = figure.exec(calm)
  if (number) return { says: 'figure', rule: 'figure-stated', words: clause, clause }
  const next = match(step, calm, clause, asked)
  if (next) return next
  return match(fact, calm, clause, asked) ?? { says: 'unclear', rule: 'unclear', words: clause, clause }
}

/** Where a clause turns to the future. "Meeting arranged for 2 June" is no future where the task was to arrange it. */
function isAhead(clause: string, asked: Asked): RegExpExecArray | null {
  const ahead = aheadMarks.exec(clause)
  const fixing = ahead && /^(?:arranged|booked|scheduled|planned|proposed|programmed)$/i.test(ahead[0])
  return fixing && asked.aims.some((aim) => stem(aim.verb) === stem(ahead[0])) ? null : ahead
}

function thing(told: NonNullable<ReturnType<typeof findTold>>, clause: string): Telling {
  if (told.custom) return { says: 'running', rule: 'present-custom', words: told.verb, clause, told }
  if (told.family === 'finish' && told.thing === '') return { says: 'whole', rule: 'done-word', words: told.verb, clause, told }
  return { says: 'thing', rule: 'deed-told', words: `${told.thing} ${told.verb}`.trim(), clause, told }
}

/** A word of work going on gives way to a mark of the future that governs it: "will be in progress", "Review to be under way by June". */
function yields(early: Telling, clause: string, ahead: number): boolean {
  if (early.says !== 'underway' && early.says !== 'partial' && early.says !== 'plan' && early.says !== 'running' && early.says !== 'pilot')
    return false
  return ahead < clause.indexOf(early.words)
}

function match(rules: readonly Rule[], calm: string, clause: string, asked: Asked): Telling | null {
  for (const rule of rules) {
    const found = rule.pattern.exec(calm)
    if (!found || rule.unless?.test(calm)) continue
    if (rule.says === 'plan' && asked.aims.some((aim) => aim.things.some((thing) => share(contentStems(found[0]), thing)))) continue
    if (rule.says === 'problem' || rule.says === 'awaiting') {
      const topic = contentStems(found[0])
      if (topic.length > 0 && topic.every((stem) => asked.stems.includes(stem))) continue
    }
    return { says: rule.says, rule: rule.id, words: found[0].trim(), clause }
  }
  return null
}

/** Whether a telling is only of part of the promise: a share, a draft, three of five. A word that the promise uses itself ("Produce a draft") is no part. */
export function isPart(clause: string, asked: Asked): boolean {
  const count = countOfMore.exec(clause)
  if (count) return count[1] !== count[2]
  if (countsShort(clause, asked.text) || otherLevel(clause, asked.text)) return true
  const found = part.exec(clause)
  return found !== null && !contentStems(found[0]).some((stem) => asked.stems.includes(stem))
}

const numbers = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|')
const counted = new RegExp(`\\b(\\d{1,6}|${numbers.join('|')})\\s+((?:[a-z-]+\\s+){0,2}[a-z-]+)`, 'gi')

/** Whether the same things are counted in both texts, and fewer told than asked: "Three forums held" for "Hold four forums a year". */
function countsShort(told: string, asked: string): boolean {
  if (!/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(asked)) return false
  const count = (word: string): number => (/^\d/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()))
  const wanted = [...asked.matchAll(counted)].map((match) => ({ count: count(match[1] ?? ''), of: contentStems(match[2] ?? '') }))
  if (pounds(told) < pounds(asked)) return true
  return [...told.matchAll(counted)].some(
    (match) =>
      !months.test(match[2] ?? '') &&
      wanted.some((want) => share(contentStems(match[2] ?? ''), want.of) && count(match[1] ?? '') < want.count),
  )
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** The first sum in pounds; not a number where none is named, so that it is neither less nor more. */
function pounds(text: string): number {
  const sum = /£\s?([\d,]+(?:\.\d+)?)\s?(k|m|bn)?/i.exec(text)
  return sum ? Number(sum[1]?.replaceAll(',', '')) * ({ k: 1e3, m: 1e6, bn: 1e9 }[sum[2]?.toLowerCase() ?? ''] ?? 1) : Number.NaN
}

const level = /\b(level|stage|phase|tier|grade|step|part|key stage) (\d+|one|two|three|four|five)\b/i

/** "Level 2 achieved" where level 3 was asked. */
function otherLevel(told: string, asked: string): boolean {
  const wanted = level.exec(asked)
  const got = level.exec(told)
  return (
    wanted !== null &&
    got !== null &&
    wanted[1]?.toLowerCase() === got[1]?.toLowerCase() &&
    wanted[2]?.toLowerCase() !== got[2]?.toLowerCase()
  )
}
