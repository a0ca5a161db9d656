import { anchorOf, give, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { readDated, readMoreDays } from './dated-cells.ts'
import { splitDatedStatus } from './dated-status.ts'
import type { DraftAction } from './drafts.ts'
import { draftAction, put, words } from './drafts.ts'
import { nestedIn } from './nested-rows.ts'
import { cutShort, cutWhy } from './objective-rows.ts'
import { isPartOf, ofTheWhole, readPart } from './part-rows.ts'
import { type ActionRows, carryOn, doubtRepeated, opensSmall, refOf, runsOn } from './rows-that-run-on.ts'
import { addOwners, alignParts } from './sharing-out.ts'
import { tellAtHead } from './status-at-head.ts'
import { tellByColour } from './status-by-colour.ts'
import { putStatus } from './status-by-sign.ts'
import { doubt, openSection, type PlanRow, sectionOf, slice, type TableReading } from './table-reading.ts'
import { byLinesWhy, countsDiffer, daysFor, linesFor, taskLines } from './task-lines.ts'
import { readWording } from './wording-of.ts'

/**
 * Reads a row of a plan whose actions hang on sections, one promise a row. A row that only carries on the one above (a damaged extraction
 * wraps its lines into rows) is added to it; what cannot belong there is left over.
 */
export function readActionRow(reading: TableReading, row: PlanRow, at: ActionRows): void {
  const text = slice(reading, row.cells.get('action'))
  const number = refOf(reading, row, text)
  const section = slice(reading, row.cells.get('section'))
  const before = reading.plan.sections.length
  if (section) openSection(reading, [section], row.row)
  const opened = reading.plan.sections.length > before
  if (opened) at.seen.clear()
  const step = slice(reading, row.cells.get('part'))
  if (step && !text && at.last) {
    at.last.parts.push(readPart(reading, row, step, number?.slice ?? null))
    return
  }
  if (number && text && isPartOf(number.ref, at.last)) {
    at.last?.parts.push(readPart(reading, row, number.inText ? trimmed(sub(text, number.length)) : text, trimmed(number.slice)))
    return
  }
  const body = number?.inText && text ? trimmed(sub(text, number.length)) : text
  if (at.last && !(opened && body && !opensSmall(body)) && runsOn(number, body, row, at)) {
    carryOn(reading, row, number, text, at.last)
    return
  }
  const tasks =
    !number && !body?.leaf.text.includes('\t') && body && !step
      ? taskLines(body, slice(reading, row.cells.get('deadline')), slice(reading, row.cells.get('owners')))
      : null
  if (tasks && body) {
    doubt(reading, body, 'actions, wording', byLinesWhy(tasks.length))
    for (const [i, task] of tasks.entries()) at.last = readTask(reading, row, task, i, tasks.length)
    return
  }
  const differ = body && !number ? countsDiffer(body, slice(reading, row.cells.get('deadline'))) : null
  if (body && differ) doubt(reading, body, 'actions, wording', differ)
  const action = draftAction(row.row.anchor, number?.ref ?? '', number ? trimmed(number.slice) : null)
  if (number) {
    give(number.slice, 'placed')
    doubtRepeated(reading, number, at)
    at.seen.add(number.ref)
    at.known.add(number.ref)
  }
  const nested = body ? nestedIn(body) : null
  if (nested) {
    put(action.text, nested.head)
    action.parts.push(...nested.rows)
  } else if (body) readWording(action, body)
  sectionOf(reading, row.row).actions.push(action)
  at.last = action
  const whole = step ? ofTheWhole(row) : null
  if (step && whole) action.parts.push(readPart(reading, row, step, null, whole))
  const own = whole ? { ...row, cells: new Map([...row.cells].filter(([field]) => whole.has(field))) } : row
  readBeside(reading, own, action)
}

/** One of several tasks that stand in the lines of a row, with its own line of each cell beside it. */
function readTask(reading: TableReading, row: PlanRow, task: Slice, index: number, count: number): DraftAction {
  const action = draftAction(anchorOf(task))
  put(action.text, task)
  put(action.deadline, daysFor(slice(reading, row.cells.get('deadline') ?? row.hanging.get('deadline')), count)[index])
  for (const field of ['progress', 'status'] as const)
    put(action[field], linesFor(slice(reading, row.cells.get(field) ?? row.hanging.get(field)), count)[index])
  const owners = linesFor(slice(reading, row.cells.get('owners') ?? row.hanging.get('owners')), count)[index]
  if (owners) addOwners(action, owners)
  sectionOf(reading, row.row).actions.push(action)
  return action
}

/** What the other cells of its row say of an action. */
function readBeside(reading: TableReading, row: PlanRow, action: DraftAction): void {
  const about = action.ref || 'action'
  // a date, an owner or a status merged over several rows is said of each of them
  const shared = (field: 'deadline' | 'owners' | 'status' | 'progress') => slice(reading, row.cells.get(field) ?? row.hanging.get(field))
  const dates = shared('deadline')
  const both = dates && reading.columns.statusInDeadline ? splitDatedStatus(textOf(dates), { unmarked: true }) : null
  if (dates && both) {
    give(dates, 'structure')
    put(action.deadline, sub(dates, ...both.date))
    put(action.status, sub(dates, ...both.status))
  } else if (dates && action.parts.some((part) => part.deadline.length === 0)) alignParts(reading, dates, action, about)
  else put(action.deadline, dates)
  const owners = shared('owners')
  if (owners) addOwners(action, owners)
  const progress = shared('progress')
  put(action.progress, progress)
  tellByColour(reading, row, action)
  if (!action.colour) putStatus(reading, action, shared('status'))
  readMoreDays(reading, row, action)
  readDated(reading, row, action)
  tellAtHead(reading, progress, action)
}

/**
 * Looked over once the whole table is read, since a row may still run on: wordings that break off, and an action without an answer where nearly
 * all have one (a panel's paper may well be silent on many; one gap in a full column is rather a trace of damage).
 */
export function lookOver(reading: TableReading, actions: readonly DraftAction[]): void {
  const answered = actions.filter((a) => a.progress.length).length
  for (const action of actions) {
    const text = action.text.at(-1)
    if (!text) continue
    if (cutShort(words(action.text))) doubt(reading, text, `${action.ref || 'action'}, wording`, cutWhy)
    if (!action.progress.length && actions.length >= 10 && answered >= actions.length * 0.95) {
      doubt(
        reading,
        text,
        `${action.ref || 'action'}, progress`,
        'Nearly every other action has an answer and this one has none; it may have been lost or have slipped to a neighbour.',
      )
    }
  }
}
