import { z } from 'zod'
import type { Comparison, Difference } from '../../domain/judgement/changes/comparison.ts'
import { countDifferences, countsSentence } from '../../domain/judgement/changes/counts.ts'
import { groups, kinds } from '../../domain/judgement/changes/kinds.ts'
import { statuses } from '../../domain/judgement/judgement.ts'

const status = z.enum(statuses).nullable()
const place = {
  of: z.enum(['action', 'part', 'objective', 'section']),
  id: z.string().nullable().describe('The permanent address; null where its plan was never adopted'),
  section: z.string(),
  objective: z.string().nullable(),
  ref: z.string(),
  part: z.int().min(1).nullable().describe('The place of a part among its siblings'),
  text: z.string().describe('Its wording at the later end; at the earlier one where it is gone'),
}
const end = z.object({
  asAt: z.iso.date(),
  report: z.int().min(1).nullable().describe('The kept report that was compared, or null for a day'),
})

/** The published shape of what changed between two days or reports. */
export const changes1 = z.object({
  format: z.literal('changes/1'),
  from: end,
  to: end,
  sentence: z.string().describe('The counts in plain words'),
  counts: z
    .record(z.string(), z.int().min(0))
    .describe('How many stand in each group; a part of an action counts only where its promise changed'),
  actions: z.int().min(0).describe('Actions that stood at both ends'),
  kept: z.int().min(0).describe('How many of them kept their status'),
  leftOut: z
    .array(z.object({ id: z.string().nullable(), title: z.string() }))
    .describe('Plans held then that are not compared, because a report was composed without them'),
  changes: z.array(
    z.object({
      kind: z.enum(kinds),
      plan: z.object({ id: z.string().nullable(), title: z.string() }),
      about: z.object(place).nullable().describe('Null where it is about a whole plan'),
      before: z.string(),
      after: z.string(),
      status: z.object({ before: status, after: status }),
      sentence: z.string().describe('One plain sentence for the reader'),
      evidence: z.string().describe('The words or figures it rests on'),
      day: z.iso.date().nullable().describe('When it was said or agreed, where that is recorded'),
      by: z.string().nullable(),
      reason: z.string().nullable(),
      anchor: z.string().nullable().describe('Its place in the paper'),
      noise: z
        .object({ verdict: z.enum(['more than chance', 'within chance', 'cannot be told']), rule: z.string() })
        .optional()
        .describe('Only with a figure that moved'),
      within: z
        .array(z.object({ ...place, status }))
        .optional()
        .describe('What came or went with it: the parts of an action, everything in a plan'),
    }),
  ),
})

type Changes1 = z.infer<typeof changes1>

/** Takes a comparison and returns the published shape. */
export function toChanges1(comparison: Comparison): Changes1 {
  const { from, to, actions, kept, leftOut, differences } = comparison
  const counts = countDifferences(comparison)
  return {
    format: 'changes/1',
    from: { asAt: from.asAt, report: from.report },
    to: { asAt: to.asAt, report: to.report },
    sentence: countsSentence(comparison),
    counts: Object.fromEntries(groups.map(({ id }) => [id, counts.get(id) ?? 0])),
    actions,
    kept,
    leftOut: leftOut.map(({ id, title }) => ({ id, title })),
    changes: differences.map(changeOf),
  }
}

function changeOf(difference: Difference): Changes1['changes'][number] {
  const { kind, plan, about, before, after, status, sentence, evidence, day, by, reason, anchor, noise, patch } = difference
  const others = patch.does === 'set' ? [] : patch.standings.filter(({ key }) => key !== about?.key)
  return {
    kind,
    plan: { id: plan.id, title: plan.title },
    about: about && placeOf(about),
    ...{ before, after, status: { before: status.before, after: status.after }, sentence, evidence, day, by, reason, anchor },
    ...(noise ? { noise: { verdict: noise.verdict, rule: noise.rule } } : {}),
    ...(others.length > 0
      ? { within: others.map(({ of, id, place: where, text, status }) => ({ ...placeOf({ of, id, ...where, text }), status })) }
      : {}),
  }
}

function placeOf({ of, id, section, objective, ref, part, text }: Omit<NonNullable<Difference['about']>, 'key'>) {
  return { of, id, section, objective, ref, part, text }
}
