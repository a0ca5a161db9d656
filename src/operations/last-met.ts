import type { Kysely } from 'kysely'
import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { End } from '../domain/judgement/changes/comparison.ts'
import { listPapers } from '../store/papers.ts'
import { listReports } from '../store/reports.ts'
import type { Database } from '../store/schema.ts'
import { readEnd } from './read-end.ts'

/** The ends that a comparison can be asked from, besides any day: kept reports and the days of papers, the latest first. */
export interface Meetings {
  readonly reports: readonly (End & { readonly report: number; readonly meeting: Day | null; readonly committee: string })[]
  readonly papers: readonly { readonly asAt: Day; readonly name: string }[]
}

/** What was before the panel up to a day, of some plans or of all. Empty for a viewer who may not read papers. */
export async function listMeetings(db: Kysely<Database>, viewer: Viewer, upTo: Day, planIds?: readonly string[]): Promise<Meetings> {
  const isOf = (ids: readonly string[]) => planIds === undefined || ids.some((id) => planIds.includes(id))
  const [reports, papers] = await Promise.all([listReports(db, viewer), listPapers(db, viewer)])
  return {
    reports: reports
      .filter((report) => report.asAt <= upTo && isOf(report.planIds))
      .map(({ number, asAt, meeting, committee }) => ({ report: number, asAt, meeting, committee }))
      .toSorted((a, b) => (a.asAt < b.asAt ? 1 : a.asAt > b.asAt ? -1 : b.report - a.report)),
    papers: papers
      .filter((paper) => paper.state === 'adopted' && paper.day <= upTo && isOf(paper.planIds))
      .map(({ day, name }) => ({ asAt: day, name }))
      .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1)),
  }
}

/** When the panel last met before a day: the last kept report of an earlier one, else the day of the last paper; null where there was neither. */
export function lastMet({ reports, papers }: Meetings, before: Day): End | null {
  const report = reports.find(({ asAt }) => asAt < before)
  if (report) return { asAt: report.asAt, report: report.report }
  const paper = papers.find(({ asAt }) => asAt < before)
  return paper ? { asAt: paper.asAt, report: null } : null
}

/**
 * The same before an end in its own words: a day, `today` or `report 3`. Words that mean no end are taken for today, since whoever compares with them is
 * told so there.
 */
export function lastMetBefore(meetings: Meetings, to: string, today: Day): End | null {
  const end = readEnd(to, today, 'to')
  const report = end.ok ? end.value.report : null
  const day = report === null ? (end.ok ? end.value.asAt : today) : meetings.reports.find((each) => each.report === report)?.asAt
  return lastMet(meetings, day ?? today)
}

/** How an end is asked for: `report-3`, or its day. */
export const endWords = ({ asAt, report }: End): string => (report === null ? asAt : `report-${report}`)
