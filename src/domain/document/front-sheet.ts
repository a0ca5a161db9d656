import type { Day } from '../calendar/day.ts'

/** The first page of a committee report. Text as printed; what is absent is `''`. */
export interface FrontSheet {
  readonly committee: string
  /** ISO; `''` where no day could be read. */
  readonly date: Day | ''
  readonly dateAsWritten: string
  readonly subject: string
  readonly reportBy: string
  readonly contactOfficer: { readonly name: string; readonly title: string; readonly telephone: string }
  /** `value` is null where the sheet prints the word (LEGAL, STAFFING …) and says nothing of it: "not stated". */
  readonly implications: readonly { readonly name: string; readonly value: string | null }[]
  readonly wardsAffected: string
  readonly purpose: string
  readonly recommendations: readonly string[]
  readonly background: string
  readonly report: string
  readonly proposal: string
  readonly appendices: string
  readonly backgroundPapers: string
}

export const emptyFrontSheet: FrontSheet = {
  committee: '',
  date: '',
  dateAsWritten: '',
  subject: '',
  reportBy: '',
  contactOfficer: { name: '', title: '', telephone: '' },
  implications: [],
  wardsAffected: '',
  purpose: '',
  recommendations: [],
  background: '',
  report: '',
  proposal: '',
  appendices: '',
  backgroundPapers: '',
}
