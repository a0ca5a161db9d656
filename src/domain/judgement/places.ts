import type { Day } from '../calendar/day.ts'
import type { Anchor } from '../document/document.ts'
import type { Action, Change, Objective, Plan } from '../plan/plan.ts'
import type { ObjectiveProgress, Progress, Update } from '../plan/told.ts'
import type { Case } from './case.ts'
import { lastDeclared } from './declared.ts'
import type { Explanation, Field } from './explained/explanation.ts'
import type { Place } from './judgement.ts'
import { slipsOf } from './slip-ledger.ts'

/** A place with the words that stand there; `''` where none do. */
interface Written {
  readonly place: Place
  readonly words: string
}

/** Where a rule that fired on one action or part looked: each place once, what it found first. */
export function placesIn(one: Case, rule: Explanation, evidence: string): Place[] {
  return looked(rule, evidence, (field) => writtenIn(one, field, evidence))
}

/** The same of a rule that looked at an objective as a whole. */
export function placesInObjective(objective: Objective, plan: Plan, rule: Explanation, evidence: string): Place[] {
  return looked(rule, evidence, (field) => inObjective(objective, plan, field))
}

/** The front sheet names no paper of its own: it is kept beside the plans. */
export const onFrontSheet: Place = { field: 'backgroundPapers', found: true, paper: null, anchor: '', said: null, of: null }

/** Every place of several, each once. */
export function eachOnce(places: readonly Place[]): Place[] {
  const once = new Map<string, Place>()
  for (const place of places) {
    const { field, paper, anchor, said, of } = place
    const key = [field, paper, anchor, said?.update ?? `${said?.day} ${said?.by}`, anchor === '' ? of : ''].join(' ')
    const known = once.get(key)
    if (!known || (place.found && !known.found)) once.set(key, place)
  }
  return [...once.values()]
}

function looked(rule: Explanation, evidence: string, at: (field: Field) => readonly Written[]): Place[] {
  const always = (rule.looksAt ?? []).flatMap(at)
  const may = (rule.mayStandIn ?? []).flatMap(at).filter(({ words }) => words !== '')
  const holding = may.filter(({ words }) => holds(words, evidence))
  const missed = (rule.misses ?? []).flatMap(at).map(({ place }) => (place.found ? { ...place, found: false } : place))
  const stand = [...always, ...(holding.length > 0 || always.length > 0 ? holding : may)].map(({ place }) => place)
  return stand.length + missed.length > 1 ? eachOnce([...stand, ...missed]) : [...stand, ...missed]
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether a piece of the evidence stands in these words: several are parted by a dot. */
function holds(words: string, evidence: string): boolean {
  const text = folded(words)
  return evidence.split(' · ').some((piece) => piece !== '' && text.includes(folded(piece)))
}

function writtenIn(one: Case, field: Field, evidence: string): readonly Written[] {
  const { action, plan, objective } = one
  switch (field) {
    case 'text':
    case 'deadline':
    case 'owners':
    case 'measures':
      return [printed(one, field)]
    case 'progress':
      return [toldIn(one)]
    case 'status':
      return [declaredIn(one)]
    case 'parts':
      return action.actions.map((part) => standing(part, plan, 'parts', part.text, part.anchor))
    case 'reports':
      return reportsIn(one)
    case 'reviews':
      return (action.reviews ?? [])
        .filter(({ reason }) => reason === evidence)
        .slice(-1)
        .map(({ day, by, reason }) => decided(action, field, { day, by }, reason))
    case 'changes':
      return (slipsOf(action, { period: plan.period, asAt: one.asAt })?.moves ?? []).map(({ day, by, to }) =>
        decided(action, field, { day, by }, to),
      )
    case 'stopped':
      return action.stopped ? [decided(action, field, action.stopped, action.stopped.reason)] : []
    case 'title':
    case 'targets':
      return objective ? inObjective(objective, plan, field) : []
    case 'baseline':
    case 'outcome':
      // on no objective: it would have to stand with the action itself
      return objective ? inObjective(objective, plan, field) : [standing(action, plan, field, '', action.anchor)]
    case 'backgroundPapers':
      return [{ place: onFrontSheet, words: evidence }]
  }
}

const textOf: Readonly<Record<'text' | 'deadline' | 'owners' | 'measures', (action: Action) => string>> = {
  text: ({ text }) => text,
  deadline: ({ deadline }) => deadline.text,
  owners: ({ owners }) => owners.map(({ name }) => name).join(', '),
  measures: ({ measures }) => measures.map(({ text }) => text).join(', '),
}

/** A field of the promise: in the paper, or in the decision that changed it since. Kept, since several rules look at the same. */
function printed(one: Case, field: keyof typeof textOf): Written {
  const { action, plan, read } = one
  const words = textOf[field](action)
  read.places ??= new Map()
  const known = read.places.get(field)
  if (known) return { place: known, words }
  const written = standing(action, plan, field, words, action.anchors[field] ?? action.anchor)
  read.places.set(field, written.place)
  return written
}

/** The words at a place of the plan's paper, unless a decision put others in their stead, or added the whole. */
function standing(
  { id, changes }: Pick<Action | Objective, 'id' | 'changes'>,
  { paper }: Plan,
  field: Field,
  words: string,
  anchor: Anchor,
): Written {
  const found = words.trim() !== ''
  const change = changes?.findLast((one) => one.field === field && one.kind !== 'stopped') ?? changes?.find(({ kind }) => kind === 'added')
  const of = id ?? null
  if (change && change.kind !== 'mended') return { place: { field, found, paper: null, anchor: '', said: saying(change), of }, words }
  // a mending speaks of the paper, and a person says what stands there
  const said = change ? saying(change) : null
  return { place: { field, found, paper: anchor === '' ? null : (paper ?? null), anchor, said, of }, words }
}

const saying = ({ day, by }: Pick<Change, 'day' | 'by'>) => ({ day, by, update: null })

function decided({ id }: Action, field: Field, { day, by }: { readonly day: Day; readonly by: string }, words: string): Written {
  return { place: { field, found: true, paper: null, anchor: '', said: { day, by, update: null }, of: id ?? null }, words }
}

/** What counts as told: an update, or the paper's own words; where only a status word tells it, that. */
function toldIn(one: Case): Written {
  const { action, told, byStatusWord, read } = one
  if (byStatusWord) return declaredIn(one)
  read.places ??= new Map()
  const known = read.places.get('progress')
  if (known) return { place: known, words: told.text }
  const written = said(one, 'progress', isUpdate(told) ? told : null, told.text, action.anchors['progress'] ?? action.anchor)
  read.places.set('progress', written.place)
  return written
}

const isUpdate = (told: Progress): told is Update => 'recordedAt' in told

function said({ speaker: of, plan }: Case, field: Field, update: Update | null, words: string, anchor: Anchor): Written {
  const found = /[\p{L}\p{N}]/u.test(words)
  if (!update) return { place: { field, found, paper: anchor === '' ? null : (plan.paper ?? null), anchor, said: null, of }, words }
  const { id, day, by, paper } = update
  const inPaper = paper !== null && paper === plan.paper
  return { place: { field, found, paper, anchor: inPaper ? anchor : '', said: { day, by, update: id }, of }, words }
}

/** The status word: declared with an update, or printed in the paper. */
function declaredIn(one: Case): Written {
  const { action, asAt } = one
  const last = lastDeclared(action, asAt)
  const written = said(one, 'status', last?.update ?? null, last?.status ?? '', action.anchors['status'] ?? action.anchor)
  if (!last || last.update || last.day === '') return written
  // declared with an update that the plan was read without: only who and when is known
  return { ...written, place: { ...written.place, paper: null, anchor: '', said: { day: last.day, by: last.by, update: null } } }
}

/** The last word and those before it that say the same. */
function reportsIn(one: Case): Written[] {
  const { action, asAt } = one
  const all = (action.updates ?? []).filter(({ day }) => day <= asAt)
  const last = all.at(-1)
  const same = all.filter(({ text }) => folded(text).toLowerCase() === folded(last?.text ?? '').toLowerCase())
  return same.map((update) => said(one, 'reports', update, update.text, action.anchors['progress'] ?? action.anchor))
}

function inObjective(objective: Objective, plan: Plan, field: Field): readonly Written[] {
  const { anchors, anchor } = objective
  switch (field) {
    case 'title':
    case 'baseline':
    case 'outcome':
    case 'targets':
      return [standing(objective, plan, field, objective[field], anchors[field] ?? anchor)]
    case 'progress':
      return objective.progress.map((line) => saidBelow(objective, plan, line))
    default:
      return []
  }
}

function saidBelow({ id, anchor, updates }: Objective, plan: Plan, line: ObjectiveProgress): Written {
  const update = updates?.findLast(({ text }) => text === line.text)
  const paper = update ? update.paper : (plan.paper ?? null)
  const inPaper = !update || (paper !== null && paper === plan.paper)
  const by = update ? { day: update.day, by: update.by, update: update.id } : null
  const place = {
    field: 'progress' as const,
    found: line.text !== '',
    paper,
    anchor: inPaper ? (line.anchor ?? anchor) : '',
    said: by,
    of: id ?? null,
  }
  return { place, words: line.text }
}
