/**
 * What a rule can look at: a field of the promise or of its objective as the paper names it, what was told of it, or what people decided since.
 * `reports` are the words of several reports running, `reviews` what reviewers said, `changes` the recorded moves of a date.
 */
export const fields = [
  'text',
  'deadline',
  'owners',
  'measures',
  'progress',
  'status',
  'title',
  'baseline',
  'outcome',
  'targets',
  'parts',
  'reports',
  'reviews',
  'changes',
  'stopped',
  'backgroundPapers',
] as const
export type Field = (typeof fields)[number]

/** How one rule is explained to a reader, and where it looks. */
export interface Explanation {
  /** The rule in a few words: `Date slips in words`. */
  readonly name: string
  /** When it fires, in a sentence. */
  readonly means: string
  /** Where it always looks, whether anything is written there or not. */
  readonly looksAt?: readonly Field[]
  /** Where the words that fire it may stand besides: told where they do. */
  readonly mayStandIn?: readonly Field[]
  /** Where it looks for something that is not there, which is why it fires. */
  readonly misses?: readonly Field[]
}

/** A rule that makes findings can be switched off, and is told of many actions at once. */
export interface FindingExplanation extends Explanation {
  /** What is said of several: `75 actions` … `name no owner`. */
  readonly many: string
  /** The council's own tolerance that it goes by. */
  readonly tolerance?: 'datesMayMove' | 'dataMayBeDaysOld' | 'knownShortForms'
}
