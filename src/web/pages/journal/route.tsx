import { getAction } from '../../../store/actions.ts'
import { listJournal } from '../../../store/journal-reads.ts'
import { actionHref, planHref } from '../../addresses.ts'
import type { Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { JournalView } from './view.tsx'

/** The most lines one page shows. */
const most = 500

/** GET /actions/:id/journal: what was done to one action. */
export function actionJournalPage({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const id = c.req.param('id') ?? ''
    const held = await getAction(house.db, viewer, id, { asAt: house.today() })
    if (!held) return notFound(c, 'There is no action at this address, so it has no journal.')
    const lines = await listJournal(house.db, viewer, { subject: id, limit: most })
    const name = [held.action.ref, held.action.text].filter(Boolean).join(' ')
    const crumbs = [
      { text: 'Plans', href: '/plans' },
      { text: held.plan.title, href: planHref(held.plan.id) },
      { text: name, href: actionHref(id) },
    ]
    return c.html(<JournalView frame={c.var.frame} about={`“${name}”`} crumbs={crumbs} lines={lines} />)
  }
}

/** GET /journal: the last of everything that was done. */
export function journalPage({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const lines = await listJournal(house.db, viewer, { limit: most })
    return c.html(<JournalView frame={c.var.frame} about={null} crumbs={[{ text: 'Home', href: '/' }]} lines={lines} />)
  }
}
