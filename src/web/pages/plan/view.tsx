import type { Day } from '../../../domain/calendar/day.ts'
import { readPeriod } from '../../../domain/calendar/period.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import type { Judgement } from '../../../domain/judgement/judgement.ts'
import { sayCount } from '../../../domain/judgement/say.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import { countStatuses } from '../../../domain/report/headline.ts'
import { actionHref, changesHref, paperHref, planHref, withQuery } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Page } from '../../layout.tsx'
import { Answer } from '../../milepost/answer.tsx'
import { Key } from '../../milepost/key.tsx'
import { Mosaic } from '../../milepost/mosaic.tsx'
import { Road } from '../../milepost/road.tsx'
import { slugOf } from '../../milepost/status.tsx'
import { Title } from '../../milepost/title.tsx'
import { Actions } from './actions.tsx'
import { Filter } from './filter.tsx'
import { type Look, narrows, queryOf } from './form.ts'
import { type PlanSection, partCommonChips, sectionsIn } from './rows.ts'
import { Views } from './views.tsx'

interface Props {
  readonly frame: Frame
  readonly plan: Plan
  /** The paper it was read from; null where none was. */
  readonly paper: { readonly id: string; readonly name: string; readonly day: Day } | null
  /** Of this plan, as at the day of the look. */
  readonly judgement: Judgement
  readonly look: Look
  /** What the address named as a day and is none. */
  readonly wrongDay?: string | undefined
  readonly done?: string | undefined
}

/** A plan: the answer in a sentence, then the picture, then the table. */
export function PlanView({ frame, plan, paper, judgement, look, wrongDay, done }: Props) {
  const { sections, common } = partCommonChips(sectionsIn(plan, judgement))
  const counts = countStatuses(judgement.actions)
  const hrefOf = (asked: Partial<Look>) => withQuery(planHref(plan.id), queryOf({ asAt: look.asAt, back: look.back, ...asked }, slugOf))
  return (
    <Page
      frame={frame}
      statuses
      title={wrongDay ? `Error: ${plan.title}` : plan.title}
      here="plans"
      crumbs={[{ text: 'Plans', href: '/plans' }]}
      class="p-plan"
      done={done}
    >
      {wrongDay && (
        <ErrorSummary title="The facts of today are shown" errors={[{ text: `“${wrongDay}” is no day of the calendar`, href: '#asat' }]} />
      )}
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">
            <Title text={plan.title} />
          </h1>
          <Answer counts={counts} hrefOf={(slug) => `${slug === 'done' ? hrefOf({ status: 'done' }) : hrefOf({ view: slug })}#actions`} />
        </div>
        <AsAt plan={plan} paper={paper} look={look} />
      </div>
      <section aria-labelledby="mosaic-h" class="mp-fig">
        <div class="mp-fig__head">
          <h2 class="mp-h" id="mosaic-h">
            Every action, in printed order
          </h2>
          <p class="mp-fig__note">
            One milestone is one action; pick one to see why.{' '}
            <a class="govuk-link" href="#actions">
              The same as a table
            </a>
          </p>
        </div>
        <Key counts={counts} hrefOf={(status) => `${hrefOf({ status })}#actions`} />
        <Picture sections={sections} base={look.view === 'section' && !narrows(look) ? '' : hrefOf({})} />
        <Road span={readPeriod(plan.period)} today={look.asAt} />
      </section>
      <Views
        changes={withQuery(changesHref(plan.id), look.back ? { to: look.asAt } : {})}
        look={look}
        hrefOf={hrefOf}
        counts={{ section: judgement.actions.length, late: counts.late, silent: counts['no progress stated'] }}
      />
      <Filter plan={plan} look={look} sections={sections} wrongDay={wrongDay} />
      <Actions plan={plan} sections={sections} common={common} look={look} hrefOf={hrefOf} />
      <Slips plan={plan} judgement={judgement} look={look} />
      <p class="mp-source">
        As at {sayDay(look.asAt)}. Judged by rules, never averaged:{' '}
        <a class="govuk-link" href="/statuses">
          how statuses are judged
        </a>
        .
      </p>
    </Page>
  )
}

/** How far the dates of the plan have moved, with the whole ledger to take away; nothing where none has. */
function Slips({ plan, judgement, look }: Pick<Props, 'plan' | 'judgement' | 'look'>) {
  const moved = judgement.actions.flatMap(({ slips }) => slips ?? [])
  if (moved.length === 0) return null
  const moves = moved.reduce((sum, slips) => sum + slips.moves.length, 0)
  const days = moved.reduce((sum, slips) => sum + Math.max(0, slips.days ?? 0), 0)
  return (
    <p class="mp-plain">
      {moved.length === 1 ? 'One action has' : `${moved.length} actions have`} another date than first promised: {sayCount(moves, 'move')}
      {days > 0 && `, ${sayCount(days, 'day')} later in all`}.{' '}
      <a class="govuk-link" href={withQuery(`${planHref(plan.id)}/slips.csv`, queryOf({ asAt: look.asAt, back: look.back }, slugOf))}>
        Every move with who, why and when (CSV)
      </a>
    </p>
  )
}

function AsAt({ plan, paper, look: { asAt, back } }: Pick<Props, 'plan' | 'paper' | 'look'>) {
  return (
    <aside class="mp-clock" aria-labelledby="clock-h">
      <h2 class="mp-clock__h" id="clock-h">
        The facts as at
      </h2>
      <p class="mp-clock__big">{sayDay(asAt)}</p>
      <p class="mp-clock__sub">
        {plan.adopted && `Adopted ${sayDay(plan.adopted.day)} by ${plan.adopted.by}.`} {paper && `Read from ${paper.name}.`}
      </p>
      <p class="mp-clock__act">
        {!back && (
          <>
            <a class="govuk-link" href={`${planHref(plan.id)}/enquiry`}>
              Lines of enquiry
            </a>
            <a class="govuk-link" href={`${planHref(plan.id)}/health`}>
              Plan health
            </a>
          </>
        )}
        <a class="govuk-link" href="/reports">
          Compose the report
        </a>
        {!back && (
          <a class="govuk-link" href={`${planHref(plan.id)}/add`}>
            Add an action
          </a>
        )}
        {paper && (
          <a class="govuk-link" href={paperHref(paper.id)}>
            See the paper
          </a>
        )}
      </p>
    </aside>
  )
}

/** The mosaic. Its section names lead into the table of this page where that shows every section, else to the page that does. */
function Picture({ sections, base }: { readonly sections: readonly PlanSection[]; readonly base: string }) {
  const rows = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, section, rows }) => ({
      ref: section.ref,
      title: section.title,
      href: `${base}#${key}`,
      stones: rows.map(({ action, judged, objective }) => ({
        href: actionHref(action.id),
        name: [objective?.ref, action.ref, action.text].filter(Boolean).join(' '),
        status: judged.status,
      })),
    }))
  return <Mosaic rows={rows} />
}
