import { recordUpdate } from '../../../operations/record-update.ts'
import { getAction, getObjective } from '../../../store/actions.ts'
import { actionHref, objectiveHref, planHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { readUpdateForm } from './form.ts'
import { type UpdatePage, UpdateView } from './view.tsx'

const gone = 'There is nothing at this address that an update could be about. Open the action from its plan.'

/** What an update is about: an action, a part of one, or an objective. */
type About = 'action' | 'objective'

async function seen(c: Asked, { house, viewer }: Door, about: About): Promise<Omit<UpdatePage, 'frame' | 'form' | 'refusal'> | undefined> {
  const id = c.req.param('id') ?? ''
  const today = house.today()
  if (about === 'action') {
    const held = await getAction(house.db, viewer, id, { asAt: today })
    if (!held) return undefined
    const { action, plan } = held
    const last = action.updates?.at(-1) ?? null
    return {
      href: actionHref(id),
      ref: action.ref,
      title: action.text,
      plan: { title: plan.title, href: planHref(plan.id) },
      deadline: action.deadline,
      last,
      today,
    }
  }
  const held = await getObjective(house.db, viewer, id, { asAt: today })
  if (!held) return undefined
  const { objective, plan } = held
  const last = objective.updates?.at(-1) ?? null
  return {
    href: objectiveHref(id),
    ref: objective.ref,
    title: objective.title,
    plan: { title: plan.title, href: planHref(plan.id) },
    deadline: null,
    last,
    today,
  }
}

/** GET /actions/:id/update, /objectives/:id/update. */
export function updatePage(door: Door, about: About): PageHandler {
  return async (c) => {
    const page = await seen(c, door, about)
    if (!page) return notFound(c, gone)
    return c.html(<UpdateView frame={c.var.frame} {...page} form={{ text: '', day: '', declared: '', by: '' }} />)
  }
}

/** POST to the same address. Recorded, it leads back to the action; refused, the form comes back as it was typed. */
export function recordUpdatePage(door: Door, about: About): PageHandler {
  return async (c) => {
    const form = readUpdateForm(await c.req.parseBody())
    const outcome = await recordUpdate(door.house, door.viewer, { id: c.req.param('id') ?? '', ...form })
    if (outcome.ok)
      return c.redirect(`${about === 'action' ? actionHref(c.req.param('id')) : objectiveHref(c.req.param('id'))}?done=updated`, 303)
    const page = await seen(c, door, about)
    if (!page) return notFound(c, gone)
    return c.html(<UpdateView frame={c.var.frame} {...page} form={form} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}
