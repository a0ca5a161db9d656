import type { Comparison } from '../../../domain/judgement/changes/comparison.ts'
import { changeRows } from '../../../domain/report/change-rows.ts'
import { endWords, lastMetBefore, listMeetings, type Meetings } from '../../../operations/last-met.ts'
import type { Outcome } from '../../../operations/outcome.ts'
import { getPlan } from '../../../store/plans.ts'
import { csvFile } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { type Ends, readEnds } from './form.ts'
import { comparisons } from './kept.ts'
import { ChangesView, type PlanShown } from './view.tsx'

const gone = 'There is no plan at this address. It may have been mistyped, or the paper it came from was withdrawn.'

/** What the address asks to compare; `compared` is null where there is nothing earlier to compare with. */
interface Looked {
  readonly plan: PlanShown | null
  readonly meetings: Meetings
  readonly ends: Ends
  readonly compared: Outcome<Comparison> | null
}

type Look = (c: Asked) => Promise<Looked | undefined>

/** GET /changes and /plans/:plan/changes, and the same as `changes.csv`. Both share what they keep. */
export function changesPages(door: Door): { readonly page: PageHandler; readonly csv: PageHandler } {
  const look = lookWith(door)
  return {
    page: async (c) => {
      const seen = await look(c)
      if (!seen) return notFound(c, gone)
      const { compared, ...rest } = seen
      const refusal = compared && !compared.ok ? compared.refusal : undefined
      const comparison = compared?.ok ? compared.value : null
      const view = <ChangesView frame={c.var.frame} {...rest} today={door.house.today()} comparison={comparison} refusal={refusal} />
      return c.html(view, refusal ? statusOf(refusal) : 200)
    },
    csv: async (c) => {
      const seen = await look(c)
      const compared = seen?.compared
      if (!compared) return notFound(c, gone)
      if (!compared.ok) return notFound(c, compared.refusal.sentence)
      const { from, to } = compared.value
      return csvFile(c, `changes-${endWords(from)}-to-${endWords(to)}`, changeRows(compared.value))
    },
  }
}

function lookWith(door: Door): Look {
  const { house, viewer } = door
  const compare = comparisons(door)
  return async (c) => {
    const today = house.today()
    const planId = c.req.param('plan')
    const held = planId === undefined ? null : await getPlan(house.db, viewer, planId, { asAt: today })
    if (held === undefined) return undefined
    const planIds = planId === undefined ? undefined : [planId]
    const meetings = await listMeetings(house.db, viewer, today, planIds)
    const asked = readEnds(c.req.query())
    const last = lastMetBefore(meetings, asked.to, today)
    const ends = { from: asked.from || (last ? endWords(last) : ''), to: asked.to || 'today' }
    const compared = ends.from === '' ? null : await compare({ ...ends, ...(planIds ? { planIds } : {}) })
    return { plan: held && { id: held.plan.id ?? '', title: held.plan.title }, meetings, ends, compared }
  }
}
