import { type Day, daysBetween } from '../calendar/day.ts'
import { findMoments } from '../calendar/find-moments.ts'
import { clauses } from './clauses.ts'
import { remembering } from './remembering.ts'
import { condition } from './rules/ahead.ts'
import { past } from './rules/fact.ts'
import { month, oneOf, opening, words } from './words.ts'

/** A day, month, season or year named in a progress text as still to come. */
export interface NamedAhead {
  /** `check`: somebody will look. `step`: something will be done, ready or decided. */
  readonly kind: 'check' | 'step'
  readonly first: Day
  readonly last: Day
  /** The clause that names it. */
  readonly text: string
}

/**
 * The times that a progress text names as still to come, in their order: when somebody will look, and when something will be done. A month
 * without a year is the first such month that is not over on the day the text was said; a time in a clause that tells of the past is left
 * out.
 * @param said the day on which the text was said
 */
export function namedAhead(text: string, said: Day): readonly NamedAhead[] {
  return namesTime.test(text) ? readAhead(text, said) : none
}

const none: readonly NamedAhead[] = []
const readAhead = remembering((text, said): readonly NamedAhead[] => clauses(text).flatMap((clause) => aheadIn(clause, said)))

const namesMonth = words`${month}`

/** A month is named and none that is still to come: "Two visits in October", said in November, is no plan for October. */
export const namesOnlyPast = (text: string, said: Day): boolean => namesMonth.test(text) && namedAhead(text, said).length === 0

const namesTime =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|term|quarter|q[1-4]|week|year|\d{4})|\d[/.]\d/i

const aCheck = opening`
  (?:[\w&'/-]+\s+){0,4}?${oneOf`
    monitoring | audits? | re-?audits? | reviews? | evaluations? | inspections? | checks? | surveys? | assessments? | appraisals?
    stock ?takes? | progress (?:reports?|checks?|reviews?) | forecasts?
  `}
`

const stillAhead = words`
  will | to be | due | until | till | expected | delayed to | slipped | put back | postponed | deferred | completion
  to (?:commence|begin|start|follow|take place)
`

const toCome = words`
  shall | would | to (?:go|open|report|complete|meet|launch|run|finish|return) | anticipated | planned | scheduled | proposed | intended
  likely
  hoped | aim(?:ing)? | from | ready (?:by|in) | by | not before | (?:moved|extended|rescheduled) (?:back )?(?:to|until|for) | launch
  go[- ]live
  (?:revised|new|target) (?:date|completion|target|deadline|timescale)
`

/** A clause that tells of something over: the time named in it is past. */
const over = words`
  was | were | has been | have been | had | since | held | took place | completed | achieved | approved | agreed | adopted | launched
  opened
  started | commenced | began | appointed | published | issued | submitted | signed | introduced | implemented | established | received
  in place | as at | last | ended | finished | met | reported | presented | considered | show(?:s|ed)? | figures?
`

/**
 * "Report to Cabinet in July": a noun and a time, and no verb that tells of a deed. A time that had begun on the day it was said is not ahead
 * of it by that alone.
 */
const bareStep = /^(?:[\w&'/-]+\s+){1,9}?(?:to|in|by|at|during|for|on)\s/i

function aheadIn(clause: string, said: Day): NamedAhead[] {
  const at = clause.search(namesTime)
  if (at < 0) return []
  const still = stillAhead.test(clause)
  if (!still && (over.test(clause) || past.some(({ pattern }) => pattern.test(clause)))) return []
  const kind = aCheck.test(clause) ? 'check' : 'step'
  const marked = still || kind === 'check' || toCome.test(clause) || condition.some(({ pattern }) => pattern.test(clause))
  if (!marked && !bareStep.test(clause)) return []
  // What leads to a time ("end of", "w/c 5") stands close before it; the words before that are not worth walking over.
  const near = clause.slice(Math.max(0, clause.lastIndexOf(' ', at - 20)))
  return findMoments(near, { paperDay: said }).flatMap(({ span }) =>
    span && span.last >= said && (marked || span.first >= said) && !(kind === 'step' && !still && isJustOver(span.first, clause, said))
      ? [{ kind, ...span, text: clause } as const]
      : [],
  )
}

const longestAhead = 275

/**
 * "112 calls in October", said in November: the next October is eleven months off and the last one a few weeks, and without a year or a word for what is to come
 * the last one is meant.
 */
function isJustOver(first: Day, clause: string, said: Day): boolean {
  return daysBetween(said, first) > longestAhead && !/\b(?:19|20)\d\d\b|\bnext\b|\d[/-]\d\d\b/i.test(clause)
}
