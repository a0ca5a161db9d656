import type { Viewer } from '../domain/access.ts'
import { acrossRules } from '../domain/judgement/across/table.ts'
import { actionRules, objectiveRules } from '../domain/judgement/findings/table.ts'
import type { JudgementSettings } from '../domain/judgement/settings.ts'
import { judgementSettings, keepSettings } from '../store/judgement-settings.ts'
import { nextNumber } from '../store/next-number.ts'
import { canonical } from '../store/seal.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsGiven } from './words-given.ts'

/** The ids of all rules that make findings, each once, in the order a reader meets them. */
export const findingRules: readonly string[] = [...new Set([...actionRules, ...objectiveRules, ...acrossRules].map(({ id }) => id))]

/**
 * Sets how the council judges from now on: which findings it does not want, how often a date may move before it is a finding, when a figure is old, how few days before its last one an action with only preparation told is at risk, and which short
 * forms its readers know. The statuses cannot be switched off. What was composed before keeps its judgement.
 * Refusals: `invalid` (no reason, an unknown rule, a number out of range); `conflict` where it is set so already.
 */
export function setJudgement(
  house: House,
  viewer: Viewer,
  input: { readonly settings: JudgementSettings; readonly reason: string },
): Promise<Outcome<undefined>> {
  return perform(house, viewer, 'set how it is judged', async ({ tx, now, today, record }) => {
    const reason = wordsGiven(input.reason, 'reason', 'the reason')
    if (!reason.ok) return reason
    const settings = cleaned(input.settings)
    if (!settings.ok) return settings
    const before = await judgementSettings(tx, viewer)
    if (canonical(before) === canonical(settings.value)) return refuse('conflict', 'It is set so already: nothing was changed.')
    const number = await nextNumber(tx, viewer.organisation, 'judgement_setting')
    const said = { viewer, now, day: today, by: viewer.person.name }
    const rows = keepSettings({ ...said, number, settings: settings.value, reason: reason.value })
    await record({
      deed: 'set how it is judged',
      subject: String(number),
      before,
      after: { ...settings.value, reason: reason.value },
      rows,
    })
    return done(undefined)
  })
}

function cleaned({ off, datesMayMove, dataMayBeDaysOld, dueSoonDays, knownShortForms }: JudgementSettings): Outcome<JudgementSettings> {
  const unknown = off.find((rule) => !findingRules.includes(rule))
  if (unknown !== undefined) return refuse('invalid', `Nothing was changed, because there is no rule “${unknown}”.`, 'off')
  if (!isWhole(datesMayMove, 0, 20))
    return refuse('invalid', 'Nothing was changed: say with a whole number from 0 to 20 how often a date may move.', 'datesMayMove')
  if (!isWhole(dataMayBeDaysOld, 1, 3660))
    return refuse(
      'invalid',
      'Nothing was changed: say with a whole number from 1 to 3660 after how many days a figure is old.',
      'dataMayBeDaysOld',
    )
  if (!isWhole(dueSoonDays, 0, 366))
    return refuse(
      'invalid',
      'Nothing was changed: say with a whole number from 0 to 366 how many days before its last one an action is due soon.',
      'dueSoonDays',
    )
  const forms = [...new Set(knownShortForms.map((form) => form.trim()).filter(Boolean))]
  if (forms.length > 500 || forms.some((form) => form.length > 100))
    return refuse('invalid', 'Nothing was changed: at most 500 short forms of at most 100 characters each can be kept.', 'knownShortForms')
  return done({
    off: findingRules.filter((rule) => off.includes(rule)),
    datesMayMove,
    dataMayBeDaysOld,
    dueSoonDays,
    knownShortForms: forms,
  })
}

const isWhole = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most
