import { mendMisreading } from '../../../operations/mend-misreading.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { redateAction } from '../../../operations/redate-action.ts'
import { reownAction } from '../../../operations/reown-action.ts'
import { rewordAction } from '../../../operations/reword-action.ts'
import { stopAction } from '../../../operations/stop-action.ts'
import { getAction, type HeldAction } from '../../../store/actions.ts'
import { actionHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { type ChangeForm, type ChangeWord, changes, isChange, readChangeForm } from './form.ts'
import { ChangeView } from './view.tsx'

const gone = 'There is nothing to change at this address. Open the action from its plan.'

async function asked(c: Asked, { house, viewer }: Door): Promise<{ held: HeldAction; change: ChangeWord } | undefined> {
  const change = c.req.param('change') ?? ''
  const held = isChange(change) && (await getAction(house.db, viewer, c.req.param('id') ?? '', { asAt: house.today() }))
  return held ? { held, change } : undefined
}

/** The box as it is first shown: what stands now, so that only what changes is typed. */
function first(change: ChangeWord, { action }: HeldAction): ChangeForm {
  const value = change === 'reword' ? action.text : change === 're-own' ? action.owners.map((o) => o.name).join('\n') : ''
  return { value, reason: '', field: '' }
}

/** GET /actions/:id/change/:change. */
export function changePage(door: Door): PageHandler {
  return async (c) => {
    const seen = await asked(c, door)
    return seen ? c.html(<ChangeView frame={c.var.frame} {...seen} form={first(seen.change, seen.held)} />) : notFound(c, gone)
  }
}

/** POST to the same address. */
export function makeChange(door: Door): PageHandler {
  return async (c) => {
    const seen = await asked(c, door)
    if (!seen) return notFound(c, gone)
    const form = readChangeForm(await c.req.parseBody())
    const id = c.req.param('id') ?? ''
    const outcome = await carryOut(door, seen.change, id, form)
    if (outcome.ok) return c.redirect(`${actionHref(id)}?done=${changes[seen.change].done}`, 303)
    return c.html(<ChangeView frame={c.var.frame} {...seen} form={form} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}

function carryOut(
  { house, viewer }: Door,
  change: ChangeWord,
  id: string,
  { value, reason, field }: ChangeForm,
): Promise<Outcome<unknown>> {
  switch (change) {
    case 'reword':
      return rewordAction(house, viewer, { actionId: id, text: value, reason })
    case 're-date':
      return redateAction(house, viewer, { actionId: id, deadline: value, reason })
    case 're-own':
      return reownAction(house, viewer, { actionId: id, owners: value.split('\n'), reason })
    case 'stop':
      return stopAction(house, viewer, { actionId: id, reason })
    case 'mend':
      return mendMisreading(house, viewer, { id, field, value, reason })
  }
}
