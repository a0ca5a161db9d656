import type { Day } from '../calendar/day.ts'
import { momentsIn } from '../calendar/find-moments.ts'
import { wordsOf } from '../calendar/words.ts'
import { readWrittenDay } from '../calendar/written-day.ts'
import { readYears } from '../calendar/years.ts'
import type { Anchor } from '../document/document.ts'
import { anchorOf, give, inLines, onOneLine, type Slice, textOf } from '../document/ledger.ts'
import { readMeasures } from '../measure/codes.ts'
import type { Columns } from './columns.ts'
import { readDeadline } from './deadline.ts'
import { type DraftTold, historyOf } from './histories.ts'
import type { Action, Deadline, Objective, Plan, Section } from './plan.ts'
import type { Doubt } from './reading.ts'
import type { Progress } from './told.ts'

/** A plan while it is being read: fields hold the slices they came from, so that a row that runs on can still be added to. */
export interface DraftPlan {
  title: string
  kind: string
  period: string
  columns: Columns | null
  anchors: Record<string, Anchor>
  /** The same as of a section, where the name is the plan's. */
  declares?: { word: string; anchor: Anchor }
  sections: DraftSection[]
}

export interface DraftSection {
  ref: string
  title: string
  /** Named in its heading: the owner of each of its actions that names none itself. */
  owner?: { name: string; anchor: Anchor }
  /** The status that its name gives each of its actions that bears none: `Completed actions`. */
  declares?: { word: string; anchor: Anchor }
  /** The deadline that its heading gives each of its actions that names none itself. */
  due?: Slice
  anchor: Anchor
  objectives: DraftObjective[]
  actions: DraftAction[]
}

export interface DraftObjective {
  ref: string
  /** Where its number is printed; null where none is. */
  refAt: Slice | null
  title: Slice[]
  relevantPlans: Slice[]
  baseline: Slice[]
  outcome: Slice[]
  targets: Slice[]
  phase: Slice[]
  funding: Slice[]
  crossReference: string
  progress: { ref: string; slices: Slice[] }[]
  actions: DraftAction[]
  anchor: Anchor
}

export interface DraftAction {
  ref: string
  refAt: Slice | null
  text: Slice[]
  deadline: Slice[]
  /** The day work begins, the first day agreed, and the day it was done, each in a column of its own. */
  start: Slice[]
  original: Slice[]
  completed: Slice[]
  /** What was said at several times, in the order of the columns. */
  said: DraftTold[]
  owners: { name: string; anchor: Anchor }[]
  progress: Slice[]
  status: Slice[]
  /** The status that only a fill, a sign or a heading with its answer tells, and the place that bears it. */
  colour?: { word: string; anchor: Anchor }
  /** The status that the name of its section or its plan gives it, where nothing of its own tells one. */
  declared?: { word: string; anchor: Anchor }
  parts: DraftAction[]
  anchor: Anchor
}

export const draftAction = (anchor: Anchor, ref = '', refAt: Slice | null = null): DraftAction => ({
  ref,
  refAt,
  text: [],
  deadline: [],
  start: [],
  original: [],
  completed: [],
  said: [],
  owners: [],
  progress: [],
  status: [],
  parts: [],
  anchor,
})

export const draftObjective = (anchor: Anchor, ref = ''): DraftObjective => ({
  ref,
  refAt: null,
  title: [],
  relevantPlans: [],
  baseline: [],
  outcome: [],
  targets: [],
  phase: [],
  funding: [],
  crossReference: '',
  progress: [],
  actions: [],
  anchor,
})

/** Adds a slice to a field and gives it out as placed. */
export function put(field: Slice[], slice: Slice | null | undefined): void {
  if (!slice || slice.end <= slice.start || !textOf(slice).trim()) return
  give(slice, 'placed')
  field.push(slice)
}

/** Gives an action the parts that stand as bullets under its own words; the bullets themselves are structure. */
export function putParts(
  action: DraftAction,
  bullets: { readonly head: Slice; readonly marks: readonly Slice[]; readonly entries: readonly Slice[] },
): void {
  put(action.text, bullets.head)
  for (const mark of bullets.marks) give(mark, 'structure')
  action.parts = bullets.entries.map((entry) => {
    const part = draftAction(anchorOf(entry))
    put(part.text, entry)
    return part
  })
}

/** The words of a field on one line. */
export const words = (field: readonly Slice[]): string => onOneLine(field.map(textOf).join(' '))

/** What was last seen of fields that rows carry on: their words in small letters, as far as so many slices. */
const seen = new WeakMap<readonly Slice[], { slices: number; words: string }>()

/** Whether a field holds these words and no others, capitals aside. A field may be carried on by a hundred thousand rows and asked at each: only what was added since is gone through. */
export function holdsOnly(field: readonly Slice[], text: string): boolean {
  const known = seen.get(field) ?? { slices: 0, words: '' }
  for (const slice of field.slice(known.slices)) known.words += `${known.words === '' ? '' : ' '}${onOneLine(textOf(slice)).toLowerCase()}`
  known.slices = field.length
  seen.set(field, known)
  return known.words === onOneLine(text).toLowerCase()
}

/** The words of a field, line breaks kept. */
const lines = (field: readonly Slice[]): string => inLines(field.map(textOf).join('\n'))

interface Setting {
  readonly period: string
  readonly paperDay: Day | ''
  readonly doubts: Doubt[]
}

/** Turns a finished draft into the plan: deadlines, measures and deeds are understood here, once all rows have been read. */
export function finishPlan(draft: DraftPlan, setting: Setting): Plan {
  return {
    title: draft.title,
    kind: draft.kind,
    period: draft.period,
    sections: draft.sections.map((section) => finishSection(section, setting, draft.declares)),
    ...(draft.columns ? { columns: draft.columns.printed } : {}),
    anchors: draft.anchors,
  }
}

function finishSection(section: DraftSection, setting: Setting, ofPlan: DraftPlan['declares']): Section {
  const { owner } = section
  const declares = section.declares ?? ofPlan
  if (declares) for (const action of [...section.actions, ...section.objectives.flatMap((o) => o.actions)]) action.declared = declares
  if (owner) for (const action of section.actions) if (action.owners.length === 0) action.owners.push(owner)
  return {
    ref: section.ref,
    title: section.title,
    objectives: section.objectives.map((objective) => finishObjective(objective, setting)),
    actions: section.actions.map((action) => finishAction(action, action.ref || 'action', setting)),
    sections: [],
    anchor: section.anchor,
  }
}

function finishObjective(objective: DraftObjective, setting: Setting): Objective {
  const fields = {
    title: objective.title,
    relevantPlans: objective.relevantPlans,
    baseline: objective.baseline,
    outcome: objective.outcome,
  }
  const more = { targets: objective.targets, phase: objective.phase, funding: objective.funding }
  return {
    ref: objective.ref,
    title: words(objective.title),
    relevantPlans: lines(objective.relevantPlans)
      .split(/\n|\s*;\s*/)
      .filter(Boolean),
    baseline: lines(objective.baseline),
    outcome: lines(objective.outcome),
    targets: lines(objective.targets),
    phase: words(objective.phase),
    funding: lines(objective.funding),
    crossReference: objective.crossReference,
    progress: objective.progress.map(({ ref, slices }) => ({
      ref,
      ...(slices[0] ? { anchor: anchorOf(slices[0]) } : {}),
      ...unread(inParagraphs(slices)),
    })),
    actions: objective.actions.map((action) => finishAction(action, `${objective.ref} task ${action.ref}`.trim(), setting)),
    anchor: objective.anchor,
    anchors: places({ ref: at(objective.refAt), ...fields, ...more, progress: objective.progress.flatMap((p) => p.slices) }),
  }
}

function finishAction(action: DraftAction, about: string, setting: Setting): Action {
  const text = words(action.text)
  // a later day that was left blank has not moved: the first one holds
  const [due, original] = action.deadline.length > 0 ? [action.deadline, action.original] : [action.original, []]
  const completed = words(action.completed)
  const read = readDeadline(deadlineText(due), { period: setting.period, paperDay: setting.paperDay, wording: text })
  const textAt = action.text[0] ? anchorOf(action.text[0]) : action.anchor
  const deadlineAt = due[0] ? anchorOf(due[0]) : action.anchor
  for (const doubt of read.doubts) setting.doubts.push({ anchor: deadlineAt, about: `${about}, deadline`, ...doubt })
  const history = historyOf(action.said, setting)
  const latest = history.findLast((told) => told.text !== '')
  const newest = history.findLast((told) => told.status !== null)
  const status = words(action.status) || action.colour?.word || newest?.status || action.declared?.word || null
  const progress = inParagraphs(action.progress) || latest?.text || ''
  const measures = [...read.measures, ...readMeasures(text, 'wording')]
  return {
    ref: action.ref,
    text,
    deadline: withStart(read.deadline, words(action.start), setting),
    owners: action.owners.map(({ name }) => ({ name })),
    measures,
    progress: unread(progress),
    status,
    ...(history.length > 0 ? { history } : {}),
    ...(original.length > 0 && words(original) !== words(due) ? { originally: words(original) } : {}),
    ...(completed === '' ? {} : { completed: { text: completed, day: readWrittenDay(completed) ?? '' } }),
    actions: action.parts.map((part, i) => finishAction(part, `${about}, part ${i + 1}`, setting)),
    anchor: action.anchor,
    anchors: {
      ...places({ ref: at(action.refAt), text: action.text, deadline: due, progress: action.progress, status: action.status }),
      ...(action.progress.length === 0 && latest ? { progress: latest.anchor } : {}),
      ...(action.status.length === 0 && status
        ? { status: action.colour?.anchor ?? newest?.anchor ?? action.declared?.anchor ?? action.anchor }
        : {}),
      ...(action.owners[0] ? { owners: action.owners[0].anchor } : {}),
      ...(measures[0] ? { measures: measures[0].from === 'deadline' ? deadlineAt : textAt } : {}),
    },
  }
}

/** A day work begins, from a column of its own, is one more part of the deadline; its words stay those of the day it ends. */
function withStart(deadline: Deadline, start: string, setting: Setting): Deadline {
  if (start === '') return deadline
  const [part] = readDeadline(start, { period: setting.period, paperDay: setting.paperDay }).deadline.parts
  if (part?.kind === 'from') return { ...deadline, parts: [part, ...deadline.parts] }
  const [moment] = momentsIn(start, wordsOf(start), readYears(setting))
  if (part?.kind !== 'by' || !moment?.span) return deadline
  return {
    ...deadline,
    parts: [{ kind: 'from', day: moment.span.first, precision: part.precision, label: '', text: start }, ...deadline.parts],
  }
}

/** What was said, before anyone asked what it reports: the progress room reads the deed. */
const unread = (text: string): Progress => ({ text, deed: 'not-stated', rule: '' })

/** One line for the reader, yet a break between the lines of the cell keeps two dates apart. */
const deadlineText = (field: readonly Slice[]): string => words(field)

/** Real line breaks of the paper are kept; everything else is folded. */
function inParagraphs(field: readonly Slice[]): string {
  return field
    .map(textOf)
    .join(' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

const at = (slice: Slice | null): readonly Slice[] => (slice ? [slice] : [])

function places(fields: Record<string, readonly Slice[]>): Record<string, Anchor> {
  const found: Record<string, Anchor> = {}
  for (const [name, slices] of Object.entries(fields)) if (slices[0]) found[name] = anchorOf(slices[0])
  return found
}
