import { type Day, daysBetween } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'

const said = new Map<string, string>()

/**
 * A day and how far off it is: `31 May 2004, 31 days ago`, `30 September 2004, in 91 days`, `1 July 2004, today`. Few days recur in
 * thousands of actions.
 */
export function sayWhen(day: Day, asAt: Day): string {
  const key = `${day} ${asAt}`
  const known = said.get(key)
  if (known !== undefined) return known
  const days = daysBetween(asAt, day)
  const off = days === 0 ? 'today' : days < 0 ? `${sayCount(-days, 'day')} ago` : `in ${sayCount(days, 'day')}`
  const words = `${sayDay(day)}, ${off}`
  if (said.size >= 5000) said.clear()
  said.set(key, words)
  return words
}

/** `1 part`, `7 parts`. */
export function sayCount(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}

/** Any white space but single spaces between words. */
const untidy = /[^\S ]| {2}|^ | $/

/** Words of the paper in quotation marks, on one line, cut where they run on. */
export function quote(text: string, longest = 120): string {
  const line = (untidy.test(text) ? text.replace(/\s+/g, ' ').trim() : text).replace(/[.,;:]+$/, '')
  if (line.length <= longest) return `“${line}”`
  const cut = line.slice(0, longest)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 20))} …”`
}

const bearsVerb = /^(?:increas|improv|rais|ris|grow|reduc|decreas|cut|lower|fall|drop)/i

/** A target inside a sentence: `85%`, `21 adoptions`; one that bears its own verb is quoted, `“Increase overnight stays by 15%”`, since no sentence can go on from it. */
export const sayTarget = ({ text }: { readonly text: string }): string => (bearsVerb.test(text) ? quote(text) : text)
