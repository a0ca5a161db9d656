import { z } from 'zod'
import { fields } from '../../domain/judgement/explained/explanation.ts'
import { type About, type Judgement, type Place, type Reason, statuses } from '../../domain/judgement/judgement.ts'

const place = z
  .object({
    field: z.enum(fields).describe('What was looked at'),
    found: z.boolean().describe('Whether the words stand there; false where something was looked for and not found'),
    paper: z.string().nullable().describe('The id of the paper in the store; null without a store, or where it stands in no paper'),
    anchor: z.string().describe('Where in that paper; of an empty field the row it would stand in; empty where it stands in no paper'),
    said: z
      .object({ day: z.iso.date(), by: z.string(), update: z.string().nullable() })
      .nullable()
      .describe('The update or decision that says it; null where the promise itself does'),
    of: z.string().nullable().describe('The permanent address of the action, part or objective it belongs to'),
  })
  .meta({ id: 'place' })
const told = {
  rule: z.string().min(1),
  sentence: z.string().min(1).describe('One plain sentence for the reader'),
}
/** Words fired it, and stand somewhere; or nothing was found, and then each place says where it was looked for. */
const spoken = z.object({
  ...told,
  evidence: z.string().min(1).describe('The words or figures that fired the rule'),
  places: z.array(place).min(1).describe('Where they stand, and where something was looked for and not found'),
})
const silent = z.object({
  ...told,
  evidence: z.literal('').describe('Nothing was found: that is why the rule fired'),
  places: z
    .array(place.extend({ found: z.literal(false) }))
    .min(1)
    .describe('Where it was looked for'),
})
const reason = z.union([spoken, silent]).meta({ id: 'reason' })
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

const foundIn = {
  about,
  also: z.array(about).optional().describe('The other places it speaks of, where it was seen across several'),
}

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
  findings: z.array(z.union([spoken.extend(foundIn), silent.extend(foundIn)])),
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
      reasons: reasons.map((reason) => reasonOf(reason, id)),
      ...(voices ? { voices } : {}),
      ...(slips ? { slips: { ...slips, moves: slips.moves.map((move) => ({ ...move })) } } : {}),
      parts: parts.map(({ ref, part, text, status, reasons }) => ({
        ...{ ref, part, text, status },
        reasons: reasons.map((reason) => reasonOf(reason, id)),
      })),
    })),
    findings: findings.map((finding) => ({
      ...reasonOf(finding, finding.about.id),
      about: aboutOf(finding.about),
      ...(finding.also ? { also: finding.also.map(aboutOf) } : {}),
    })),
  }
}

const aboutOf = ({ plan, section, objective, ref, id }: About): About => ({ plan, section, objective, ref, id })

type Published = z.infer<typeof reason>

/** `of` is the action: all that is known of the place of a reason that was kept before places were noted. */
function reasonOf({ rule, sentence, evidence, places }: Reason, of: string | null): Published {
  const known = places && places.length > 0 ? places.map(placeOf) : [placeOf({ ...onlyItself, found: evidence !== '', of })]
  if (evidence !== '') return { rule, sentence, evidence, places: known }
  return { rule, sentence, evidence: '', places: known.map((one) => ({ ...one, found: false as const })) }
}

const onlyItself: Omit<Place, 'found' | 'of'> = { field: 'text', paper: null, anchor: '', said: null }

const placeOf = ({ field, found, paper, anchor, said, of }: Place): Place => ({ field, found, paper, anchor, said, of })
