import type { Status } from '../judgement.ts'

/** When each status is given, in the order in which they are tried: the first that fits is taken. */
export const statusMeanings: Readonly<Record<Status, string>> = {
  stopped: 'The plan records that the action was stopped, with the reason.',
  'done, effect shown':
    'It was told that the whole of the promise is done, or a figure reaches every dated target; and a figure beside it shows what came of it.',
  'done, effect not yet shown': 'It was told that the whole of the promise is done. Nothing shows yet what came of it.',
  late: 'A last day has gone by, nobody has told that it is done, and no figure reaches the target. Something that was promised “and ongoing” is not late while it is told to be running.',
  'not due yet':
    'It is to begin on a day that has not come, it waits for an event that has not happened, or nobody has been asked about it yet.',
  'no progress stated': 'Nothing was said, or nothing that happened: only a promise to look or to begin, or the deadline said again.',
  'at risk':
    'A problem was told, a figure is short of its step on the way, a day was named that lies after the deadline, or few days are left (under 31 unless the council sets another number) and only preparation is told.',
  'on track': 'Work was told, and none of the above.',
  unknown: 'It turns on something in the paper that could not be read for sure. Whoever resolves that doubt decides it.',
}
