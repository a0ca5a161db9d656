import { judge } from '../../../domain/judgement/judge.ts'
import { judgedIn, sectionsOf } from '../../../domain/report/walk.ts'
import { getObjective } from '../../../store/actions.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { getPaper } from '../../../store/papers.ts'
import { getPlan } from '../../../store/plans.ts'
import { type Across, speakingOf } from '../../across.ts'
import type { Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import type { MeasuringBeside } from '../../measuring.ts'
import { papersNamed } from '../../papers-named.ts'
import { notFound } from '../../refusal.tsx'
import { excerptOf } from '../action/excerpt.tsx'
import { figuresOf, mayHaveFigures } from '../figure/figures-of.ts'
import { ObjectiveView } from './view.tsx'

const gone = 'There is no objective at this address. It may have been mistyped, or the paper it came from was withdrawn.'

/** GET /objectives/:id. */
export function objectivePage(door: Door, across: Across, measuring: MeasuringBeside): PageHandler {
  const { house, viewer } = door
  return async (c) => {
    const id = c.req.param('id') ?? ''
    const asAt = house.today()
    const held = await getObjective(house.db, viewer, id, { asAt, history: 'all' })
    const whole = held && (await getPlan(house.db, viewer, held.plan.id, { asAt }))
    if (!held || !whole) return notFound(c, gone)
    const judgement = judge([whole.plan], { asAt, across: false, settings: await judgementSettings(house.db, viewer) })
    const paper = held.paper && (await getPaper(house.db, viewer, held.paper.id))
    const findings = [...judgement.findings.filter((f) => f.about.id === id), ...speakingOf((await across(asAt)) ?? [], id)]
    // the actions of the judged plan, so that each finds its own judgement
    const objective = [...sectionsOf(whole.plan)].flatMap((s) => s.objectives).find((o) => o.id === id)
    const promise = { of: 'objective', id, planId: held.plan.id, action: null, objective: held.objective } as const
    const figures = mayHaveFigures(promise) ? figuresOf(await measuring(asAt, promise.planId), promise) : null
    return c.html(
      <ObjectiveView
        frame={c.var.frame}
        held={objective ? { ...held, objective: { ...held.objective, actions: objective.actions } } : held}
        judgedOf={judgedIn([whole.plan], judgement)}
        findings={findings}
        papers={await papersNamed(door, findings, paper)}
        excerpt={paper ? excerptOf(paper.document, held.objective.anchors, paper) : null}
        figures={figures && { of: figures, asAt }}
        done={doneIn(c)}
      />,
    )
  }
}
