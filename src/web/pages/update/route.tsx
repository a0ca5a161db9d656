import { sayDay } from '../../../domain/calendar/say.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { recordUpdate } from '../../../operations/record-update.ts'
import { dayAhead } from '../../../operations/review-action.ts'
import { setRetestDay } from '../../../operations/set-retest-day.ts'
import { getAction, getObjective } from '../../../store/actions.ts'
import { actionHref, objectiveHref, planHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { readUpdateForm, type UpdateForm } from './form.ts'
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
      asksRetest:
        held.parent === null && !action.stopped && !action.reviews?.some(({ kind, until }) => kind === 're-test' && (until ?? '') >= today),
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
    asksRetest: false,
  }
}

/** GET /actions/:id/update, /objectives/:id/update. */
export function updatePage(door: Door, about: About): PageHandler {
  return async (c) => {
    const page = await seen(c, door, about)
    if (!page) return notFound(c, gone)
    return c.html(<UpdateView frame={c.var.frame} {...page} form={{ text: '', day: '', declared: '', by: '', retest: '' }} />)
  }
}

/** POST to the same address. Recorded, it leads back to the action; refused, the form comes back as it was typed. */
export function recordUpdatePage(door: Door, about: About): PageHandler {
  return async (c) => {
    const form = readUpdateForm(await c.req.parseBody())
    const outcome = await recordAll(door, about, c.req.param('id') ?? '', form)
    if (outcome.ok)
      return c.redirect(`${about === 'action' ? actionHref(c.req.param('id')) : objectiveHref(c.req.param('id'))}?done=updated`, 303)
    const page = await seen(c, door, about)
    if (!page) return notFound(c, gone)
    return c.html(<UpdateView frame={c.var.frame} {...page} form={form} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}

/** The update, and the day for testing its effect where one is given: a day that is none is refused before anything is recorded. */
async function recordAll({ house, viewer }: Door, about: About, id: string, { retest, ...said }: UpdateForm): Promise<Outcome<unknown>> {
  if (about === 'objective' || retest === '') return recordUpdate(house, viewer, { id, ...said })
  const until = dayAhead(retest, house.today(), 'retest', 'the day of the test')
  if (!until.ok) return until
  const recorded = await recordUpdate(house, viewer, { id, ...said })
  if (!recorded.ok) return recorded
  // Should it be refused after all (the action was stopped meanwhile), the update is kept, and the page of the action asks for the day again.
  await setRetestDay(house, viewer, { actionId: id, until: until.value, reason: `Set with the update of ${sayDay(house.today())}` })
  return recorded
}
