import type { Day } from '../../../domain/calendar/day.ts'
import type { Finding, JudgedAction } from '../../../domain/judgement/judgement.ts'
import type { Slips } from '../../../domain/judgement/slips.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { understood } from '../../../domain/report/understood.ts'
import type { HeldAction } from '../../../store/actions.ts'
import { actionHref, objectiveHref, planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import type { Papers } from '../../milepost/grounds.tsx'
import { StatusWord, slugOf } from '../../milepost/status.tsx'
import { Title } from '../../milepost/title.tsx'
import { Figures } from '../figure/figures.tsx'
import type { FiguresOf } from '../figure/figures-of.ts'
import { AskRetest } from './ask-retest.tsx'
import { Changes } from './changes.tsx'
import { Excerpt, type ExcerptOf } from './excerpt.tsx'
import { Said } from './said.tsx'
import { ToDo } from './to-do.tsx'
import { WhoSaysWhat } from './who-says-what.tsx'
import { Why } from './why.tsx'

export interface ActionPage {
  readonly frame: Frame
  readonly held: HeldAction
  readonly judged: JudgedAction
  /** The action with the words heard of it: of a part of which nothing is said, its parent's. */
  readonly heard: Action
  /** Of this action, told in the order of the rules. */
  readonly findings: readonly Finding[]
  /** Whether it was looked at beside the other plans too. */
  readonly compared: boolean
  readonly papers: Papers
  /** How far its date has moved; null where it has not. */
  readonly slips: Slips | null
  readonly excerpt: ExcerptOf | null
  /** The actions printed before and after it. */
  readonly before: Action | null
  readonly after: Action | null
  readonly journal: number
  /** Its measures and what its figures were taken for; null where there is neither. */
  readonly figures: { readonly of: FiguresOf; readonly asAt: Day } | null
  readonly done?: string | undefined
}

/** One action: the promise, where it stands and why, what was said of it, how it changed, and the words in the paper. */
export function ActionView(page: ActionPage) {
  const { held, judged, findings, excerpt, compared, papers } = page
  const { action, plan, section, parent } = held
  const saidOf = parent && page.heard.updates !== action.updates && page.heard.updates?.length ? parent : null
  const name = [action.ref, action.text || 'No wording'].filter(Boolean).join(' ')
  return (
    <Page
      frame={page.frame}
      statuses
      title={name.length > 80 ? `${name.slice(0, 79)}…` : name}
      here="plans"
      class="p-action"
      done={page.done}
      crumbs={[
        { text: 'Plans', href: '/plans' },
        { text: <Title text={plan.title} />, href: planHref(plan.id) },
        ...(parent ? [{ text: `${parent.ref} ${parent.text}`.trim(), href: actionHref(parent.id) }] : []),
      ]}
    >
      <div class="mp-lead mp-lead--top">
        <div class="mp-lead__main">
          <h1 class={action.text.length > 90 ? 'mp-promise mp-promise--long' : 'mp-promise'}>
            {action.ref && <span class="mp-stone">{action.ref}</span>} <span>{action.text || 'No wording'}</span>
          </h1>
          <Aim held={held} section={section} />
          <div class={`mp-verdict s-${slugOf(judged.status)}`} id="status">
            <p class="mp-verdict__st">
              <StatusWord status={judged.status} />
            </p>
            {judged.reasons.map((reason) => (
              <p class="mp-verdict__why">{reason.sentence}</p>
            ))}
          </div>
        </div>
        <Facts action={action} />
      </div>
      <div class="mp-cols">
        <div class="mp-cols__main">
          {parent === null && judged.status === 'done, effect not yet shown' && !judged.voices?.retest && (
            <AskRetest frame={page.frame} action={action} />
          )}
          <WhoSaysWhat judged={judged} action={page.heard} saidOf={saidOf} />
          <Why judged={judged} action={action} findings={findings} compared={compared} papers={papers} />
          <Parts action={action} judged={judged} />
          {page.figures && <Figures frame={page.frame} href={actionHref(action.id)} figures={page.figures.of} asAt={page.figures.asAt} />}
          <Said updates={action.updates ?? []} day={held.paper?.day ?? null} saidOf={saidOf} />
          <Changes changes={action.changes ?? []} stopped={action.stopped} slips={page.slips} />
        </div>
        <div class="mp-cols__side">
          <ToDo action={action} voices={judged.voices} whole={parent === null} />
          {excerpt && <Excerpt {...excerpt} />}
          <Around page={page} />
        </div>
      </div>
    </Page>
  )
}

function Aim({ held, section }: { readonly held: HeldAction; readonly section: HeldAction['section'] }) {
  const { objective, plan } = held
  const where = [section.ref, section.title].filter(Boolean).join(' ')
  return (
    <p class="mp-aim">
      {objective ? (
        <>
          Under{' '}
          <a class="govuk-link" href={objectiveHref(objective.id)}>
            {[objective.ref, objective.title].filter(Boolean).join(' ') || 'its objective'}
          </a>
          . {objective.outcome && `The aim: ${objective.outcome}`}
        </>
      ) : (
        <>
          {where ? `Under ${where}, in ` : 'In '}
          <a class="govuk-link" href={planHref(plan.id)}>
            <Title text={plan.title} />
          </a>
          .
        </>
      )}
    </p>
  )
}

function Facts({ action }: { readonly action: Action }) {
  return (
    <dl class="mp-facts">
      <div>
        <dt>Owner</dt>
        <dd>{action.owners.length > 0 ? action.owners.map((o) => o.name).join(', ') : <i class="mp-none">No named owner</i>}</dd>
      </div>
      <div>
        <dt>Deadline as written</dt>
        <dd>{action.deadline.text ? <span class="mp-written">{action.deadline.text}</span> : <i class="mp-none">None written</i>}</dd>
      </div>
      <div>
        <dt>We read this as</dt>
        <dd>{understood(action.deadline)}</dd>
      </div>
      {action.measures.length > 0 && (
        <div>
          <dt>Measures</dt>
          <dd>{action.measures.map((m) => [m.code ?? 'Local measure', m.label].filter(Boolean).join(' ')).join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

function Parts({ action, judged }: { readonly action: Action; readonly judged: JudgedAction }) {
  if (action.actions.length === 0) return null
  return (
    <section aria-labelledby="h-parts">
      <h2 class="mp-h" id="h-parts">
        Its {action.actions.length} parts
      </h2>
      <ol class="mp-partlist">
        {action.actions.map((part, i) => {
          const told = judged.parts[i]
          return (
            <li>
              <a class="govuk-link" href={actionHref(part.id)}>
                {part.text}
              </a>
              {told && <StatusWord status={told.status} />}
              <span class="mp-why">{part.deadline.text ? understood(part.deadline) : 'no date of its own'}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Around({ page: { held, before, after, journal } }: { readonly page: ActionPage }) {
  return (
    <section aria-labelledby="h-around" class="mp-noprint">
      <h2 class="mp-h mp-h--s" id="h-around">
        Around it
      </h2>
      <ul class="mp-links">
        {before && (
          <li>
            <a class="govuk-link" href={actionHref(before.id)}>
              {before.ref} {before.text}
            </a>
            , before
          </li>
        )}
        {after && (
          <li>
            <a class="govuk-link" href={actionHref(after.id)}>
              {after.ref} {after.text}
            </a>
            , after
          </li>
        )}
        <li>
          <a class="govuk-link" href={`${actionHref(held.action.id)}/journal`}>
            Journal of this action
          </a>
          , {journal} {journal === 1 ? 'entry' : 'entries'}
        </li>
      </ul>
    </section>
  )
}
