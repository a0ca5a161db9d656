import type { Row } from '../document/document.ts'
import { holdsStatuses, isDated, isLevel, isName, isNumber, mean, share, textsOf } from './column-texts.ts'
import { isRevised, isWeak, lettersOf, maySpeakOfDone } from './heading-words.ts'
import { isPersonOrPost } from './person-or-post.ts'
import type { ColumnField } from './plan.ts'
import { isStatusWord } from './status-words.ts'

/** The columns while it is being decided what each holds. */
interface Choice {
  readonly headings: readonly string[]
  readonly texts: readonly (readonly string[])[]
  readonly fields: (ColumnField | null)[]
  readonly body: readonly Row[]
  /** Columns that are told already, as the history of another. */
  readonly taken: ReadonlySet<number>
}

/**
 * Decides what each column holds where headings alone are not enough: two columns that claim one field, a heading that means one thing beside
 * some columns and another without them, and texts that belie their heading. `taken` are columns that hold something already that has no field of its own. What no field is left for is `null`, and its text is left over.
 */
export function chooseFields(
  headings: readonly string[],
  claims: readonly (ColumnField | null)[],
  body: readonly Row[],
  taken: ReadonlySet<number> = new Set(),
): (ColumnField | null)[] {
  const choice: Choice = {
    headings,
    texts: headings.map((_, i) => (i < mostColumns && !taken.has(i) ? textsOf(body, i + 1) : [])),
    fields: [...claims],
    body,
    taken,
  }
  if (!claims.includes('judgement')) {
    belied(choice)
    dates(choice)
    said(choice)
    promises(choice)
    unnamed(choice)
  }
  for (const field of new Set(choice.fields)) if (field !== null && field !== 'other') keepOne(choice, field)
  return choice.fields
}

/** Further right stand the weeks of a chart, and no plan's own columns. */
const mostColumns = 120

const at = ({ fields }: Choice, field: ColumnField): number[] => fields.flatMap((own, i) => (own === field ? [i] : []))
const has = ({ fields }: Choice, field: ColumnField): boolean => fields.includes(field)
const heading = ({ headings }: Choice, i: number): string => headings[i] ?? ''
const texts = ({ texts }: Choice, i: number): readonly string[] => texts[i] ?? []

/** Texts that no column under this heading would hold. */
function belied(choice: Choice): void {
  const { fields } = choice
  for (const i of fields.keys()) {
    const own = texts(choice, i)
    if (own.length === 0) continue
    if (fields[i] === 'objective' && share(own, isLevel) >= 0.8) fields[i] = null
    if (fields[i] === 'status' && share(own, isDated) >= 0.6) fields[i] = 'completed'
    // "Item" and "Ref" above words, and "Action" above numbers
    if (
      fields[i] === 'ref' &&
      own.length >= 2 &&
      share(own, (text) => /\d/.test(text)) < 0.5 &&
      share(own, (text) => /\p{L}{4}/u.test(text)) > 0.5
    )
      fields[i] = has(choice, 'action') ? (has(choice, 'section') ? null : 'section') : 'action'
    if (fields[i] === 'action' && own.every(isNumber)) fields[i] = has(choice, 'ref') ? null : 'ref'
  }
}

/** A day agreed first, a later one, and the day it was done are told from each other. */
function dates(choice: Choice): void {
  const { fields } = choice
  const all = at(choice, 'deadline')
  const revised = all.find((i) => isRevised(heading(choice, i)))
  if (revised !== undefined) {
    const first = all.find((i) => i !== revised && !isWeak('deadline', heading(choice, i)))
    if (first !== undefined && !has(choice, 'original')) fields[first] = 'original'
  } else if (all.length > 1) {
    const done = all.findLast((i) => maySpeakOfDone(heading(choice, i)))
    if (done !== undefined && all.some((i) => i !== done && !isWeak('deadline', heading(choice, i)))) fields[done] = 'completed'
  }
  if (!has(choice, 'deadline')) {
    const target = at(choice, 'targets').find((i) => texts(choice, i).length > 0 && share(texts(choice, i), isDated) >= 0.6)
    if (target !== undefined) fields[target] = 'deadline'
  }
  if (!has(choice, 'deadline')) {
    const [original] = at(choice, 'original')
    if (original !== undefined) fields[original] = 'deadline'
  }
}

/** What was said and where it stands: one column of words and one of statuses, whatever they are headed. */
function said(choice: Choice): void {
  const { fields } = choice
  const [action = 0] = at(choice, 'action')
  const position = fields.findIndex(
    (field, i) => field === 'baseline' && i > action && /current|wherearewe|wherewearenow|^position/.test(lettersOf(heading(choice, i))),
  )
  if (position >= 0 && !has(choice, 'progress') && has(choice, 'action')) fields[position] = 'progress'
  const update = fields.findIndex((field, i) => field === 'other' && /^last(update|review)/.test(lettersOf(heading(choice, i))))
  if (update >= 0 && !has(choice, 'progress') && mean(texts(choice, update)) > 30) fields[update] = 'progress'
  for (const i of at(choice, 'status')) {
    if (mean(texts(choice, i)) > 40 && !has(choice, 'progress')) fields[i] = 'progress'
  }
  if (!has(choice, 'status')) {
    const statuses = at(choice, 'progress').find((i) => holdsStatuses(texts(choice, i)))
    if (statuses !== undefined) fields[statuses] = 'status'
  }
}

/** The column of the promises where none is headed so. */
function promises(choice: Choice): void {
  const { fields } = choice
  const tracked = ['owners', 'deadline', 'status', 'progress'].filter((field) => has(choice, field as ColumnField)).length
  const objectives = at(choice, 'objective')
  if (!has(choice, 'action')) {
    const other =
      tracked < 2
        ? undefined
        : [
            fields.findIndex((field, i) => field === 'targets' && /^measures?$/.test(lettersOf(heading(choice, i)))),
            fields.findIndex((field, i) => field === 'outcome' && /^(deliverable|output)/.test(lettersOf(heading(choice, i)))),
            objectives.at(-1) ?? -1,
            fields.findIndex((field, i) => field === null && heading(choice, i) === '' && mean(texts(choice, i)) > 20),
          ].find((i) => i >= 0)
    if (other !== undefined) fields[other] = 'action'
  }
  const aims = at(choice, 'objective')
  const [wider, ...narrower] = aims
  if (wider !== undefined && narrower.length > 0 && !has(choice, 'section') && isWeak('objective', heading(choice, wider)))
    fields[wider] = 'section'
}

/**
 * Columns without a heading, and those under one that no list knows ("Finish month", "Where it stands"), told by what stands in them where no other column holds that. Under a heading
 * they must say it more clearly: names are those of people or posts, since words that begin with capitals may be places as well.
 */
function unnamed(choice: Choice): void {
  const { fields } = choice
  for (const i of fields.keys()) {
    const own = texts(choice, i)
    if (fields[i] !== null || own.length < 2 || choice.taken.has(i)) continue
    const headed = heading(choice, i) !== ''
    if (!has(choice, 'status') && holdsStatuses(own) && (!headed || share(own, isStatusWord) >= 0.6)) fields[i] = 'status'
    else if (!has(choice, 'deadline') && share(own, isDated) >= 0.8) fields[i] = 'deadline'
    else if (!has(choice, 'owners') && share(own, isName) >= 0.8 && (!headed || share(own, isPersonOrPost) >= 0.8)) fields[i] = 'owners'
  }
}

/** Of several columns of one field keeps the one with the best right to it: by its heading, filled, and with the longer texts among promises. */
function keepOne(choice: Choice, field: ColumnField): void {
  const { fields } = choice
  const own = at(choice, field)
  if (own.length < 2) return
  const [first = 0] = own
  // a second column of numbers names the tasks of a table whose own heading was lost
  if (field === 'ref' && !has(choice, 'action') && choice.body.length === 0) {
    for (const [k, i] of own.entries()) fields[i] = k === 0 ? 'ref' : k === 1 ? 'action' : null
    return
  }
  const right = (i: number): number =>
    (texts(choice, i).length > 0 || choice.body.length === 0 ? 4 : 0) +
    (isWeak(field, heading(choice, i)) ? 0 : 2) +
    (field === 'deadline' && share(texts(choice, i), isDated) > 0.5 ? 1 : 0)
  const best = own.reduce((kept, i) => (right(i) > right(kept) ? i : kept), first)
  for (const i of own) if (i !== best) fields[i] = null
  const parts = own.find((i) => i > best)
  // "Actions completed" beside "Actions" tells what was done
  const done =
    field === 'action' && !has(choice, 'progress')
      ? own.find((i) => i !== best && /completed?$/.test(lettersOf(heading(choice, i))))
      : undefined
  if (done !== undefined) fields[done] = 'progress'
  if (field === 'action' && parts !== undefined && partsBelow(choice, best, parts)) fields[parts] = 'part'
}

/** Whether the steps in one column are parts of the promises in another: these hang down over several rows, or are left blank below. */
function partsBelow({ body, texts }: Choice, whole: number, part: number): boolean {
  const hangs = body.some((row) => row.cells.some((cell) => cell.column === whole + 1 && cell.rowspan > 1 && cell.text.trim()))
  return (
    (texts[part]?.length ?? 0) > (texts[whole]?.length ?? 0) && (hangs || (texts[whole]?.length ?? 0) * 2 <= (texts[part]?.length ?? 0))
  )
}
