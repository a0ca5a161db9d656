import type { Day } from '../calendar/day.ts'
import { findMoments } from '../calendar/find-moments.ts'
import { clauses } from './clauses.ts'
import { condition } from './rules/ahead.ts'

/** A day, month, season or year named in a progress text as still to come. */
export interface NamedAhead {
  /** `check`: somebody will look. `step`: something will be done, ready or decided. */
  readonly kind: 'check' | 'step'
  readonly first: Day
  readonly last: Day
  /** The clause that names it. */
  readonly text: string
}

const namesTime =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|term|quarter|q[1-4]|week|year|\d{4})|\d[/.]\d/i

const check =
  /^(?:[\w&'/-]+\s+){0,4}?(?:monitoring|audits?|re-?audits?|reviews?|evaluations?|inspections?|checks?|surveys?|assessments?|appraisals?|stock ?takes?|progress (?:reports?|checks?|reviews?)|forecasts?)\b/i

const mark =
  /\b(?:will|shall|would|to be|to (?:commence|begin|start|follow|take place|go|open|report|complete|meet|launch|run|finish|return)|due|expected|anticipated|planned|scheduled|proposed|intended|likely|hoped|aim(?:ing)?|available from|ready (?:by|in|from)|from|until|till|not before|not until|delayed (?:to|until|till)|deferred (?:to|until)|postponed (?:to|until)|slipped (?:to|until|into)|put back to|moved (?:back )?to|extended (?:to|until)|rescheduled (?:to|for)|revised (?:date|completion|target|deadline|timescale)|new (?:date|deadline|target date)|target date|completion|launch|go[- ]live|by)\b/i

/** A clause that tells of something over: the day named in it is past. */
const past =
  /\b(?:was|were|has been|have been|had|since|held|took place|completed|achieved|approved|agreed|adopted|launched|opened|started|commenced|began|appointed|published|issued|submitted|signed|introduced|implemented|established|received|in place|as at|last|ended|finished|met|reported|presented|considered|show(?:s|ed)?|figures?)\b/i

/** "Report to Cabinet in July", "Audit December": a noun and a time, and no verb that tells of a deed. */
const bareStep = /^(?:[\w&'/-]+\s+){1,9}?(?:to|in|by|at|during|for|on)\s/i

/**
 * The times that a progress text names as still to come, in their order: when somebody will look, and when something will be done. A month
 * without a year is the first such month that is not over on the day the text was said; a time in a clause that tells of the past is left out.
 * @param said the day on which the text was said
 */
export function namedAhead(text: string, said: Day): readonly NamedAhead[] {
  if (!namesTime.test(text)) return none
  const key = `${said}\n${text}`
  const known = cache.get(key)
  if (known) return known
  const found = readAhead(text, said)
  if (cache.size >= 5000) cache.clear()
  cache.set(key, found)
  return found
}

const none: readonly NamedAhead[] = []
/** The same few sentences stand under many actions, and every page judges them again. */
const cache = new Map<string, readonly NamedAhead[]>()

/** Words that keep a clause in the future although it also tells of something over: "Delayed, now due in May". */
const stillAhead =
  /\b(?:will|to be|due|until|till|expected|delayed to|slipped|put back|postponed|deferred|completion|to (?:commence|begin|start|follow|take place))\b/i

function readAhead(text: string, said: Day): NamedAhead[] {
  const found: NamedAhead[] = []
  for (const clause of clauses(text)) {
    const at = clause.search(namesTime)
    if (at < 0) continue
    const isCheck = check.test(clause)
    const ahead = mark.test(clause) || condition.some((rule) => rule.pattern.test(clause))
    if (past.test(clause) && !stillAhead.test(clause)) continue
    if (!ahead && !isCheck && !bareStep.test(clause)) continue
    // What leads to a time ("end of", "w/c 5") stands close before it; the words before that are not worth walking over.
    for (const moment of findMoments(clause.slice(Math.max(0, clause.lastIndexOf(' ', at - 20))), { paperDay: said })) {
      if (moment.span && moment.span.last >= said) found.push({ kind: isCheck ? 'check' : 'step', ...moment.span, text: clause })
    }
  }
  return found
}
