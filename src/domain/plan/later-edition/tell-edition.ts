import type { Action, Objective, Section } from '../plan.ts'
import type { Edition, EditionKind, EditionPair, FrameInEdition, FramePair, PlacedInEdition } from './edition.ts'
import { deadlineKinds, isRemeasured, isRetitled, isReworded, otherFields, toldBelow } from './kinds-of.ts'
import { measuresOf, type ObjectiveField, printsOf, wordsOf } from './prints.ts'

/** A field that a later edition says otherwise. */
export interface FieldChanged {
  readonly kind: EditionKind
  readonly called: string
  readonly from: string
  readonly to: string
}

/** What is another in a pair, field by field, both texts beside each other; empty where nothing is. */
export function fieldsChanged({ held, read, kinds }: EditionPair): FieldChanged[] {
  const [ours, theirs, prints] = [held.action, read.action, printsOf(read.plan)]
  const field = (kind: EditionKind, called: string, text: (of: PlacedInEdition) => string): FieldChanged[] =>
    kinds.includes(kind) ? [{ kind, called, from: text(held), to: text(read) }] : []
  const when = deadlineKinds(ours, theirs, prints)
  return [
    ...(isReworded(ours, theirs) ? [{ kind: 'reworded' as const, called: 'Wording', from: ours.text, to: theirs.text }] : []),
    ...when.map((kind) => ({ kind, called: 'By when', from: ours.deadline.text, to: theirs.deadline.text })),
    ...(isRemeasured(ours, theirs, prints) && !when.includes('re-targeted')
      ? [{ kind: 're-targeted' as const, called: 'Measures', from: measuresOf(ours).join('; '), to: measuresOf(theirs).join('; ') }]
      : []),
    ...field('re-owned', 'Owner', ({ action }) => action.owners.map(({ name }) => name).join('; ')),
    ...field('new progress', 'Progress', ({ action }) => toldOf(action)),
    ...field('renumbered', 'Number', ({ action }) => action.ref),
    ...field('moved', 'Place', placeOf),
    ...field('elsewhere', 'Plan', ({ plan }) => plan.title),
  ]
}

const fieldNames: Readonly<Record<ObjectiveField, string>> = {
  baseline: 'Starting position',
  outcome: 'Outcome',
  targets: 'Targets',
  phase: 'Phase',
  funding: 'Funding',
  crossReference: 'Cross-reference',
  relevantPlans: 'Relevant plans',
}

/** The same of a section or an objective. */
export function frameFieldsChanged({ held, read, kinds }: FramePair<Section> | FramePair<Objective>): FieldChanged[] {
  const [ours, theirs] = [held.it, read.it]
  const field = (kind: EditionKind, called: string, from: string, to: string): FieldChanged[] =>
    kinds.includes(kind) ? [{ kind, called, from, to }] : []
  const place = ({ sections, plan }: FrameInEdition<Section | Objective>) => headingOf(sections.at(-1)) || plan.title
  return [
    ...(isObjective(ours) && isObjective(theirs)
      ? objectiveFieldsChanged(ours, theirs, read.plan)
      : field('reworded', 'Heading', ours.title, theirs.title)),
    ...field('renumbered', 'Number', ours.ref, theirs.ref),
    ...field('moved', 'Place', place(held), place(read)),
    ...field('elsewhere', 'Plan', held.plan.title, read.plan.title),
  ]
}

function objectiveFieldsChanged(ours: Objective, theirs: Objective, plan: PlacedInEdition['plan']): FieldChanged[] {
  const told = toldBelow(theirs) !== '' && toldBelow(ours) !== toldBelow(theirs)
  return [
    ...(isRetitled(ours, theirs) ? [{ kind: 'reworded' as const, called: 'Title', from: ours.title, to: theirs.title }] : []),
    ...otherFields(ours, theirs, printsOf(plan)).map((field) => ({
      kind: field === 'targets' ? ('re-targeted' as const) : ('reworded' as const),
      ...{ called: fieldNames[field], from: wordsOf(ours, field), to: wordsOf(theirs, field) },
    })),
    ...(told ? [{ kind: 'new progress' as const, called: 'Progress', from: toldBelow(ours), to: toldBelow(theirs) }] : []),
  ]
}

const isObjective = (it: Section | Objective): it is Objective => 'baseline' in it

/** A number and heading as they are printed. */
export const headingOf = (it: Section | Objective | undefined): string => (it ? [it.ref, it.title].filter(Boolean).join(' ') : '')

const toldOf = ({ progress, status, updates }: Action): string =>
  [updates?.findLast(({ declared }) => declared !== null)?.declared ?? status, progress.text].filter(Boolean).join(': ')

const placeOf = ({ sections, objective, plan }: PlacedInEdition): string => headingOf(objective ?? sections.at(-1)) || plan.title

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
  const kinds: readonly EditionKind[] = ['reworded', 're-dated', 're-targeted', 're-owned', 'renumbered', 'moved']
  const changed = kinds.filter((kind) => n(kind) > 0).map((kind) => `${n(kind)} ${kind}`)
  const told = n('new progress') > 0 ? [`${n('new progress')} with new progress`] : []
  const ends = `${n('gone') || 'none'} ${are(n('gone'))} not printed any more, ${n('new') || 'none'} ${are(n('new'))} new`
  const elsewhere = n('elsewhere') > 0 ? [`${n('elsewhere')} printed in another plan`] : []
  const open = n('doubtful') + frameDoubts(edition)
  const doubt = open > 0 ? ` ${open} ${are(open)} doubtful: say which.` : ''
  return `${[same, ...changed, ...told, ...elsewhere].join(', ')}; ${ends}.${sayFrame(edition)}${doubt}`
}

/** What became of the headings, where anything did: ` Of the sections 1 is reworded and 1 new; of the objectives 1 is not printed any more.` */
function sayFrame({ sections, objectives }: Edition): string {
  const clause = (called: string, { pairs, gone, fresh }: Edition['sections'] | Edition['objectives']): string[] => {
    const sure = (pairs as Edition['sections']['pairs']).filter((pair) => pair.sure)
    const kinds = frameKinds.map((kind) => [sure.filter((pair) => pair.kinds.includes(kind)).length, kind] as const)
    const all = [...kinds, [gone.length, 'not printed any more'], [fresh.length, 'new']] as const
    const told = all.filter(([count]) => count > 0)
    return told.length === 0
      ? []
      : [
          `of the ${called} ${told.map(([count, what], i) => (i > 0 ? `${count} ${what}` : `${count} ${count === 1 ? 'is' : 'are'} ${what}`)).join(', ')}`,
        ]
  }
  const said = [...clause('sections', sections), ...clause('objectives', objectives)].join('; ')
  return said && ` ${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

const frameKinds: readonly EditionKind[] = ['reworded', 're-targeted', 'renumbered', 'moved']

const frameDoubts = ({ sections, objectives }: Edition): number =>
  [...sections.pairs, ...objectives.pairs].filter(({ sure }) => !sure).length

/** The comparison as a table: a line for each thing that is another, one for each action that is the same, gone or new. */
export function editionRows(edition: Edition): string[][] {
  const head = ['Of', 'What', 'Number', 'Text', 'Field', 'Before', 'In the later edition', 'Sure', 'Why']
  const pairs = edition.pairs.flatMap((pair) => {
    const { held, sure, why } = pair
    return rowsOfPair(['action', held.action.ref, held.action.text], fieldsChanged(pair), sure, why)
  })
  const lone =
    (kind: string) =>
    ({ action, note }: { readonly action: Action; readonly note: string }) => {
      const texts = kind === 'gone' ? [action.text, ''] : ['', action.text]
      return ['action', kind, action.ref, action.text, '', ...texts, '', note]
    }
  const frames = [...frameRows('section', edition.sections), ...frameRows('objective', edition.objectives)]
  return [head, ...frames, ...pairs, ...edition.gone.map(lone('gone')), ...edition.fresh.map(lone('new'))]
}

function rowsOfPair(
  [of = '', ref = '', text = '']: readonly string[],
  fields: readonly FieldChanged[],
  sure: boolean,
  why: string,
): string[][] {
  const end = [sure ? 'yes' : 'doubtful', why]
  if (fields.length === 0) return [[of, 'same', ref, text, '', '', '', ...end]]
  return fields.map(({ kind, called, from, to }) => [of, kind, ref, text, called, from, to, ...end])
}

function frameRows(of: string, { pairs, gone, fresh }: Edition['sections'] | Edition['objectives']): string[][] {
  const lone = (kind: string, { it }: FrameInEdition<Section | Objective>) => {
    const texts = kind === 'gone' ? [it.title, ''] : ['', it.title]
    return [of, kind, it.ref, it.title, '', ...texts, '', '']
  }
  return [
    ...(pairs as readonly (FramePair<Section> | FramePair<Objective>)[]).flatMap((pair) => {
      const { it } = pair.held
      return it.ref + it.title === '' ? [] : rowsOfPair([of, it.ref, it.title], frameFieldsChanged(pair), pair.sure, pair.why)
    }),
    ...gone.map((one) => lone('gone', one)),
    ...fresh.map((one) => lone('new', one)),
  ]
}
