import type { Viewer } from '../domain/access.ts'
import type { Edition, FramePair } from '../domain/plan/later-edition/edition.ts'
import { fieldsChanged, frameFieldsChanged, headingOf, sayEdition } from '../domain/plan/later-edition/tell-edition.ts'
import type { Objective, Section } from '../domain/plan/plan.ts'
import { adoptEdition } from '../operations/adopt-edition.ts'
import { lookAtEdition } from '../operations/look-at-edition.ts'
import type { House } from '../operations/outcome.ts'
import { getPaper } from '../store/papers.ts'
import { listPlans } from '../store/plans.ts'
import { count } from './columns.ts'
import { DONE, refuse, type Terminal } from './command.ts'
import { findPlans } from './find-plans.ts'

/** A draft that is a later edition of a plan, as a person calls it. */
interface BroughtEdition {
  readonly paperId: string
  readonly name: string
  readonly confirm: boolean
}

/** Says what a draft changes in a plan, and with `confirm` applies it; what is doubtful is left to a person in the browser. Returns the exit code. */
export async function bringEdition(
  here: Terminal,
  house: House,
  viewer: Viewer,
  { paperId, name, confirm }: BroughtEdition,
): Promise<number> {
  const kept = `Paper ${paperId} is kept as a draft.`
  const meant = findPlans(await listPlans(house.db, viewer, { asAt: house.today() }), [name])
  if (!meant.ok) return refuse(here, `${meant.sentence} ${kept}`)
  const planIds = meant.plans.flatMap(({ plan }) => plan.id ?? [])
  const paper = await getPaper(house.db, viewer, paperId)
  const seen = paper && (await lookAtEdition(house.db, viewer, paper, planIds))
  if (!seen) return refuse(here, `There is no paper ${paperId} here any more: bring it in again.`)
  if (!seen.ok) return refuse(here, `${seen.refusal.sentence} ${kept}`)
  const { edition, warnings } = seen.value
  // where it is to be applied the refusal says so
  if (!confirm) for (const warning of warnings) here.err(`${warning}\n`)
  here.out(`${sayEdition(edition)}\n`)
  const line = (kind: string, ref: string, text: string) => here.out(`  ${kind.padEnd(13)} ${ref.padEnd(6)} ${text.replace(/\s+/g, ' ')}\n`)
  for (const pair of edition.pairs) {
    if (!pair.sure) line('doubtful', pair.held.action.ref, `${pair.held.action.text} → ${pair.read.action.text}. ${pair.why}`)
    for (const { kind, from, to } of fieldsChanged(pair)) line(kind, pair.held.action.ref, `${from || 'nothing'} → ${to || 'nothing'}`)
  }
  frameLines(line, 'section', edition.sections)
  frameLines(line, 'objective', edition.objectives)
  for (const { action } of edition.gone) line('gone', action.ref, action.text)
  for (const { action } of edition.fresh) line('new', action.ref, action.text)
  for (const note of edition.notes) here.out(`${note}\n`)
  if (!confirm) {
    here.out(`Paper ${paperId} is a draft. Look through it in the browser, or import it with --confirm.\n`)
    return DONE
  }
  const applied = await adoptEdition(house, viewer, { paperId, planIds, answers: { pairs: {}, gone: {} } })
  if (!applied.ok) return refuse(here, `${applied.refusal.sentence} ${kept} Decide it at /papers/${paperId}/edition/${planIds.join(',')}.`)
  const { changes, updates, stand } = applied.value
  here.out(`Applied to ${planIds.join(', ')}: ${count(changes, 'change')}, ${count(updates, 'update')}.\n`)
  if (stand > 0) here.err(`${count(stand, 'action')} not printed any more, kept as before: stop those that were given up.\n`)
  return DONE
}

type Line = (kind: string, ref: string, text: string) => void

/** What became of sections, or of objectives; each line says of which it speaks. */
function frameLines(line: Line, of: string, { pairs, gone, fresh }: Edition['sections'] | Edition['objectives']): void {
  for (const pair of pairs as readonly (FramePair<Section> | FramePair<Objective>)[]) {
    const { held, read, sure, why } = pair
    if (!sure) line('doubtful', held.it.ref, `${of}: ${headingOf(held.it)} → ${headingOf(read.it)}. ${why}`)
    for (const { kind, called, from, to } of frameFieldsChanged(pair))
      line(kind, held.it.ref, `${of}, ${called.toLowerCase()}: ${from || 'nothing'} → ${to || 'nothing'}`)
  }
  for (const { it } of gone) line('gone', it.ref, `${of}: ${it.title}`)
  for (const { it } of fresh) line('new', it.ref, `${of}: ${it.title}`)
}
