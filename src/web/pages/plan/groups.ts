import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay, sayMonth } from '../../../domain/calendar/say.ts'
import type { ActionGroup, ActionRow, ObjectiveRow } from '../../milepost/action-table.tsx'
import { byName, ownersOf } from '../../owners.ts'
import { type Look, narrows } from './form.ts'
import { type PlanRow, type PlanSection, shows, worstIn } from './rows.ts'

/** The groups that a look shows, without empty ones. */
export function groupsOf(sections: readonly PlanSection[], look: Look): ActionGroup[] {
  const shown = sections.map((section) => ({ ...section, rows: section.rows.filter((row) => shows(look, section.key, row)) }))
  if (look.view === 'owner') return byOwner(shown.flatMap(placed))
  if (look.view === 'date') return byDate(shown.flatMap(placed), look.asAt)
  const all = look.view === 'section' && !narrows(look)
  return shown.flatMap((each) => {
    const group = {
      id: each.key,
      ref: each.section.ref,
      title: each.section.title,
      worst: all ? each.worst : null,
      rows: withObjectives(each, all),
    }
    return group.rows.length > 0 ? [group] : []
  })
}

/** Rows that stand apart from their section and objective say where they belong: "2" alone is a number that many actions bear. */
function placed({ section, rows }: PlanSection): PlanRow[] {
  return rows.map((row) => {
    const { ref, title } = row.objective ?? section
    return { ...row, place: [ref, title].filter(Boolean).join(' ') }
  })
}

/** Each objective over its first action shown; with `all` also those that have no action and only point elsewhere. */
function withObjectives({ section, rows, objectiveChips }: PlanSection, all: boolean): (ActionRow | ObjectiveRow)[] {
  const direct = rows.filter(({ objective }) => objective === null)
  return [
    ...direct,
    ...section.objectives.flatMap((objective) => {
      const own = rows.filter((row) => row.objective === objective)
      if (own.length === 0 && !(all && objective.actions.length === 0)) return []
      return [
        { kind: 'objective' as const, objective, chips: objectiveChips.get(objective) ?? [], worst: all ? worstIn(own) : null },
        ...own,
      ]
    }),
  ]
}

function byOwner(rows: readonly PlanRow[]): ActionGroup[] {
  const names = [...new Set(rows.flatMap(({ action }) => ownersOf(action)))]
  return names.sort(byName).map((name, i) => ({
    id: `o${i + 1}`,
    ref: '',
    title: name,
    // An action with two owners stands under both, and no address may stand on a page twice.
    rows: rows.filter(({ action }) => ownersOf(action).includes(name)).map((row) => ({ ...row, id: `o${i + 1}-${row.id}` })),
  }))
}

/** The day that counts for a list by date: the next one that is promised, else the last that has gone by. */
function dayOf({ action }: PlanRow, asAt: Day): Day | undefined {
  const days = action.deadline.parts.flatMap((part) => (part.kind === 'by' ? [part.day] : [])).sort()
  return days.find((day) => day >= asAt) ?? days.at(-1)
}

/** Where an action without a last day is listed, in this order behind the months. */
const dateless = [
  { id: 'd-goes-on', title: 'Goes on or repeats, no last day', kinds: ['ongoing', 'recurring', 'from'] },
  { id: 'd-event', title: 'Waits for an event', kinds: ['when'] },
  { id: 'd-unknown', title: 'Day not known', kinds: ['unknown'] },
] as const

function byDate(rows: readonly PlanRow[], asAt: Day): ActionGroup[] {
  const dated = rows.flatMap((row) => {
    const day = dayOf(row, asAt)
    return day === undefined ? [] : [{ row, day }]
  })
  const months = [...new Set(dated.map(({ day }) => day.slice(0, 7)))].sort()
  const groups: ActionGroup[] = months.map((month) => {
    const own = dated.filter(({ day }) => day.startsWith(month)).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    return { id: `d-${month}`, ref: '', title: sayMonth(`${month}-01`), rows: own.map(({ row }) => row) }
  })
  const today = groups.findIndex(({ id }) => id >= `d-${asAt.slice(0, 7)}`)
  groups.splice(today < 0 ? groups.length : today, 0, { id: 'd-today', ref: '', title: `As at ${sayDay(asAt)}`, now: true, rows: [] })
  const rest = rows.filter((row) => dayOf(row, asAt) === undefined)
  const of = (row: PlanRow) =>
    dateless.find(({ kinds }) => row.action.deadline.parts.some(({ kind }) => (kinds as readonly string[]).includes(kind)))
  return [
    ...groups,
    ...[...dateless, undefined].flatMap((kind) => {
      const own = rest.filter((row) => of(row) === kind)
      return own.length > 0 ? [{ id: kind?.id ?? 'd-none', ref: '', title: kind?.title ?? 'No date at all', rows: own }] : []
    }),
  ]
}
