/** What a council sets about judging. Everything has a default, so that a plan can be judged before anybody has set anything. */
export interface JudgementSettings {
  /** Ids of the rules of findings that are switched off. The statuses cannot be. */
  readonly off: readonly string[]
  /** From how many moves on a date that moves is a finding. */
  readonly datesMayMove: number
  /** Age in days from which a stated figure is old: a quarter unless set. */
  readonly dataMayBeDaysOld: number
  /** With fewer days than this to the last one, what is still missing will hardly come: a month unless set. */
  readonly dueSoonDays: number
  /** Short forms that this council's readers know, or what they stand for: in any case, compared as written. */
  readonly knownShortForms: readonly string[]
}

export const defaultSettings: JudgementSettings = { off: [], datesMayMove: 2, dataMayBeDaysOld: 92, dueSoonDays: 31, knownShortForms: [] }
