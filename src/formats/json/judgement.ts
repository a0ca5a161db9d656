import { z } from 'zod'
import { type About, type Judgement, type Reason, statuses } from '../../domain/judgement/judgement.ts'

const reason = z.object({
  rule: z.string(),
  sentence: z.string().describe('One plain sentence for the reader'),
  evidence: z.string().describe('The words or figures that fired the rule'),
})
const status = z.enum(statuses)
const challenge = z.object({ status, reason: z.string(), by: z.string(), day: z.iso.date() })
const voices = z.object({
  declared: z
    .object({ status: z.string(), by: z.string(), day: z.iso.date().or(z.literal('')) })
    .nullable()
    .describe('The owner’s own word'),
  computed: status.describe('What the facts say'),
  challenged: challenge.nullable().describe('What a reviewer says beside the facts'),
  overridden: challenge.extend({ until: z.iso.date() }).nullable().describe('What stands in the place of the facts up to a day'),
  retest: z.object({ day: z.iso.date(), by: z.string(), reason: z.string() }).nullable().describe('When its effect will be tested'),
})
const slips = z.object({
  original: z.string().describe('The deadline first promised, in the words of the paper'),
  originalDay: z.iso.date().nullable(),
  days: z
    .int()
    .nullable()
    .describe('From the first promised day to the present one, below 0 where it came nearer; null where one of them names no day'),
  moves: z.array(
    z.object({
      ...{ from: z.string(), to: z.string(), days: z.int().nullable(), reason: z.string(), by: z.string() },
      day: z.iso.date().describe('The day it was said'),
      recordedAt: z.string(),
    }),
  ),
})
const about = z.object({
  plan: z.string().describe('The plan’s title; empty where the finding is about the front sheet'),
  section: z.string().nullable(),
  objective: z.string().nullable(),
  ref: z.string().nullable(),
  id: z.string().nullable(),
})

/** The published shape of a judgement. */
export const judgement1 = z.object({
  format: z.literal('judgement/1'),
  asAt: z.iso.date(),
  actions: z.array(
    z.object({
      id: z.string().nullable().describe('The permanent address of the action once its plan is adopted'),
      plan: z.string(),
      section: z.string(),
      objective: z.string().nullable(),
      ref: z.string(),
      status,
      reports: z.int().min(0).describe('How many reports running have stated no progress'),
      silentOn: z.array(z.iso.date()).optional().describe('The days of these reports; absent in reports kept before that was noted'),
      reasons: z.array(reason),
      voices: voices.optional().describe('Who says what; absent in reports kept before that was noted'),
      slips: slips.optional().describe('The slip ledger, from the first move of its date on; absent where none moved'),
      parts: z.array(z.object({ ref: z.string(), part: z.int().min(1), text: z.string(), status, reasons: z.array(reason) })),
    }),
  ),
  findings: z.array(
    reason.extend({
      about,
      also: z.array(about).optional().describe('The other places it speaks of, where it was seen across several'),
    }),
  ),
})

export type Judgement1 = z.infer<typeof judgement1>

/** Takes a judgement and returns the published shape. */
export function toJudgement1({ asAt, actions, findings }: Judgement): Judgement1 {
  return {
    format: 'judgement/1',
    asAt,
    actions: actions.map(({ id, plan, section, objective, ref, status, reports, silentOn, reasons, parts, voices, slips }) => ({
      ...{ id, plan, section, objective, ref, status, reports },
      ...(silentOn ? { silentOn: [...silentOn] } : {}),
      reasons: reasons.map(reasonOf),
      ...(voices ? { voices } : {}),
      ...(slips ? { slips: { ...slips, moves: slips.moves.map((move) => ({ ...move })) } } : {}),
      parts: parts.map(({ ref, part, text, status, reasons }) => ({ ref, part, text, status, reasons: reasons.map(reasonOf) })),
    })),
    findings: findings.map((finding) => ({
      ...reasonOf(finding),
      about: aboutOf(finding.about),
      ...(finding.also ? { also: finding.also.map(aboutOf) } : {}),
    })),
  }
}

const aboutOf = ({ plan, section, objective, ref, id }: About): About => ({ plan, section, objective, ref, id })

const reasonOf = ({ rule, sentence, evidence }: Reason): Reason => ({ rule, sentence, evidence })
