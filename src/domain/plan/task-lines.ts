import { onOneLine, type Slice, sub, textOf, trimmed } from '../document/ledger.ts'
import { splitDeadlines } from './deadline-lines.ts'
import { byBullets, byCapitals, byLines, byOpeners, byPattern, opensPromise } from './split.ts'
import { isStatusWord } from './status-words.ts'

/** What stands beside a cell that may hold several tasks. */
export interface Beside {
  readonly dates: Slice | null
  readonly owners: Slice | null
  readonly progress?: Slice | null
  readonly status?: Slice | null
}

/** The tasks of one cell. */
export interface Tasks {
  readonly tasks: readonly Slice[]
  /** What stands before a marked list; null where the tasks are the whole cell. */
  readonly head: Slice | null
  /** Their marks, `a)`, `(ii)`, as many as tasks; none where they stand without. */
  readonly marks: readonly Slice[]
}

/**
 * The tasks of a cell that stand in it without numbers of their own, told by the cells beside it: these hold as many days, owners or answers. Parted at
 * letters (`a) … b) …`), at the lines, else at semicolons, else where a sentence ends and the next begins as a promise does, else at each word that opens a
 * promise. Null where nothing beside it counts the same: papers break any long wording. `numbered`: the row bears a number, so that it takes more to part it.
 */
export function taskLines(cell: Slice, beside: Beside, { numbered = false } = {}): Tasks | null {
  if (byBullets(cell)) return null
  return partings(cell, beside).find((parting) => agrees(parting, beside, numbered)) ?? null
}

function agrees({ tasks, marks }: Tasks, beside: Beside, numbered: boolean): boolean {
  const count = tasks.length
  const days = daysIn(beside.dates, count)
  const dated = days.length === count && days.every((day) => day.dated)
  const names = beside.owners ? (shares(beside.owners, tasks) ?? piecesOf(beside.owners)) : []
  const owned = names.length === count && names.every((name) => textOf(name).length <= 60)
  const answered = [beside.progress, beside.status].some((answers) => answers && shares(answers, tasks, { sentences: count > 2 }) !== null)
  if (numbered && marks.length === 0 && count < 3 && !(dated && owned) && !tasks.every((task) => opensPromise(textOf(task)))) return false
  return dated || (days.length <= 1 && (owned || answered))
}

/**
 * Why it is in doubt that a cell is one action: it seems to hold several, and what stands beside it counts otherwise. Null where nothing speaks for several.
 */
export function countsDiffer(cell: Slice, { dates }: Pick<Beside, 'dates'>): string | null {
  if (byBullets(cell)) return null
  const days = dates ? splitDeadlines(textOf(dates)).filter((day) => day.dated) : []
  const tasks = partings(cell, { dates: null, owners: null }).find((parts) =>
    parts.tasks.every((part) => opensPromise(textOf(part))),
  )?.tasks
  if (tasks && days.length > 1 && days.length !== tasks.length)
    return `${tasks.length} tasks seem to stand here without numbers, and ${days.length} dates beside them: they were kept as one action.`
  if (tasks && tasks.length > 2 && days.length <= 1)
    return `${tasks.length} tasks seem to stand here without numbers, and nothing beside them is given for each: they were kept as one action.`
  const together = tasks === undefined && opensPromise(textOf(cell)) ? runTogether(textOf(cell)) : 0
  return together > (days.length > 1 ? 0 : 1)
    ? `Several tasks may stand here without a mark between them${days.length > 1 ? `, and ${days.length} dates beside them` : ''}: they were kept as one action.`
    : null
}

/** How often a word that opens a promise stands in capitals behind a finished phrase, as no name does: not `the Review Team`. */
function runTogether(text: string): number {
  return [...text.matchAll(/(\p{Ll}{1,30}|\d|[)%’”])\s{1,3}(\p{Lu}\p{Ll}{1,30})(?=\s{1,3}(?:\p{Ll}|\d))/gu)].filter(
    ([, before = '', word = '']) => !smallWord.test(before) && opensPromise(word),
  ).length
}

const smallWord = /^(?:the|an?|of|and|or|our|its|their|his|her|for|with|to|in|on|by|from|at|as|via|per|all|each|new|this|that|or|will)$/

/** The ways in which a cell may be parted into tasks, the surest first. */
function partings(cell: Slice, beside: Beside): Tasks[] {
  const marked = byMarks(cell)
  const lines = byLines(cell)
  const begun = (parts: readonly Slice[]) => parts.every((part) => /^(?:\p{Lu}|to )\S*\s+\S/u.test(textOf(part)))
  const semicolons = byPattern(cell, /;\s+(?:and\s+)?/g)
  const sentences = sentencesOf(cell)
  const plain = (tasks: readonly Slice[]): Tasks => ({ tasks, head: null, marks: [] })
  return [
    ...(marked ? [marked] : []),
    ...(begun(lines) ? [plain(lines)] : []),
    ...(opensPromise(textOf(cell)) && semicolons.every((part) => /\S\s+\S/.test(textOf(part))) ? [plain(semicolons)] : []),
    ...(sentences.every((part) => opensPromise(textOf(part))) ? [plain(sentences)] : []),
    ...countsBeside(beside).flatMap((count) => {
      const opened = opensPromise(textOf(cell)) ? byOpeners(cell, count) : null
      return opened ? [plain(opened)] : []
    }),
  ].filter(({ tasks }) => tasks.length > 1 && tasks.length <= 30)
}

/** How many tasks a run of words without marks may hold: as many as there are days, else as many as there are words for where things stand. */
function countsBeside({ dates, progress, status }: Beside): number[] {
  const days = dates ? splitDeadlines(textOf(dates)) : []
  const said = [progress, status].map((cell) => (cell ? statusRun(cell) : []))
  return [days.every((day) => day.dated) ? days.length : 0, ...said.map((run) => run.length)].filter((count) => count > 1)
}

/** `Achieved Ongoing In progress`: nothing but words for where things stand, one behind the other; none where it holds anything else. */
function statusRun(cell: Slice): Slice[] {
  const count = [...textOf(cell).matchAll(/(?<=^|\s)\p{Lu}/gu)].length
  const parts = count > 1 && count <= 30 ? (byCapitals(cell, count) ?? []) : []
  return parts.every((part) => isStatusWord(textOf(part))) ? parts : []
}

const sentencesOf = (cell: Slice): Slice[] => byPattern(cell, /(?<=[.!])\s+(?=\p{Lu})/gu)

/** A list with letters or small Roman numbers in brackets that follow each other from the first: `a) … b) …`, `(i) … (ii) …`. */
function byMarks(cell: Slice): Tasks | null {
  const text = textOf(cell)
  const found = [...text.matchAll(/(?<=^|[\s;:,.])\(?(?:([a-z])|([ivx]{1,4}))\)\s+/g)]
  for (const run of [letters, romans]) {
    const marks: RegExpExecArray[] = []
    for (const mark of found) if (/[a-z]+/.exec(mark[0])?.[0] === run[marks.length]) marks.push(mark)
    const [first] = marks
    if (!first || marks.length < 2) continue
    const head = trimmed(sub(cell, 0, first.index))
    const tasks = marks.map((mark, i) => withoutMark(trimmed(sub(cell, mark.index + mark[0].length, marks[i + 1]?.index ?? text.length))))
    if (tasks.some((task) => task.end <= task.start)) continue
    return {
      tasks,
      head: head.end > head.start ? head : null,
      marks: marks.map((mark) => trimmed(sub(cell, mark.index, mark.index + mark[0].length))),
    }
  }
  return null
}
const letters = [...'abcdefghijklmnopqrstuvwxyz']
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** The mark that parts a piece from the next is none of its words. */
export function withoutMark(piece: Slice): Slice {
  const mark = /\s*(?:[;,]|[;,]?\s+and)\s*$/.exec(textOf(piece).slice(-12))?.[0].length ?? 0
  return sub(piece, 0, piece.end - piece.start - mark)
}

/** The lines of a cell, or what its semicolons part where it has one line. */
const piecesOf = (cell: Slice): Slice[] => {
  const lines = byLines(cell)
  return lines.length > 1 ? lines : byPattern(cell, /\s*;\s*/g)
}

/**
 * What of a cell belongs to each of these tasks: by letters, a line or a semicolon each, a word for where things stand each, or a sentence each that speaks
 * of its task: two may do so by chance, and part nothing by themselves. Null where it does not come to as many.
 */
export function shares(cell: Slice, tasks: readonly Slice[], { sentences: bySentence = true } = {}): readonly Slice[] | null {
  const count = tasks.length
  const marked = byMarks(cell)
  if (marked && marked.head === null && marked.tasks.length === count) return marked.tasks
  const pieces = piecesOf(cell)
  if (pieces.length === count) return pieces
  const run = statusRun(cell)
  if (run.length === count) return run
  const sentences = bySentence ? sentencesOf(cell) : []
  return sentences.length === count && sentences.every((one, i) => speaksOf(one, tasks[i] as Slice)) ? sentences : null
}

/** Whether two texts share a word of substance: its first four letters, so that `lofts` speaks of a `loft`. */
function speaksOf(one: Slice, task: Slice): boolean {
  const stems = (slice: Slice): string[] =>
    (
      textOf(slice)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    ).map((word) => word.slice(0, 4))
  const own = new Set(stems(task))
  return stems(one).some((stem) => own.has(stem))
}

/** What of a cell belongs to each of so many tasks: its share where it has as many, else all of it to each. */
export function linesFor(cell: Slice | null, tasks: readonly Slice[]): (Slice | null)[] {
  const pieces = cell ? shares(cell, tasks) : null
  return tasks.map((_, i) => (pieces ? (pieces[i] ?? null) : cell))
}

interface DayPiece {
  readonly at: Slice
  readonly dated: boolean
}

/** The days of a cell, those of a list with letters without them. */
function daysIn(cell: Slice | null, count: number): DayPiece[] {
  if (!cell) return []
  const marked = byMarks(cell)
  if (marked && marked.head === null && marked.tasks.length === count)
    return marked.tasks.map((at) => ({ at, dated: splitDeadlines(textOf(at)).some((day) => day.dated) }))
  return splitDeadlines(textOf(cell)).map(({ start, end, dated }) => ({ at: withoutMark(trimmed(sub(cell, start, end))), dated }))
}

/** The same for the days of so many tasks, which may stand one behind the other. */
export function daysFor(cell: Slice | null, tasks: readonly Slice[]): (Slice | null)[] {
  const days = daysIn(cell, tasks.length)
  return days.length === tasks.length ? days.map(({ at }) => at) : linesFor(cell, tasks)
}

/** The letter or number of a mark: `a` of `(a)`. */
export const refOfMark = (mark: Slice | undefined): string => (mark ? onOneLine(textOf(mark)).replace(/[().]/g, '') : '')

/** Why tasks parted so are in doubt. */
export const byLinesWhy = (count: number): string =>
  `These ${count} tasks stand in one cell without numbers; they were parted at its marks, lines, sentences or opening words, since the cells beside it have as many lines, dates or answers.`
