import { z } from 'zod'
import type { JudgementSettings } from '../../../domain/judgement/settings.ts'

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([])
const schema = z.object({
  on: many,
  datesMayMove: z.string().catch(''),
  dataMayBeDaysOld: z.string().catch(''),
  dueSoonDays: z.string().catch(''),
  knownShortForms: z.string().catch(''),
  reason: z.string().catch(''),
})

/** The form of how it is judged, as typed; `on` are the rules that are ticked. */
export type JudgingForm = z.infer<typeof schema>

export const readJudgingForm = (body: unknown): JudgingForm => schema.parse(body)

/** The form as it is first shown. */
export const formOf = (settings: JudgementSettings, rules: readonly string[]): JudgingForm => ({
  on: rules.filter((rule) => !settings.off.includes(rule)),
  datesMayMove: String(settings.datesMayMove),
  dataMayBeDaysOld: String(settings.dataMayBeDaysOld),
  dueSoonDays: String(settings.dueSoonDays),
  knownShortForms: settings.knownShortForms.join('\n'),
  reason: '',
})

/** What the form asks for; a number that is none comes through as one that is refused. */
export const settingsOf = (form: JudgingForm, rules: readonly string[]): JudgementSettings => ({
  off: rules.filter((rule) => !form.on.includes(rule)),
  datesMayMove: numberIn(form.datesMayMove),
  dataMayBeDaysOld: numberIn(form.dataMayBeDaysOld),
  dueSoonDays: numberIn(form.dueSoonDays),
  knownShortForms: form.knownShortForms.split('\n'),
})

const numberIn = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN)
