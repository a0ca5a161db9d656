import { editionRows } from '../../../domain/plan/later-edition/tell-edition.ts'
import { adoptEdition } from '../../../operations/adopt-edition.ts'
import { lookAtEdition } from '../../../operations/look-at-edition.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { getPaper } from '../../../store/papers.ts'
import { paperHref, planHref } from '../../addresses.ts'
import { csvFile } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { readEditionForm } from './form.ts'
import { EditionView } from './view.tsx'

/** The plans that the address names: one for each plan of the paper, parted by commas. */
const plansIn = (c: Asked): string[] => (c.req.param('plan') ?? '').split(',').filter(Boolean)

async function look(c: Asked, { house, viewer }: Door) {
  const paper = await getPaper(house.db, viewer, c.req.param('id') ?? '')
  return paper && { paper, seen: await lookAtEdition(house.db, viewer, paper, plansIn(c)) }
}

const gone = 'There is no such paper here. It may have been mistyped; the papers that were brought in are listed under “Bring in a paper”.'

async function show(c: Asked, door: Door, typed: Readonly<Record<string, string>>, refusal?: Refusal) {
  const looked = await look(c, door)
  if (!looked) return notFound(c, gone)
  const { paper, seen } = looked
  if (!seen.ok) return notFound(c, (refusal ?? seen.refusal).sentence)
  const view = <EditionView frame={c.var.frame} paper={paper} planIds={plansIn(c)} {...seen.value} typed={typed} refusal={refusal} />
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /papers/:id/edition/:plan: what a draft changes in the plan it is a later edition of. */
export function editionPage(door: Door): PageHandler {
  return (c) => show(c, door, {})
}

/** GET /papers/:id/edition/:plan/changes.csv: the same as a table. */
export function editionCsv(door: Door): PageHandler {
  return async (c) => {
    const looked = await look(c, door)
    if (!looked) return notFound(c, gone)
    if (!looked.seen.ok) return notFound(c, looked.seen.refusal.sentence)
    return csvFile(c, `edition-of-${looked.paper.day}`, editionRows(looked.seen.value.edition))
  }
}

/** POST /papers/:id/edition/:plan: applies it; refused, what was chosen comes back as it was. */
export function applyEditionPage(door: Door): PageHandler {
  return async (c) => {
    const { answers, evenIfFew, typed } = readEditionForm(await c.req.parseBody())
    const [paperId, planIds] = [c.req.param('id') ?? '', plansIn(c)]
    const outcome = await adoptEdition(door.house, door.viewer, { paperId, planIds, answers, evenIfFew })
    if (!outcome.ok) return show(c, door, typed, outcome.refusal)
    return c.redirect(`${planIds.length === 1 ? planHref(planIds[0]) : paperHref(paperId)}?done=edition`, 303)
  }
}
