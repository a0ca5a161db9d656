import { sayDay } from '../../calendar/say.ts'
import type { AboutDifference, Comparison, Difference, End } from './comparison.ts'
import { type Group, groupOf, groups, type Kind } from './kinds.ts'
import type { PlanName } from './standing.ts'

/**
 * How many differences stand in each group. Of what says where an action stands, an action counts once and a part of one does not; what became of headings is
 * no promise and is counted by `countHeadings`.
 */
export function countDifferences({ differences }: Pick<Comparison, 'differences'>): ReadonlyMap<Kind, number> {
  const counts = new Map(groups.map(({ id }) => [id, 0]))
  for (const { kind, about } of differences) {
    const { id } = groupOf(kind)
    if (about === null || isHeading(about, kind) || isPartOnly({ about, kind })) continue
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

const ofWholes: ReadonlySet<Kind> = new Set<Kind>([
  ...(['late', 'worse', 'silent', 'silent-again', 'done', 'better', 'stopped', 'taken-up', 'removed', 'added', 'told'] as const),
])

/** Of an objective these are told with the sections: it is no action that came, went or moved. */
const ofHeadings: ReadonlySet<Kind> = new Set<Kind>(['removed', 'added', 'moved'])

/** Of a part, where actions are counted and their parts are not. */
export const isPartOnly = ({ about, kind }: Pick<Difference, 'about' | 'kind'>): boolean => about?.of === 'part' && ofWholes.has(kind)

/** How many sections and objectives came, went, moved or, of sections, are called otherwise. */
export const countHeadings = ({ differences }: Pick<Comparison, 'differences'>): number =>
  new Set(differences.flatMap(({ about, kind }) => (about && isHeading(about, kind) ? [about.key] : []))).size

/** Whether a difference is one of a heading and no promise: of a section always, of an objective where it came, went or moved. */
export const isHeading = ({ of }: Pick<AboutDifference, 'of'>, kind: Kind): boolean =>
  of === 'section' || (of === 'objective' && ofHeadings.has(kind))

/** A piece of the sentence; those with a group count it, and can lead to it. */
export interface Piece {
  readonly text: string
  readonly group?: Kind
}

/** The verb between the count and the words that can be a link: of one, of several; `''` where the words say it all. */
type Verb = readonly [one: string, several: string]

const were: Verb = ['was ', 'were ']
const are: Verb = ['is ', 'are ']
const itself: Verb = ['', '']

/** How each group is said behind its count, in three sentences: where things stand, what was changed of the promises, what came and went. */
const said: readonly (readonly (readonly [group: Kind, thing: string, verb: Verb, words: string])[])[] = [
  [
    ['done', 'action', were, 'finished'],
    ['better', 'action', itself, 'got better'],
    ['worse', 'action', itself, 'got worse'],
  ],
  [
    ['late', 'action', itself, 'became late'],
    ['silent', 'action', itself, 'fell silent'],
    ['silent-again', 'action', are, 'silent again'],
  ],
  [['reviewed', 'action', were, 'reviewed']],
  [
    ['re-dated', 'date', itself, 'moved'],
    ['reworded', 'promise', were, 'reworded'],
    ['re-owned', 'promise', itself, 'changed hands'],
    ['re-targeted', 'promise', were, 're-targeted'],
    ['measure-moved', 'figure', itself, 'moved'],
  ],
  [
    ['stopped', 'action', were, 'stopped'],
    ['removed', 'action', were, 'removed'],
    ['added', 'action', were, 'added'],
    ['moved', 'action', were, 'moved elsewhere'],
  ],
]

/**
 * The answer in sentences: "Since 2 February 2026, five actions were finished and two got better. Three dates moved." In pieces, so that each count
 * can be a link; joined they are the text. Whole plans that came or went are said last.
 */
export function countsPieces(comparison: Told): readonly Piece[] {
  const counts = countDifferences(comparison)
  const clauses = said.map((sentence) => sentence.filter(([group]) => (counts.get(group) ?? 0) > 0)).filter(({ length }) => length > 0)
  const plans = comparison.differences.filter(({ about }) => about === null)
  const since = `Since ${sayEnd(comparison.from)}`
  const headings = countHeadings(comparison)
  const leftOut = sayLeftOut(comparison)
  const last: Piece[] = leftOut ? [{ text: ` ${leftOut}` }] : []
  if (clauses.length === 0 && plans.length === 0 && headings === 0)
    return [{ text: `${since}, no promise and no status has changed.` }, ...last]
  const pieces: Piece[] = []
  for (const [s, sentence] of clauses.entries()) {
    let thingBefore = ''
    pieces.push({ text: s === 0 ? `${since}, ` : ' ' })
    for (const [i, [group, thing, verb, words]] of sentence.entries()) {
      const count = counts.get(group) ?? 0
      const number = sayNumber(count)
      const named = thing === thingBefore ? '' : ` ${thing}${count === 1 ? '' : 's'}`
      const joint = i === 0 ? '' : i === sentence.length - 1 ? ' and ' : ', '
      const opens = s > 0 && i === 0 ? number.charAt(0).toUpperCase() + number.slice(1) : number
      pieces.push({ text: `${joint}${opens}${named} ${verb[count === 1 ? 0 : 1]}` }, { text: words, group })
      thingBefore = thing
    }
    pieces.push({ text: '.' })
  }
  for (const [kind, words] of [
    ['plan-added', 'brought in'],
    ['plan-removed', 'taken out'],
  ] as const) {
    const count = plans.filter((each) => each.kind === kind).length
    if (count === 0) continue
    const number = sayNumber(count)
    const opens = pieces.length === 0 ? `${since}, ${number}` : ` ${number.charAt(0).toUpperCase()}${number.slice(1)}`
    pieces.push(
      { text: `${opens} whole ${count === 1 ? 'plan was' : 'plans were'} ` },
      { text: words, group: groupOf(kind).id },
      { text: '.' },
    )
  }
  if (headings > 0) {
    const number = sayNumber(headings)
    const opens = pieces.length === 0 ? `${since}, ${number}` : ` ${number.charAt(0).toUpperCase()}${number.slice(1)}`
    pieces.push({
      text: `${opens} ${headings === 1 ? 'section or objective is' : 'sections or objectives are'} new, gone, moved or renamed.`,
    })
  }
  return [...pieces, ...last]
}

/** Which plans are not compared, because a report was composed without them; `''` where none. */
export function sayLeftOut({ leftOut }: { readonly leftOut?: readonly PlanName[] | undefined }): string {
  const [first] = leftOut ?? []
  if (!leftOut || !first) return ''
  const named = leftOut.slice(0, 3).map(({ title }) => `“${title}”`)
  const more = leftOut.length > 3 ? ` and ${leftOut.length - 3} more` : ''
  const list = more || named.length === 1 ? named.join(', ') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
  return `Not compared, because a report was composed without ${leftOut.length === 1 ? 'it' : 'them'}: ${list}${more}.`
}

type Told = Pick<Comparison, 'from' | 'differences'> & Partial<Pick<Comparison, 'leftOut'>>

/** The same as one text. */
export function countsSentence(comparison: Told): string {
  return countsPieces(comparison)
    .map(({ text }) => text)
    .join('')
}

/** `5 February 2026`, with the report where it was one. */
export function sayEnd({ asAt, report }: End): string {
  return report === null ? sayDay(asAt) : `report ${report} of ${sayDay(asAt)}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Up to ten as a word: behind a date a figure would run into it. */
const sayNumber = (count: number): string => small[count] ?? String(count)

/** The count of one group as the sentence has it, with what it does not count behind: `7`, `7, and 3 parts`, `2 parts`. */
export function sayGroupCount(differences: readonly Difference[]): string {
  const counted = [...countDifferences({ differences }).values()].reduce((sum, count) => sum + count, 0)
  const others = [
    [differences.filter(isPartOnly).length, 'part', 'parts'],
    [differences.filter(({ about }) => about === null).length, 'whole plan', 'whole plans'],
    [countHeadings({ differences }), 'section or objective', 'sections or objectives'],
  ] as const
  const said = others.flatMap(([count, one, several]) => (count > 0 ? [`${count} ${count === 1 ? one : several}`] : []))
  return [...(counted > 0 || said.length === 0 ? [String(counted)] : []), ...said].join(', and ')
}

/** The groups of a comparison that hold something, in the order of reading, each with its differences. */
export function grouped({ differences }: Pick<Comparison, 'differences'>) {
  const byGroup = Map.groupBy(differences, ({ kind }) => groupOf(kind))
  return groups.flatMap((group: Group) => {
    const found = byGroup.get(group)
    return found ? [{ group, differences: found }] : []
  })
}
