import type { Action } from '../plan.ts'
import type { Edition, EditionKind, EditionPair, PlacedInEdition } from './edition.ts'

/** A field that a later edition says otherwise. */
export interface FieldChanged {
  readonly kind: EditionKind
  readonly called: string
  readonly from: string
  readonly to: string
}

/** What is another in a pair, field by field, both texts beside each other; empty where nothing is. */
export function fieldsChanged({ held, read, kinds }: EditionPair): FieldChanged[] {
  const field = (kind: EditionKind, called: string, text: (of: PlacedInEdition) => string): FieldChanged[] =>
    kinds.includes(kind) ? [{ kind, called, from: text(held), to: text(read) }] : []
  return [
    ...field('reworded', 'Wording', ({ action }) => action.text),
    ...field('re-dated', 'By when', ({ action }) => action.deadline.text),
    ...field('re-owned', 'Owner', ({ action }) => action.owners.map(({ name }) => name).join('; ')),
    ...field('new progress', 'Progress', ({ action }) => toldOf(action)),
    ...field('renumbered', 'Number', ({ action }) => action.ref),
    ...field('moved', 'Place', placeOf),
  ]
}

const toldOf = ({ progress, status, updates }: Action): string =>
  [updates?.findLast(({ declared }) => declared !== null)?.declared ?? status, progress.text].filter(Boolean).join(': ')

function placeOf({ sections, objective, plan }: PlacedInEdition): string {
  const inner = objective ?? sections.at(-1)
  return inner ? [inner.ref, inner.title].filter(Boolean).join(' ') : plan.title
}

/** How often each kind comes among what is sure, how many are doubtful, gone and new. */
export function countEdition({ pairs, gone, fresh }: Edition): ReadonlyMap<EditionKind | 'gone' | 'new' | 'doubtful', number> {
  const kinds = pairs.flatMap((pair): readonly (EditionKind | 'doubtful')[] => (pair.sure ? pair.kinds : ['doubtful']))
  const all = [...kinds, ...gone.map(() => 'gone' as const), ...fresh.map(() => 'new' as const)]
  return new Map([...Map.groupBy(all, (kind) => kind)].map(([kind, each]) => [kind, each.length]))
}

/** The counts in one sentence: `12 actions are the same, 3 reworded, 1 re-dated; 2 are not printed any more and 1 is new. 1 is doubtful.` */
export function sayEdition(edition: Edition): string {
  const counts = countEdition(edition)
  const n = (kind: EditionKind | 'gone' | 'new' | 'doubtful') => counts.get(kind) ?? 0
  const are = (count: number) => (count === 1 ? 'is' : 'are')
  const same = `${n('same') || 'No'} ${n('same') === 1 ? 'action' : 'actions'} ${n('same') === 1 ? 'is' : 'are'} the same`
  const kinds: readonly EditionKind[] = ['reworded', 're-dated', 're-owned', 'renumbered', 'moved']
  const changed = kinds.filter((kind) => n(kind) > 0).map((kind) => `${n(kind)} ${kind}`)
  const told = n('new progress') > 0 ? [`${n('new progress')} with new progress`] : []
  const ends = `${n('gone') || 'none'} ${are(n('gone'))} not printed any more, ${n('new') || 'none'} ${are(n('new'))} new`
  const doubt = n('doubtful') > 0 ? ` ${n('doubtful')} ${are(n('doubtful'))} doubtful: say which.` : ''
  return `${[same, ...changed, ...told].join(', ')}; ${ends}.${doubt}`
}

/** The comparison as a table: a line for each thing that is another, one for each action that is the same, gone or new. */
export function editionRows(edition: Edition): string[][] {
  const head = ['What', 'Number', 'Action', 'Field', 'Before', 'In the later edition', 'Sure', 'Why']
  const pairs = edition.pairs.flatMap((pair) => {
    const { held, sure, why } = pair
    const start = (kind: string) => [kind, held.action.ref, held.action.text]
    const end = [sure ? 'yes' : 'doubtful', why]
    const fields = fieldsChanged(pair)
    if (fields.length === 0) return [[...start('same'), '', '', '', ...end]]
    return fields.map(({ kind, called, from, to }) => [...start(kind), called, from, to, ...end])
  })
  const lone =
    (kind: string) =>
    ({ action, note }: { readonly action: Action; readonly note: string }) => {
      const texts = kind === 'gone' ? [action.text, ''] : ['', action.text]
      return [kind, action.ref, action.text, '', ...texts, '', note]
    }
  return [head, ...pairs, ...edition.gone.map(lone('gone')), ...edition.fresh.map(lone('new'))]
}
