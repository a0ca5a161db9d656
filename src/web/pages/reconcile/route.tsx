import type { Refusal } from '../../../operations/outcome.ts'
import { reconcilePapers } from '../../../operations/reconcile-papers.ts'
import { listPapers } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { statusOf } from '../../refusal-status.ts'
import { type ReconcileForm, readReconcileForm } from './form.ts'
import { ReconcileView } from './view.tsx'

async function shown(c: Asked, { house, viewer }: Door, form: ReconcileForm, refusal?: Refusal) {
  const drafts = (await listPapers(house.db, viewer)).filter(({ state }) => state === 'draft')
  const view = <ReconcileView frame={c.var.frame} drafts={drafts} form={form} {...(refusal ? { refusal } : {})} />
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /papers/reconcile; `?first=` is the paper that the link stood beside. */
export function reconcilePage(door: Door): PageHandler {
  return (c) => shown(c, door, readReconcileForm(c.req.query()))
}

/** POST /papers/reconcile: leads to the draft that came of it; refused, the choice comes back as it was. */
export function reconcileTwoPapers(door: Door): PageHandler {
  return async (c) => {
    const form = readReconcileForm(await c.req.parseBody())
    const empty = form.first === '' ? 'first' : form.second === '' ? 'second' : undefined
    if (empty) {
      const sentence = `Nothing was put together, because no ${empty} copy was chosen: choose one from the list.`
      return shown(c, door, form, { kind: 'invalid', sentence, field: empty })
    }
    const outcome = await reconcilePapers(door.house, door.viewer, form)
    return outcome.ok ? c.redirect(`${paperHref(outcome.value.paperId)}?done=together`, 303) : shown(c, door, form, outcome.refusal)
  }
}
