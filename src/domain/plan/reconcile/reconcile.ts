import { countText } from '../../document/count-characters.ts'
import type { Document, SourceNote } from '../../document/document.ts'
import { eachText } from '../../document/each-text.ts'
import { matchPlans, type PlansMatched } from '../matching/match-plans.ts'
import type { Section } from '../plan.ts'
import type { Doubt, Reading } from '../reading.ts'
import type { Which } from './choose.ts'
import { bothCopies, type Copy } from './copies.ts'
import { type Merging, merging } from './decide.ts'
import { leftOver } from './left-over.ts'
import { mergeFrontSheet } from './merge-front-sheet.ts'
import { mergePlans } from './merge-plans.ts'
import { wordsOf } from './word-runs.ts'

/** Two copies put together, or why they are no copies of one paper. */
export type Reconciled =
  | { readonly ok: true; readonly document: Document; readonly reading: Reading }
  /** `why` stands behind “These are not two copies of one paper:”. */
  | { readonly ok: false; readonly why: string }

/** Of the actions of the shorter copy, how many the other must have. */
const leastInCommon = 1 / 3

/** More pairs of actions than this are no committee's paper; holding them all against each other would keep everybody waiting. */
const mostPairs = 400_000

/**
 * Puts two copies of one paper together: each field from the copy that has it, or has it undamaged; where both are whole and differ, a doubt that shows
 * both. Nothing comes out that stands in neither, no two texts are mixed, and what was decided is told in the notes. The document is both papers, one behind the other; `copies`
 * says which places are whose. What the progress texts report is not judged anew here. A copy held against itself gives itself. Never throws.
 */
export function reconcile(first: Copy, second: Copy): Reconciled {
  const twice = alreadyIn(first, second)
  if (twice !== null) return { ok: false, why: twice }
  const { document, copies, second: below } = bothCopies(first, second)
  if (countActions(first.reading) * countActions(second.reading) > mostPairs)
    return { ok: false, why: `“${first.name}” and “${second.name}” hold too many actions to be held against each other` }
  const matched = matchPlans(first.reading.plans, below.plans)
  const why = whyNotCopies(first, second, matched)
  if (why !== null) return { ok: false, why }
  const m = merging(first.reading, below, knownIn(document))
  const sheet = mergeFrontSheet(m, first.reading, below)
  const plans = mergePlans(m, first.reading.plans, below.plans, matched)
  const bare: Reading = { ...first.reading, ...sheet, plans }
  const { leftovers, coverage } = leftOver(bare, first.reading, below)
  const heading = document.blocks[first.document.blocks.length]
  const between = heading?.kind === 'heading' ? countText(heading.text) : 0
  const notes = [...(first.reading.notes ?? []), ...(below.notes ?? []), ...m.notes, ...tellAnswered(m)]
  return {
    ok: true,
    document,
    reading: {
      ...sheet,
      plans,
      doubts: doubtsOf(m, first.reading, below),
      leftovers,
      coverage: { ...coverage, characters: coverage.characters + between, structure: coverage.structure + between },
      ...(notes.length > 0 ? { notes } : {}),
      copies,
    },
  }
}

/** A copy that was put together with another already would be held against itself. */
function alreadyIn(first: Copy, second: Copy): string | null {
  const within = ({ reading, sha256 }: Copy) => reading.copies?.map((copy) => copy.sha256) ?? [sha256]
  if (!first.reading.copies && !second.reading.copies) return null
  const both = within(first).find((one) => within(second).includes(one))
  if (both === undefined) return null
  const name = [...(first.reading.copies ?? []), ...(second.reading.copies ?? [])].find(({ sha256 }) => sha256 === both)?.name
  return `“${name}” is in both of them already`
}

function whyNotCopies(first: Copy, second: Copy, { actions }: PlansMatched): string | null {
  const [ours, theirs] = [actions.pairs.length + actions.onlyFirst.length, actions.pairs.length + actions.onlySecond.length]
  const empty = ours === 0 ? first : theirs === 0 ? second : undefined
  if (empty) return `no action was found in “${empty.name}”`
  if (actions.pairs.length >= Math.min(ours, theirs) * leastInCommon) return null
  const common = actions.pairs.length === 0 ? 'none' : `only ${actions.pairs.length}`
  return `of the ${ours} actions of “${first.name}” and the ${theirs} of “${second.name}” ${common} ${actions.pairs.length > 1 ? 'are' : 'is'} in both`
}

function countActions({ plans }: Reading): number {
  const within = ({ actions, objectives, sections }: Section): number =>
    actions.length + objectives.reduce((sum, one) => sum + one.actions.length, 0) + sections.reduce((sum, one) => sum + within(one), 0)
  return plans.reduce((sum, plan) => sum + plan.sections.reduce((most, section) => most + within(section), 0), 0)
}

/** Words that stand in at least two places of the papers: a word cut by damage hardly ever does. */
function knownIn(document: Document): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const { text } of eachText(document)) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => (counts.get(word) ?? 0) >= 2
}

/** Conflicts, and the doubts of either copy that the other does not answer; what both doubt alike is said once. */
function doubtsOf(m: Merging, first: Reading, second: Reading): Doubt[] {
  const same = ({ about, text, why }: Doubt) => JSON.stringify([about, wordsOf(text), why])
  const open = (which: Which, { doubts }: Reading) => {
    const answered = new Set(m.answered(which))
    return doubts.filter((doubt) => !answered.has(doubt))
  }
  const ours = open('first', first)
  const said = new Set(ours.map(same))
  return [...m.conflicts, ...ours, ...open('second', second).filter((doubt) => !said.has(same(doubt)))]
}

function tellAnswered(m: Merging): SourceNote[] {
  return (['first', 'second'] as const).flatMap((which): SourceNote[] => {
    const answered = m.answered(which)
    if (answered.length === 0) return []
    const many = answered.length === 1 ? 'One doubt' : `${answered.length} doubts`
    const sentence = `${many} about the ${which} copy ${answered.length === 1 ? 'is' : 'are'} answered by the other.`
    return [{ anchor: '', about: 'copy', sentence, text: answered.map(({ about, why }) => `${about}: ${why}`).join('\n') }]
  })
}
