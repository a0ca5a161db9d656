import type { Anchor } from '../document/document.ts'
import type { ColumnField } from './plan.ts'

/** What the columns of a layout hold, as a person set it right: by the layout's name, left to right, null for a column that is not read. */
export type Mapping = ReadonlyMap<string, readonly (ColumnField | null)[]>

/** One table of a paper as its columns were understood, so that a person can look at it and set it right. */
export interface TableLayout {
  readonly anchor: Anchor
  /** What tables with these very headings are called by; those without any go by their width. */
  readonly layout: string
  /** Whether actions were read out of it. */
  readonly read: boolean
  readonly columns: readonly LayoutColumn[]
}

export interface LayoutColumn {
  /** As printed; `''` where there is none. */
  readonly heading: string
  /** Null where the column is not read. */
  readonly field: ColumnField | null
  /** How it was told: by its heading, by what stands in it, by its place (as in the table before), or set right by a person. */
  readonly by: 'heading' | 'content' | 'position' | 'corrected'
}

/** What the fields that a person can give a column are called, in the order a list shows them. A column given none of them is left unread. */
export const fieldNames = {
  ref: 'Number',
  section: 'Section',
  objective: 'Objective',
  action: 'Action',
  part: 'Step of the action',
  deadline: 'Deadline',
  start: 'Start',
  original: 'First deadline',
  completed: 'Day it was done',
  owners: 'Owner',
  status: 'Status',
  progress: 'Progress',
  baseline: 'Starting position',
  outcome: 'Outcome',
  targets: 'Targets',
  funding: 'Funding',
  relevantPlans: 'Relevant plan',
} as const satisfies Partial<Record<ColumnField, string>>

export type MappableField = keyof typeof fieldNames

/** Whether a word is the name of such a field. */
export const isMappable = (field: string): field is MappableField => Object.hasOwn(fieldNames, field)

/** What is wrong with a correction, to stand behind “because”; null where it can be used: each field once, and one of them a promise. */
export function faultOfMapping(fields: readonly (MappableField | null)[]): string | null {
  const given = fields.filter((field) => field !== null)
  // what was said at several times has several columns
  const twice = given.find((field, i) => field !== 'progress' && field !== 'status' && given.indexOf(field) < i)
  if (twice !== undefined) return `two columns cannot both be “${fieldNames[twice]}”: give it to one of them`
  if (!given.includes('action') && !given.includes('objective')) return 'no column holds the actions: say which one does'
  return null
}
