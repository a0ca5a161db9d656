import { z } from 'zod'
import { readWrittenDay } from '../../../domain/calendar/written-day.ts'
import type { FrontSheet } from '../../../domain/document/front-sheet.ts'

const text = z.string().catch('')

const schema = z.object({
  committee: text,
  dateAsWritten: text,
  subject: text,
  reportBy: text,
  contactName: text,
  contactTitle: text,
  contactTelephone: text,
  wardsAffected: text,
  purpose: text,
  recommendations: text,
  background: text,
  report: text,
  proposal: text,
  appendices: text,
  backgroundPapers: text,
  reason: text,
  version: text,
})

/** The front sheet as typed: one box a field, recommendations one a line, implications by their place. */
export type SheetForm = z.infer<typeof schema> & { readonly implications: FrontSheet['implications'] }

/** `implication-3` is what is said of the fourth implication; its name stands in `implication-name-3`. */
export function readSheetForm(body: Readonly<Record<string, unknown>>): SheetForm {
  const implications: { name: string; value: string | null }[] = []
  for (let i = 0; typeof body[`implication-name-${i}`] === 'string'; i++) {
    const value = String(body[`implication-${i}`] ?? '').trim()
    implications.push({ name: String(body[`implication-name-${i}`]), value: value === '' ? null : value })
  }
  return { ...schema.parse(body), implications }
}

/** The boxes of a sheet as it stands. */
export function formOf(sheet: FrontSheet, version: number): SheetForm {
  const { contactOfficer } = sheet
  return {
    committee: sheet.committee,
    dateAsWritten: sheet.dateAsWritten || sheet.date,
    subject: sheet.subject,
    reportBy: sheet.reportBy,
    contactName: contactOfficer.name,
    contactTitle: contactOfficer.title,
    contactTelephone: contactOfficer.telephone,
    wardsAffected: sheet.wardsAffected,
    purpose: sheet.purpose,
    recommendations: sheet.recommendations.join('\n'),
    background: sheet.background,
    report: sheet.report,
    proposal: sheet.proposal,
    appendices: sheet.appendices,
    backgroundPapers: sheet.backgroundPapers,
    implications: sheet.implications.length > 0 ? sheet.implications : usual.map((name) => ({ name, value: null })),
    reason: '',
    version: String(version),
  }
}

/** The implications that councils' sheets ask about, where none was imported. */
const usual = ['Legal', 'Community safety', 'Equalities', 'Environment', 'Financial', 'Consultations', 'Staffing', 'Other']

/** The sheet that the boxes say. A day that is none stays as written and has no ISO day. */
export function sheetOf(form: SheetForm): FrontSheet {
  return {
    committee: form.committee.trim(),
    date: readWrittenDay(form.dateAsWritten) ?? '',
    dateAsWritten: form.dateAsWritten.trim(),
    subject: form.subject.trim(),
    reportBy: form.reportBy.trim(),
    contactOfficer: { name: form.contactName.trim(), title: form.contactTitle.trim(), telephone: form.contactTelephone.trim() },
    implications: form.implications,
    wardsAffected: form.wardsAffected.trim(),
    purpose: form.purpose.trim(),
    recommendations: form.recommendations
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    background: form.background.trim(),
    report: form.report.trim(),
    proposal: form.proposal.trim(),
    appendices: form.appendices.trim(),
    backgroundPapers: form.backgroundPapers.trim(),
  }
}
