// Long, because the rows of every table stand in one place: to read the store is to read this file.
import type { ColumnType, JSONColumnType } from 'kysely'
import type { Day } from '../domain/calendar/day.ts'
import type { Document } from '../domain/document/document.ts'
import type { FrontSheet } from '../domain/document/front-sheet.ts'
import type { Judgement } from '../domain/judgement/judgement.ts'
import type { JudgementSettings } from '../domain/judgement/settings.ts'
import type { MeasureMention } from '../domain/measure/measure.ts'
import type { Change, ColumnField, DeadlinePart, PlanColumn } from '../domain/plan/plan.ts'
import type { Reading } from '../domain/plan/reading.ts'
import type { Deed, Review } from '../domain/plan/told.ts'

/**
 * The rows, private to this room: no other floor ever sees one. Every table begins with its organisation. Days are the day something was said,
 * instants (`…_at`) the moment it was recorded; both travel as ISO text.
 */
export interface Database {
  organisation: OrganisationRow
  person: PersonRow
  paper: PaperRow
  arrival: ArrivalRow
  arrival_piece: ArrivalPieceRow
  plan: PlanRow
  section: SectionRow
  objective: ObjectiveRow
  action: ActionRow
  progress_update: UpdateRow
  change: ChangeRow
  section_change: SectionChangeRow
  owner_merge: OwnerMergeRow
  column_mapping: ColumnMappingRow
  status_review: StatusReviewRow
  judgement_setting: JudgementSettingRow
  original_deletion: OriginalDeletionRow
  retention: RetentionRow
  front_sheet: FrontSheetRow
  report: ReportRow
  journal: JournalRow
  journal_head: JournalHeadRow
}

/** PostgreSQL keeps the microsecond and the zone; we write and read `2004-07-01T09:30:00.000Z`. */
export type Instant = ColumnType<string, string, string>

export interface OrganisationRow {
  organisation_id: string
  name: string
  recorded_at: Instant
}

export interface PersonRow {
  organisation_id: string
  id: string
  name: string
  roles: string[]
  recorded_at: Instant
}

/** The only row besides `journal_head` and those on their way in that changes: its state moves on, and each move is sealed anew in the journal; its bytes may go (`original_deletion`). */
export interface PaperRow {
  organisation_id: string
  id: string
  sha256: string
  name: string
  kind: string
  /** Null once the original was deleted. */
  bytes: Buffer | null
  document: JSONColumnType<Document>
  reading: JSONColumnType<Reading>
  day: Day
  state: 'draft' | 'adopted' | 'withdrawn'
  received_by: string
  received_at: Instant
  settled: JSONColumnType<Record<string, { value?: string }>>
  moved_by: string | null
  moved_at: ColumnType<string | null, string | null, string | null>
  withdrawn_because: string | null
}

/** A file on its way in; its bytes lie in `arrival_piece` until it was read, refused or given up. Not sealed: what it became is. */
export interface ArrivalRow {
  organisation_id: string
  batch: string
  /** From 1, in the order in which they were handed in. */
  number: number
  name: string
  sha256: string
  size: number
  /** It may be converted first, where it is of an older kind. */
  convert: boolean
  state: 'waiting' | 'read' | 'refused' | 'given up'
  sentence: string
  found: JSONColumnType<{ plans: number; actions: number; doubts: number; leftovers: number }> | null
  paper_id: string | null
  brought_by: string
  received_at: Instant
}

/** Bytes of a file on its way in, from piece 1; they stand before the file itself does. */
export interface ArrivalPieceRow {
  organisation_id: string
  batch: string
  number: number
  piece: number
  bytes: Buffer
  received_at: Instant
}

export interface PlanRow {
  organisation_id: string
  id: string
  paper_id: string | null
  position: number
  title: string
  kind: string
  period: string
  columns: JSONColumnType<readonly PlanColumn[]> | null
  day: Day
  adopted_by: string
  recorded_at: Instant
}

export interface SectionRow {
  organisation_id: string
  plan_id: string
  id: string
  parent_id: string | null
  position: number
  ref: string
  title: string
  anchor: string
}

export interface ObjectiveRow {
  organisation_id: string
  id: string
  plan_id: string
  section_id: string
  position: number
  ref: string
  title: string
  relevant_plans: JSONColumnType<readonly string[]>
  baseline: string
  outcome: string
  targets: string
  phase: string
  funding: string
  cross_reference: string
  anchor: string
  anchors: JSONColumnType<Record<string, string>>
}

/** The promise as adopted, frozen; what became of its wording, day or owner stands in `change`. */
export interface ActionRow {
  organisation_id: string
  id: string
  plan_id: string
  section_id: string
  objective_id: string | null
  parent_id: string | null
  position: number
  ref: string
  text: string
  deadline_text: string
  deadline_parts: JSONColumnType<readonly DeadlinePart[]>
  owners: JSONColumnType<readonly string[]>
  measures: JSONColumnType<readonly MeasureMention[]>
  status: string | null
  anchor: string
  anchors: JSONColumnType<Record<string, string>>
  /** The day it was added to an adopted plan; null where it was adopted with it. */
  added_on: Day | null
}

export interface UpdateRow {
  organisation_id: string
  id: string
  plan_id: string
  action_id: string | null
  objective_id: string | null
  /** From 1 for each action or objective, in the order of recording. */
  number: number
  /** Where it stands among the updates of its day: its own number, or that of the update whose misreading it mends. */
  place: number
  /** The printed number of a line below an objective; `''` otherwise. */
  ref: string
  day: Day
  text: string
  deed: Deed
  rule: string
  declared: string | null
  said_by: string
  recorded_by: string
  recorded_at: Instant
  paper_id: string | null
  replaces: string | null
}

export interface ChangeRow {
  organisation_id: string
  id: string
  plan_id: string
  /** From 1 for each plan, in the order of recording. */
  number: number
  action_id: string | null
  objective_id: string | null
  kind: Change['kind']
  field: string
  from_text: string
  to_text: string
  /** The new value as the domain understands it (a deadline with its parts …); null where `to_text` says it all. */
  value: JSONColumnType<object> | null
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

/** A change of a section of an adopted plan; the adopted heading stays. */
export interface SectionChangeRow {
  organisation_id: string
  id: string
  plan_id: string
  /** From 1 for each plan, in the order of recording. */
  number: number
  section_id: string
  kind: 'added' | 'reworded' | 'moved'
  field: string
  from_text: string
  to_text: string
  /** Of a section that moved: the one it stands in now. */
  value: JSONColumnType<object> | null
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface OwnerMergeRow {
  organisation_id: string
  number: number
  from_names: JSONColumnType<readonly string[]>
  to_name: string
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface ColumnMappingRow {
  organisation_id: string
  number: number
  /** What tables with these headings are called by. */
  layout: string
  /** Left to right; null for a column that is not read. */
  fields: JSONColumnType<readonly (ColumnField | null)[]>
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface StatusReviewRow {
  organisation_id: string
  id: string
  plan_id: string
  /** From 1 for each plan, in the order of recording. */
  number: number
  action_id: string
  kind: Review['kind']
  status: string | null
  until: Day | null
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface JudgementSettingRow {
  organisation_id: string
  number: number
  settings: JSONColumnType<JudgementSettings>
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

/** What is left of an original that was deleted, beside its paper's row. */
export interface OriginalDeletionRow {
  organisation_id: string
  paper_id: string
  sha256: string
  size: number
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface RetentionRow {
  organisation_id: string
  number: number
  /** Null for ever. */
  months: number | null
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface FrontSheetRow {
  organisation_id: string
  number: number
  paper_id: string | null
  sheet: JSONColumnType<FrontSheet>
  reason: string
  said_by: string
  recorded_by: string
  day: Day
  recorded_at: Instant
}

export interface ReportRow {
  organisation_id: string
  number: number
  as_at: Day
  meeting: Day | null
  committee: string
  plan_ids: JSONColumnType<readonly string[]>
  front_sheet: JSONColumnType<FrontSheet>
  document: JSONColumnType<Document>
  judgement: JSONColumnType<Judgement>
  said_by: string
  recorded_by: string
  composed_at: Instant
}

export interface JournalRow {
  organisation_id: string
  seq: number
  at: Instant
  who_id: string
  who_name: string
  deed: string
  subject: string
  before: JSONColumnType<object> | null
  after: JSONColumnType<object> | null
  /** Table → key → sha256 of each row this deed wrote. */
  seals: JSONColumnType<Record<string, Record<string, string>>>
  previous: string
  hash: string
}

export interface JournalHeadRow {
  organisation_id: string
  seq: number
  hash: string
}
