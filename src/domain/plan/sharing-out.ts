import { anchorOf, give, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { alignDeadlines, splitDeadlines } from './deadline-lines.ts'
import { type DraftAction, type DraftObjective, put } from './drafts.ts'
import { readOwners } from './owners.ts'
import { doubt, type TableReading } from './table-reading.ts'

/** Dates belong to actions by number where they are numbered, else by order. */
export function alignDates(reading: TableReading, cell: Slice, actions: readonly DraftAction[], objective: DraftObjective): void {
  const only = actions.length === 1 ? actions[0] : undefined
  const byNumber = numberedLines(cell, actions)
  if (byNumber) {
    for (const { mark, body, action } of byNumber) {
      give(mark, 'structure')
      put(action.deadline, body)
    }
    return
  }
  if (only) {
    if (only.parts.length) alignParts(reading, cell, only, objective.ref)
    else put(only.deadline, cell)
    return
  }
  if (!actions.length) {
    doubt(reading, cell, `${objective.ref || 'objective'}, dates`, 'Dates stand here, and no task to which they could belong.')
    return
  }
  const entries = splitDeadlines(textOf(cell))
  const highest = Number(actions.at(-1)?.ref) || actions.length
  const aligned = alignDeadlines(entries, actions.length)
  if (!aligned.agrees && entries.length === highest && highest > actions.length) {
    doubt(
      reading,
      cell,
      `${objective.ref}, dates`,
      `${entries.length} dates for ${actions.length} tasks: they were given by number, since the last task is number ${highest}.`,
    )
    for (const action of actions) {
      const entry = entries[Number(action.ref) - 1]
      if (entry) put(action.deadline, trimmed(sub(cell, entry.start, entry.end)))
    }
    return
  }
  aligned.entries.forEach((entry, i) => {
    const action = actions[i]
    const at = withoutMark(trimmed(sub(cell, entry.start, entry.end)))
    if (action) put(action.deadline, at)
    if (action && !entry.dated)
      doubt(reading, at, `${objective.ref} task ${action.ref}, deadline`, 'This line names no date; it may belong to the task before it.')
  })
  if (!aligned.agrees) {
    doubt(
      reading,
      cell,
      `${objective.ref}, dates`,
      `${aligned.entries.length} dates for ${actions.length} tasks: they were given in order, and may belong to others.`,
    )
  }
}

/** The mark that parts a date from the next is none of its words. */
function withoutMark(entry: Slice): Slice {
  const mark = /\s*;$/.exec(textOf(entry))?.[0].length ?? 0
  const own = sub(entry, 0, entry.end - entry.start - mark)
  give(sub(entry, own.end - own.start), 'structure')
  return own
}

/** Shares a cell's dates out to the parts of one action; the action itself keeps the whole cell. */
export function alignParts(reading: TableReading, cell: Slice, action: DraftAction, about: string): void {
  put(action.deadline, cell)
  const entries = splitDeadlines(textOf(cell))
  if (entries.length < 2) return
  const aligned = alignDeadlines(entries, action.parts.length)
  aligned.entries.forEach((entry, i) => {
    const part = action.parts[i]
    if (part) part.deadline.push(trimmed(sub(cell, entry.start, entry.end)))
  })
  if (!aligned.agrees) {
    doubt(
      reading,
      cell,
      `${about}, dates`,
      `${aligned.entries.length} dates for ${action.parts.length} parts: they were given in order, and may belong to others.`,
    )
  }
}

interface NumberedLine {
  readonly mark: Slice
  readonly body: Slice
  readonly action: DraftAction
}

/**
 * A cell whose lines each begin with the number of an action. A bare number in front of a month is a day of it, so it counts as a
 * running number only where every action has its line.
 */
function numberedLines(cell: Slice, actions: readonly DraftAction[]): NumberedLine[] | null {
  const found: NumberedLine[] = []
  let from = 0
  for (const line of textOf(cell).split('\n')) {
    const m = /^\s*(\d{1,2})([.)]?)\s+(?=\S)/.exec(line)
    const action = m && actions.find((a) => a.ref === m[1])
    if (!m || !action) return null
    if (!m[2] && actions.length < 2) return null
    found.push({ mark: sub(cell, from, from + m[0].length), body: trimmed(sub(cell, from + m[0].length, from + line.length)), action })
    from += line.length + 1
  }
  const pointed = /^\s*\d{1,2}[.)]/.test(textOf(cell))
  return pointed || found.length === actions.length ? found : null
}

export function alignOwners(
  reading: TableReading,
  cell: Slice,
  ranges: ReturnType<typeof readOwners>,
  actions: readonly DraftAction[],
  objective: DraftObjective,
): void {
  for (const range of ranges) {
    const at = trimmed(sub(cell, range.start, range.end))
    give(at, 'placed')
    const to = range.to ?? range.from
    const theirs =
      range.from === null ? actions : actions.filter((a) => Number(a.ref) >= (range.from as number) && Number(a.ref) <= (to as number))
    for (const action of theirs) for (const name of range.names) action.owners.push({ name, anchor: anchorOf(at) })
    if (!theirs.length && actions.length)
      doubt(reading, at, `${objective.ref}, owners`, 'None of the tasks read here bears a number of this range.')
  }
  if (!actions.length && ranges.length)
    doubt(reading, cell, `${objective.ref || 'objective'}, owners`, 'Owners stand here, and no task that they could own.')
}

/** Every owner of a cell becomes one of the action. */
export function addOwners(action: DraftAction, cell: Slice): void {
  give(cell, 'placed')
  for (const range of readOwners(textOf(cell))) {
    const at = anchorOf(trimmed(sub(cell, range.start, range.end)))
    for (const name of range.names) action.owners.push({ name, anchor: at })
  }
}
