import type { Finding, JudgedAction } from '../../../domain/judgement/judgement.ts'
import { sayCounts, worstOf } from '../../../domain/judgement/parts.ts'
import { sayCount } from '../../../domain/judgement/say.ts'
import type { Objective } from '../../../domain/plan/plan.ts'
import type { JudgedOf } from '../../../domain/report/walk.ts'
import type { HeldObjective } from '../../../store/actions.ts'
import { actionHref, objectiveHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Button } from '../../govuk/button.tsx'
import { Page } from '../../layout.tsx'
import { Grounds, type Papers } from '../../milepost/grounds.tsx'
import { StatusWord, slugOf } from '../../milepost/status.tsx'
import { Changes } from '../action/changes.tsx'
import { Excerpt, type ExcerptOf } from '../action/excerpt.tsx'
import { Said } from '../action/said.tsx'

interface Props {
  readonly frame: Frame
  readonly held: HeldObjective
  readonly judgedOf: JudgedOf
  readonly findings: readonly Finding[]
  readonly papers: Papers
  readonly excerpt: ExcerptOf | null
  readonly done?: string | undefined
}

/** One objective: where it started, what it is to achieve, its actions, and what was said of it as a whole. */
export function ObjectiveView({ frame, held, judgedOf, findings, papers, excerpt, done }: Props) {
  const { objective, plan } = held
  return (
    <Page
      frame={frame}
      statuses
      title={[objective.ref, objective.title].filter(Boolean).join(' ') || 'Objective'}
      here="plans"
      class="p-action"
      done={done}
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: plan.title, href: planHref(plan.id) },
      ]}
    >
      <div class="mp-lead mp-lead--top">
        <div class="mp-lead__main">
          <h1 class={objective.title.length > 90 ? 'mp-promise mp-promise--long' : 'mp-promise'}>
            {objective.ref && <span class="mp-stone">{objective.ref}</span>} <span>{objective.title || 'Objective without a title'}</span>
          </h1>
          {objective.outcome && <p class="mp-aim">The aim: {objective.outcome}</p>}
          {objective.crossReference && <p class="mp-aim">It points to {objective.crossReference}.</p>}
          <Stands objective={objective} judgedOf={judgedOf} />
        </div>
        <Facts objective={objective} />
      </div>
      <div class="mp-cols">
        <div class="mp-cols__main">
          <Actions objective={objective} judgedOf={judgedOf} />
          {findings.length > 0 && (
            <section aria-labelledby="h-why">
              <h2 class="mp-h" id="h-why">
                What was found
              </h2>
              <Grounds grounds={findings} own={objective.id ?? ''} papers={papers} />
            </section>
          )}
          <Changes changes={objective.changes ?? []} stopped={undefined} slips={null} />
          <Said updates={objective.updates ?? []} day={held.paper?.day ?? null} />
        </div>
        <div class="mp-cols__side">
          <section aria-labelledby="h-do">
            <h2 class="mp-h mp-h--s" id="h-do">
              Say something
            </h2>
            <Button href={`${objectiveHref(objective.id)}/update`}>Record an update</Button>
          </section>
          {excerpt && <Excerpt {...excerpt} />}
        </div>
      </div>
    </Page>
  )
}

/** The worst of its actions and how many stand where, never averaged; nothing where it has none. */
function Stands({ objective, judgedOf }: { readonly objective: Objective; readonly judgedOf: JudgedOf }) {
  const judged = objective.actions.flatMap((action) => judgedOf(action) ?? [])
  if (judged.length === 0) return null
  const status = worstOf(judged.map((one) => one.status))
  return (
    <div class={`mp-verdict s-${slugOf(status)}`} id="status">
      <p class="mp-verdict__st">
        <StatusWord status={status} />
      </p>
      <p class="mp-verdict__why">
        Of its {sayCount(judged.length, 'action')}: {sayCounts(judged)}.
      </p>
    </div>
  )
}

function Facts({ objective }: { readonly objective: Objective }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Starting position', objective.baseline],
    ['Targets', objective.targets],
    ['Phase', objective.phase],
    ['Funding', objective.funding],
    ['Relevant plans', objective.relevantPlans.join(', ')],
  ]
  return (
    <dl class="mp-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Actions({ objective, judgedOf }: { readonly objective: Objective; readonly judgedOf: JudgedOf }) {
  return (
    <section aria-labelledby="h-actions">
      <h2 class="mp-h" id="h-actions">
        {objective.actions.length === 1 ? 'Its action' : `Its ${objective.actions.length} actions`}
      </h2>
      {objective.actions.length === 0 && <p class="mp-plain">No action stands under it.</p>}
      <ol class="mp-partlist">
        {objective.actions.map((action) => {
          const judged: JudgedAction | undefined = judgedOf(action)
          return (
            <li>
              <a class="govuk-link" href={actionHref(action.id)}>
                {action.ref} {action.text}
              </a>
              {judged && <StatusWord status={judged.status} />}
              <span class="mp-why">{judged?.reasons[0]?.sentence}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
