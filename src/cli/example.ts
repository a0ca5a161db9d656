import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Viewer } from '../domain/access.ts'
import { addAction } from '../operations/add-action.ts'
import { challengeStatus } from '../operations/challenge-status.ts'
import { confirmPaper } from '../operations/confirm-paper.ts'
import { importPaper } from '../operations/import-paper.ts'
import { type House, type Outcome, refuse } from '../operations/outcome.ts'
import { together } from '../operations/perform.ts'
import { recordUpdate } from '../operations/record-update.ts'
import { redateAction } from '../operations/redate-action.ts'
import { reownAction } from '../operations/reown-action.ts'
import { rewordAction } from '../operations/reword-action.ts'
import { setRetestDay } from '../operations/set-retest-day.ts'
import { stopAction } from '../operations/stop-action.ts'
import { listPapers } from '../store/papers.ts'
import { type HeldPlan, listPlans } from '../store/plans.ts'
import type { OpenHouse } from './command.ts'
import { findAction } from './find-action.ts'
import { findPlans } from './find-plans.ts'

const line = { plan: z.string(), objective: z.string().nullable(), ref: z.string().nullable(), day: z.iso.date(), by: z.string() }
const update = z.strictObject({ ...line, text: z.string(), declared: z.string().optional() })
const change = z.discriminatedUnion('change', [
  z.strictObject({ ...line, change: z.literal('re-date'), to: z.string(), reason: z.string() }),
  z.strictObject({ ...line, change: z.literal('re-own'), to: z.array(z.string()), reason: z.string() }),
  z.strictObject({ ...line, change: z.literal('reword'), to: z.string(), reason: z.string() }),
  z.strictObject({ ...line, change: z.literal('stop'), reason: z.string() }),
  z.strictObject({ ...line, change: z.literal('challenge'), to: z.string(), reason: z.string() }),
  z.strictObject({ ...line, change: z.literal('re-test'), to: z.string(), reason: z.string() }),
  z.strictObject({
    ...line,
    change: z.literal('add'),
    section: z.string().nullable(),
    text: z.string(),
    to: z.string(),
    owners: z.array(z.string()),
    reason: z.string(),
  }),
])

/** The rounds after the example's paper, as its file holds them. */
const rounds = z.strictObject({ note: z.string(), updates: z.array(update), changes: z.array(change) })
type Update = z.infer<typeof update>
type Change = z.infer<typeof change>
type Added = Extract<Change, { change: 'add' }>

/** The invented council, and its officer who brings papers in and writes down what managers say. */
export const EXAMPLE_COUNCIL = 'Thornmere Borough Council'
const ADOPTED_BY = 'Eleanor Marsh'
const PAPER = 'thornmere-report.txt'

/**
 * Fills a store that has never held a paper with the example: the paper is brought in, its plans adopted by name, and what was said and decided
 * afterwards recorded, each through the operation a person would use. What lies in the future of the house's day is left out. All of it is one
 * transaction: half an example would never be told to its end, since nobody could tell it from one that a person has worked on. True where it was
 * filled, false where the store already held something; a refusal of any operation as it came.
 */
export async function bringInExample(here: { readonly examples: URL }, { house, viewer, as }: OpenHouse): Promise<Outcome<boolean>> {
  const papers = await listPapers(house.db, viewer)
  // the example's own draft is nothing that a person has worked on yet
  if (papers.some(({ name, state }) => name !== PAPER || state !== 'draft')) return { ok: true, value: false }
  const bytes = new Uint8Array(await readFile(new URL(PAPER, here.examples)))
  const { updates, changes } = rounds.parse(JSON.parse(await readFile(new URL('thornmere-updates.json', here.examples), 'utf8')))
  const past = [...updates, ...changes]
    .filter(({ day }) => day <= house.today())
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  // people are met before, since each is added in a transaction of their own, and there is none inside another
  const clerk = await as(ADOPTED_BY)
  const deciders = new Map<string, Viewer>()
  for (const each of past) if ('change' in each) deciders.set(each.by, await as(each.by))

  const filled = await together(house, async (within) => {
    const drafted = await importPaper(within, clerk, { name: PAPER, bytes })
    if (!drafted.ok) return drafted
    const confirmed = await confirmPaper(within, clerk, { paperId: drafted.value.paperId, doubts: 'kept' })
    if (!confirmed.ok) return confirmed
    let held = await listPlans(within.db, viewer, { asAt: house.today() })
    for (const each of past) {
      if ('change' in each && each.change === 'add') {
        const added = await add(onDay(within, each.day), held, each)
        if (!added.ok) return added
        held = await listPlans(within.db, viewer, { asAt: house.today() })
        continue
      }
      const found = findAction(held, each)
      if (!found.ok) return refuse('not found', `The example does not fit its own paper. ${found.sentence}`)
      const done = 'change' in each ? await decide(onDay(within, each.day), found.id, each) : await say(within, found.id, each)
      if (!done.ok) return done
    }
    return { ok: true, value: true }
  })
  // another program on this store was quicker: this one waited for it at the first deed, and found the paper adopted
  return !filled.ok && filled.refusal.kind === 'conflict' ? { ok: true, value: false } : filled

  async function say(within: House, id: string, { text, day, by, declared }: Update): Promise<Outcome<unknown>> {
    return recordUpdate(within, clerk, { id, text, day, by, ...(declared === undefined ? {} : { declared }) })
  }

  async function add(within: House, held: readonly HeldPlan[], { plan, objective, section, ref, text, to, owners, reason, by }: Added) {
    const meant = findPlans(held, [plan])
    const place = objective === null ? { sectionRef: section ?? '' } : findAction(held, { plan, objective, ref: null })
    if (!meant.ok || ('ok' in place && !place.ok))
      return refuse('not found', `The example adds an action where there is no place: ${plan}.`)
    const where = 'ok' in place ? { objectiveId: place.id } : place
    const planId = meant.plans[0]?.plan.id ?? ''
    return addAction(within, deciders.get(by) ?? clerk, { planId, ...where, ref: ref ?? '', text, deadline: to, owners, reason })
  }

  async function decide(within: House, actionId: string, each: Exclude<Change, Added>): Promise<Outcome<unknown>> {
    const who = deciders.get(each.by) ?? clerk
    const { reason } = each
    if (each.change === 're-date') return redateAction(within, who, { actionId, deadline: each.to, reason })
    if (each.change === 're-own') return reownAction(within, who, { actionId, owners: each.to, reason })
    if (each.change === 'reword') return rewordAction(within, who, { actionId, text: each.to, reason })
    if (each.change === 'challenge') return challengeStatus(within, who, { actionId, status: each.to, reason })
    if (each.change === 're-test') return setRetestDay(within, who, { actionId, until: each.to, reason })
    return stopAction(within, who, { actionId, reason })
  }
}

/** The house as it was on the day of a decision: the day is the decision's, the instant of recording stays the real one. */
const onDay = (house: House, day: string): House => ({ ...house, today: () => day })
