import type { Viewer } from '../domain/access.ts'
import { doubtKinds } from '../domain/plan/doubt-kinds.ts'
import { keepSettled } from '../store/keep-paper.ts'
import { getPaper, type HeldPaper } from '../store/papers.ts'
import { canonical } from '../store/seal.ts'
import { daySaid } from './day-said.ts'
import { doubtedField } from './doubted-field.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { longestUpdate, wordsIfAny } from './words-given.ts'

/** Each doubt by its place in the reading, from 0: `{}` it was read rightly, `{ value }` what the paper really says, null it stays open. */
export type DoubtsSettled = Readonly<Record<number, { readonly value?: string } | null>>

export interface SettleInput {
  readonly paperId: string
  /** Doubts that are not named stay as they were. */
  readonly doubts: DoubtsSettled
  /** Places of doubts: each stands for all of its kind, which were read rightly wherever nobody said what the paper says instead. */
  readonly alike?: number
  /** Titles for plans, by their place in the paper from 0. */
  readonly titles?: Readonly<Record<number, string>>
  /** The day the paper speaks of. */
  readonly day?: string
}

/**
 * Keeps what was decided of a draft so far, so that it can be gone on with another time: nothing is adopted.
 * Refusals: `not found`; `conflict` (adopted or withdrawn); `invalid` (no such doubt, a value that has no one place to go, no such day).
 */
export function settleDoubts(house: House, viewer: Viewer, input: SettleInput): Promise<Outcome<{ settled: HeldPaper['settled'] }>> {
  return perform(house, viewer, 'settle doubts', async ({ tx, today, record }) => {
    const paper = await getPaper(tx, viewer, input.paperId)
    if (!paper) return refuse('not found', 'There is no such paper here: nothing was decided; bring it in again.')
    if (paper.state !== 'draft')
      return refuse('conflict', `“${paper.name}” is no draft any more: nothing was decided; mend its actions one by one.`)
    const day = input.day ? daySaid(input.day, today) : done(paper.day)
    if (!day.ok) return day
    const doubts = settledNow(paper, input)
    if (!doubts.ok) return doubts
    const titles = titlesNow(paper, input.titles ?? {})
    if (!titles.ok) return titles
    const settled = { ...doubts.value, ...titles.value }
    if (canonical(settled) === canonical(paper.settled) && day.value === paper.day) return done({ settled })
    await record({
      deed: 'settle doubts',
      subject: paper.id,
      before: { settled: paper.settled, day: paper.day },
      after: { settled, day: day.value },
      seals: await keepSettled(tx, viewer, paper.id, { settled, day: day.value }),
    })
    return done({ settled })
  })
}

/** What holds of each doubt: what was decided before, what is said now over it, and over what is open the kind that was settled at once. */
function settledNow(paper: HeldPaper, { doubts, alike }: SettleInput): Outcome<Record<string, { readonly value?: string }>> {
  const settled: Record<string, { readonly value?: string }> = {}
  for (const [place] of paper.reading.doubts.entries()) {
    const said = doubts[place]
    const now = said === undefined ? paper.settled[place] : said
    if (!now) continue
    const words = now.value === undefined ? done(undefined) : wordsIfAny(now.value, `doubts.${place}`, longestUpdate)
    if (!words.ok) return words
    settled[place] = words.value === undefined ? {} : { value: words.value }
  }
  const stray = Object.keys(doubts).find((place) => !paper.reading.doubts[Number(place)])
  if (stray !== undefined) return noSuchDoubt(Number(stray))
  for (const [place, { value }] of Object.entries(settled)) {
    const doubt = paper.reading.doubts[Number(place)]
    if (value !== undefined && doubt && !doubtedField(paper.reading, doubt)) return noOneField(doubt.about, `doubts.${place}`)
  }
  if (alike !== undefined) {
    const kind = doubtKinds(paper.reading.doubts).find(({ places }) => places.includes(alike))
    if (!kind) return noSuchDoubt(alike)
    for (const place of kind.places) settled[place] ??= {}
  }
  return done(settled)
}

/** Refuses a doubt that is not in the reading. */
export function noSuchDoubt(place: number) {
  return refuse(
    'invalid',
    `Nothing was changed, because there is no doubt ${place + 1} in this paper: look at it again.`,
    `doubts.${place}`,
  )
}

/** Refuses other words for a doubt that does not belong to one field alone. */
export function noOneField(about: string, field: string) {
  return refuse(
    'invalid',
    `Nothing was changed, because the doubt about “${about}” does not belong to one field alone: keep it, adopt the plan, and mend the action itself.`,
    field,
  )
}

/** Titles typed so far stand beside the doubts, as `title-0`. One that is as it was read need not be kept. */
function titlesNow(paper: HeldPaper, titles: Readonly<Record<number, string>>): Outcome<Record<string, { readonly value: string }>> {
  const kept: Record<string, { readonly value: string }> = {}
  for (const [place, plan] of paper.reading.plans.entries()) {
    const words = wordsIfAny(titles[place] ?? paper.settled[`title-${place}`]?.value ?? plan.title, `titles.${place}`, 500)
    if (!words.ok) return words
    if (words.value !== plan.title) kept[`title-${place}`] = { value: words.value }
  }
  return done(kept)
}
