import { addAction } from '../../../operations/add-action.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { getPlan } from '../../../store/plans.ts'
import { actionHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { type AddForm, placeOf, readAddForm } from './form.ts'
import { AddActionView } from './view.tsx'

const gone = 'There is no plan at this address, so nothing can be added to it. It may have been mistyped, or its paper was withdrawn.'

async function shown(c: Asked, { house, viewer }: Door, form: AddForm, refusal?: Refusal) {
  const today = house.today()
  const held = await getPlan(house.db, viewer, c.req.param('plan') ?? '', { asAt: today })
  if (!held) return notFound(c, gone)
  const view = <AddActionView frame={c.var.frame} plan={held.plan} today={today} form={form} {...(refusal ? { refusal } : {})} />
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /plans/:plan/add; `?place=` chooses where. */
export function addActionPage(door: Door): PageHandler {
  return (c) => shown(c, door, readAddForm(c.req.query()))
}

/** POST to the same address. Added, it leads to the page of the new action. */
export function addActionToPlan(door: Door): PageHandler {
  return async (c) => {
    const form = readAddForm(await c.req.parseBody())
    const { ref, text, deadline, day, by, reason } = form
    const outcome = await addAction(door.house, door.viewer, {
      planId: c.req.param('plan') ?? '',
      ...placeOf(form),
      ref,
      text,
      deadline,
      owners: form.owners.split('\n').filter((line) => line.trim() !== ''),
      reason,
      day,
      by,
    })
    return outcome.ok ? c.redirect(`${actionHref(outcome.value.actionId)}?done=added`, 303) : shown(c, door, form, outcome.refusal)
  }
}
