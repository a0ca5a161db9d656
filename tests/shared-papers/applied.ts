import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Viewer } from '../../src/domain/access.ts'
import type { Edition as Compared } from '../../src/domain/plan/later-edition/edition.ts'
import { withoutLoneHeading } from '../../src/domain/plan/later-edition/lone-heading.ts'
import type { EditionAnswers } from '../../src/domain/plan/later-edition/steps.ts'
import type { Action, Plan, Section } from '../../src/domain/plan/plan.ts'
import { sectionsIn } from '../../src/domain/plan/sections.ts'
import { adoptEdition } from '../../src/operations/adopt-edition.ts'
import { confirmPaper } from '../../src/operations/confirm-paper.ts'
import { ensureHome } from '../../src/operations/ensure-home.ts'
import { lookAtEdition } from '../../src/operations/look-at-edition.ts'
import type { House, Outcome } from '../../src/operations/outcome.ts'
import { perform } from '../../src/operations/perform.ts'
import type { ReadPaper } from '../../src/operations/read-paper.ts'
import { keepPaper } from '../../src/store/keep-paper.ts'
import { openStore } from '../../src/store/open.ts'
import { getPaper } from '../../src/store/papers.ts'
import { readSomePlans } from '../../src/store/plans.ts'
import { sha256 } from '../../src/store/seal.ts'
import { verifyJournal } from '../../src/store/verify.ts'
import type { Edition } from './editions.ts'

/** What the store holds after an edition was applied, against what it should. */
export interface Applied {
  /** Actions of the plan before, and how many of them stand as they should: reworded, renumbered and below their heading, or untouched where dropped. */
  readonly all: number
  readonly right: number
  /** Actions of the edition that became others, were added though they were held, or are not there; without anybody having been asked. */
  readonly wrong: number
  readonly asked: number
  readonly told: readonly string[]
}

const [before, after, today] = ['2026-05-20', '2026-10-15', '2026-10-20'] as const

/** A council on a real PostgreSQL of its own, in which editions are applied one after the other. */
export async function openCouncil() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-editions-'))
  fs.chmodSync(folder, 0o755)
  const store = await openStore({ dataFolder: folder })
  let seconds = 0
  const now = () => new Date(Date.parse(`${today}T09:00:00Z`) + 1000 * seconds++).toISOString()
  const house: House = { db: store.db, today: () => today, now }
  const viewer = await ensureHome(house, { organisation: 'Thornmere Borough Council', person: 'Iris Vale' })
  return {
    apply: (read: ReadPaper, plans: readonly Plan[], edition: Edition, name: string) => applyOne(house, viewer, read, plans, edition, name),
    verify: () => verifyJournal(store.db),
    close: async () => {
      await store.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

const granted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence)
  return outcome.value
}

/** A paper with these plans as a draft, as importing leaves it. */
async function draftOf(house: House, viewer: Viewer, read: ReadPaper, plans: readonly Plan[], name: string, day: string): Promise<string> {
  return granted(
    await perform(house, viewer, 'import a paper', async ({ tx, now, record }) => {
      const bytes = new TextEncoder().encode(`${name} ${day}`)
      const reading = { ...read.reading, plans, doubts: [] }
      const paper = { name, bytes, sha256: sha256(bytes), kind: read.kind, document: read.document, reading, day }
      const { id, seals } = await keepPaper(tx, viewer, paper, now)
      await record({ deed: 'import a paper', subject: id, after: { name }, seals })
      return { ok: true as const, value: id }
    }),
  )
}

interface Stands {
  readonly action: Action
  /** The heading it stands below: of the innermost section. */
  readonly heading: string
}

function standing(plans: readonly Plan[]): Stands[] {
  const below = (section: Section): Stands[] =>
    [...section.actions, ...section.objectives.flatMap((objective) => objective.actions)].map((action) => {
      return { action, heading: [section.ref, section.title].join(' ') }
    })
  return plans.flatMap(({ sections }) => [...sectionsIn(sections)].flatMap(below))
}

async function applyOne(
  house: House,
  viewer: Viewer,
  read: ReadPaper,
  plans: readonly Plan[],
  edition: Edition,
  name: string,
): Promise<Applied> {
  const first = await draftOf(house, viewer, read, plans, `${name} first`, before)
  const { planIds } = granted(await confirmPaper(house, viewer, { paperId: first, doubts: 'kept' }))
  const held = async (asAt: string) => (await readSomePlans(house.db, viewer, { asAt }, planIds)).map(({ plan }) => plan)
  const inOrder = (all: readonly Plan[]) => planIds.flatMap((id) => all.find((plan) => plan.id === id) ?? [])
  const adopted = standing(inOrder(await held(before)))
  // the plan is kept in the order in which it was read
  const idOf = new Map(standing(plans).map(({ action }, i) => [action, adopted[i]?.action.id ?? '']))
  const paperId = await draftOf(house, viewer, read, edition.plans, `${name} later`, after)
  const paper = await getPaper(house.db, viewer, paperId)
  if (!paper) throw new Error('the draft is gone')
  const seen = granted(await lookAtEdition(house.db, viewer, paper, planIds))
  const headingsOf = (all: readonly Plan[]) =>
    all.flatMap((plan) => [...sectionsIn(plan.sections)].flatMap((section) => [section, ...section.objectives]))
  const heldHeadings = headingsOf(inOrder(seen.held))
  const became = new Map(headingsOf(plans).map((one, i) => [heldHeadings[i]?.id ?? '', edition.headings.get(one)?.title]))
  const answers = answersTo(seen.edition, { idOf, became }, edition)
  granted(await adoptEdition(house, viewer, { paperId, planIds, answers: answers.given, evenIfFew: true }))

  const now = standing(await held(today))
  const told: string[] = []
  const byId = new Map(now.map((one) => [one.action.id, one]))
  const printed = new Map(standing(edition.plans).map(({ action, heading }) => [action, heading]))
  const headings = edition.plans.map((plan, i) => withoutLoneHeading(plan, inOrder(seen.held)[i] as Plan) === plan)
  const [all, taken] = [standing(plans), new Set<string>()]
  let right = 0
  for (const { action } of all) {
    const stands = byId.get(idOf.get(action))
    const became = edition.became.get(action) ?? []
    const same = (text: string) => fold(text) === fold(stands?.action.text ?? '')
    const as = became.find((one) => same(one.text) && (one.ref === '' || one.ref === stands?.action.ref))
    const placed = as && (!headings.every(Boolean) || stands?.heading.trim() === printed.get(as)?.trim())
    if (became.length === 0 ? same(action.text) : placed) right++
    else told.push(`${name}: “${action.text.slice(0, 60)}” stands as “${stands?.action.text.slice(0, 60)}” below ${stands?.heading}`)
    taken.add(idOf.get(action) ?? '')
  }
  // whatever else stands was added; each must be printed, and all that is printed must stand
  const words = now.map(({ action }) => fold(action.text))
  const missing = standing(edition.plans).filter(({ action }) => action.text !== '' && !words.includes(fold(action.text)))
  for (const { action } of missing) told.push(`${name}: “${action.text.slice(0, 60)}” is printed and does not stand`)
  const yesterday = standing(inOrder(await held(before))).map(({ action, heading }) => [action.id, action.text, heading])
  if (JSON.stringify(yesterday) !== JSON.stringify(adopted.map(({ action, heading }) => [action.id, action.text, heading])))
    told.push(`${name}: the plan of ${before} is another now`)
  return { all: all.length, right, wrong: answers.wrong + missing.length, asked: answers.asked, told }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Answers every question as somebody would who knows what became of what; a sure pair that is wrong cannot be answered. */
function answersTo(
  seen: Parameters<typeof answersFor>[0],
  { idOf, became }: { readonly idOf: ReadonlyMap<Action, string>; readonly became: ReadonlyMap<string, string | undefined> },
  edition: Edition,
) {
  return answersFor(seen, new Map([...edition.became].map(([action, into]) => [idOf.get(action) ?? '', into])), became)
}

function answersFor(
  { pairs, sections, objectives }: Compared,
  became: ReadonlyMap<string, readonly Action[]>,
  headings: ReadonlyMap<string, string | undefined>,
): { given: EditionAnswers; wrong: number; asked: number } {
  const given: Record<string, 'same' | 'another'> = {}
  let [wrong, asked] = [0, 0]
  for (const { held, read, sure } of [...sections.pairs, ...objectives.pairs]) {
    // untitled ones are known by what stands in them, which is counted there
    const right = headings.get(held.it.id ?? '') === read.it.title || read.it.title === ''
    if (sure && !right) wrong++
    if (sure) continue
    asked++
    given[held.it.id ?? ''] = right ? 'same' : 'another'
  }
  for (const { held, read, sure } of pairs) {
    const right = (became.get(held.action.id ?? '') ?? []).some(({ text, ref }) => text === read.action.text && ref === read.action.ref)
    if (!sure) {
      asked++
      given[held.action.id ?? ''] = right ? 'same' : 'another'
    } else if (!right && held.parent === null) wrong++
  }
  return { given: { pairs: given, gone: {} }, wrong, asked }
}
