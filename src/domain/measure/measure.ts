import type { Day } from '../calendar/day.ts'

/** A measure as a paper mentions it: in a deadline cell, a target column, the wording or a progress text. */
export interface MeasureMention {
  /** As the framework writes it, without the word PI: `BV162`, `PAF B7`, `QP4.0.1`; null for "Local PI". */
  readonly code: string | null
  /** What it is said to measure: `KS4`, `% LAC in family placements`; `''` where nothing is said. */
  readonly label: string
  /** The words it was read from. */
  readonly text: string
  readonly from: 'deadline' | 'targets' | 'wording' | 'progress'
}

/** %, a count of things, pounds, or a ratio. */
type Unit = '%' | 'count' | '£' | 'ratio'

/** What a measure is told in: a unit of a target, or a length of time. */
export type MeasureUnit = Unit | 'days' | 'weeks'

/** What a figure is to reach: `85%`, `21 adoptions`, `10% increase`. */
export interface Target {
  readonly value: number
  readonly unit: Unit
  /** The thing counted (`adoptions`, `placements`), `''` where none is named. */
  readonly of: string
  /** Said against the baseline ("10% increase", "5% reduction") and not as a level. */
  readonly relative: boolean
  /** Which way is better: `down` for a reduction, otherwise `up`. */
  readonly direction: 'up' | 'down'
  readonly text: string
}

/** A figure somebody stated: `83.5% of tenancies visited`, `71% as at May 2026`. */
export interface Figure {
  readonly value: number
  readonly unit: MeasureUnit
  readonly of: string
  /** The last day of what "as at" names; null where no day is said. */
  readonly asAt: Day | null
  readonly text: string
  /** A person said that it is a value of what its promise is measured by, whatever words stand beside it. */
  readonly answered?: true
}
