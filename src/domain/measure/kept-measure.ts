import type { Day } from '../calendar/day.ts'
import type { MeasureUnit } from './measure.ts'

/** The promise in which a measure is named, or of which something was told. */
export interface MeasureSource {
  readonly plan: { readonly id: string | null; readonly title: string }
  readonly of: 'action' | 'objective'
  readonly id: string | null
  /** The printed numbers by which it is found in its plan: `1.2 3`. */
  readonly ref: string
  /** Its wording. */
  readonly words: string
}

/** Which way is better; `hold` where it is to be kept as it is. */
export type Direction = 'up' | 'down' | 'hold'

/** What a measure is to reach, and by when. */
export interface MeasureTarget {
  readonly value: number
  readonly unit: MeasureUnit
  /** Said against the baseline ("10% increase"), and no level. */
  readonly relative: boolean
  readonly direction: Direction
  /** Null where no day is set. */
  readonly by: Day | null
  /** The words it was read from. */
  readonly text: string
  readonly source: MeasureSource
}

/** Where it started. */
export interface Baseline {
  /** Null where the words hold no figure of the measure's unit. */
  readonly value: number | null
  readonly text: string
  readonly source: MeasureSource
}

/** Where a figure was told: in which update of which promise, and which numeral of its words it is. */
export interface FigurePlace {
  readonly source: MeasureSource
  /** The id of the update; null in a mere reading. */
  readonly update: string | null
  /** The day on which it was said; `''` where nobody says. */
  readonly said: Day | ''
  readonly by: string
  /** The numeral with its sign: `92%`. */
  readonly mark: string
  /** Which of the same numerals in the words of the update, from 1. */
  readonly nth: number
  /** The sentence it stands in. */
  readonly words: string
}

/** What was measured on a day, and from where that is known. */
export interface Value extends FigurePlace {
  readonly value: number
  readonly unit: MeasureUnit
  /** The two numbers behind a share. */
  readonly behind: { readonly part: number; readonly whole: number } | null
  /** The day it is true of: what the words name, else the day they were said. */
  readonly day: Day | ''
  readonly dayFrom: 'the words' | 'the day it was said'
  /** Why it is a value of this measure: the id of the rule. */
  readonly rule: string
}

/** A measure as all plans together know it. It is made anew out of what was promised and told, and so can never disagree with either. */
export interface Measure {
  /** Its address: the key of its first code, else of its phrase. */
  readonly key: string
  /** Every key under which it is known. */
  readonly keys: readonly string[]
  /** As their frameworks write them. */
  readonly codes: readonly string[]
  /** What it measures, in the words of a plan; `''` where only its code is written. */
  readonly phrase: string
  /** Null where nothing tells it. */
  readonly unit: MeasureUnit | null
  /** Null where nothing tells it. */
  readonly direction: Direction | null
  readonly baseline: Baseline | null
  /**
   * The changes told where a change is promised ("up by 16%"), by their days; `value` is below 0 for a fall. Absent where none is told: a change is no value.
   */
  readonly changes?: readonly Value[]
  /** By their days, those without one last. */
  readonly targets: readonly MeasureTarget[]
  /** By their days, the oldest first. */
  readonly values: readonly Value[]
  /** The promises that name it. None where figures of it are told, and no plan aims at it. */
  readonly namedIn: readonly MeasureSource[]
  /** Measures that may be this one, by most of their words: nobody has said so, and they are kept apart. */
  readonly near: readonly string[]
}

/** A figure of which nothing says what it measures. */
export interface FigureDoubt extends FigurePlace {
  /** The id of the rule that left it in doubt. */
  readonly rule: string
  /** `92% — of what? The action names no measure.` */
  readonly sentence: string
  /** The keys of measures it might belong to. */
  readonly near: readonly string[]
}

/** What a person said a figure is: a value of a measure, or of none. */
export interface FigureAnswer {
  readonly update: string
  readonly mark: string
  readonly nth: number
  /** A key of the measure; null where it is no value of any. */
  readonly measure: string | null
  readonly by: string
  readonly day: Day
  /** The instant it was recorded, ISO. */
  readonly recordedAt: string
}
