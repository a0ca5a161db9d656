import type { Viewer } from '../domain/access.ts'
import { emptyFrontSheet } from '../domain/document/front-sheet.ts'
import type { Action, Objective, Plan } from '../domain/plan/plan.ts'
import { keepFrontSheet } from '../store/keep-front-sheet.ts'
import { movePaper } from '../store/keep-paper.ts'
import { keepPlan } from '../store/keep-plan.ts'
import { nextNumber } from '../store/next-number.ts'
import { getPaper, type HeldPaper } from '../store/papers.ts'
import { canonical } from '../store/seal.ts'
import { daySaid } from './day-said.ts'
import { doubtedField } from './doubted-field.ts'
import { mend } from './mend.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform, type Work } from './perform.ts'
import { type DoubtsSettled, noOneField, noSuchDoubt } from './settle-doubts.ts'
import { wordsGiven } from './words-given.ts'

export interface ConfirmInput {
  readonly paperId: string
  /** `kept`: all as they were settled in the draft. So are doubts that are not named; those never settled stay open. */
  readonly doubts: 'kept' | DoubtsSettled
  /** Other titles for plans, by their place in the paper from 0. */
  readonly titles?: Readonly<Record<number, string>>
  /** The day the paper speaks of, where it was read wrongly or not at all. */
  readonly day?: string
}

/**
 * Adopts a draft in the viewer's name: its plans get permanent addresses, what it says of each action becomes the first update, and its front
 * sheet the next version. All of it or nothing.
 * Refusals: `not found`; `conflict` (adopted or withdrawn already); `invalid` (no plan in it, a doubt's value that has no one place to go, a title
 * or day that cannot be).
 */
export function confirmPaper(house: House, viewer: Viewer, input: ConfirmInput): Promise<Outcome<{ planIds: string[] }>> {
  return perform(house, viewer, 'confirm a plan', async (work) => {
    const paper = await getPaper(work.tx, viewer, input.paperId)
    const denied = refuseUnlessDraft(paper)
    if (!paper || denied) return denied ?? refuse('not found', 'There is no such paper.')
    const day = daySaid(input.day ?? paper.day, work.today)
    if (!day.ok) return day
    const plans = titled(paper, { ...titlesKept(paper), ...input.titles })
    if (!plans.ok) return plans
    const adopted = { ...paper, day: day.value, reading: { ...paper.reading, plans: plans.value } }
    const settled = settledIn(paper, input.doubts)
    if (!settled.ok) return settled

    const said = { viewer, now: work.now, day: day.value, by: adopted.reading.frontSheet.reportBy || viewer.person.name }
    const kept = plans.value.map((plan, i) => keepPlan({ ...said, adoptedBy: viewer.person.name, plan, paper: paper.id, position: i + 1 }))
    const planIds = kept.map(({ id }) => id)
    const seals = await movePaper(work.tx, viewer, paper.id, { state: 'adopted', day: day.value, settled: settled.value }, work.now)
    await work.record({
      deed: 'confirm a plan',
      subject: paper.id,
      before: { state: 'draft' },
      after: { state: 'adopted', day: day.value, planIds, doubts: paper.reading.doubts.length, settled: settled.value },
      seals,
    })
    for (const [i, { id, rows, counts }] of kept.entries()) {
      await work.record({ deed: 'adopt a plan', subject: id, after: { title: plans.value[i]?.title, paper: paper.id, ...counts }, rows })
    }
    await keepSheet(work, adopted)
    const ids = new Map(kept.flatMap((plan) => [...plan.ids]))
    const mended = await mendDoubts(work, adopted, settled.value, ids)
    return mended.ok ? done({ planIds }) : mended
  })
}

/** What was settled in the draft, and over it what is said now. */
function settledIn({ settled, reading }: HeldPaper, said: ConfirmInput['doubts']): Outcome<Settled> {
  const now = said === 'kept' ? {} : said
  const stray = Object.keys(now).find((place) => !reading.doubts[Number(place)])
  if (stray !== undefined) return noSuchDoubt(Number(stray))
  const held = reading.doubts.flatMap((_, place) => {
    const answer = now[place] === undefined ? settled[place] : now[place]
    return answer ? [[place, answer] as const] : []
  })
  return done(Object.fromEntries(held))
}

type Settled = Readonly<Record<string, { readonly value?: string }>>

/** The titles that were typed into the draft. */
function titlesKept({ settled, reading }: HeldPaper): Record<number, string> {
  return Object.fromEntries(
    reading.plans.flatMap((_, i) => (settled[`title-${i}`]?.value ? [[i, settled[`title-${i}`]?.value ?? '']] : [])),
  )
}

function refuseUnlessDraft(paper: HeldPaper | undefined) {
  if (!paper) return refuse('not found', 'There is no such paper here: nothing was adopted; bring it in again.')
  if (paper.state === 'adopted') return refuse('conflict', `“${paper.name}” has been adopted already: nothing was added; open its plans.`)
  if (paper.state === 'withdrawn') return refuse('conflict', `“${paper.name}” was withdrawn: nothing was adopted; bring it in again.`)
  if (paper.reading.plans.length > 0) return undefined
  return refuse('invalid', `No plan was found in “${paper.name}”, so there is nothing to adopt; it is kept as a draft.`)
}

/**
 * The plans under the titles given to them. One that the paper prints no title for goes by the paper's subject, or by the name of its file:
 * without a word nobody could pick it from a list, and its link would have no name.
 */
function titled({ reading, name }: HeldPaper, titles: Readonly<Record<number, string>>): Outcome<Plan[]> {
  const given: Plan[] = []
  const nameless = reading.plans.filter((plan) => plan.title === '').length
  for (const [i, plan] of reading.plans.entries()) {
    const title = titles[i]
    const known = reading.frontSheet.subject || name.replace(/\.\w{1,8}$/, '')
    if (title === undefined) given.push(plan.title ? plan : { ...plan, title: nameless > 1 ? `${known}, plan ${i + 1}` : known })
    else {
      const words = wordsGiven(title, `titles.${i}`, 'the plan’s title', 500)
      if (!words.ok) return words
      given.push({ ...plan, title: words.value })
    }
  }
  return done(given)
}

/** The front sheet of a paper as the next version of the council’s own; an empty one leaves it as it is. */
export async function keepSheet({ tx, viewer, now, record }: Work, paper: HeldPaper): Promise<void> {
  const sheet = paper.reading.frontSheet
  if (canonical(sheet) === canonical(emptyFrontSheet)) return
  const number = await nextNumber(tx, viewer.organisation, 'front_sheet')
  const rows = keepFrontSheet({ viewer, now, day: paper.day, by: viewer.person.name, number, sheet, paper: paper.id, reason: '' })
  await record({ deed: 'edit the front sheet', subject: String(number), after: { paper: paper.id, subject: sheet.subject }, rows })
}

async function mendDoubts(
  work: Work,
  { reading }: HeldPaper,
  settled: Settled,
  ids: ReadonlyMap<Action | Objective, string>,
): Promise<Outcome<undefined>> {
  for (const [place, { value }] of Object.entries(settled)) {
    const doubt = reading.doubts[Number(place)]
    const field = `doubts.${place}`
    if (!doubt) return noSuchDoubt(Number(place))
    if (value === undefined) continue
    const found = doubtedField(reading, doubt)
    const id = found && ids.get(found.of)
    if (!id) return noOneField(doubt.about, field)
    const mended = await mend(work, { id, field: found.field, value, reason: `Settled when the plan was adopted: ${doubt.why}` })
    if (!mended.ok && mended.refusal.kind !== 'conflict') return mended
  }
  return done(undefined)
}
