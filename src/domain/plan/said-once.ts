import { momentsIn } from '../calendar/find-moments.ts'
import { wordsOf } from '../calendar/words.ts'
import { readYears, type YearSource } from '../calendar/years.ts'
import type { Anchor, Block } from '../document/document.ts'
import { anchorOf, give, type Ledger, onOneLine, type Slice, sliceAt, sub, textOf } from '../document/ledger.ts'
import { readDeadline } from './deadline.ts'
import { type DraftAction, type DraftPlan, words } from './drafts.ts'
import type { Doubt } from './reading.ts'
import { isOfAll, leadOfDay, namesTheDay } from './said-once-words.ts'

/** A deadline that the paper says once for many actions: its words in the sentence that says so. */
export interface SaidOnce {
  readonly at: Slice
  readonly sentence: Slice
}

/** Which block of the paper, counted from 1, an anchor lies in. */
const blockOf = (anchor: Anchor): number => Number(/^b(\d+)/.exec(anchor)?.[1] ?? 0)

/** The sentences outside all tables that give the actions of a paper one deadline. */
export function saidOnce(ledger: Ledger, blocks: readonly Block[], years: YearSource): SaidOnce[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'break') return []
    const text = sliceAt(ledger, block.anchor)
    return sentencesOf(text).flatMap((sentence) => {
      const words = textOf(sentence)
      if (!isOfAll(words)) return []
      const at = lastDay(sentence, years)
      return at ? [{ at, sentence }] : []
    })
  })
}

function sentencesOf(text: Slice): Slice[] {
  const own = textOf(text)
  if (own.length > 4000) return []
  const found: Slice[] = []
  let from = 0
  // `31. März` ends no sentence
  for (const end of [...own.matchAll(/(?<!\s\d{1,2})[.;](?=\s+\p{Lu}|\s*$)|\n/gu)].map(({ index }) => index + 1).concat(own.length)) {
    if (own.slice(from, end).trim()) found.push(sub(text, from, end))
    from = end
  }
  return found
}

/** The last day that a text names behind `by` or `before`, with that word; in a sentence that names one day only, that day. Null where none is. */
function lastDay(text: Slice, years: YearSource): Slice | null {
  const own = textOf(text)
  const moments = momentsIn(own, wordsOf(own), readYears(years)).filter(({ span }) => span !== null)
  const led = moments.flatMap((moment) => {
    const lead = leadOfDay.exec(own.slice(0, moment.start))
    return lead ? [{ from: lead.index, to: moment.end }] : []
  })
  const [only] = moments
  const [by] = led
  if (by && led.length === 1) return sub(text, by.from, by.to)
  return led.length === 0 && moments.length === 1 && only && namesTheDay(own) ? sub(text, only.start, only.end) : null
}

const inHeading = /(?:^|[\s(–—:,-])((?:to be completed |complete |due |deadline:? |all )*(?:by|before)\s+[^()]{3,40}?)\s*\)?\s*$/i

/** The deadline that the heading of a section gives all that stands below it: `Quick wins (by June 2027)`. Null where it gives none. */
export function dueInHeading(heading: Slice, years: YearSource): Slice | null {
  const match = inHeading.exec(textOf(heading))
  const words = match?.[1] ?? ''
  if (
    !match ||
    words === '' ||
    !match[0].trim().startsWith('(') === !/[–—:,-]\s*(?:to be|complete|due|deadline|all|by|before)/i.test(match[0])
  )
    return null
  const start = match.index + match[0].indexOf(words)
  const own = sub(heading, start, start + words.length)
  return lastDay(own, years)
}

/**
 * Gives the actions that name no deadline of their own the one that their section's heading or a sentence of the paper says once for all of them, with a
 * doubt. Never over a day of their own, in a column or in their wording, nor over what is ongoing or comes again.
 */
export function applySaidOnce(drafts: readonly DraftPlan[], said: readonly SaidOnce[], years: YearSource, doubts: Doubt[]): void {
  const blocks = said.map(({ at }) => blockOf(at.leaf.anchor))
  for (const section of drafts.flatMap(({ sections }) => sections)) {
    const actions = [...section.actions, ...section.objectives.flatMap((objective) => objective.actions)]
    for (const action of actions) {
      const before = said[countBelow(blocks, blockOf(action.anchor)) - 1]
      const one = section.due ? undefined : (before ?? (said.length === 1 ? said[0] : undefined))
      const at = section.due ?? one?.at
      if (!at || hasOwn(action, years)) continue
      if (one) give(one.sentence, 'structure')
      give(at, 'placed')
      action.deadline.push(at)
      doubts.push({
        anchor: anchorOf(at),
        about: `${action.ref || 'action'}, deadline`,
        text: onOneLine(textOf(at)),
        why: section.due
          ? `This action names no deadline; the heading above it gives one for all that stands below, and it was given that one.`
          : `This action names no deadline; the paper gives one that is said once for all, and it was given that one.`,
      })
    }
  }
}

/** How many of these rising numbers are below `end`. */
function countBelow(numbers: readonly number[], end: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < end) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an action says itself when it is due, or that it never ends. */
function hasOwn(action: DraftAction, years: YearSource): boolean {
  const own = [action.deadline, action.original, action.completed, action.start].some((field) => field.length > 0)
  if (own || action.parts.some((part) => part.deadline.length > 0)) return true
  const wording = words(action.text)
  return (
    readDeadline('', { ...years, wording }).deadline.parts.length > 0 ||
    /\b(?:on-?going|continu(?:e|ous|ing)|each|every|annual(?:ly)?|weekly|monthly|quarterly|termly|yearly|regular(?:ly)?)\b/i.test(wording)
  )
}
