import { anchorOf, give, onOneLine, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { readDated, readMoreDays } from './dated-cells.ts'
import { splitDatedStatus } from './dated-status.ts'
import type { DraftAction } from './drafts.ts'
import { draftAction, put, putParts, words } from './drafts.ts'
import { type Nested, nestedIn } from './nested-rows.ts'
import { cutShort, cutWhy } from './objective-rows.ts'
import { isPartOf, ofTheWhole, readPart } from './part-rows.ts'
import { addOwners, alignParts } from './sharing-out.ts'
import { byBullets } from './split.ts'
import { tellAtHead } from './status-at-head.ts'
import { tellByColour } from './status-by-colour.ts'
import { doubt, openSection, type PlanRow, sectionOf, slice, type TableReading } from './table-reading.ts'
import { byLinesWhy, countsDiffer, daysFor, linesFor, taskLines } from './task-lines.ts'

const leadingRef = /^(\d+(?:\.\d+)+[a-z]?|\d+[.)])\s+(?=\S)/
const headerNoise = /^(?:(?:task|action|item)?\s*(?:no|ref)\.?)\s+(?=\d)/i

/** Where the last row stands, so that a row that runs on can be told from a new promise. */
export interface ActionRows {
  last: DraftAction | null
  readonly seen: Set<string>
  /** Most rows of the table bear a number: then a row without one runs on. */
  readonly numbered: boolean
}

/**
 * Reads a row of a plan whose actions hang on sections, one promise a row. A row that only carries on the one above (a damaged extraction
 * wraps its lines into rows) is added to it; what cannot belong there is left over.
 */
export function readActionRow(reading: TableReading, row: PlanRow, at: ActionRows): void {
  const text = slice(reading, row.cells.get('action'))
  const number = refOf(reading, row, text)
  const section = slice(reading, row.cells.get('section'))
  if (section) openSection(reading, [section], row.row)
  const step = slice(reading, row.cells.get('part'))
  if (step && !text && at.last) {
    at.last.parts.push(readPart(reading, row, step, number?.slice ?? null))
    return
  }
  if (number && text && isPartOf(number.ref, at.last)) {
    at.last?.parts.push(readPart(reading, row, number.inText ? trimmed(sub(text, number.length)) : text, trimmed(number.slice)))
    return
  }
  if (runsOn(number, text, row, at)) {
    carryOn(reading, row, number, text, at)
    return
  }
  const body = number?.inText && text ? trimmed(sub(text, number.length)) : text
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
    at.seen.add(number.ref)
  }
  const nested = (body ? nestedIn(body) : null) ?? nestedBeside(reading, row, body)
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
  const both = dates && reading.columns.statusInDeadline ? splitDatedStatus(textOf(dates)) : null
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
  if (!action.colour) put(action.status, shared('status'))
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

function readWording(action: DraftAction, body: Slice): void {
  const bullets = byBullets(body)
  if (!bullets || bullets.entries.length < 2 || bullets.head.end === bullets.head.start) {
    put(action.text, body)
    return
  }
  putParts(action, bullets)
}

interface Ref {
  readonly ref: string
  readonly slice: Slice
  readonly inText: boolean
  /** How much of the action's text it takes, where it stands there. */
  readonly length: number
}

function refOf(reading: TableReading, row: PlanRow, text: Slice | null): Ref | null {
  const cell = slice(reading, row.cells.get('ref'))
  if (cell) {
    const noise = headerNoise.exec(textOf(cell))?.[0].length ?? 0
    const own = trimmed(sub(cell, noise))
    if (noise) give(sub(cell, 0, noise), 'structure')
    const ref = onOneLine(textOf(own)).replace(/[.):]$/, '')
    return /[\p{L}\p{N}]/u.test(ref) ? { ref, slice: own, inText: false, length: 0 } : null
  }
  const m = text && !reading.columns.fields.includes('ref') ? leadingRef.exec(textOf(text)) : null
  if (!m || !text) return null
  return { ref: (m[1] as string).replace(/[.)]$/, ''), slice: sub(text, 0, m[0].length), inText: true, length: m[0].length }
}

function runsOn(number: Ref | null, text: Slice | null, row: PlanRow, at: ActionRows): boolean {
  if (!at.last) return false
  if (!number) {
    if (!text) return true
    if (!at.numbered) return false
    if (!at.last.text.length) return true
    return /^[\p{Ll}(&]/u.test(textOf(text)) || !/\b(?:19|20)\d\d\b|ongoing|monthly|quarterly/i.test(row.cells.get('deadline')?.text ?? '')
  }
  if (number.ref === at.last.ref) return true
  if (!text) return !follows(at.last.ref, number.ref)
  if (at.numbered && !follows(at.last.ref, number.ref) && /^\p{Ll}/u.test(textOf(text))) return true
  return at.numbered && at.seen.has(number.ref) && number.ref.split('.')[0] !== at.last.ref.split('.')[0]
}

function carryOn(reading: TableReading, row: PlanRow, number: Ref | null, text: Slice | null, at: ActionRows): void {
  const last = at.last as DraftAction
  const about = last.ref || 'action'
  if (number && number.ref !== last.ref)
    doubt(
      reading,
      number.slice,
      `${about}, number`,
      `The number ${number.ref} stands beside a line that carries on ${about}; it was not taken for one.`,
    )
  else if (number) give(number.slice, 'structure')
  if (text && !last.text.length) {
    doubt(
      reading,
      text,
      `${about}, wording`,
      'The wording stands in the row below its number and the other cells of the row; the two rows were put together.',
    )
    readWording(last, text)
  } else if (text && !isNoise(textOf(text))) put(last.parts.at(-1)?.text ?? last.text, text)
  const fields = [
    ['deadline', last.deadline],
    ['progress', last.progress],
    ['status', last.status],
  ] as const
  for (const [field, held] of fields) {
    const more = slice(reading, row.cells.get(field))
    if (!more || isNoise(textOf(more)) || (number && number.ref !== last.ref && !/\p{L}/u.test(textOf(more)))) continue
    // the same words once more are a trace of the extraction, not a second deadline
    if (words(held).toLowerCase() === onOneLine(textOf(more)).toLowerCase()) give(more, 'structure')
    else put(held, more)
  }
  const owners = slice(reading, row.cells.get('owners'))
  if (owners) addOwners(last, owners)
}

/** Single letters strewn about: what a scanner made of a ruled line. */
function isNoise(text: string): boolean {
  const tokens = text.trim().split(/\s+/)
  if (tokens.length === 1) return !/[\p{L}\p{N}]/u.test(text)
  return tokens.length >= 3 && tokens.join('').length / tokens.length < 2.5
}

/** True where `ref` is the next number after `before` (`5.3` → `5.4`, `4.3` → `5.1`). */
function follows(before: string, ref: string): boolean {
  const a = before.split('.').map(Number)
  const b = ref.split('.').map(Number)
  const lastA = a.at(-1) ?? 0
  const lastB = b.at(-1) ?? 0
  if (a.length !== b.length || [...a, ...b].some(Number.isNaN)) return true
  return (a.slice(0, -1).join('.') === b.slice(0, -1).join('.') && lastB === lastA + 1) || (b[0] === (a[0] ?? 0) + 1 && lastB <= 1)
}
