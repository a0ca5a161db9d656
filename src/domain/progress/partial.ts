import type { Asked } from './promise.ts'
import { isAboutPromise, reachesGoal, shortOf } from './short-of.ts'
import { contentStems, share } from './stems.ts'
import { month, oneOf, percent, words } from './words.ts'

const numbers = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const steps = oneOf`phases? | stages? | drafts? | tranches? | cohorts? | groups? | batch(?:es)? | waves? | parts? | steps? | rounds?`

const part = words`
  partial(?:ly)? | partly | in part | nearly | almost | mostly | largely | substantially | virtually | mainly | most | majority | some
  several
  half (?:of|the) | all but | one of | interim | draft | outline | preliminary | provisional(?:ly)? | in principle
  (?:first|second|third|early|initial) ${steps} | ${steps} (?:\d|one|two|three|i{1,3}|a|b)
  ${percent}\s+(?:of|complete|done|have|has|are|were|is|now|\w+ed)
`
const parts = new RegExp(part.source, 'gi')
const countOfMore = words`(\d+|${numbers}) (?:out )?of (?:the |our |all )?(\d+|${numbers})`

/**
 * Whether a clause tells only of part of the promise: a share, a draft, three of five, fewer than were promised, another level. A word that
 * the promise uses itself ("Produce a draft") is no part.
 */
export function isPart(clause: string, asked: Asked): boolean {
  const count = countOfMore.exec(clause)
  if (count) return count[1] !== count[2]
  if (shortOf(clause, asked.goals) !== null || isShort(clause, asked.text) || isOtherLevel(clause, asked.text)) return true
  for (const [found] of clause.matchAll(parts)) {
    if (found.startsWith('100')) continue
    const stems = contentStems(found)
    // A share is a part even of the very thing promised ("40% answered"), unless the promise asks for no more.
    const isAsked = /^\d/.test(found)
      ? share(stems.slice(0, 1), asked.stems) || reachesGoal(clause, asked.goals)
      : share(stems, asked.stems)
    if (!isAsked) return true
  }
  return false
}

const aShare = new RegExp(`${percent} of\\b`, 'i')

/** A share of something that the promise does not name: "64% of residents are satisfied" where posts were to be filled. */
export function isOtherShare(clause: string, asked: Asked): boolean {
  const found = aShare.exec(clause)
  return found !== null && asked.stems.length > 0 && !isAboutPromise(clause.replace(found[0], ' '), asked.stems)
}

const counted = new RegExp(`(?<![£\\w])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${numbers})\\s+((?:[a-z-]+\\s+){0,2}[a-z-]+)`, 'gi')
const startsWithMonth = new RegExp(`^${month}\\b`, 'i')

/** Whether the same things are counted in both texts, and fewer told than asked: "Three forums held" for "Hold four forums a year". */
function isShort(told: string, asked: string): boolean {
  if (moneyIn(told) < moneyIn(asked)) return true
  const wanted = countsIn(asked)
  return wanted.length > 0 && countsIn(told).some((one) => wanted.some((want) => share(one.of, want.of) && one.count < want.count))
}

function countsIn(text: string): { count: number; of: string[] }[] {
  return [...text.matchAll(counted)].flatMap(([, count = '', of = '']) => {
    if (startsWithMonth.test(of)) return []
    return [
      {
        count: /^\d/.test(count) ? Number(count.replaceAll(',', '')) : numbers.split('|').indexOf(count.toLowerCase()),
        of: contentStems(of),
      },
    ]
  })
}

/** The first sum in pounds; not a number where none is named, so that it is neither less nor more. */
function moneyIn(text: string): number {
  const sum = /£\s?([\d,]+(?:\.\d+)?)\s?(k|m|bn)?/i.exec(text)
  return sum ? Number(sum[1]?.replaceAll(',', '')) * ({ k: 1e3, m: 1e6, bn: 1e9 }[sum[2]?.toLowerCase() ?? ''] ?? 1) : Number.NaN
}

const level = words`(level|stage|phase|tier|grade|step|part|key stage) (\d+|one|two|three|four|five)`

/** "Level 2 achieved" where level 3 was asked. */
function isOtherLevel(told: string, asked: string): boolean {
  const wanted = level.exec(asked.toLowerCase())
  const got = level.exec(told.toLowerCase())
  return wanted !== null && got !== null && wanted[1] === got[1] && wanted[2] !== got[2]
}
