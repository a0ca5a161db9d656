import type { Row } from '../document/document.ts'
import { anchorOf, give, onOneLine, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { readDated, readMoreDays } from './dated-cells.ts'
import { type DraftAction, type DraftObjective, draftAction, draftObjective, put, putParts, words } from './drafts.ts'
import { nestedIn } from './nested-rows.ts'
import { type Numbered, splitNumbered } from './numbered.ts'
import { readOwners } from './owners.ts'
import { addOwners, alignDates, alignOwners } from './sharing-out.ts'
import { byBreaks, byBullets, byOpeners } from './split.ts'
import { tellAtHead } from './status-at-head.ts'
import { tellByColour } from './status-by-colour.ts'
import { putStatus } from './status-by-sign.ts'
import { doubt, openSection, type PlanRow, sectionOf, slice, type TableReading } from './table-reading.ts'
import { byLinesWhy, countsDiffer, daysFor, linesFor, refOfMark, shares, type Tasks, taskLines } from './task-lines.ts'

const crossReference = /^(?:see(?:\s+also)?|refer\s+to|cf\.?)\s+(\d+(?:\.\d+)*)[.:]?\s+/i
const objectiveRef = /^(\d+(?:\.\d+)*[a-z]?)[.):]?(\s*\(\s*[a-z]+(?:\s[a-z]+)?\s*\))?\s+(?=\S)/
/** A number of several levels in front of the only action of a cell. */
const dottedRef = /^(\d{1,2}(?:\.\d{1,2})+[a-z]?)[.):]?\s+(?=\p{Lu})/u
const ofObjective = ['relevantPlans', 'baseline', 'outcome', 'targets', 'funding'] as const
const phaseWord = /^\s*(?:phase|stage|tranche|wave)\s+(?:\d+|[ivx]+|one|two|three|four)\b[:.]?/i

/**
 * Reads a row of a plan whose promises hang on objectives: position, outcome and targets of the objective, and in one cell each its
 * numbered actions, their dates and their owners. A row without words in its objective column adds to the objective above it.
 */
export function readObjectiveRow(reading: TableReading, row: PlanRow): void {
  const head = slice(reading, row.cells.get('section'))
  if (head) openSection(reading, [head], row.row)
  const section = sectionOf(reading, row.row)
  const title = slice(reading, row.cells.get('objective'))
  const own = ofObjective.filter((f) => row.cells.get(f)?.text.trim())
  let objective = section.objectives.at(-1)
  const hasColumn = reading.columns.fields.includes('objective')
  if (!objective || title || (!hasColumn && own.length)) {
    objective = openObjective(reading, title, row.row)
    section.objectives.push(objective)
    reading.waiting.push(objective)
    // a cell merged over several objectives is said of each of them
    for (const field of ofObjective) if (!row.cells.has(field)) put(objective[field], slice(reading, row.hanging.get(field)))
  }
  for (const field of own) put(objective[field], slice(reading, row.cells.get(field)))
  readActions(reading, row, objective)
}

function openObjective(reading: TableReading, title: Slice | null, row: Row): DraftObjective {
  const objective = draftObjective(title ? anchorOf(title) : row.anchor)
  if (!title) return objective
  const text = textOf(title)
  const cross = crossReference.exec(text)
  const numbered = objectiveRef.exec(text)
  if (cross) {
    objective.ref = onOneLine(cross[0]).replace(/[.:]$/, '')
    objective.crossReference = cross[1] as string
  } else if (numbered) {
    objective.ref = onOneLine([numbered[1], numbered[2]?.trim()].filter(Boolean).join(' '))
  }
  const head = (cross ?? numbered)?.[0].length ?? 0
  if (head) objective.refAt = trimmed(sub(title, 0, head))
  give(sub(title, 0, head), 'placed')
  put(objective.title, trimmed(sub(title, head)))
  if (cutShort(words(objective.title))) doubt(reading, title, `${objective.ref || 'objective'}, title`, cutWhy)
  return objective
}

function readActions(reading: TableReading, row: PlanRow, objective: DraftObjective): void {
  const cell = slice(reading, row.cells.get('action'))
  const owners = slice(reading, row.cells.get('owners') ?? row.hanging.get('owners'))
  const ranges = owners ? readOwners(textOf(owners)) : []
  const dates = withoutPhase(slice(reading, row.cells.get('deadline') ?? row.hanging.get('deadline')), objective)
  const progress = slice(reading, row.cells.get('progress'))
  const status = slice(reading, row.cells.get('status') ?? row.hanging.get('status'))
  // owners by number say that the numbers were lost: then the tasks are parted by them
  const owned = Math.max(0, ...ranges.map((r) => r.to ?? r.from ?? 0))
  const several = cell && owned < 2 && !splitNumbered(cell) ? taskLines(cell, { dates, owners, progress, status }) : null
  const tasks = several?.head ? null : (several?.tasks ?? null)
  if (cell && several) doubt(reading, cell, `${objective.ref || 'objective'}, tasks`, byLinesWhy(several.tasks.length))
  const differ = cell && !several && !splitNumbered(cell) && !nestedIn(cell) ? countsDiffer(cell, { dates }) : null
  if (cell && differ) doubt(reading, cell, `${objective.ref || 'objective'}, tasks`, differ)
  if (several && cell)
    for (const one of [cell, dates, owners, progress, status])
      if (one && (one === cell || (tasks && shares(one, tasks)))) give(one, 'structure')
  const actions = several ? marked(several) : cell ? actionsIn(reading, cell, objective, owned) : []
  const ref = slice(reading, row.cells.get('ref'))
  if (ref && actions.length === 1 && actions[0] && !actions[0].ref) {
    give(ref, 'placed')
    actions[0].refAt = ref
    actions[0].ref = onOneLine(textOf(ref)).replace(/[.)]$/, '')
  } else if (ref && !objective.ref) {
    give(ref, 'placed')
    objective.refAt = ref
    objective.ref = onOneLine(textOf(ref)).replace(/[.)]$/, '')
  }
  const days = dates && tasks ? daysFor(dates, tasks) : []
  if (days.length > 0 && days[0] !== dates) for (const [i, action] of actions.entries()) put(action.deadline, days[i])
  else if (dates && tasks) for (const action of actions) put(action.deadline, dates)
  else if (dates) alignDates(reading, dates, actions, objective)
  const theirs = tasks && owners ? linesFor(owners, tasks) : []
  if (theirs.length > 1 && theirs[0] !== owners)
    for (const [i, line] of theirs.entries()) addOwners(actions[i] as DraftAction, line as Slice)
  else if (owners) alignOwners(reading, owners, ranges, actions, objective)
  const [only] = actions.length === 1 ? actions : []
  if (only) tellByColour(reading, row, only)
  if (only && !only.colour) putStatus(reading, only, status)
  if (only) readMoreDays(reading, row, only)
  if (only) readDated(reading, row, only)
  if (tasks && status) for (const [i, action] of actions.entries()) putStatus(reading, action, linesFor(status, tasks)[i] ?? null)
  if (only) tellAtHead(reading, progress, only)
  const answers = tasks && progress ? shares(progress, tasks) : null
  if (answers) for (const [i, action] of actions.entries()) put(action.progress, answers[i])
  else if (progress) readAnswersBeside(reading, progress, actions, objective)
  objective.actions.push(...actions)
}

/** The actions of one cell: by their numbers, by bullets, by the words that open a promise where everything else was lost, or one. */
function actionsIn(reading: TableReading, cell: Slice, objective: DraftObjective, owned: number): DraftAction[] {
  const numbered = splitNumbered(cell)
  if (numbered) {
    checkStart(reading, cell, numbered, objective)
    return numbered.map((entry) => {
      if (entry.mark) give(entry.mark, 'placed')
      const action = draftAction(anchorOf(entry.body), entry.number, entry.mark)
      put(action.text, entry.body)
      if (!entry.mark)
        doubt(
          reading,
          entry.body,
          `${objective.ref} task ${entry.number}, number`,
          'Its number is not in the paper; the numbers behind it call for this one.',
        )
      if (entry.glued)
        doubt(
          reading,
          entry.body,
          `${objective.ref} task ${entry.number}, number`,
          'Its number stands against the word before it, so the two may have been parted wrongly.',
        )
      if (cutShort(words(action.text))) doubt(reading, entry.body, `${objective.ref} task ${entry.number}, wording`, cutWhy)
      return action
    })
  }
  const nested = nestedIn(cell)
  if (nested) {
    if (nested.head.end === nested.head.start) return [...nested.rows]
    const whole = draftAction(anchorOf(nested.head))
    put(whole.text, nested.head)
    whole.parts.push(...nested.rows)
    return [whole]
  }
  const bullets = byBullets(cell)
  if (bullets && bullets.head.end === bullets.head.start) {
    for (const mark of bullets.marks) give(mark, 'structure')
    return bullets.entries.map(single)
  }
  const lines = byBreaks(cell)
  const parted = owned > 1 ? (lines.length === owned ? lines : byOpeners(cell, owned)) : null
  if (parted) {
    doubt(
      reading,
      cell,
      `${objective.ref}, tasks`,
      `The numbers of these ${owned} tasks are not in the paper; they were parted where a new promise begins, because the owners are given for ${owned}.`,
    )
    return parted.map((part, i) => ({ ...single(part), ref: String(i + 1) }))
  }
  if (owned > 1)
    doubt(
      reading,
      cell,
      `${objective.ref}, tasks`,
      `The owners are given for ${owned} tasks, but this text could not be parted into as many; it is kept as one.`,
    )
  const mark = dottedRef.exec(textOf(cell))
  const action = single(mark ? trimmed(sub(cell, mark[0].length)) : cell)
  if (mark) {
    action.refAt = trimmed(sub(cell, 0, mark[0].length))
    action.ref = onOneLine(mark[1] ?? '')
    give(action.refAt, 'placed')
  }
  if (cutShort(words(action.text))) doubt(reading, cell, `${objective.ref || 'action'}, wording`, cutWhy)
  return [action]
}

/** Tasks parted without running numbers, with their letters where they bear any; what stands before a list is one action with the list as its parts. */
function marked({ tasks, marks, head }: Tasks): DraftAction[] {
  const each = tasks.map((task, i) => {
    const mark = marks[i]
    if (mark) give(mark, 'placed')
    return { ...single(task), ref: refOfMark(mark), refAt: mark ?? null }
  })
  if (!head) return each
  const whole = draftAction(anchorOf(head))
  put(whole.text, head)
  whole.parts.push(...each)
  return [whole]
}

function single(text: Slice): DraftAction {
  const action = draftAction(anchorOf(text))
  const bullets = byBullets(text)
  if (bullets && bullets.entries.length > 1) putParts(action, bullets)
  else put(action.text, text)
  return action
}

/** Tasks number on from the objective before it, or start at 1: anything else means that the beginning was lost. */
function checkStart(reading: TableReading, cell: Slice, entries: readonly Numbered[], objective: DraftObjective): void {
  const first = Number(entries[0]?.number)
  const before = reading.waiting.findLast((o) => o !== objective && o.actions.length > 0)
  const last = Number(before?.actions.at(-1)?.ref ?? 0)
  if (first !== 1 && first !== last + 1) {
    doubt(reading, cell, `${objective.ref}, tasks`, `The tasks begin at ${first}: what stood before it is not in the paper.`)
  }
}

function withoutPhase(cell: Slice | null, objective: DraftObjective): Slice | null {
  if (!cell) return null
  const phase = phaseWord.exec(textOf(cell))
  if (!phase) return cell
  if (!objective.phase.length) put(objective.phase, trimmed(sub(cell, 0, phase[0].length)))
  else give(sub(cell, 0, phase[0].length), 'structure')
  const rest = trimmed(sub(cell, phase[0].length))
  return rest.end > rest.start ? rest : null
}

/** A progress column beside numbered actions: answers by number, or the whole cell for the only action. */
function readAnswersBeside(reading: TableReading, cell: Slice, actions: readonly DraftAction[], objective: DraftObjective): void {
  const only = actions.length === 1 ? actions[0] : undefined
  const numbered = actions.length > 1 ? splitNumbered(cell) : null
  if (only) put(only.progress, cell)
  else if (numbered?.every((n) => actions.some((a) => a.ref === n.number))) {
    for (const entry of numbered) {
      if (entry.mark) give(entry.mark, 'structure')
      put((actions.find((a) => a.ref === entry.number) as DraftAction).progress, entry.body)
    }
  } else {
    give(cell, 'placed')
    objective.progress.push({ ref: '', slices: [cell] })
    if (actions.length)
      doubt(
        reading,
        cell,
        `${objective.ref}, progress`,
        'These words could not be shared out to the tasks; they are kept with the objective.',
      )
  }
}

export const cutWhy = 'The text ends in the middle of a sentence: its end is not in the paper.'

/** True where a text stops at a word that cannot end a phrase. */
export function cutShort(text: string): boolean {
  return /(?:^|\s)(?:of|the|and|an?|or|with|from|their|its)$/i.test(text)
}
