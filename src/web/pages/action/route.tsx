import type { Day } from '../../../domain/calendar/day.ts'
import { inheriting, isTold } from '../../../domain/judgement/cases.ts'
import { judge } from '../../../domain/judgement/judge.ts'
import type { JudgedAction, JudgedPart } from '../../../domain/judgement/judgement.ts'
import { slipsOf } from '../../../domain/judgement/slip-ledger.ts'
import { voicesOn } from '../../../domain/judgement/voices.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { actionsOf } from '../../../domain/report/walk.ts'
import { getAction } from '../../../store/actions.ts'
import { listJournal } from '../../../store/journal-reads.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { getPaper } from '../../../store/papers.ts'
import { getPlan } from '../../../store/plans.ts'
import { type Across, speakingOf } from '../../across.ts'
import type { Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import type { MeasuringBeside } from '../../measuring.ts'
import { papersNamed } from '../../papers-named.ts'
import { notFound } from '../../refusal.tsx'
import { figuresOf, mayHaveFigures } from '../figure/figures-of.ts'
import { excerptOf } from './excerpt.tsx'
import { ActionView } from './view.tsx'

const gone = 'There is no action at this address. It may have been mistyped, or the paper it came from was withdrawn.'

/** GET /actions/:id. A part has a page of its own, judged within the action it belongs to. */
export function actionPage(door: Door, across: Across, measuring: MeasuringBeside): PageHandler {
  const { house, viewer } = door
  return async (c) => {
    const id = c.req.param('id') ?? ''
    const asAt = house.today()
    const held = await getAction(house.db, viewer, id, { asAt })
    const whole = held && (await getPlan(house.db, viewer, held.plan.id, { asAt }))
    if (!held || !whole) return notFound(c, gone)
    const judgement = judge([whole.plan], { asAt, across: false, settings: await judgementSettings(house.db, viewer) })
    const own = judgement.actions.find((a) => a.id === (held.parent?.id ?? id))
    if (!own) return notFound(c, gone)
    const parent = held.parent && [...actionsOf(whole.plan)].map(({ action }) => action).find((a) => a.id === held.parent?.id)
    const part = own.parts[parent?.actions.findIndex((a) => a.id === id) ?? -1]
    const heard = parent && !isTold(held.action) ? inheriting(held.action, parent) : held.action
    const judged = part ? judgedAlone(own, part, heard, asAt) : own
    const paper = held.paper && (await getPaper(house.db, viewer, held.paper.id))
    const beside = held.parent ? [] : await across(asAt)
    const findings = [...judgement.findings.filter((f) => f.about.id === id), ...speakingOf(beside ?? [], id)]
    const order = [...actionsOf(whole.plan)].map(({ action }) => action)
    const at = order.findIndex((a) => a.id === id)
    const journal = await listJournal(house.db, viewer, { subject: id, limit: 500 })
    const promise = { of: 'action', id, planId: held.plan.id, action: held.action, objective: held.objective } as const
    const figures = mayHaveFigures(promise) ? figuresOf(await measuring(asAt, promise.planId), promise) : null
    return c.html(
      <ActionView
        frame={c.var.frame}
        held={held}
        judged={judged}
        heard={heard}
        findings={findings}
        compared={beside !== null}
        papers={await papersNamed(door, [...judged.reasons, ...findings], paper)}
        slips={slipsOf(held.action, { period: held.plan.period, asAt })}
        excerpt={paper ? excerptOf(paper.document, held.action.anchors, paper) : null}
        before={order[at - 1] ?? null}
        after={at >= 0 ? (order[at + 1] ?? null) : null}
        journal={journal.length}
        figures={figures && { of: figures, asAt }}
        done={doneIn(c)}
      />,
    )
  }
}

/** A part as its own page shows it. What reviewers say, they say of the whole action: none of it is told as said of the part. */
function judgedAlone(own: JudgedAction, part: JudgedPart, heard: Action, asAt: Day): JudgedAction {
  const { ref, status, reasons } = part
  return { ...own, ref, status, reasons, parts: [], voices: voicesOn({ ...heard, reviews: [] }, status, asAt) }
}
