import type { About } from '../../judgement/judgement.ts'
import type { Matter } from './line-of-enquiry.ts'

/** A plan by its title; one without is “this plan”. */
export const byTitle = (title: string): string => (title === '' ? 'this plan' : `“${shortened(title, 80)}”`)

/** The one promise in its own words, so that a question about it can be heard without the paper: `“Light the canal path” (2.1)`. */
export function sayPromise({ actionOf, placeOf, findings }: Matter, at = 0): string {
  const about = findings[at]?.about
  if (!about) return ''
  const text = actionOf(about)?.text ?? ''
  const place = placeOf(about)
  return text === '' ? place || 'the paper' : `“${shortened(text, 90)}”${place ? ` (${place})` : ''}`
}

/** `all 12 actions`, `7 of 75 actions`, with the right noun where findings speak of objectives. */
export function sayShare({ findings, of }: Matter): string {
  const count = findings.length
  const actions = findings.every(({ about }) => about.ref !== null)
  if (!actions) return `${count} ${count === 1 ? 'place' : 'places'}`
  return count === of ? `all ${of} actions` : `${count} of ${of} actions`
}

/** Names in a list as they are spoken: `a, b and c`. */
export function inWords(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`
}

/** Cut behind a whole word, so that a question stays one breath long. */
export function shortened(text: string, longest: number): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:,]+$/, '')
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 20)).replace(/[\s.,;:–-]+$/, '')} …`
}

/** Two places are the same where plan, objective and number are: an id stands in for them once there is one. */
export const keyOf = ({ id, plan, objective, ref }: About): string => id ?? JSON.stringify([plan, objective, ref])
