import { z } from 'zod'
import type { TableLayout } from '../../domain/plan/mapping.ts'
import type { Action, Objective, Plan, Section } from '../../domain/plan/plan.ts'
import type { Doubt, Reading } from '../../domain/plan/reading.ts'
import type { Told } from '../../domain/plan/told.ts'

const anchor = z.string().describe('Where it stands in the paper: b12, b12/r3/c2, b12@40-61')
const anchors = z.record(z.string(), anchor).describe('The place of each field that was read, by field name')
const deed = z.enum(['done', 'underway', 'recurring-running', 'problem', 'not-stated'])
const progress = z.object({ text: z.string(), deed, rule: z.string().describe('The rule that decided the deed, with the words it saw') })
const day = z.iso.date()
const label = z.string().describe('What is said to be due, or an empty text')

const target = z.object({
  value: z.number(),
  unit: z.enum(['%', 'count', '£', 'ratio']),
  of: z.string(),
  relative: z.boolean(),
  direction: z.enum(['up', 'down']),
  text: z.string(),
})

const precision = z.enum(['day', 'week', 'month', 'season', 'term', 'quarter', 'half-year', 'year'])

const deadlinePart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by'), day, precision, target: target.nullable(), label, text: z.string() }),
  z.object({ kind: z.literal('from'), day, precision, label, text: z.string() }),
  z.object({ kind: z.literal('ongoing'), label, text: z.string() }),
  z.object({
    kind: z.literal('recurring'),
    every: z.enum(['week', 'fortnight', 'month', 'quarter', 'term', 'half-year', 'year']),
    label,
    text: z.string(),
  }),
  z.object({ kind: z.literal('when'), label, text: z.string() }),
  z.object({ kind: z.literal('unknown'), label, text: z.string() }),
])

const measure = z.object({
  code: z.string().nullable(),
  label: z.string(),
  text: z.string(),
  from: z.enum(['deadline', 'targets', 'wording', 'progress']),
})

const action = z
  .object({
    ref: z.string(),
    text: z.string(),
    deadline: z.object({ text: z.string(), parts: z.array(deadlinePart) }),
    owners: z.array(z.object({ name: z.string() })),
    measures: z.array(measure),
    progress,
    status: z.string().nullable().describe('The word or colour printed in the paper, never computed'),
    history: z
      .array(progress.extend({ day: z.union([day, z.literal('')]), when: z.string(), status: z.string().nullable(), anchor }))
      .optional()
      .describe('What the paper says at several times, oldest first; `day` is the last day of the time named, empty where its year is not'),
    originally: z.string().optional().describe('The deadline first agreed, where a later one stands beside it'),
    completed: z
      .object({ text: z.string(), day: z.union([day, z.literal('')]) })
      .optional()
      .describe('What stands in a column for the day it was done'),
    get actions() {
      return z.array(action)
    },
    anchor,
    anchors,
  })
  .meta({ id: 'action' })

const objective = z
  .object({
    ref: z.string(),
    title: z.string(),
    relevantPlans: z.array(z.string()),
    baseline: z.string(),
    outcome: z.string(),
    targets: z.string(),
    phase: z.string(),
    funding: z.string(),
    crossReference: z.string(),
    progress: z.array(progress.extend({ ref: z.string(), anchor: anchor.optional() })),
    actions: z.array(action),
    anchor,
    anchors,
  })
  .meta({ id: 'objective' })

const section = z
  .object({
    ref: z.string(),
    title: z.string(),
    objectives: z.array(objective),
    actions: z.array(action),
    get sections() {
      return z.array(section)
    },
    anchor,
  })
  .meta({ id: 'section' })

const plan = z.object({
  title: z.string(),
  kind: z.string(),
  period: z.string(),
  sections: z.array(section),
  columns: z.array(z.object({ field: z.string(), heading: z.string() })).optional(),
  anchors: anchors.optional(),
})

const frontSheet = z.object({
  committee: z.string(),
  date: z.union([day, z.literal('')]),
  dateAsWritten: z.string(),
  subject: z.string(),
  reportBy: z.string(),
  contactOfficer: z.object({ name: z.string(), title: z.string(), telephone: z.string() }),
  implications: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  wardsAffected: z.string(),
  purpose: z.string(),
  recommendations: z.array(z.string()),
  background: z.string(),
  report: z.string(),
  proposal: z.string(),
  appendices: z.string(),
  backgroundPapers: z.string(),
  anchors,
})

const count = z.int().min(0)

/** The published shape of what was read out of one paper. */
export const reading1 = z.object({
  format: z.literal('reading/1'),
  source: z.object({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), kind: z.string() }),
  frontSheet,
  plans: z.array(plan),
  doubts: z.array(
    z.object({
      ...{ anchor, about: z.string(), text: z.string(), why: z.string() },
      says: z
        .array(z.object({ text: z.string(), anchor }))
        .optional()
        .describe('What each of two copies says, where it is their difference that is in doubt'),
    }),
  ),
  leftovers: z.array(z.object({ anchor, text: z.string() })),
  whatItIs: z.string().optional().describe('What the paper is, in one sentence; only where no action was found in it'),
  coverage: z.object({ characters: count, placed: count, structure: count, left: count }),
  layouts: z
    .array(
      z.object({
        anchor,
        layout: z.string().describe('What tables with these very headings are called by'),
        read: z.boolean().describe('Whether actions were read out of it'),
        columns: z.array(
          z.object({
            heading: z.string(),
            field: z.string().nullable(),
            by: z.enum(['heading', 'content', 'position', 'corrected']).describe('How the field was told'),
          }),
        ),
      }),
    )
    .optional()
    .describe('The tables of the paper, in order, as their columns were understood'),
  notes: z
    .array(
      z.object({
        anchor,
        about: z.enum(['hidden', 'deleted', 'comment', 'footnote', 'running', 'picture', 'mended', 'shortened', 'copy']),
        sentence: z.string(),
        text: z.string().describe('The text that was left out, or an empty text'),
      }),
    )
    .describe('What the reader of the file left out or mended; it counts nothing in the coverage'),
  copies: z
    .array(
      z.object({
        name: z.string(),
        kind: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        paper: z.string().optional().describe('The id it is held under'),
        from: anchor,
        to: anchor,
      }),
    )
    .optional()
    .describe('The copies that the reading was put together from; a place between `from` and `to` is a place in that copy'),
})

export type Reading1 = z.infer<typeof reading1>

/**
 * Takes a reading and the file it was read from (its name, the SHA-256 of its bytes in hex, and its kind) and returns the published shape.
 * What only an adopted plan has (ids, updates, changes) is left out.
 */
export function toReading1(reading: Reading, source: Reading1['source']): Reading1 {
  const { frontSheet, frontSheetAnchors, plans, doubts, leftovers, coverage, layouts, whatItIs, notes = [], copies } = reading
  return {
    format: 'reading/1',
    source: { name: source.name, sha256: source.sha256, kind: source.kind },
    frontSheet: {
      ...frontSheet,
      contactOfficer: { ...frontSheet.contactOfficer },
      implications: frontSheet.implications.map(({ name, value }) => ({ name, value })),
      recommendations: [...frontSheet.recommendations],
      anchors: { ...frontSheetAnchors },
    },
    plans: plans.map(planOf),
    doubts: doubts.map(doubtOf),
    leftovers: leftovers.map(({ anchor, text }) => ({ anchor, text })),
    ...(whatItIs === undefined ? {} : { whatItIs }),
    coverage: { ...coverage },
    ...(layouts ? { layouts: layouts.map(layoutOf) } : {}),
    notes: notes.map(({ anchor, about, sentence, text }) => ({ anchor, about, sentence, text })),
    ...(copies ? { copies: copies.map((copy) => ({ ...copy })) } : {}),
  }
}

function doubtOf({ anchor, about, text, why, says }: Doubt): Reading1['doubts'][number] {
  const both = says?.map((one) => ({ text: one.text, anchor: one.anchor }))
  return { anchor, about, text, why, ...(both ? { says: both } : {}) }
}

function planOf({ title, kind, period, sections, columns, anchors }: Plan): Reading1['plans'][number] {
  const printed = columns?.map(({ field, heading }) => ({ field, heading }))
  return {
    title,
    kind,
    period,
    sections: sections.map(sectionOf),
    ...(printed ? { columns: printed } : {}),
    ...(anchors ? { anchors: { ...anchors } } : {}),
  }
}

function sectionOf({ ref, title, objectives, actions, sections, anchor }: Section): z.infer<typeof section> {
  return { ref, title, objectives: objectives.map(objectiveOf), actions: actions.map(actionOf), sections: sections.map(sectionOf), anchor }
}

function objectiveOf(held: Objective): z.infer<typeof objective> {
  const { ref, title, relevantPlans, baseline, outcome, targets, phase, funding, crossReference, progress, actions, anchor, anchors } = held
  return {
    ...{ ref, title, relevantPlans: [...relevantPlans], baseline, outcome, targets, phase, funding, crossReference },
    progress: progress.map(({ ref, text, deed, rule, anchor }) => ({ ref, text, deed, rule, ...(anchor ? { anchor } : {}) })),
    actions: actions.map(actionOf),
    anchor,
    anchors: { ...anchors },
  }
}

function actionOf(held: Action): z.infer<typeof action> {
  const { ref, text, deadline, owners, measures, progress, status, history, originally, completed, actions, anchor, anchors } = held
  return {
    ref,
    text,
    deadline: { text: deadline.text, parts: deadline.parts.map((part) => ({ ...part })) },
    owners: owners.map(({ name }) => ({ name })),
    measures: measures.map(({ code, label, text, from }) => ({ code, label, text, from })),
    progress: { text: progress.text, deed: progress.deed, rule: progress.rule },
    status,
    ...(history ? { history: history.map(toldOf) } : {}),
    ...(originally === undefined ? {} : { originally }),
    ...(completed ? { completed: { text: completed.text, day: completed.day } } : {}),
    actions: actions.map(actionOf),
    anchor,
    anchors: { ...anchors },
  }
}

const toldOf = ({ day, when, text, deed, rule, status, anchor }: Told) => ({ day, when, text, deed, rule, status, anchor })

function layoutOf({ anchor, layout, read, columns }: TableLayout) {
  return { anchor, layout, read, columns: columns.map(({ heading, field, by }) => ({ heading, field, by })) }
}
