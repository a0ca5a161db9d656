import { mergeOwners } from '../../../operations/merge-owners.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { listOwners } from '../../../store/owners.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { statusOf } from '../../refusal-status.ts'
import { type MergeForm, readMergeForm } from './form.ts'
import { OwnersView } from './view.tsx'

async function shown(c: Asked, { house, viewer }: Door, form: MergeForm, refusal?: Refusal) {
  const owners = await listOwners(house.db, viewer, { asAt: house.today() })
  const view = <OwnersView frame={c.var.frame} owners={owners} form={form} done={doneIn(c)} {...(refusal ? { refusal } : {})} />
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /owners */
export function ownersPage(door: Door): PageHandler {
  return (c) => shown(c, door, { from: [], to: '', reason: '' })
}

/** POST /owners: the chosen spellings are one owner from now on. */
export function mergeOwnersPage(door: Door): PageHandler {
  return async (c) => {
    const form = readMergeForm(await c.req.parseBody({ all: true }))
    const outcome = await mergeOwners(door.house, door.viewer, form)
    return outcome.ok ? c.redirect('/owners?done=merged', 303) : shown(c, door, form, outcome.refusal)
  }
}
