import type { Action, Deadline, Objective, Section } from '../plan.ts'
import type { EditionKind, FrameInEdition, PlacedInEdition } from './edition.ts'
import { measuresOf, type ObjectiveField, objectiveFields, type Prints, wordsOf } from './prints.ts'

/** Where a pair stands on both sides: in the same place, in another of its plan, or in another plan. */
export type Whither = 'same place' | 'moved' | 'elsewhere'

/** What the later edition says otherwise; `[same]` where it is nothing. White space and the letter case of a number do not count. */
export function kindsOf(held: PlacedInEdition, read: PlacedInEdition, prints: Prints, whither: Whither): EditionKind[] {
  const [ours, theirs] = [held.action, read.action]
  const kinds = new Set<EditionKind>()
  if (isReworded(ours, theirs)) kinds.add('reworded')
  for (const kind of deadlineKinds(ours, theirs, prints)) kinds.add(kind)
  if (isRemeasured(ours, theirs, prints)) kinds.add('re-targeted')
  if (isReowned(ours, theirs, prints)) kinds.add('re-owned')
  if (tellsNews(ours, theirs)) kinds.add('new progress')
  if (isRenumbered(ours, theirs)) kinds.add('renumbered')
  if (whither !== 'same place') kinds.add(whither)
  return orSame(kinds)
}

/** The same of a section. */
export function sectionKinds(
  { it: held }: FrameInEdition<Section>,
  { it: read }: FrameInEdition<Section>,
  whither: Whither,
): EditionKind[] {
  const kinds = new Set<EditionKind>()
  if (read.title !== '' && bare(held.title) !== bare(read.title)) kinds.add('reworded')
  if (isRenumbered(held, read)) kinds.add('renumbered')
  if (whither !== 'same place') kinds.add(whither)
  return orSame(kinds)
}

/** The same of an objective; its own progress counts where it is told. */
export function objectiveKinds(
  { it: held }: FrameInEdition<Objective>,
  { it: read }: FrameInEdition<Objective>,
  prints: Prints,
  whither: Whither,
): EditionKind[] {
  const kinds = new Set<EditionKind>()
  if (isRetitled(held, read)) kinds.add('reworded')
  for (const field of otherFields(held, read, prints)) kinds.add(field === 'targets' ? 're-targeted' : 'reworded')
  if (isRenumbered(held, read)) kinds.add('renumbered')
  if (toldBelow(read) !== '' && toldBelow(held) !== toldBelow(read)) kinds.add('new progress')
  if (whither !== 'same place') kinds.add(whither)
  return orSame(kinds)
}

const orSame = (kinds: ReadonlySet<EditionKind>): EditionKind[] => (kinds.size > 0 ? [...kinds] : ['same'])

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Other official words; a paper that has lost them says nothing. */
export const isReworded = (held: Action, read: Action): boolean => read.text.trim() !== '' && bare(held.text) !== bare(read.text)

export const isRetitled = (held: Objective, read: Objective): boolean => read.title.trim() !== '' && bare(held.title) !== bare(read.title)

/** The fields of an objective that are others, of those that the later edition prints at all. */
export const otherFields = (held: Objective, read: Objective, { fields }: Prints): ObjectiveField[] =>
  objectiveFields.filter((field) => fields.has(field) && bare(wordsOf(held, field)) !== bare(wordsOf(read, field)))

export const toldBelow = ({ progress }: Objective): string => bare(progress.map(({ text }) => text).join(' '))

/** Other words for the deadline: another date, one for the first time, none any more, another target by the same day, or the same in other words. */
export const isRedated = (held: Action, read: Action, { deadlines }: Prints): boolean =>
  deadlines && bare(held.deadline.text) !== bare(read.deadline.text)

/** What became of the deadline where its words are others. */
export function deadlineKinds(held: Action, read: Action, prints: Prints): ('re-dated' | 're-targeted' | 'reworded')[] {
  if (!isRedated(held, read, prints)) return []
  const [before, after] = [held.deadline, read.deadline]
  const understood = before.parts.length > 0 && after.parts.length > 0
  const dated = !understood || JSON.stringify(daysIn(before)) !== JSON.stringify(daysIn(after))
  const targeted = JSON.stringify(targetsIn(before)) !== JSON.stringify(targetsIn(after))
  if (!dated && !targeted) return ['reworded']
  return [...(dated ? (['re-dated'] as const) : []), ...(targeted ? (['re-targeted'] as const) : [])]
}

const daysIn = ({ parts }: Deadline): unknown[] =>
  parts.map((part) => {
    if (part.kind === 'by' || part.kind === 'from') return [part.kind, part.day, part.label]
    return part.kind === 'recurring' ? [part.kind, part.every, part.label] : [part.kind, part.kind === 'ongoing' ? part.label : part.text]
  })

const targetsIn = ({ parts }: Deadline): unknown[] =>
  parts.flatMap((part) =>
    part.kind === 'by' && part.target ? [[part.target.value, part.target.unit, part.target.relative, part.target.direction]] : [],
  )

/** Other measures than before, where the later edition prints any; their order says nothing. */
export const isRemeasured = (held: Action, read: Action, { measures }: Prints): boolean =>
  measures && JSON.stringify(measuresOf(held)) !== JSON.stringify(measuresOf(read))

/** Other names; their order says nothing. */
export function isReowned(held: Action, read: Action, prints: Prints): boolean {
  const names = ({ owners }: Action) => JSON.stringify([...new Set(owners.map(({ name }) => bare(name)))].sort())
  return prints.owners && names(held) !== names(read)
}

/** Something is told, or a status printed, that was not the last word before. */
export function tellsNews(held: Action, read: Action): boolean {
  if (read.progress.text.trim() !== '' && bare(held.progress.text) !== bare(read.progress.text)) return true
  const declared = held.updates?.findLast((update) => update.declared !== null)?.declared ?? held.status ?? ''
  return (read.status ?? '') !== '' && bare(read.status ?? '') !== bare(declared)
}

/** Another printed number; a paper that prints none takes none away. */
export const isRenumbered = (held: { readonly ref: string }, read: { readonly ref: string }): boolean =>
  read.ref !== '' && held.ref.toLowerCase() !== read.ref.toLowerCase()
