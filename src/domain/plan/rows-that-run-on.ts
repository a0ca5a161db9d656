import { give, onOneLine, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { splitDeadlines } from './deadline-lines.ts'
import { type DraftAction, holdsOnly, put } from './drafts.ts'
import { cutShort } from './objective-rows.ts'
import type { ColumnField } from './plan.ts'
import { addOwners } from './sharing-out.ts'
import { opensPromise } from './split.ts'
import { doubt, type PlanRow, slice, type TableReading } from './table-reading.ts'
import { readWording } from './wording-of.ts'

/** Where the last row stands, so that a row that runs on can be told from a new promise. */
export interface ActionRows {
  last: DraftAction | null
  /** The numbers of the section that is open: they may begin again in the next. */
  readonly seen: Set<string>
  /** Those of the plan so far: a number of several levels that stands in another section is astray here. */
  readonly known: Set<string>
  /** Most rows of the table bear a number: then a row without one runs on. */
  readonly numbered: boolean
}

/** The number of a row. */
export interface Ref {
  readonly ref: string
  readonly slice: Slice
  readonly inText: boolean
  /** How much of the action's text it takes, where it stands there. */
  readonly length: number
}

const leadingRef = /^(\d+(?:\.\d+)+[a-z]?|\d+[.)])\s+(?=\S)/
const headerNoise = /^(?:(?:task|action|item)?\s*(?:no|ref)\.?)\s+(?=\d)/i

/** The number that a row bears in its own cell, else at the head of its wording; null where it bears none. */
export function refOf(reading: TableReading, row: PlanRow, text: Slice | null): Ref | null {
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

/**
 * Whether a row only carries on the one above: a damaged extraction wraps the lines of a row into rows, and a page break parts one. A row with wording and
 * a day, an owner or a status of its own never does, whatever its number: two promises must not become one.
 */
export function runsOn(number: Ref | null, text: Slice | null, row: PlanRow, at: ActionRows): boolean {
  if (!at.last) return false
  if (!number) {
    if (!text) return true
    if (!at.numbered) return false
    if (!at.last.text.length) return true
    return opensSmall(text) || !hasOwn(row, text, at.last)
  }
  const stood = number.ref.includes('.') ? at.known : at.seen
  const strayed = number.ref !== at.last.ref && stood.has(number.ref) && !beginsAgain(number.ref)
  if (text && hasOwn(row, text, at.last, strayed && !opensPromise(textOf(text)))) return false
  if (number.ref === at.last.ref) return true
  if (follows(at.last.ref, number.ref)) return false
  if (!text) return true
  if (at.numbered && isAmidSentence(text, at.last)) return true
  return at.numbered && strayed && number.ref.split('.')[0] !== at.last.ref.split('.')[0]
}

/** Wording that opens in the middle of a sentence. */
export const opensSmall = (text: Slice): boolean => /^[\p{Ll}(&]/u.test(textOf(text))

const isAmidSentence = (text: Slice, { text: above }: DraftAction): boolean => {
  const end = above.at(-1)
  return opensSmall(text) || (end !== undefined && cutShort(onOneLine(textOf(end))))
}

/** Numbers that begin again do so at their first. */
const beginsAgain = (ref: string): boolean => /^(?:1\.)*1$/.test(ref)

/**
 * A day, an owner or a status of its own. The words of the row above once more are none where the wording goes on in the middle of a sentence, or `strays` beside a
 * number that stands elsewhere: a page break had them printed twice.
 */
function hasOwn(row: PlanRow, text: Slice, last: DraftAction, strays = false): boolean {
  const goesOn = strays || isAmidSentence(text, last)
  const own = (field: ColumnField, isHeld: (words: string) => boolean, isOne: (words: string) => boolean): boolean => {
    const said = onOneLine(row.cells.get(field)?.text ?? '')
    return said !== '' && !isNoise(said) && isOne(said) && !(goesOn && isHeld(said))
  }
  const names = (said: string): boolean =>
    last.owners
      .map(({ name }) => name)
      .join(' ')
      .toLowerCase() === said.toLowerCase()
  return (
    own(
      'deadline',
      (said) => holdsOnly(last.deadline, said),
      (said) => splitDeadlines(said).some(({ dated }) => dated),
    ) ||
    own('owners', names, () => true) ||
    own(
      'status',
      (said) => holdsOnly(last.status, said),
      () => true,
    )
  )
}

/** Adds a row to the action that it carries on, with a doubt wherever it holds wording or a number. */
export function carryOn(reading: TableReading, row: PlanRow, number: Ref | null, text: Slice | null, last: DraftAction): void {
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
  } else if (text && !isNoise(textOf(text))) {
    if (!number || number.ref === last.ref)
      doubt(
        reading,
        text,
        `${about}, wording`,
        `These words stand in a row of their own, with ${number ? `the number ${about} once more` : 'no number'} and without a day, an owner or a status: they were read as carrying on the row above.`,
      )
    put(last.parts.at(-1)?.text ?? last.text, text)
  }
  const fields = [
    ['deadline', last.deadline],
    ['progress', last.progress],
    ['status', last.status],
  ] as const
  for (const [field, held] of fields) {
    const more = slice(reading, row.cells.get(field))
    if (!more || isNoise(textOf(more)) || (number && number.ref !== last.ref && !/\p{L}/u.test(textOf(more)))) continue
    // the same words once more are a trace of the extraction, not a second deadline
    if (holdsOnly(held, textOf(more))) give(more, 'structure')
    else {
      if (field === 'deadline' && number?.ref === last.ref && !text && held.length > 0)
        doubt(reading, more, `${about}, deadline`, `The number ${about} stands a second time here, without words and with another day.`)
      put(held, more)
    }
  }
  const owners = slice(reading, row.cells.get('owners'))
  if (owners) addOwners(last, owners)
}

/** Says that the numbers of a section repeat, where a new action bears one that stood before. */
export function doubtRepeated(reading: TableReading, { ref, slice: at }: Ref, rows: ActionRows): void {
  if (!rows.seen.has(ref) || (rows.last && rows.last.ref !== ref && follows(rows.last.ref, ref))) return
  doubt(
    reading,
    at,
    `${ref}, number`,
    `The number ${ref} stands a second time here, beside another promise; each was read as an action of its own.`,
  )
}

/** Says that a row without a number, among numbered ones, may carry on the one above: it has no day, and does not begin as a promise does. */
export function doubtUnnumbered(reading: TableReading, row: PlanRow, text: Slice, { last, numbered }: ActionRows): void {
  if (!last || !numbered || opensPromise(textOf(text))) return
  if (splitDeadlines(row.cells.get('deadline')?.text ?? '').some(({ dated }) => dated)) return
  doubt(
    reading,
    text,
    'action, number',
    'This row bears no number where others do; it was read as an action of its own, and may carry on the one above.',
  )
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
