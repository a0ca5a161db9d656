import { html } from 'hono/html'
import { type Day, daysBetween } from '../../domain/calendar/day.ts'
import { sayDayShort } from '../../domain/calendar/say.ts'
import type { JudgedAction, Status } from '../../domain/judgement/judgement.ts'
import type { Action, Objective } from '../../domain/plan/plan.ts'
import { markOf, statusKey } from '../../domain/report/status-key.ts'
import { understood } from '../../domain/report/understood.ts'
import { actionHref, objectiveHref } from '../addresses.ts'
import { shortReason } from './short-reason.ts'
import { Shape, StatusWord, slugOf } from './status.tsx'
import { Title } from './title.tsx'

/** Rows that belong together: a section, an owner, a month. */
export interface ActionGroup {
  /** Its address within the page. */
  readonly id: string
  /** The printed number; `''` where the group has none. */
  readonly ref: string
  readonly title: string
  /** It is no group but the day the page speaks of, between what was due before it and what is due after. */
  readonly now?: boolean
  /** The worst of its actions, where it is a section shown whole. */
  readonly worst?: Status | null
  readonly rows: readonly (ActionRow | ObjectiveRow)[]
}

export interface ActionRow {
  readonly kind: 'action'
  /** Its address within the page. */
  readonly id: string
  readonly action: Action
  readonly judged: JudgedAction
  readonly chips: readonly string[]
  /** The objective or section it belongs to, where the table does not show it under that. */
  readonly place?: string
}

/** Stands over the actions of an objective, or by itself where it only points elsewhere. */
export interface ObjectiveRow {
  readonly kind: 'objective'
  readonly objective: Objective
  readonly chips: readonly string[]
  /** The worst of its actions, where all of them are shown. */
  readonly worst: Status | null
}

interface Props {
  readonly caption: string
  readonly groups: readonly ActionGroup[]
  readonly asAt: Day
}

/** Words that nobody has renewed for so many days are said to be old. */
const old = 120

/**
 * The table of actions. Rows on a wide page, cards on a narrow one; the roles are written out because some browsers forget that a table is one
 * once its rows are drawn otherwise. Written as markup and not as JSX: two hundred rows took JSX eight times as long, and `html` escapes too.
 */
export function ActionTable({ caption, groups, asAt }: Props) {
  const whenOf = agesAt(asAt)
  return html`<table role="table" class="mp-table"><caption class="govuk-visually-hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="c-no">No.</th><th role="columnheader" scope="col" class="c-act">Action</th><th role="columnheader" scope="col" class="c-st">Status and why</th><th role="columnheader" scope="col" class="c-due">Deadline</th><th role="columnheader" scope="col" class="c-own">Owner</th><th role="columnheader" scope="col" class="c-said">Last said</th></tr></thead>
${groups.map(
  (group) =>
    html`<tbody role="rowgroup" id="${group.id}"><tr role="row" class="mp-sec${group.now ? ' mp-sec--now' : ''}"><th role="rowheader" colspan="6" scope="rowgroup"><a class="mp-sec__a" href="#${group.id}">${group.ref && html`<span class="mp-num">${group.ref}</span> `}${Title({ text: group.title })}</a> ${worstWord(group.worst)}${tally(group)}</th></tr>
${group.rows.map((row) => (row.kind === 'objective' ? objectiveRow(row) : actionRow(row, whenOf)))}</tbody>
`,
)}</table>`
}

function objectiveRow({ objective: { id, ref, title, crossReference }, chips, worst }: ObjectiveRow) {
  const href = objectiveHref(id)
  return html`<tr role="row" class="mp-obj"><th role="rowheader" colspan="6" scope="rowgroup"><span class="mp-num">${ref}</span> <span><a href="${href}">${Title({ text: title || `Objective ${ref}` })}</a>${crossReference && ` (points to ${crossReference})`} ${worstWord(worst)}${chipList(chips, href)}</span></th></tr>
`
}

function actionRow({ id, action, judged, chips, place }: ActionRow, whenOf: WhenOf) {
  const href = actionHref(action.id)
  const [reason] = judged.reasons
  return html`<tr role="row" id="${id}"><th role="rowheader" scope="row" class="c-no">${action.ref}</th>
<td role="cell" class="c-act"><a class="govuk-link mp-act" href="${href}">${action.text || 'No wording'}</a>${place && html`<span class="mp-why">${Title({ text: place })}</span>`}${partsOf(action, judged)}${chipList(chips, `${href}#status`)}</td>
<td role="cell" class="c-st">${StatusWord({ status: judged.status })}${reason && html`<span class="mp-why">${shortReason(reason.sentence, action.progress.text)}</span>`}</td>
<td role="cell" class="c-due">${deadlineOf(action)}</td>
<td role="cell" class="c-own">${action.owners.length > 0 ? action.owners.map(({ name }) => name).join(', ') : html`<i class="mp-none">No named owner</i>`}</td>
<td role="cell" class="c-said">${lastSaid(action, judged.status, whenOf)}</td></tr>
`
}

function chipList(chips: readonly string[], href: string) {
  return chips.length > 0 && html`<ul class="mp-chips">${chips.map((chip) => html`<li><a href="${href}">${chip}</a></li>`)}</ul>`
}

function deadlineOf({ deadline }: Action) {
  if (!deadline.text) return html`<i class="mp-none">No deadline</i>`
  const meant = understood(deadline)
  return html`<span class="mp-written">${deadline.text}</span>${deadline.parts.length > 0 ? html`<span class="mp-why">${meant}</span>` : html`<span class="mp-why mp-none">${meant}</span>`}`
}

/** The parts of an action, each with the shape of its own status. */
function partsOf(action: Action, judged: JudgedAction) {
  if (action.actions.length === 0) return ''
  return html`<ul class="mp-bits">${action.actions.map((part, i) => {
    const status = judged.parts[i]?.status
    const shape =
      status &&
      html`<span class="s-${slugOf(status)}">${Shape({ status })}<span class="govuk-visually-hidden">${markOf(status).word}: </span></span>`
    return html`<li>${shape}<span>${part.text}</span></li>`
  })}</ul>`
}

function lastSaid({ progress, updates }: Action, status: Status, whenOf: WhenOf) {
  const day = updates?.at(-1)?.day
  return html`${progress.text ? html`<span class="mp-said">${progress.text}</span>` : html`<span class="mp-why">Nothing was said.</span>`}${day && html` ${whenOf(day, !settled.has(status))}`}`
}

/** Of these nobody expects to hear again: their last words may grow old. */
const settled: ReadonlySet<Status> = new Set(['done, effect shown', 'done, effect not yet shown', 'stopped'])

type WhenOf = (day: Day, expected: boolean) => ReturnType<typeof html>

/** Says a day and its age. A plan's words come from few papers: each day is worked out once for the whole table. */
function agesAt(asAt: Day): WhenOf {
  const known = new Map<string, ReturnType<typeof html>>()
  return (day, expected) => {
    const key = `${day} ${expected}`
    const said = known.get(key) ?? sayAge(day, daysBetween(day, asAt), expected)
    known.set(key, said)
    return said
  }
}

function sayAge(day: Day, age: number, expected: boolean) {
  return html`<span class="mp-age${expected && age > old ? ' mp-age--old' : ''}"><time datetime="${day}">${sayDayShort(day)}</time>, ${aged(age)}</span>`
}

const aged = (days: number) => (days === 0 ? 'today' : days === 1 ? '1 day old' : `${days} days old`)

/** Where a section or an objective stands: no better than the worst of its actions. */
function worstWord(worst: Status | null | undefined) {
  return worst ? html`<span class="mp-worst">at worst ${StatusWord({ status: worst })}</span> ` : ''
}

/** How many actions of a group stand at each status, worst first. */
function tally({ rows }: ActionGroup) {
  const counts = new Map<Status, number>()
  for (const row of rows) if (row.kind === 'action') counts.set(row.judged.status, (counts.get(row.judged.status) ?? 0) + 1)
  if (counts.size === 0) return ''
  return html`<span class="mp-tally">${statusKey.map(({ status, word }) => {
    const count = counts.get(status)
    return (
      count &&
      html`<span class="s-${slugOf(status)}">${Shape({ status })}${count}<span class="govuk-visually-hidden"> ${word}</span></span>`
    )
  })}</span>`
}
