import type { Action } from '../plan.ts'
import type { EditionKind, PlacedInEdition } from './edition.ts'

/** What the later edition says otherwise; `[same]` where it is nothing. White space and the letter case of a number do not count. */
export function kindsOf(held: PlacedInEdition, read: PlacedInEdition, samePlace: boolean): EditionKind[] {
  const [ours, theirs] = [held.action, read.action]
  const kinds: EditionKind[] = []
  if (isReworded(ours, theirs)) kinds.push('reworded')
  if (isRedated(ours, theirs)) kinds.push('re-dated')
  if (isReowned(ours, theirs)) kinds.push('re-owned')
  if (tellsNews(ours, theirs)) kinds.push('new progress')
  if (isRenumbered(ours, theirs)) kinds.push('renumbered')
  if (!samePlace) kinds.push('moved')
  return kinds.length > 0 ? kinds : ['same']
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Other official words; a paper that has lost them says nothing. */
export const isReworded = (held: Action, read: Action): boolean => read.text.trim() !== '' && bare(held.text) !== bare(read.text)

/** Another date, or one for the first time, or none any more. */
export const isRedated = (held: Action, read: Action): boolean => bare(held.deadline.text) !== bare(read.deadline.text)

/** Other names; their order says nothing. */
export function isReowned(held: Action, read: Action): boolean {
  const names = ({ owners }: Action) => JSON.stringify([...new Set(owners.map(({ name }) => bare(name)))].sort())
  return names(held) !== names(read)
}

/** Something is told, or a status printed, that was not the last word before. */
export function tellsNews(held: Action, read: Action): boolean {
  if (read.progress.text.trim() !== '' && bare(held.progress.text) !== bare(read.progress.text)) return true
  const declared = held.updates?.findLast((update) => update.declared !== null)?.declared ?? held.status ?? ''
  return (read.status ?? '') !== '' && bare(read.status ?? '') !== bare(declared)
}

/** Another printed number; a paper that prints none takes none away. */
export const isRenumbered = (held: Action, read: Action): boolean => read.ref !== '' && held.ref.toLowerCase() !== read.ref.toLowerCase()
