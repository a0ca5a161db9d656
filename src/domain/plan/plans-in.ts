// Long, because one walk over the blocks of a paper decides which table opens a plan, which goes on with one, and what the headings above and the words below belong to.
import type { Anchor, Block, Table } from '../document/document.ts'
import type { FrontSheet } from '../document/front-sheet.ts'
import { anchorOf, give, type Ledger, onOneLine, type Slice, sliceAt, sub, textOf, trimmed } from '../document/ledger.ts'
import { lookOver, readActionRow } from './action-rows.ts'
import { readAnswerRow, readAnswersBelow } from './answers.ts'
import type { ColourKey } from './colour-key.ts'
import type { Columns } from './columns.ts'
import { declaredIn } from './declared-by-name.ts'
import { type DraftPlan, finishPlan } from './drafts.ts'
import { isCaption, isHeadingLike, isStateLine, isTitleLine } from './headings.ts'
import type { Mapping, TableLayout } from './mapping.ts'
import { readObjectiveRow } from './objective-rows.ts'
import type { ColumnField, Plan } from './plan.ts'
import { isPlanTable } from './plan-table.ts'
import type { Doubt } from './reading.ts'
import { isRetold, type Retold } from './retold.ts'
import type { ActionRows } from './rows-that-run-on.ts'
import { applySaidOnce, type SaidOnce } from './said-once.ts'
import { byBreaks } from './split.ts'
import { layoutOfTable } from './table-layout.ts'
import { manyAlike, marking, nameByState, titleRow } from './table-names.ts'
import { doubt, openSection, type PlanRow, rowsOf, slice, type TableReading } from './table-reading.ts'
import { appendixMark, kindOf, periodIn } from './titles.ts'

/** What is known beside the blocks: what colours mean, and how a person set columns right; `layouts` gathers how the tables were understood. */
export interface PlansSetting {
  readonly key?: ColourKey
  readonly mapping?: Mapping | undefined
  readonly layouts?: Map<Anchor, TableLayout>
  /** Deadlines that the paper says once for many actions. */
  readonly said?: readonly SaidOnce[]
}

/**
 * Reads the plans of a paper, walking its blocks once: headings wait until a table shows what they head, a table opens a new plan or goes
 * on with the one before, and prose below a table whose tasks have no answer yet answers them. `above` is a heading further up that nothing else took: it
 * names the first plan where no heading stands right above its table.
 */
export function readPlans(
  ledger: Ledger,
  blocks: readonly Block[],
  sheet: FrontSheet,
  doubts: Doubt[],
  above: Slice | null = null,
  { key = new Map(), mapping, layouts, said = [] }: PlansSetting = {},
): Plan[] {
  const drafts: DraftPlan[] = []
  let waitingHeadings: Slice[] = []
  let open: TableReading | null = null
  let below: Slice[] = []
  const isOneOfMany = manyAlike(blocks)
  const appendices = sheet.appendices.split('\n')
  const settleBelow = () => {
    if (open?.waiting.length && below.length) readAnswersBelow(open, below)
    below = []
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'break') continue
    if (block.kind === 'table') {
      settleBelow()
      const read = rowsOf(ledger, block, open?.plan.columns ?? null, mapping)
      if (!isRetold(block)) layouts?.set(block.anchor, layoutOfTable(block, read?.columns ?? null))
      if (!read) continue
      const headings = [...waitingHeadings, ...(isRetold(block) ? [] : titleRow(ledger, block))]
      const plan = planFor({
        ledger,
        drafts,
        columns: read.columns,
        headings,
        appendices,
        doubts,
        table: block,
        above,
        oneOfMany: isOneOfMany(index),
      })
      waitingHeadings = []
      if (isRetold(block)) doubtOf(block, doubts)
      else nameByState({ ledger, doubts, plan, columns: read.columns, waiting: [] }, block)
      const waiting: TableReading['waiting'] = open && open.plan === plan ? open.waiting : []
      open = { ledger, doubts, plan, columns: read.columns, key, told: new Set(), waiting }
      readTable(open, read.rows)
      continue
    }
    const text = trimmed(sliceAt(ledger, block.anchor))
    if (!textOf(text)) continue
    const next = blocks[index + 1]
    const names = isCaption(block, next) || isStateLine(block, next) || (waitingHeadings.length === 0 && isTitleLine(block, next))
    if (isHeadingLike(block) || (names && isPlanTable(next as Block))) {
      settleBelow()
      waitingHeadings.push(text)
    } else if (open?.waiting.some((o) => o.actions.length || o.crossReference)) for (const line of byBreaks(text)) below.push(line)
  }
  settleBelow()
  for (const plan of drafts) {
    const direct = plan.sections.flatMap((s) => s.actions)
    if (plan.columns) lookOver({ ledger, doubts, plan, columns: plan.columns, waiting: [] }, direct)
  }
  applySaidOnce(drafts, said, { paperDay: sheet.date, period: drafts[0]?.period ?? '' }, doubts)
  return drafts.map((draft) => finishPlan(draft, { period: draft.period || '', paperDay: sheet.date, doubts }))
}

/** A list that only its heading makes promises is in doubt. */
function doubtOf({ anchor, retold: { why }, rows }: Retold, doubts: Doubt[]): void {
  if (why) doubts.push({ anchor, about: 'actions', text: onOneLine(rows[0]?.cells.map(({ text }) => text).join(' ') ?? ''), why })
}

/** The fields that only an objective has: a table with one of them hangs its actions on objectives. */
const ofObjectives: readonly ColumnField[] = ['objective', 'baseline', 'outcome', 'targets', 'funding', 'relevantPlans']

function readTable(reading: TableReading, rows: readonly PlanRow[]): void {
  const onObjectives = reading.columns.fields.some((f) => f !== null && ofObjectives.includes(f))
  const refs = rows.filter((r) => /\d/.test(r.cells.get('ref')?.text ?? '')).length
  const numbered = numbersOf(reading.plan)
  const { seen, known } = numbered
  const at: ActionRows = { last: lastAction(reading.plan), seen, known, numbered: refs * 2 >= rows.length }
  for (const [i, row] of rows.entries()) {
    const [first] = row.filled
    if (!first) continue
    for (const cell of row.row.cells)
      if (reading.columns.fields[cell.column - 1] === 'judgement' && cell.colspan === 1)
        give(sliceAt(reading.ledger, cell.anchor), 'structure')
    const filled = row.filled.filter((c) => reading.columns.fields[c.column - 1] !== 'judgement' || c.colspan > 1)
    const own: PlanRow = { ...row, filled }
    const head = sectionHead(reading, own, onObjectives, rows[i + 1])
    if (head) {
      openSection(reading, head, row.row)
      at.last = null
      at.seen.clear()
    } else if (!onObjectives) readActionRow(reading, own, at)
    else if (isAnswerRow(reading, own)) {
      readAnswerRow(
        reading,
        filled.map((c) => slice(reading, c)).filter((s) => s !== null),
      )
    } else readObjectiveRow(reading, own)
  }
  numbered.section = reading.plan.sections.at(-1)
}

/** The words of a row that only heads a section: alone in its row, and bold, in capitals, or numbered one level above the actions. */
function sectionHead(reading: TableReading, row: PlanRow, onObjectives: boolean, next: PlanRow | undefined): Slice[] | null {
  const [first, second] = row.filled
  const one = first && slice(reading, first)
  if (!one) return null
  const text = onOneLine(textOf(one))
  if (row.filled.length === 1) {
    if (/^see(\s+also)?\s+\d/i.test(text)) return null
    const loud = first.bold === true || row.row.header === true || (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))
    const wide = first.colspan > 1
    if (loud || (onObjectives && headsNext(reading, text, next))) return [one]
    return !onObjectives && (wide || /^\d{1,2}\.\s+\p{Lu}/u.test(text)) && text.length < 120 ? [one] : null
  }
  if (onObjectives || !second || row.cells.get('ref') !== first || row.cells.get('action') !== second) return null
  const rest = row.filled.slice(2)
  const two = slice(reading, second)
  const numbered = /^\d{1,2}\.?$/.test(text)
  const capitals = second.text.trim() === second.text.trim().toUpperCase() && /\p{Lu}{3}/u.test(second.text)
  // beside a heading in capitals a damaged paper may hold pieces of it, or of the header above: capitals and marks, never a deadline
  const noDates = rest.every((c) => !/\p{Ll}{2}|\d{2}/u.test(c.text))
  if (!two || !numbered || !(capitals || second.bold) || !noDates) return null
  if (rest.some((c) => /\p{L}/u.test(c.text)))
    doubt(reading, two, `section ${text}, heading`, 'Other pieces of text stand in this heading’s row; it may have been cut.')
  return [one, two]
}

/**
 * True where a row numbered `2` stands right above an objective numbered `2.1`, and no objective of that number is waiting for its answers: it heads
 * a section, however quietly it is printed.
 */
function headsNext(reading: TableReading, text: string, next: PlanRow | undefined): boolean {
  const number = /^(\d{1,2})[.):]?\s+\p{Lu}/u.exec(text)?.[1]
  const below = /^\s*(\d{1,2})\.\d/.exec(next?.cells.get('objective')?.text ?? next?.cells.get('ref')?.text ?? '')?.[1]
  return number !== undefined && number === below && !reading.waiting.some(({ ref }) => ref.startsWith(`${number}.`))
}

/** A row below objectives that holds only what was said: one wide text, or texts that run across columns of other kinds. */
function isAnswerRow(reading: TableReading, row: PlanRow): boolean {
  if (!reading.waiting.length) return false
  const [first] = row.filled
  if (first?.column !== 1) return false
  const text = onOneLine(first.text)
  if (/^see(\s+also)?\s+\d/i.test(text)) return false
  if (/^\d+\.\d+/.test(text)) return false
  // recommendations numbered 1, 2, 3 go on with the next of them
  const before = reading.waiting.at(-1)?.ref ?? ''
  if (row.cells.has('action') && /^\d{1,2}$/.test(before) && text.startsWith(String(Number(before) + 1))) return false
  const [opening] = reading.columns.fields
  const numbers = opening !== 'section' && !reading.columns.fields.includes('ref') && /^\d{1,2}([.)]|\s)/.test(text)
  return row.filled.length === 1 || first.colspan > 2 || (numbers && !row.cells.get('action')?.text.match(/^\s*\d/))
}

function lastAction(plan: DraftPlan) {
  return plan.sections.at(-1)?.actions.at(-1) ?? null
}

/** The numbers seen in all tables of a plan so far, and in the section that stood last: a plan may come in thirty thousand tables. */
interface Numbers {
  section: DraftPlan['sections'][number] | undefined
  readonly seen: Set<string>
  readonly known: Set<string>
}
const numbers = new WeakMap<DraftPlan, Numbers>()

function numbersOf(plan: DraftPlan): Numbers {
  const section = plan.sections.at(-1)
  const held = numbers.get(plan) ?? { section, seen: new Set(), known: new Set() }
  if (held.section !== section) held.seen.clear()
  held.section = section
  numbers.set(plan, held)
  return held
}

const signature = (columns: Columns): string =>
  [...new Set(columns.fields.filter((f) => f !== null && f !== 'judgement' && f !== 'other'))].sort().join(' ')

/** Tables of one log have the same columns, or are told by what stands in them, where one more or less is no other plan. */
function goesOnWith(before: Columns, columns: Columns): boolean {
  return (before.byContent === true && columns.byContent === true) || signature(before) === signature(columns)
}

/** A table on the way into a plan, with all that may name it. */
interface Arrival {
  readonly ledger: Ledger
  readonly drafts: DraftPlan[]
  readonly columns: Columns
  readonly headings: readonly Slice[]
  /** What the front sheet lists, line by line. */
  readonly appendices: readonly string[]
  readonly doubts: Doubt[]
  readonly table: Table
  readonly above: Slice | null
  /** Further tables follow under headings of the same kind: then the one above it names a section of them, and not them all. */
  readonly oneOfMany: boolean
}

/** The plan a table belongs to: the one before, a new section of it, or a new plan with the title its headings give. */
function planFor({ ledger, drafts, columns, headings, appendices, doubts, table, above, oneOfMany }: Arrival): DraftPlan {
  const last = drafts.at(-1)
  const marked = headings.some((h) => appendixMark(textOf(h)))
  const changed = last?.columns ? !goesOnWith(last.columns, columns) : true
  if (last && !marked && (!changed || !headings.length)) {
    const head = headings.at(-1)
    const row = table.rows[0]
    if (head && row) openSection({ ledger, doubts, plan: last, columns, waiting: [] }, [head], row)
    return last
  }
  const plan: DraftPlan = { title: '', kind: 'plan', period: '', columns, anchors: {}, sections: [] }
  const titles: Slice[] = []
  for (const heading of headings) {
    const mark = appendixMark(textOf(heading))
    if (marking.test(textOf(heading))) {
      give(heading, 'structure')
      continue
    }
    if (mark) give(sub(heading, 0, mark.mark.length), 'structure')
    const rest = mark ? trimmed(sub(heading, mark.mark.length)) : heading
    if (rest.end === rest.start) continue
    const period = periodIn(textOf(rest))
    if (period && !plan.period) {
      plan.period = period
      plan.anchors['period'] = anchorOf(rest)
    }
    if (period && onlyPeriod.test(textOf(rest))) give(rest, 'placed')
    else titles.push(rest)
  }
  const [title, ...more] = oneOfMany && titles.length === 1 ? [undefined, ...titles] : titles
  if (title) {
    give(title, 'placed')
    plan.title = onOneLine(textOf(title))
    plan.anchors['title'] = anchorOf(title)
    const done = declaredIn(title)
    if (done) plan.declares = done
    if (kindOf(plan.title) !== 'plan') plan.anchors['kind'] = anchorOf(title)
  } else borrowTitle(plan, drafts.length, appendices, doubts, table, above)
  plan.kind = kindOf(plan.title)
  drafts.push(plan)
  const head = more.at(-1)
  const row = table.rows[0]
  if (head && row) openSection({ ledger, doubts, plan, columns, waiting: [] }, [head], row)
  return plan
}

const onlyPeriod =
  /^(?:(?:tasks|actions|plan|period|targets|priorities|year)\s*(?:for|:|of)?\s*)?(?:the\s+(?:year|period)\s+)?(?:19|20)\d\d\s*[/–-]\s*(?:(?:19|20)?\d\d)$/i

/** Where the heading of a plan was lost, the front sheet's list of appendices names it; the first plan may be named by a heading further up. */
function borrowTitle(
  plan: DraftPlan,
  index: number,
  appendices: readonly string[],
  doubts: Doubt[],
  table: Table,
  above: Slice | null,
): void {
  const line = appendices[index] ?? ''
  const listed = appendixMark(line)?.rest.trim() ?? ''
  const headed = !listed && above && index === 0 ? above : null
  if (headed) give(headed, 'placed')
  const named = headed ? onOneLine(textOf(headed)) : listed
  plan.title = named || plan.title
  plan.period ||= periodIn(named)
  doubts.push({
    anchor: headed ? anchorOf(headed) : table.anchor,
    about: `plan ${index + 1}, title`,
    text: named,
    why: headed
      ? 'No heading stands right above this plan; its title was taken from one further up.'
      : named
        ? 'No heading stands above this plan; its title was taken from the list of appendices.'
        : 'No heading stands above this plan, so it has no title.',
  })
}
