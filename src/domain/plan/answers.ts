import { give, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import type { DraftAction, DraftObjective } from './drafts.ts'
import { put, words } from './drafts.ts'
import { type Numbered, onlyNumbers, splitNumbered } from './numbered.ts'
import { cutShort, cutWhy } from './objective-rows.ts'
import { byCapitals } from './split.ts'
import { doubt, type TableReading } from './table-reading.ts'

/**
 * Reads the row of progress below the objectives it speaks of. Answers belong to actions by number: all in one cell, or the numbers in one
 * cell and the answers in the next. A number that no waiting action bears is said of the objective.
 */
export function readAnswerRow(reading: TableReading, cells: readonly Slice[]): void {
  const [first, second] = cells
  if (!first) return
  const about = reading.waiting.map((o) => o.ref).join(', ')
  const numbers = onlyNumbers(textOf(first))
  const answers = numbers && second ? byCapitals(second, numbers.length) : null
  if (numbers && answers && cells.length === 2) {
    give(first, 'structure')
    numbers.forEach((number, i) => {
      answer(reading, number, [answers[i] as Slice])
    })
  } else {
    const { lead, entries } = leadAndEntries(first)
    if (lead) sayOfObjective(reading, lead)
    const rest = cells.slice(1)
    if (rest.length)
      doubt(
        reading,
        first,
        `${about}, progress`,
        'The answers were cut over several columns; they were joined from left to right, and words may stand in the wrong place.',
      )
    if (entries) {
      entries.forEach((entry, i) => {
        if (entry.mark) give(entry.mark, 'structure')
        else
          doubt(
            reading,
            entry.body,
            `${about} task ${entry.number}, progress`,
            'The number of this answer is not in the paper; the numbers behind it call for this one.',
          )
        if (entry.glued)
          doubt(
            reading,
            entry.body,
            `${about} task ${entry.number}, progress`,
            'Its number stands against the word before it, so the two answers may have been parted wrongly.',
          )
        answer(reading, entry.number, i === entries.length - 1 ? [entry.body, ...rest] : [entry.body])
      })
    } else inOrder(reading, cells)
  }
  settle(reading)
}

/** Reads answers that stand as lines of prose below the table: by number where they have one, else in order where the counts agree. */
export function readAnswersBelow(reading: TableReading, lines: readonly Slice[]): void {
  const entries = lines.map((line) => splitNumbered(line))
  if (lines.length && entries.every((e) => e?.[0]?.mark)) {
    for (const entry of entries.flatMap((e) => e ?? [])) {
      if (entry.mark) give(entry.mark, 'structure')
      answer(reading, entry.number, [entry.body])
    }
  } else inOrder(reading, lines)
  settle(reading)
}

/** Lines in front of the first number speak of the objective as a whole. */
function leadAndEntries(cell: Slice): { lead: Slice | null; entries: Numbered[] | null } {
  const entries = splitNumbered(cell)
  if (entries) return { lead: null, entries }
  const text = textOf(cell)
  for (const line of text.matchAll(/\n(?=\s*1[.)]?\s)/g)) {
    const below = splitNumbered(trimmed(sub(cell, line.index)))
    if (below) return { lead: trimmed(sub(cell, 0, line.index)), entries: below }
  }
  return { lead: null, entries: null }
}

function sayOfObjective(reading: TableReading, words: Slice): void {
  const last = reading.waiting.at(-1)
  if (!last) return
  for (const line of textOf(words).matchAll(/[^\n]+/g)) {
    const said = trimmed(sub(words, line.index, line.index + line[0].length))
    give(said, 'placed')
    last.progress.push({ ref: '', slices: [said] })
  }
}

function inOrder(reading: TableReading, lines: readonly Slice[]): void {
  const [first] = lines
  if (!first) return
  const bare = lines.map((line) => {
    const mark = /^\s*[-•*–]\s+/.exec(textOf(line))?.[0].length ?? 0
    give(sub(line, 0, mark), 'structure')
    return trimmed(sub(line, mark))
  })
  const actions = reading.waiting.flatMap((o) => o.actions)
  const about = reading.waiting.map((o) => o.ref).join(', ')
  if (bare.length === actions.length) {
    bare.forEach((line, i) => {
      put((actions[i] as DraftAction).progress, line)
    })
    if (actions.length > 1)
      doubt(
        reading,
        first,
        `${about}, progress`,
        `These ${bare.length} answers bear no numbers; they were given to the ${actions.length} tasks in order.`,
      )
    return
  }
  const last = reading.waiting.at(-1)
  if (!last) return
  for (const line of bare) {
    give(line, 'placed')
    last.progress.push({ ref: '', slices: [line] })
  }
  if (actions.length) {
    doubt(
      reading,
      first,
      `${about}, progress`,
      `${bare.length} answers without numbers for ${actions.length} tasks: it cannot be said which is whose, so they are kept with the objective.`,
    )
  }
}

function answer(reading: TableReading, number: string, slices: readonly Slice[]): void {
  const action = reading.waiting.flatMap((o) => o.actions).find((a) => a.ref === number && !a.progress.length)
  if (action) {
    for (const s of slices) put(action.progress, s)
    return
  }
  const objective: DraftObjective | undefined = reading.waiting.at(-1)
  if (!objective) return
  for (const s of slices) give(s, 'placed')
  objective.progress.push({ ref: number, slices: [...slices] })
  const first = slices[0]
  if (objective.actions.length && first)
    doubt(
      reading,
      first,
      `${objective.ref}, progress`,
      `This answer is numbered ${number}, and no task here bears that number; it is kept with the objective.`,
    )
}

/** After an answer row: who was passed over while others were answered, and which answers break off. */
function settle(reading: TableReading): void {
  const actions = reading.waiting.flatMap((o) => o.actions.map((action) => ({ action, objective: o })))
  const answered = actions.filter(({ action }) => action.progress.length)
  for (const { action, objective } of actions) {
    const about = `${objective.ref} task ${action.ref}, progress`
    const [text] = action.text
    if (!action.progress.length && answered.length && text)
      doubt(reading, text, about, 'The other tasks have an answer here and this one has none.')
    const [said] = action.progress
    if (said && cutShort(words(action.progress))) doubt(reading, said, about, cutWhy)
  }
  reading.waiting = []
}
