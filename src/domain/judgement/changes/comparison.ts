import type { Day } from '../../calendar/day.ts'
import type { Anchor } from '../../document/document.ts'
import type { Status } from '../judgement.ts'
import type { Kind } from './kinds.ts'
import type { Noise } from './noise.ts'
import type { Fields, PlanName, Standing } from './standing.ts'

/** What one difference is about. */
export interface AboutDifference {
  readonly of: Standing['of']
  readonly key: string
  readonly id: string | null
  readonly section: string
  readonly objective: string | null
  readonly ref: string
  /** The place of a part among its siblings, from 1; null for what is no part. */
  readonly part: number | null
  /** As it is worded at the later moment; at the earlier one where it is gone. */
  readonly text: string
}

/** One thing that differs between two moments. */
export interface Difference {
  readonly kind: Kind
  readonly plan: PlanName
  /** Null where it is about a whole plan. */
  readonly about: AboutDifference | null
  /** In words, as the reader compares them; `''` where there was nothing. */
  readonly before: string
  readonly after: string
  readonly status: { readonly before: Status | null; readonly after: Status | null }
  /** One plain sentence for the reader. */
  readonly sentence: string
  /** How far it went, where before and after stand beside it: `153 days later, its first move`. */
  readonly how?: string
  /** Who has it shown otherwise than the facts have it, and until when; in the sentence too. Only where an override covers the later status. */
  readonly shown?: string
  /** The words or figures it rests on. */
  readonly evidence: string
  /** The day it was said or agreed, by whom and why, where that is recorded. */
  readonly day: Day | null
  readonly by: string | null
  readonly reason: string | null
  /** Its place in the paper. */
  readonly anchor: Anchor | null
  /** Whether a figure that moved did so by more than chance; only with a measure that moved. */
  readonly noise?: Noise
  readonly patch: Patch
}

/** What the difference does to the earlier moment to give the later one. */
export type Patch =
  | { readonly does: 'set'; readonly from: Partial<Fields>; readonly to: Partial<Fields> }
  | { readonly does: 'bring'; readonly plan: boolean; readonly standings: readonly Standing[] }
  | { readonly does: 'take'; readonly plan: boolean; readonly standings: readonly Standing[] }

/** One end of a comparison. */
export interface End {
  readonly asAt: Day
  readonly report: number | null
}

/** Published as changes/1. */
export interface Comparison {
  readonly from: End
  readonly to: End
  /** Plan by plan in printed order. */
  readonly differences: readonly Difference[]
  /** Actions that stood at both moments, and how many of them kept their status. */
  readonly actions: number
  readonly kept: number
  /** Plans that were held then and that an end which is a report was composed without: not compared. */
  readonly leftOut: readonly PlanName[]
}
