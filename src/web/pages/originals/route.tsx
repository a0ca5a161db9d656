import { applyRetention, dueOriginals } from '../../../operations/apply-retention.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { setRetention } from '../../../operations/set-retention.ts'
import { deletableOriginals } from '../../../store/originals.ts'
import { readRetention } from '../../../store/retention.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { statusOf } from '../../refusal-status.ts'
import { formOf, monthsOf, type RetentionForm, readRetentionForm } from './form.ts'
import { OriginalsView } from './view.tsx'

async function shown(c: Asked, { house, viewer }: Door, typed?: { readonly form: RetentionForm; readonly refusal: Refusal }) {
  const months = await readRetention(house.db, viewer.organisation)
  const held = await deletableOriginals(house.db, viewer)
  const found = await dueOriginals(house, viewer)
  const view = (
    <OriginalsView
      {...{ frame: c.var.frame, months, held, due: found.ok ? found.value.due : [], form: typed?.form ?? formOf(months) }}
      {...(typed ? { refusal: typed.refusal } : { done: doneIn(c) })}
    />
  )
  return c.html(view, typed ? statusOf(typed.refusal) : 200)
}

/** GET /originals: how long the files are kept that papers came in as, and which have been kept so long. */
export function originalsPage(door: Door): PageHandler {
  return (c) => shown(c, door)
}

/** POST /originals: says how long they are kept from now on. Deletes none. */
export function keepOriginals(door: Door): PageHandler {
  const { house, viewer } = door
  return async (c) => {
    const form = readRetentionForm(await c.req.parseBody())
    const outcome = await setRetention(house, viewer, { months: monthsOf(form) })
    return outcome.ok ? c.redirect('/originals?done=kept-so-long', 303) : shown(c, door, { form, refusal: outcome.refusal })
  }
}

/** POST /originals/delete: deletes those whose time is over by what was said. */
export function deleteDueOriginals(door: Door): PageHandler {
  const { house, viewer } = door
  return async (c) => {
    const outcome = await applyRetention(house, viewer)
    if (outcome.ok) return c.redirect('/originals?done=deleted-due', 303)
    return shown(c, door, { form: formOf(await readRetention(house.db, viewer.organisation)), refusal: outcome.refusal })
  }
}
