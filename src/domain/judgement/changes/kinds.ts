/** What can differ between two moments. */
export const kinds = [
  'late',
  'worse',
  'silent',
  'silent-again',
  'done',
  'better',
  'reviewed',
  're-dated',
  'reworded',
  're-owned',
  're-targeted',
  'measure-moved',
  'stopped',
  'plan-removed',
  'removed',
  'plan-added',
  'added',
  'taken-up',
  'moved',
  'told',
] as const
export type Kind = (typeof kinds)[number]

/** Differences that a reader looks at together. */
export interface Group {
  readonly id: Kind
  readonly title: string
  /** What the group means, in a line. */
  readonly says: string
  readonly kinds: readonly Kind[]
}

const group = (id: Kind, title: string, says: string, more: readonly Kind[] = []): Group => ({ id, title, says, kinds: [...more, id] })

/** Every group in the order of reading: what needs attention first. Each kind is in one of them. */
export const groups: readonly Group[] = [
  group('late', 'Newly late', 'Their last day came and went between the two days.'),
  group('worse', 'Worse', 'Not newly late, but less sure than before.'),
  group('silent', 'Fell silent', 'No progress is stated now, and none was missing before.'),
  group('silent-again', 'Silent again', 'No progress stated then, and none now. Each can be asked about.'),
  group('done', 'Finished', 'Done now, and not before.'),
  group('better', 'Better', 'Not finished, or finished before with an effect shown now.'),
  group(
    'reviewed',
    'Reviewed',
    'A reviewer challenges or sets a status, takes that back, or sets a day to test the effect. It is no progress.',
  ),
  group('re-dated', 'Re-dated', 'The promised date is another one.'),
  group('reworded', 'Reworded', 'The official words are others.'),
  group('re-owned', 'Re-owned', 'Somebody else answers for it.'),
  group('re-targeted', 'Re-targeted', 'What is to be reached, or how it is measured, is another thing.'),
  group('measure-moved', 'Figures moved', 'The figure last stated is another one.'),
  group('stopped', 'Stopped', 'Will not be done any more, by decision.'),
  group('removed', 'Removed', 'Stood there before and does not now.', ['plan-removed']),
  group('added', 'Added', 'Was not there before.', ['plan-added', 'taken-up']),
  group('moved', 'Moved', 'Stands in another place or under another number.'),
  group('told', 'New words', 'Something was said, and the status is the same.'),
]

/** The group a kind is read in. */
export function groupOf(kind: Kind): Group {
  const found = groups.find((each) => each.kinds.includes(kind))
  if (!found) throw new Error(`no group for the kind ${kind}`)
  return found
}
