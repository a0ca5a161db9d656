import { folded, likenessOf, weigh } from '../matching/wording.ts'
import type { Plan } from '../plan.ts'
import { compareEdition } from './compare-edition.ts'
import type { Edition, PlacedInEdition } from './edition.ts'

/** A plan we hold that a plan of a draft may be a later edition of: offered, never decided. */
export interface LikelyEdition {
  readonly held: Plan
  /** How many of the actions we hold are printed again, of how many. */
  readonly matched: number
  readonly of: number
  /** One sentence that says what speaks for it. */
  readonly why: string
}

/** Below this share of actions printed again, the title must be the same for it to be offered. */
const shareNeeded = 0.4

/**
 * The plans we hold that this one may be a later edition of, the likeliest first. A shared title alone is little (every service has an action plan), and
 * so is a shared handful of actions: it takes two in five of the actions, or a like title with some of them.
 */
export function likelyEditions(read: Plan, held: readonly Plan[]): LikelyEdition[] {
  return held
    .flatMap((plan) => {
      const { pairs, gone } = compareEdition([plan], [read])
      const whole = pairs.filter((pair) => pair.held.parent === null)
      const matched = whole.filter(({ sure }) => sure).length
      const of = whole.length + gone.filter(({ parent }) => parent === null).length
      const share = of === 0 ? 0 : matched / of
      const title = titleLikeness(plan.title, read.title)
      const fits = matched > 0 && (share >= shareNeeded || (title >= 0.8 && share >= 0.2))
      return fits ? [{ held: plan, matched, of, why: whyLikely(plan, read, { matched, of, title }), score: share + title / 2 }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ score: _, ...likely }) => likely)
}

/**
 * A warning where so little of a plan is printed again that the paper may be the edition of another one; undefined where enough is.
 * @param name what the paper is called
 */
export function sayFewMatches({ pairs, gone, fresh }: Edition, held: Plan, read: Plan, name: string): string | undefined {
  const whole = pairs.filter((pair) => pair.held.parent === null)
  const both = whole.filter((pair) => pair.held.plan === held && pair.read.plan === read && pair.sure).length
  const count = (all: readonly PlacedInEdition[], plan: Plan) => all.filter((one) => one.plan === plan && one.parent === null).length
  const ours = count([...whole.map((pair) => pair.held), ...gone], held)
  const theirs = count([...whole.map((pair) => pair.read), ...fresh], read)
  if (both >= fewest * Math.min(ours, theirs)) return undefined
  const again = both === 0 ? 'None' : `Only ${both}`
  return `${again} of the ${ours} actions of “${held.title}” ${both > 1 ? 'are' : 'is'} surely printed again among the ${theirs} in “${name}”: it may be the edition of another plan.`
}

/** A smaller share of the actions of the shorter side than this, and two papers are hardly editions of one plan. */
const fewest = 0.25

/** How like two titles are, 0 to 1; the years in them do not count: they are what an edition changes. */
export function titleLikeness(one: string, other: string): number {
  const bare = [one, other].map((title) => title.replace(/\b(19|20)\d\d([/–-]\d{2,4})?\b/g, ' '))
  const { bags, weightOf } = weigh(bare, false)
  const [ours, theirs] = bags
  return ours && theirs && ours.words.length > 0 && theirs.words.length > 0 ? likenessOf(ours, theirs, weightOf) : 0
}

function whyLikely(held: Plan, read: Plan, { matched, of, title }: { matched: number; of: number; title: number }): string {
  const again = `${matched} of the ${of} actions held ${matched === 1 ? 'is' : 'are'} printed again`
  const titles =
    folded(held.title) === folded(read.title)
      ? 'the title is the same'
      : title >= 0.8
        ? 'the title is nearly the same'
        : 'the title is another'
  const kind = held.kind === read.kind && held.kind !== 'plan' ? [`both are called ${held.kind}`] : []
  const period =
    held.period === '' || read.period === ''
      ? []
      : [held.period === read.period ? `both are for ${held.period}` : `that one is for ${held.period}, this one for ${read.period}`]
  return `${[again, titles, ...kind, ...period].join('; ')}.`
}
