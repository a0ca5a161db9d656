import type { Action, Objective, Section } from '../plan.ts'
import type { Edition, EditionKind, EditionLone, EditionPair, FrameCompared, FramePair, PlacedInEdition } from './edition.ts'
import { isRedated, isRemeasured, isRenumbered, isReowned, isReworded, type Whither } from './kinds-of.ts'
import { type Partners, partnersIn, whitherOf, whitherOfFrame } from './places.ts'
import { printsOf } from './prints.ts'

/** What a person said of a comparison, by the ids of the sections, objectives and actions we hold. */
export interface EditionAnswers {
  /** Of pairs that are doubtful (a sure one may be parted too). */
  readonly pairs: Readonly<Record<string, 'same' | 'another'>>
  /** Of actions not printed any more; one that is not named still stands. */
  readonly gone: Readonly<Record<string, { readonly stop: boolean; readonly reason: string }>>
}

/** A comparison with the doubtful pairs decided. */
export interface Decided {
  readonly pairs: readonly EditionPair[]
  readonly gone: readonly EditionLone[]
  readonly fresh: readonly EditionLone[]
  readonly sections: FrameCompared<Section>
  readonly objectives: FrameCompared<Objective>
}

/** A doubtful pair, whatever it is of, in the words to ask with. */
export interface Question {
  readonly of: 'section' | 'objective' | 'action'
  readonly id: string
  readonly ref: string
  readonly text: string
}

/** The doubtful pairs that nobody has decided: sections first, then objectives, then actions. */
export function stillToAnswer({ pairs, sections, objectives }: Edition, answers: EditionAnswers): Question[] {
  const all: (Question & { readonly sure: boolean })[] = [
    ...sections.pairs.map(({ held: { it }, sure }) => ({ of: 'section' as const, id: it.id ?? '', ref: it.ref, text: it.title, sure })),
    ...objectives.pairs.map(({ held: { it }, sure }) => ({ of: 'objective' as const, id: it.id ?? '', ref: it.ref, text: it.title, sure })),
    ...pairs.map(({ held: { action }, sure }) => ({
      of: 'action' as const,
      id: action.id ?? '',
      ref: action.ref,
      text: action.text,
      sure,
    })),
  ]
  return all.filter(({ id, sure }) => !sure && answers.pairs[id] === undefined).map(({ sure: _, ...question }) => question)
}

/**
 * Pairs said to be two are parted: the held one is printed no more, the other one is new; so are the parts of both. Where each action stands is then seen
 * anew, since a section that is another is another place.
 */
export function decide(edition: Edition, answers: EditionAnswers): Decided {
  const { pairs, gone, fresh } = edition
  const parts = { sections: decideFrame(edition.sections, answers), objectives: decideFrame(edition.objectives, answers) }
  const partners = partnersOf(parts.sections, parts.objectives)
  const [sections, objectives] = [framesPlaced(parts.sections, partners), framesPlaced(parts.objectives, partners)]
  const parted = new Set<Action>()
  const kept: EditionPair[] = []
  const apart: EditionPair[] = []
  for (const pair of pairs) {
    const { action, parent } = pair.held
    const another = answers.pairs[action.id ?? ''] === 'another' || (parent !== null && parted.has(parent))
    if (another) parted.add(action)
    ;(another ? apart : kept).push(another ? pair : withPlace(pair, partners))
  }
  return {
    pairs: kept,
    gone: [...gone, ...apart.map(({ held }) => ({ ...held, note: '' }))],
    fresh: [...fresh, ...apart.map(({ read }) => ({ ...read, note: '' }))],
    ...{ sections, objectives },
  }
}

function decideFrame<T extends Section | Objective>({ pairs, gone, fresh }: FrameCompared<T>, answers: EditionAnswers): FrameCompared<T> {
  const isParted = ({ held: { it } }: FramePair<T>) => answers.pairs[it.id ?? ''] === 'another'
  const apart = pairs.filter(isParted)
  if (apart.length === 0) return { pairs, gone, fresh }
  return {
    pairs: pairs.filter((pair) => !isParted(pair)),
    gone: [...gone, ...apart.map(({ held }) => held)],
    // each behind those it stands in
    fresh: [...fresh, ...apart.map(({ read }) => read)].sort((a, b) => a.sections.length - b.sections.length),
  }
}

/** As the pairs were decided. Which plan is which no answer changes: a pair that stands elsewhere does so still. */
function partnersOf(sections: FrameCompared<Section>, objectives: FrameCompared<Objective>): Partners {
  return new Map<object, object>([...partnersIn(sections.pairs), ...partnersIn(objectives.pairs)])
}

/** A heading whose section is another stands in another place. */
const framesPlaced = <T extends Section | Objective>(frames: FrameCompared<T>, partners: Partners): FrameCompared<T> => ({
  ...frames,
  pairs: frames.pairs.map((pair) => withWhither(pair, whitherOfFrame(pair.held, pair.read, partners))),
})

const withPlace = (pair: EditionPair, partners: Partners): EditionPair =>
  pair.held.parent === null ? withWhither(pair, whitherOf(pair.held, pair.read, partners)) : pair

function withWhither<P extends { readonly kinds: readonly EditionKind[] }>(pair: P, whither: Whither): P {
  const moved = whither === 'moved'
  if (pair.kinds.includes('elsewhere') || moved === pair.kinds.includes('moved')) return pair
  const others = pair.kinds.filter((kind) => kind !== 'moved' && kind !== 'same')
  const kinds: EditionKind[] = moved ? [...others, 'moved'] : others
  return { ...pair, kinds: kinds.length > 0 ? kinds : ['same'] }
}

/** Which promised fields of a held action become those of the later edition. */
export interface Rewriting {
  readonly text: boolean
  readonly deadline: boolean
  readonly measures: boolean
  readonly owners: boolean
  readonly ref: boolean
}

export function rewritingOf(pair: EditionPair): Rewriting {
  const { held, read } = pair
  const [ours, theirs, prints] = [held.action, read.action, printsOf(read.plan)]
  return {
    text: isReworded(ours, theirs),
    deadline: isRedated(ours, theirs, prints),
    measures: JSON.stringify(measuresAfter(pair)) !== JSON.stringify(ours.measures),
    owners: isReowned(ours, theirs, prints),
    ref: isRenumbered(ours, theirs),
  }
}

/** The measures of an action from the later edition on: those it prints; where it prints none at all, those held that did not stand in a deadline it replaces. */
function measuresAfter({ held, read }: EditionPair): Action['measures'] {
  const [ours, theirs, prints] = [held.action, read.action, printsOf(read.plan)]
  if (isRemeasured(ours, theirs, prints)) return theirs.measures
  const replaced = !prints.measures && isRedated(ours, theirs, prints)
  return replaced ? ours.measures.filter(({ from }) => from !== 'deadline') : ours.measures
}

/** The action we hold as it is promised from the later edition on. */
export function rewritten(pair: EditionPair): Action {
  const [ours, theirs] = [pair.held.action, pair.read.action]
  const { text, deadline, measures, owners, ref } = rewritingOf(pair)
  return {
    ...ours,
    ...(text ? { text: theirs.text } : {}),
    ...(deadline ? { deadline: theirs.deadline } : {}),
    ...(measures ? { measures: measuresAfter(pair) } : {}),
    ...(owners ? { owners: theirs.owners } : {}),
    ...(ref ? { ref: theirs.ref } : {}),
  }
}

/** The held action that a new one is printed with, where the later edition prints no heading around it: of its section, else the first. */
export function besideOf(fresh: PlacedInEdition, { pairs }: Pick<Decided, 'pairs'>): PlacedInEdition | undefined {
  const whole = pairs.filter(({ held, read }) => held.parent === null && read.parent === null && read.plan === fresh.plan)
  const inSection = whole.filter(({ read }) => read.sections.at(-1) === fresh.sections.at(-1))
  return (inSection.find(({ read }) => read.objective === null) ?? inSection[0] ?? whole[0])?.held
}
