import type { Action, Objective, Plan, Section } from '../../src/domain/plan/plan.ts'
import { dice } from './dice.ts'

/** A later edition of a paper as a seeded program made it. */
export interface Edition {
  readonly plans: Plan[]
  /** What each action of the paper became: several where it was split (each is right), none where it was dropped. */
  readonly became: ReadonlyMap<Action, readonly Action[]>
  /** What each heading became. */
  readonly headings: ReadonlyMap<Section | Objective, Section | Objective>
  /** The pieces that were cut off others. */
  readonly pieces: ReadonlySet<Action>
}

const swaps: Readonly<Record<string, string>> = {
  to: 'will',
  develop: 'draw up',
  identify: 'find',
  provide: 'give',
  ensure: 'make sure',
  produce: 'prepare',
  consider: 'look at',
  members: 'the members',
  should: 'shall',
  discuss: 'talk over',
  all: 'every',
  and: 'as well as',
  with: 'together with',
  on: 'about',
}
const fillers = ['as agreed', 'in the coming year', 'where possible', 'with partners', 'as soon as can be']
const invented = [
  'Repaint the bandstand before the summer season',
  'Count the otters below the weir at Oxmere',
  'Lend bicycles from the ferry landing',
  'Teach forty volunteers to prune limes',
  'Move the archive of maps into dry rooms',
  'Open the tower stair on market days',
]

/** Makes an edition. `kind` is the change that is made most of; `all of it` makes each a little. */
export function editionOf(plans: readonly Plan[], kind: string, seed: number): Edition {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  const often = (of: string, share: number, ofAll: number) => roll() < (kind === of ? share : kind === 'all of it' ? ofAll : 0)
  const became = new Map<Action, Action[]>()
  const pieces = new Set<Action>()
  const headings = new Map<Section | Objective, Section | Objective>()
  const strays: Action[] = []
  let number = 0

  const reword = (text: string): string => {
    const words = text.split(' ')
    const kept = words.flatMap((word, i) => {
      const swap = swaps[word.toLowerCase()]
      if (swap && roll() < 0.6) return [swap]
      return i > 0 && words.length > 8 && roll() < 0.1 ? [] : [word]
    })
    return roll() < 0.5 ? `${kept.join(' ')}, ${pick(fillers)}` : kept.join(' ')
  }

  const change = (action: Action): Action[] => {
    if (often('dropped and added', 0.15, 0.05)) return []
    const ref = action.ref && often('renumbered', 1, 0.5) ? action.ref.replace(/\d+(?=\D*$)/, () => String(++number)) : action.ref
    const text = often('reworded', 1, 0.4) ? reword(action.text) : action.text
    const own: Action = { ...action, ref, text, progress: { text: 'Told anew', deed: 'underway', rule: '' } }
    const words = text.split(' ')
    if (words.length >= 16 && often('split', 0.4, 0.1)) {
      const half = Math.ceil(words.length / 2)
      const one = { ...own, text: words.slice(0, half).join(' ') }
      const other = { ...own, ref: '', text: words.slice(half).join(' ') }
      became.set(action, [one, other])
      pieces.add(one).add(other)
      return [one, other]
    }
    became.set(action, [own])
    if (often('moved', 0.4, 0.15)) {
      strays.push(own)
      return []
    }
    return [own]
  }

  const added = (model: Action | undefined): Action[] =>
    model && often('dropped and added', 0.6, 0.4)
      ? [{ ...model, ref: model.ref && `${model.ref}x`, text: `${pick(invented)} (${seed})` }]
      : []

  const retitle = <T extends Section | Objective>(one: T): T =>
    one.title && often('headings renamed', 0.6, 0.2) ? { ...one, title: `${reword(one.title)}` } : { ...one }
  const objective = (one: Objective): Objective => {
    const targets = often('headings renamed', 0.4, 0.2) ? `${1 + Math.floor(roll() * 98)}% by March 2027` : one.targets
    const now = { ...retitle(one), targets, actions: one.actions.flatMap(change) }
    headings.set(one, now)
    return now
  }
  const section = (one: Section): Section => {
    const now = sectionOf(one)
    headings.set(one, now)
    return now
  }
  const sectionOf = (one: Section): Section => ({
    ...retitle(one),
    actions: [...one.actions.flatMap(change), ...added(one.actions[0])],
    objectives: one.objectives.map(objective),
    sections: one.sections.map(section),
  })
  const changed = plans.map((plan) => ({ ...plan, sections: plan.sections.map(section) }))
  const { plans: scattered, now } = scatter(changed, strays, roll)
  for (const [from, to] of headings) headings.set(from, now.get(to as Section) ?? to)
  return { plans: scattered, became, headings, pieces }
}

/** Puts actions that were moved into sections at random, at random places. */
function scatter(
  plans: readonly Plan[],
  strays: readonly Action[],
  roll: () => number,
): { readonly plans: Plan[]; readonly now: ReadonlyMap<Section, Section> } {
  const now = new Map<Section, Section>()
  const homes = plans.flatMap(({ sections }) => sections.map(() => [] as Action[]))
  for (const stray of strays) homes[Math.floor(roll() * homes.length)]?.push(stray)
  let at = 0
  const scattered = plans.map((plan) => ({
    ...plan,
    sections: plan.sections.map((one) => {
      const actions = [...one.actions]
      for (const stray of homes[at++] ?? []) actions.splice(Math.floor(roll() * (actions.length + 1)), 0, stray)
      const section = { ...one, actions }
      now.set(one, section)
      return section
    }),
  }))
  return { plans: scattered, now }
}
