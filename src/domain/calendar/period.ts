import { type Day, monthEnd, type Span } from './day.ts'
import { monthNamed } from './months.ts'
import { financialYear, monthsSpan } from './periods.ts'

const years = /(?<!\d)((?:19|20)\d\d)(?:\s*(?:[/\u2010-\u2015-]|to)\s*((?:19|20)\d\d|\d\d)(?!\d))?/
const months =
  /([a-z]{3,9})\.?\s+((?:19|20)\d\d)\s*(?:-|[\u2010-\u2015]|to|until)\s*(?:end\s+(?:of\s+)?)?([a-z]{3,9})\.?\s+((?:19|20)\d\d)/i

/**
 * The days a plan's period names: `2004/05`, `2004-05`, `2004/2005` one financial year, April to March; `2004-07` the financial years from
 * 2004/05 to 2006/07; `April 2004 to March 2006` those months; `2004` that calendar year. Null where the text names none.
 */
export function readPeriod(text: string): Span | null {
  const named = months.exec(text)
  const from = named && monthNamed(named[1] ?? '')
  const to = named && monthNamed(named[3] ?? '')
  if (named && from && to) {
    const span = { first: monthsSpan(Number(named[2]), from, from).first, last: monthEnd(Number(named[4]), to) }
    if (span.first < span.last) return span
  }
  const match = years.exec(text)
  if (!match) return null
  const start = Number(match[1])
  if (match[2] === undefined) return monthsSpan(start, 1, 12)
  const end =
    match[2].length === 4 ? Number(match[2]) : start - (start % 100) + Number(match[2]) + (Number(match[2]) < start % 100 ? 100 : 0)
  if (end === start) return monthsSpan(start, 1, 12)
  // A pair that runs backwards or over decades names no period anybody plans for.
  if (end < start || end - start > 30) return null
  return { first: financialYear(start).first, last: financialYear(end - 1).last }
}

/** Whether the period is no longer than a year, so that a bare month lies in it once. */
export function isOneYear(span: Span): boolean {
  return span.last < nextYear(span.first)
}

function nextYear(day: Day): Day {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
}
