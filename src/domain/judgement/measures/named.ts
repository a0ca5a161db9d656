import type { Day } from '../../calendar/day.ts'
import { alternativesIn, codeKey } from '../../measure/code-key.ts'
import { readMeasures } from '../../measure/codes.ts'
import type { Baseline, Direction, MeasureSource, MeasureTarget } from '../../measure/kept-measure.ts'
import type { MeasureUnit, Target } from '../../measure/measure.ts'
import { oneOfMany } from '../../measure/one-of-many.ts'
import { readTarget } from '../../measure/target.ts'
import type { Action, Objective } from '../../plan/plan.ts'
import { contentStems } from '../../progress/stems.ts'
import { wordingTarget } from '../../progress/wording-target.ts'
import { durationAim } from './duration-aim.ts'
import { phraseIn, phraseKey, stemsOf } from './phrase.ts'

/** A measure as one promise names it. */
export interface NamedMeasure {
  /** The keys of its codes and of its phrase; all of them are names of one measure. */
  readonly keys: readonly string[]
  readonly codes: readonly string[]
  readonly phrase: string
  /** The words by which its phrase is known again, and those of its whole promise. */
  readonly stems: readonly string[]
  readonly promise: readonly string[]
  readonly unit: MeasureUnit | null
  readonly direction: Direction | null
  readonly baseline: Baseline | null
  readonly targets: readonly MeasureTarget[]
  /** The promise only says "all …": a measure as soon as a figure of it is told, and none before. */
  readonly onlyIfTold: boolean
  readonly source: MeasureSource
}

/**
 * The measures that an action names. One code, or several printed as alternatives: a measure, to which what the wording and the deadline aim at
 * belongs. No code, but a figure aimed at: a measure known by its phrase. Several codes: a measure each, and the aim is that of the phrase
 * alone, since nobody says of which code it is.
 */
export function namedInAction(action: Action, source: MeasureSource): NamedMeasure[] {
  const stated = aimsOf(action, source)
  const whole = stated.length === 0 ? wordingTarget(action.text) : null
  const everyone = whole !== null
  if (stated.length === 0 && !everyone && action.measures.length === 0) return []
  const aims = whole
    ? [aimOf(whole, action.deadline.parts.findLast((part) => part.kind === 'by')?.day ?? null, action.text, source)]
    : stated
  return named({
    ...{ source, aims, everyone, wording: action.text, mentions: action.measures },
    texts: [action.deadline.text, action.text],
    baseline: startOf(action.text, source),
  })
}

/** The measures of an objective: line by line those of its targets, else what its title aims at. */
export function namedInObjective(objective: Objective, source: MeasureSource): NamedMeasure[] {
  const baseline = baselineOf(objective.baseline, source)
  const found = objective.targets.split('\n').flatMap((line) => {
    const mentions = readMeasures(line, 'targets')
    const target = readTarget(line)
    const whole = target ? null : wordingTarget(line)
    const everyone = whole !== null
    if (mentions.length === 0 && !target && !everyone) return []
    // "95% of reviews on time" says of what; "the target is 100%" leaves that to the title
    const saysOfWhat = everyone || (target !== null && (target.unit === 'count' || /\bof\b/.test(target.text)))
    const aim = target ?? whole
    const aims = aim ? [aimOf(aim, null, line, source)] : []
    return named({ source, aims, mentions, texts: [line], wording: saysOfWhat ? line : objective.title, everyone, baseline })
  })
  if (found.length > 0) return found
  const own = wordingTarget(objective.title)
  const aims = own ? [aimOf(own, null, objective.title, source)] : []
  const everyone = own !== null && !/\d/.test(own.text)
  return named({ source, aims, mentions: [], texts: [objective.title], wording: objective.title, everyone, baseline })
}

/** The keys of the measures that an action names itself, or else its objective; without an action those of the objective. */
export function ownKeys(action: Action | null, objective: Objective | null): string[] {
  const of = { plan: { id: null, title: '' }, ref: action?.ref ?? '', words: '' } as const
  const own = action ? namedInAction(action, { ...of, of: 'action', id: action.id ?? null }) : []
  const named = own.length > 0 || !objective ? own : namedInObjective(objective, { ...of, of: 'objective', id: objective.id ?? null })
  return named.flatMap(({ keys }) => keys)
}

interface Names {
  readonly source: MeasureSource
  readonly aims: readonly MeasureTarget[]
  readonly mentions: Action['measures']
  readonly texts: readonly string[]
  readonly wording: string
  readonly everyone: boolean
  readonly baseline: Baseline | null
}

function named(names: Names): NamedMeasure[] {
  const { aims, mentions, texts, wording, everyone } = names
  const groups = oneOfMany()
  for (const text of texts) for (const [one, other] of alternativesIn(text)) groups.join(one, other)
  const coded = mentions.flatMap(({ code, label }) => (code ? [{ code, label, key: codeKey(code) }] : []))
  const byGroup = [...Map.groupBy(coded, ({ key }) => groups.of(key)).values()]
  const locals = mentions.filter(({ code }) => code === null)
  const stated = aims.length > 0
  const ofGroup = (group: typeof coded, aim: { phrase: string; targets: readonly MeasureTarget[] }) => {
    const label = group.find((one) => one.label !== '')?.label ?? ''
    const codes = [...new Map(group.map(({ key, code }) => [key, code])).values()]
    return make({ ...names, keys: group.map(({ key }) => key), codes, ...aim, phrase: label ? sayLabel(label) : aim.phrase })
  }
  const [only, ...others] = byGroup
  if (only && others.length === 0 && locals.every(({ label }) => label === ''))
    return ofGroup(only, { phrase: stated ? phraseOfAim(wording, aims) : '', targets: aims })
  const each = byGroup.flatMap((group) => ofGroup(group, { phrase: '', targets: [] }))
  const alone = byGroup.length === 0 && locals.length === 1 ? locals[0] : undefined
  const labelled = locals.filter((one) => one.label !== '' && one !== alone)
  const ofLocals = labelled.flatMap(({ label }) => make({ ...names, keys: [], codes: [], phrase: label, targets: [] }))
  if (!stated && !alone?.label) return [...each, ...ofLocals]
  const phrase = alone?.label ? sayLabel(alone.label) : phraseOfAim(wording, aims)
  return [...each, ...ofLocals, ...make({ ...names, keys: [], codes: [], phrase, targets: aims, onlyIfTold: everyone && !alone })]
}

function make(
  one: Names & {
    keys: readonly string[]
    codes: readonly string[]
    phrase: string
    targets: NamedMeasure['targets']
    onlyIfTold?: boolean
  },
) {
  const { source, codes, phrase, targets, onlyIfTold = false } = one
  const level = targets.find(({ relative }) => !relative)
  const unit = level?.unit ?? unitSaid(phrase)
  const key = phrase === '' ? '' : phraseKey(phrase, unit, source.id ?? source.ref)
  const keys = [...new Set([...one.keys, ...(key ? [key] : [])])]
  const baseline = targets.length > 0 ? one.baseline : null
  const direction = directionOf(one.wording, targets, baseline)
  return keys.length > 0
    ? [{ keys, codes, phrase, ...wordsOf(phrase, source), unit, direction, baseline, targets, onlyIfTold, source }]
    : []
}

/** A tag (`KS4`) stands as it is; words lose what only says that they count ("% of", "number of"). */
const sayLabel = (label: string): string => (/\s/.test(label) ? phraseIn(label) || label : label)

/** A number of things in the deadline names them itself; else the wording says what is measured. */
function phraseOfAim(wording: string, [aim]: readonly MeasureTarget[]): string {
  const things = aim && aim.unit === 'count' && !/\d/.test(wording) ? aim.text.replace(/^.*?\d[\d,.]*\s*/, '') : ''
  return phraseIn(things || wording)
}

const wordsOf = (phrase: string, { words }: MeasureSource) => ({ stems: stemsOf(phrase), promise: contentStems(`${phrase} ${words}`) })

/** Every figure that the deadline and the wording aim at, with its day. */
function aimsOf({ deadline, text }: Action, source: MeasureSource): MeasureTarget[] {
  const days = deadline.parts.filter((part) => part.kind === 'by')
  const dated = days.flatMap((part) => (part.target ? [aimOf(part.target, part.day, text, source)] : []))
  const own = wordingTarget(text)
  const last = days.at(-1)?.day ?? null
  if (own && /\d/.test(own.text) && !dated.some(({ value, unit }) => value === own.value && unit === own.unit))
    return [...dated, aimOf(own, dated.length > 0 ? null : last, text, source)]
  const length = dated.length === 0 && !own ? durationAim(text) : null
  return length ? [{ ...length, by: last, source }] : dated
}

function aimOf(target: Target, by: Day | null, wording: string, source: MeasureSource): MeasureTarget {
  const { value, unit, relative, text } = target
  // what is to be none is to fall
  const direction = target.direction === 'down' || (value === 0 && !relative) ? 'down' : !relative && holding.test(wording) ? 'hold' : 'up'
  return { value, unit, relative, direction, by, text, source }
}

const holding = /^\s*(?:to\s+)?(?:maintain|sustain|keep|hold|retain|preserve|stay|remain|continue)\b/i
const falling = /^\s*(?:to\s+)?(?:reduc|cut|lower|decreas|minimi[sz]|shorten|halv)/i

/** The targets say it; a level below where it started is a fall. */
function directionOf(wording: string, targets: readonly MeasureTarget[], baseline: Baseline | null): Direction | null {
  const [first] = targets
  if (first?.direction === 'down' || falling.test(wording)) return 'down'
  if (!first) return null
  const start = baseline?.value ?? null
  return !first.relative && start !== null && first.value < start ? 'down' : first.direction
}

const started = /\bfrom\s+£?(\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent)?(?=\s+to\b)/i

function startOf(text: string, source: MeasureSource): Baseline | null {
  const found = started.exec(text)
  return found ? { value: amount(found[1]), text: found[0], source } : null
}

/** What the objective says of where it started: its words, and the share in them where there is just one. */
function baselineOf(text: string, source: MeasureSource): Baseline | null {
  if (text.trim() === '') return null
  const shares = [...text.matchAll(/(\d+(?:\.\d+)?)\s?(?:%|per ?cent)/gi)]
  return { value: shares.length === 1 ? amount(shares[0]?.[1]) : null, text, source }
}

const amount = (written = ''): number => Number(written.replaceAll(',', ''))

/** What a label says it is told in: `% LAC in family placements`, `number of visits`. */
function unitSaid(phrase: string): MeasureUnit | null {
  if (/^\s*%|\b(?:percentage|per ?cent|proportion)\b/i.test(phrase)) return '%'
  if (/^\s*(?:the )?(?:number|no\.) of\b/i.test(phrase)) return 'count'
  if (/£|\bcosts? of\b|\bspend(?:ing)? on\b/i.test(phrase)) return '£'
  const length = /\b(?:average|mean|median)\b.*\b(days|weeks)\b|^(days|weeks)\b/i.exec(phrase)
  return length ? ((length[1] ?? length[2])?.toLowerCase() as MeasureUnit) : null
}
