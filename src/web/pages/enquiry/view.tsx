import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import { explainFinding, nameOfRule } from '../../../domain/judgement/explained/explain.ts'
import type { About } from '../../../domain/judgement/judgement.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import type { LineOfEnquiry } from '../../../domain/report/enquiry/line-of-enquiry.ts'
import { onAPage } from '../../../domain/report/enquiry/lines-of-enquiry.ts'
import { planHref } from '../../addresses.ts'
import type { Frame } from '../../door.ts'
import { Page } from '../../layout.tsx'
import { Title } from '../../milepost/title.tsx'

interface Props {
  readonly frame: Frame
  /** The plan asked about; null where it is all of them. */
  readonly plan: Plan | null
  readonly asAt: Day
  readonly lines: readonly LineOfEnquiry[]
  readonly more: number
  readonly across: boolean
  readonly placeOf: (about: About, within: string) => string
  readonly hrefOf: (about: About) => string
}

/** More links than this under one question are counted; the pages of the plans list them. */
const links = 12

/** What a member of the panel could ask, gravest first, each with its reason and the places it comes from. */
export function EnquiryView({ frame, plan, asAt, lines, more, across, placeOf, hrefOf }: Props) {
  const path = plan ? `${planHref(plan.id)}/enquiry` : '/enquiry'
  return (
    <Page
      frame={frame}
      title={plan ? `Lines of enquiry: ${plan.title}` : 'Lines of enquiry'}
      here="plans"
      crumbs={
        plan
          ? [
              { text: 'Plans', href: '/plans' },
              { text: plan.title, href: planHref(plan.id) },
            ]
          : [{ text: 'Home', href: '/' }]
      }
    >
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">Lines of enquiry</h1>
          {plan && (
            <p class="mp-sub">
              <Title text={plan.title} />
            </p>
          )}
          <p class="mp-answer">
            {lines.length === 0
              ? 'Nothing was found that a panel should ask about.'
              : lines.length === 1
                ? 'There is one question that a member of the panel could ask.'
                : `There are ${lines.length + more} questions that a member of the panel could ask, the gravest first.`}
          </p>
        </div>
      </div>
      {lines.length > 0 && (
        <ol class="mp-asks">
          {lines.map(({ rule, plan: of, question, reason, about }) => (
            <li>
              <h2 class="mp-asks__q">{question}</h2>
              <p>{reason}</p>
              <p class="mp-asks__at">
                Rule:{' '}
                <a class="govuk-link" href={explainFinding(rule) ? `/statuses#finding-${rule}` : '/statuses#order'}>
                  {nameOfRule(rule)}
                </a>{' '}
                <code>{rule}</code>
              </p>
              {about.length > 0 && (
                <p class="mp-asks__at">
                  {!plan && of && (
                    <>
                      <Title text={of} />:{' '}
                    </>
                  )}
                  {about.slice(0, links).map((one, i) => (
                    <>
                      {i > 0 && ', '}
                      <a class="govuk-link" href={hrefOf(one)}>
                        {placeOf(one, of) || 'See it'}
                      </a>
                    </>
                  ))}
                  {about.length > links && ` and ${about.length - links} more`}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <p class="mp-count">
        {more > 0 && lines.length <= onAPage && (
          <>
            {more === 1 ? 'One lesser question is' : `${more} lesser questions are`} left out here;{' '}
            <a class="govuk-link" href={`${path}?all=yes`}>
              show {more === 1 ? 'it' : 'them'} too
            </a>
            .{' '}
          </>
        )}
        {more > 0 && lines.length > onAPage && `${more} lesser ones are left out. `}
        {lines.length > 0 && (
          <>
            This page has its own address, to keep or to send;{' '}
            <a class="govuk-link" href={`${path}.csv`}>
              download all of them (CSV)
            </a>
            .
          </>
        )}
      </p>
      <p class="mp-source">
        As at {sayDay(asAt)}. Each question rests on findings made by rules; the action’s own page shows which rule and which words.
        {!across && !plan && ' There are too many plans to compare them with each other here; a report on a few of them does.'}
      </p>
    </Page>
  )
}
