import type { Viewer } from '../domain/access.ts'
import { parseDay } from '../domain/calendar/day.ts'
import { cleanLines } from '../domain/document/clean-text.ts'
import { emptyFrontSheet, type FrontSheet } from '../domain/document/front-sheet.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { keepFrontSheet } from '../store/keep-front-sheet.ts'
import { nextNumber } from '../store/next-number.ts'
import { canonical } from '../store/seal.ts'
import { done, type House, type Outcome, refuse } from './outcome.ts'
import { perform } from './perform.ts'
import { wordsIfAny } from './words-given.ts'

export interface FrontSheetInput {
  /** The whole sheet as it should be. */
  readonly frontSheet: FrontSheet
  readonly reason?: string
  /** The version it was edited from, where one was: if another came since, both are kept apart. */
  readonly version?: number
}

/** The longest sheet, all its texts together. */
const longestSheet = 200_000

/**
 * Keeps a new version of the front sheet; those before it stay.
 * Refusals: `invalid` (no such day, too long); `conflict` where nothing differs, or somebody else has edited it since that version.
 */
export function editFrontSheet(house: House, viewer: Viewer, input: FrontSheetInput): Promise<Outcome<{ version: number }>> {
  return perform(house, viewer, 'edit the front sheet', async ({ tx, now, today, record }) => {
    const sheet = cleanSheet(input.frontSheet)
    if (sheet.date !== '' && parseDay(sheet.date) === null) {
      return refuse('invalid', `Nothing was saved, because the calendar has no day “${sheet.date}”: write it as ${today}.`, 'date')
    }
    const { length } = canonical(sheet)
    if (length > longestSheet) {
      return refuse(
        'invalid',
        `Nothing was saved, because the sheet has ${length.toLocaleString('en-GB')} characters and at most ${longestSheet.toLocaleString('en-GB')} can be kept: shorten it.`,
      )
    }
    const reason = wordsIfAny(input.reason, 'reason')
    if (!reason.ok) return reason
    const held = await getFrontSheet(tx, viewer)
    if (input.version !== undefined && held && held.version !== input.version) {
      return refuse(
        'conflict',
        `${held.by} has saved another version since you opened this one, so yours was not saved: look at theirs, and save again.`,
      )
    }
    const before = held?.frontSheet ?? emptyFrontSheet
    const changed = changedFields(before, sheet)
    if (changed.length === 0) return refuse('conflict', 'It already says so: nothing was changed.')
    const version = await nextNumber(tx, viewer.organisation, 'front_sheet')
    const rows = keepFrontSheet({
      viewer,
      now,
      day: today,
      by: viewer.person.name,
      number: version,
      sheet,
      paper: null,
      reason: reason.value,
    })
    const pick = (of: FrontSheet) => Object.fromEntries(changed.map((field) => [field, of[field]]))
    await record({ deed: 'edit the front sheet', subject: String(version), before: pick(before), after: pick(sheet), rows })
    return done({ version })
  })
}

function cleanSheet(sheet: FrontSheet): FrontSheet {
  const { contactOfficer: officer } = sheet
  return {
    committee: cleanLines(sheet.committee),
    date: cleanLines(sheet.date),
    dateAsWritten: cleanLines(sheet.dateAsWritten),
    subject: cleanLines(sheet.subject),
    reportBy: cleanLines(sheet.reportBy),
    contactOfficer: { name: cleanLines(officer.name), title: cleanLines(officer.title), telephone: cleanLines(officer.telephone) },
    implications: sheet.implications.map(({ name, value }) => ({
      name: cleanLines(name),
      value: value === null ? null : cleanLines(value) || null,
    })),
    wardsAffected: cleanLines(sheet.wardsAffected),
    purpose: cleanLines(sheet.purpose),
    recommendations: sheet.recommendations.map((each) => cleanLines(each)).filter(Boolean),
    background: cleanLines(sheet.background),
    report: cleanLines(sheet.report),
    proposal: cleanLines(sheet.proposal),
    appendices: cleanLines(sheet.appendices),
    backgroundPapers: cleanLines(sheet.backgroundPapers),
  }
}

function changedFields(before: FrontSheet, after: FrontSheet): (keyof FrontSheet)[] {
  return (Object.keys(emptyFrontSheet) as (keyof FrontSheet)[]).filter((field) => canonical(before[field]) !== canonical(after[field]))
}
