import { anchorOf, give, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { cellAt } from './colour-column.ts'
import { readDated, readMoreDays } from './dated-cells.ts'
import { splitDatedStatus } from './dated-status.ts'
import type { DraftAction } from './drafts.ts'
import { draftAction, put, words } from './drafts.ts'
import { type Nested, nestedIn } from './nested-rows.ts'
import { splitNumbered } from './numbered.ts'
import { cutShort, cutWhy } from './objective-rows.ts'
import { isPartOf, ofTheWhole, readPart } from './part-rows.ts'
import type { ColumnField } from './plan.ts'
import { type ActionRows, carryOn, doubtRepeated, doubtUnnumbered, opensSmall, refOf, runsOn } from './rows-that-run-on.ts'
import { addOwners, alignParts } from './sharing-out.ts'
import { opensPromise } from './split.ts'
import { tellAtHead } from './status-at-head.ts'
import { tellByColour } from './status-by-colour.ts'
import { putStatus } from './status-by-sign.ts'
import { doubt, openSection, type PlanRow, sectionOf, slice, type TableReading } from './table-reading.ts'
import {
  type Beside,
  byLinesWhy,
  countsDiffer,
  daysFor,
  linesFor,
  refOfMark,
  shares,
  type Tasks,
  taskLines,
  withoutMark,
} from './task-lines.ts'
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
    carryOn(reading, row, number, body, at.last)
    return
  }
  if (body && !number && !opened) doubtUnnumbered(reading, row, body, at)
  const numbered = number?.inText && text && !step ? tasksByNumber(text) : null
  if (numbered && text) {
    settleMarks(reading, row, text, numbered)
    for (const [i, task] of numbered.tasks.entries()) {
      at.last = readTask(reading, row, numbered, task, i)
      at.seen.add(at.last.ref)
      at.known.add(at.last.ref)
    }
    return
  }
  const beside: Beside = {
    dates: slice(reading, row.cells.get('deadline')),
    owners: slice(reading, row.cells.get('owners')),
    progress: slice(reading, row.cells.get('progress')),
    status: slice(reading, row.cells.get('status')),
  }
  const several = body && !step && !body.leaf.text.includes('\t') ? taskLines(body, beside, { numbered: number !== null }) : null
  if (several && body) doubt(reading, body, `${number?.ref || 'actions'}, wording`, byLinesWhy(several.tasks.length))
  if (several && body && !number && !several.head) {
    settleMarks(reading, row, body, several)
    for (const [i, task] of several.tasks.entries()) at.last = readTask(reading, row, several, task, i)
    return
  }
  const differ = body && !several ? countsDiffer(body, beside) : null
  if (body && differ) doubt(reading, body, `${number?.ref || 'actions'}, wording`, differ)
  const action = draftAction(row.row.anchor, number?.ref ?? '', number ? trimmed(number.slice) : null)
  if (number) {
    give(number.slice, 'placed')
    doubtRepeated(reading, number, at)
    at.seen.add(number.ref)
    at.known.add(number.ref)
  }
  const nested = (body ? nestedIn(body) : null) ?? nestedBeside(reading, row, body)
  const taken = several && body ? readTaskParts(reading, row, action, body, several) : null
  if (taken) {
    sectionOf(reading, row.row).actions.push(action)
    at.last = action
    readBeside(reading, { ...row, cells: new Map([...row.cells].filter(([field]) => !taken.has(field))) }, action)
    return
  }
  if (nested) {
    if (nested.beside && body) readWording(action, body)
    else put(action.text, nested.head)
    action.parts.push(...nested.rows)
  } else if (body) readWording(action, body)
  sectionOf(reading, row.row).actions.push(action)
  at.last = action
  const whole = step ? ofTheWhole(row) : null
  if (step && whole) action.parts.push(readPart(reading, row, step, null, whole))
  const own = whole ? { ...row, cells: new Map([...row.cells].filter(([field]) => whole.has(field))) } : row
  readBeside(reading, own, action)
}

/** The table of steps in a cell beside the wording: below `Sub-actions` or `Detail`, or a heading that no list knows. */
function nestedBeside(reading: TableReading, row: PlanRow, body: Slice | null | undefined): Nested | null {
  if (!body) return null
  for (const cell of row.filled) {
    const field = reading.columns.fields[cell.column - 1] ?? null
    if (!cell.text.includes('\t') || (field !== null && field !== 'other' && field !== 'part')) continue
    const own = slice(reading, cell)
    const nested = own && nestedIn(own)
    if (nested) return { ...nested, beside: true }
  }
  return null
}

/** What parts the tasks of a cell, and their shares of the cells beside it, is structure: letters and semicolons. */
function settleMarks(reading: TableReading, row: PlanRow, body: Slice, { tasks }: Tasks): void {
  give(body, 'structure')
  const cells = [
    ...(['deadline', 'owners', 'progress', 'status', 'start', 'original', 'completed'] as const).map((field) => row.cells.get(field)),
    ...(reading.columns.history ?? []).map(({ column }) => cellAt(row.row, column)),
  ]
  for (const one of cells) {
    const cell = slice(reading, one)
    if (cell && shares(cell, tasks)) give(cell, 'structure')
  }
}

/** One of several tasks that stand in one cell of a row, with its own share of each cell beside it. */
function readTask(reading: TableReading, row: PlanRow, { tasks, marks }: Tasks, task: Slice, index: number): DraftAction {
  const mark = marks[index]
  const action = draftAction(anchorOf(task), refOfMark(mark), mark ?? null)
  if (mark) give(mark, 'placed')
  put(action.text, task)
  put(action.deadline, daysFor(slice(reading, row.cells.get('deadline') ?? row.hanging.get('deadline')), tasks)[index])
  put(action.progress, linesFor(slice(reading, row.cells.get('progress') ?? row.hanging.get('progress')), tasks)[index])
  tellByColour(reading, row, action)
  if (!action.colour)
    putStatus(reading, action, linesFor(slice(reading, row.cells.get('status') ?? row.hanging.get('status')), tasks)[index] ?? null)
  readMoreDays(reading, row, action, (cell) => daysFor(cell, tasks)[index] ?? null)
  readDated(reading, row, action, (cell) => linesFor(cell, tasks)[index] ?? null)
  const owners = linesFor(slice(reading, row.cells.get('owners') ?? row.hanging.get('owners')), tasks)[index]
  if (owners) addOwners(action, owners)
  sectionOf(reading, row.row).actions.push(action)
  return action
}

/**
 * Several tasks under one number are parts of its action, each with its own share of the cells beside it; the action keeps the whole wording, and the days and
 * owners as they stand. Returns the fields that need no more reading.
 */
function readTaskParts(
  reading: TableReading,
  row: PlanRow,
  action: DraftAction,
  body: Slice,
  { tasks, marks, head }: Tasks,
): Set<ColumnField> {
  const taken = new Set<ColumnField>()
  if (head) give(body, 'structure')
  put(action.text, head ?? body)
  const parts = tasks.map((task, i) => {
    const part = draftAction(anchorOf(task), refOfMark(marks[i]), marks[i] ?? null)
    if (head && marks[i]) give(marks[i], 'placed')
    if (head) put(part.text, task)
    else part.text.push(task)
    return part
  })
  action.parts.push(...parts)
  const dates = slice(reading, row.cells.get('deadline'))
  const days = dates ? daysFor(dates, tasks) : []
  if (dates && days[0] !== dates) {
    put(action.deadline, dates)
    for (const [i, part] of parts.entries()) if (days[i]) part.deadline.push(days[i])
    taken.add('deadline')
  }
  const owners = slice(reading, row.cells.get('owners'))
  const names = owners ? shares(owners, tasks) : null
  if (owners && names) {
    addOwners(action, owners)
    for (const [i, part] of parts.entries()) addOwners(part, names[i] as Slice)
    taken.add('owners')
  }
  for (const field of ['progress', 'status'] as const) {
    const said = slice(reading, row.cells.get(field))
    const each = said ? shares(said, tasks) : null
    if (!each || !said) continue
    give(said, 'structure')
    for (const [i, part] of parts.entries()) put(part[field], each[i])
    taken.add(field)
  }
  return taken
}

/** Promises that stand in one cell with a number each, `2. Mend the roof; 3. Paint the door`, where each begins as one does. */
function tasksByNumber(text: Slice): Tasks | null {
  const run = splitNumbered(text) ?? []
  const marks = run.flatMap(({ mark }) => mark ?? [])
  const sure = run.every(({ glued, body }) => !glued && opensPromise(textOf(body)))
  if (run.length < 2 || marks.length < run.length || !sure || marks.some((mark) => !/[.)]/.test(textOf(mark)))) return null
  return { tasks: run.map(({ body }) => withoutMark(body)), marks, head: null }
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
