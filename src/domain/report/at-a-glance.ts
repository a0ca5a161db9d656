import { type Day, daysBetween } from '../calendar/day.ts'
import { sayDay } from '../calendar/say.ts'
import { lastDay } from '../judgement/case.ts'
import type { Comparison, Difference } from '../judgement/changes/comparison.ts'
import { countsSentence, grouped, isPartOnly, sayEnd, sayGroupCount } from '../judgement/changes/counts.ts'
import type { Status } from '../judgement/judgement.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { countsTable } from './counts-table.ts'
import { enquiryBlocks } from './enquiry/enquiry-blocks.ts'
import { shortened } from './enquiry/words.ts'
import { countStatuses, headlineSentence } from './headline.ts'
import { deadlineOf, ownersOf } from './numbered-cell.ts'
import { type PlaceOf, placeOfDifference } from './places.ts'
import type { SummaryInput } from './summary.ts'
import { actionsOf, type PlacedAction } from './walk.ts'

interface Input extends SummaryInput {
  readonly day: Day
  readonly changes: Comparison | null
}

/** Two pages hold about so many rows and places; what goes beyond is counted here and stands in full behind. */
const most = { late: 6, sayings: 6, places: 7, questions: 6, reason: 150 }

/**
 * What a member of the panel reads who reads two pages: where it stands, what changed since the panel last met, what is late, who gave no answer and what to ask. Each in as many rows as fit,
 * gravest first, with a count of what is left to the full tables behind. Its heading begins with our own name: a reader of the written report takes nothing up to the first appendix for a promise.
 */
export function glanceBlocks(input: Input): { readonly blocks: readonly LooseBlock[]; readonly next: number } {
  const { judgement, plans, judgedOf, changes } = input
  const all = plans.flatMap((plan) => [...actionsOf(plan)])
  const at = (status: Status) => all.filter(({ action }) => judgedOf(action)?.status === status)
  const enquiry = enquiryBlocks({ ...input, most: most.questions, longestReason: most.reason })
  const blocks: LooseBlock[] = [
    { kind: 'heading', level: 1, text: 'Milepost summary: where it stands' },
    { kind: 'paragraph', text: headlineSentence(countStatuses(judgement.actions)), look: 'answer' },
    countsTable(plans, judgedOf),
    {
      kind: 'paragraph',
      text: `Judged as at ${sayDay(input.day)} by rules, from the deadlines, the figures and the words in the appendices.`,
      look: 'note',
    },
    ...(changes ? changedAtAGlance(changes, input.placeOf) : []),
    ...lateAtAGlance(at('late'), input),
    ...silentAtAGlance(at('no progress stated'), input),
    ...enquiry.blocks,
  ]
  return { blocks, next: enquiry.next }
}

function changedAtAGlance(changes: Comparison, placeOf: PlaceOf): LooseBlock[] {
  const rows = grouped(changes)
    .filter(({ group }) => group.id !== 'told')
    .map(({ group, differences }) => [group.title, sayGroupCount(differences), placesOf(differences, placeOf)])
  return [
    { kind: 'heading', level: 2, text: `What changed since ${sayEnd(changes.from)}` },
    { kind: 'paragraph', text: countsSentence(changes) },
    ...(rows.length > 0 ? [tableOf({ Change: 18, Count: 14, Where: 68 }, rows)] : []),
  ]
}

/** Where those stand that are counted; parts are only counted behind them, and have places where nothing else has. */
function placesOf(differences: readonly Difference[], placeOf: PlaceOf): string {
  const wholes = differences.filter((each) => !isPartOnly(each))
  const places = (wholes.length > 0 ? wholes : differences).map(({ about, plan }) =>
    // of parts the action is named, once
    placeOfDifference(about && { ...about, part: null }, plan.title, placeOf),
  )
  return listed([...new Set(places)])
}

function lateAtAGlance(late: readonly PlacedAction[], { day, placeOf }: Input): LooseBlock[] {
  const heading: LooseBlock = { kind: 'heading', level: 2, text: 'Late' }
  if (late.length === 0) return [heading, { kind: 'paragraph', text: 'Nothing is late.' }]
  const longest = late
    .map((one) => ({ ...one, days: overdue(one, day) }))
    .toSorted((a, b) => b.days - a.days)
    .slice(0, most.late)
  const rows = longest.map(({ days, ...one }) => [
    placed(one, placeOf),
    shortened(one.action.text, 80),
    shortened(deadlineOf(one.action).replaceAll('\n', '; '), 60) || 'none',
    days > 0 ? String(days) : '–',
    shortened(ownersOf(one.action), 60) || 'nobody named',
  ])
  const rest = late.length - rows.length
  return [
    heading,
    tableOf({ Where: 13, Action: 42, Deadline: 20, 'Days over': 8, Owner: 17 }, rows),
    ...(rest > 0 ? [note(`${rest} more ${rest === 1 ? 'is' : 'are'} in the full table behind.`)] : []),
  ]
}

/** Days since the last day by which it was due; the latest of a part's where the parts have days of their own; 0 where none has passed. */
function overdue({ action }: PlacedAction, day: Day): number {
  const days = [action, ...action.actions].flatMap(({ deadline }) => lastDay(deadline) ?? [])
  return Math.max(0, ...days.map((due) => daysBetween(due, day)))
}

/** Actions without an answer, those that say the same in one row: thirty of them are one thing to ask about, not thirty. */
function silentAtAGlance(silent: readonly PlacedAction[], { judgedOf, placeOf }: Input): LooseBlock[] {
  const heading: LooseBlock = { kind: 'heading', level: 2, text: 'No progress stated' }
  if (silent.length === 0) return [heading, { kind: 'paragraph', text: 'Every action that was asked about has an answer.' }]
  const sayings = [...Map.groupBy(silent, ({ action }) => action.progress.text.trim()).entries()].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const rows = sayings.slice(0, most.sayings).map(([said, those]) => {
    const reports = those.map(({ action }) => judgedOf(action)?.reports ?? 1)
    return [
      said === '' ? 'nothing' : `“${shortened(said, 60)}”`,
      String(those.length),
      reportsRunning(reports),
      listed(those.map((one) => placed(one, placeOf))),
    ]
  })
  const rest = sayings.slice(most.sayings).reduce((sum, [, those]) => sum + those.length, 0)
  return [
    heading,
    tableOf({ 'What was said': 36, Count: 9, 'For how long': 20, Where: 35 }, rows),
    ...(rest > 0 ? [note(`${rest} more, with other words, ${rest === 1 ? 'is' : 'are'} in the full table behind.`)] : []),
  ]
}

/** `3 reports running`, of several that differ `up to 3 reports running`. */
function reportsRunning(reports: readonly number[]): string {
  const longest = Math.max(...reports)
  const upTo = reports.some((each) => each !== longest) ? 'up to ' : ''
  return longest > 1 ? `${upTo}${longest} reports running` : 'this report'
}

const placed = ({ plan, objective, action }: PlacedAction, placeOf: PlaceOf): string =>
  placeOf({ plan: plan.title, objective: objective?.ref || null, ref: action.ref })

/** As many places as a line or two hold, and how many more there are. */
function listed(places: readonly string[]): string {
  const named = places.filter(Boolean)
  if (named.length <= most.places + 1) return named.join(', ')
  return `${named.slice(0, most.places).join(', ')} and ${named.length - most.places} more`
}

/** A table of rows below these headings, each with its share of the width. */
function tableOf(columns: Readonly<Record<string, number>>, rows: readonly (readonly string[])[]): LooseBlock {
  const header: LooseRow = { header: true, cells: Object.keys(columns).map((text) => ({ text, bold: true })) }
  const body = rows.map((texts): LooseRow => ({ cells: texts.map((text, i) => ({ text, ...(i === 0 ? { role: 'row' } : {}) })) }))
  return { kind: 'table', look: 'summary', widths: Object.values(columns), rows: [header, ...body] }
}

const note = (text: string): LooseBlock => ({ kind: 'paragraph', text, look: 'note' })
