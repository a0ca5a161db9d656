import type { Explanation } from './explanation.ts'

/** Every rule that gives a status its reason. A rule that does not stand here does not compile. */
export const reasonKey = {
  stopped: { name: 'Recorded as stopped', means: 'The plan records that it was stopped, by whom and why.', looksAt: ['stopped'] },
  'target-reached': {
    name: 'Target reached',
    means: 'A figure that was told reaches the target of every date.',
    looksAt: ['progress'],
    mayStandIn: ['deadline', 'text'],
  },
  'told-done': {
    name: 'Told as done',
    means: 'The words told, or the status given, say that the whole promise is done.',
    looksAt: ['progress'],
  },
  'figure-beside-deed': {
    name: 'Figure beside the deed',
    means: 'A figure stands beside the deed and misses no target.',
    looksAt: ['progress'],
  },
  late: {
    name: 'Last day gone by',
    means: 'A last day is over, and neither words nor figures say that what was due is done.',
    looksAt: ['deadline', 'progress'],
  },
  'starts-later': { name: 'Starts later', means: 'Its first day has not come.', looksAt: ['deadline'] },
  'waits-for-event': {
    name: 'Waits for an event',
    means: 'The deadline is an event, and nothing says that it has happened.',
    looksAt: ['deadline', 'progress'],
  },
  'not-asked': { name: 'Nobody has asked', means: 'No paper and no round has asked for progress on the plan.', misses: ['progress'] },
  'no-progress-stated': {
    name: 'No progress stated',
    means: 'Nothing that happened is told: no text, only a promise to look or to begin, only the deadline or the promise said again.',
    looksAt: ['progress'],
  },
  'problem-told': { name: 'Problem told', means: 'The words told speak of a problem.', looksAt: ['progress'] },
  'short-of-target': {
    name: 'Short of the next step',
    means: 'A figure is short of the next dated target, or of the last one with few days left (31 unless the council sets another number).',
    looksAt: ['progress'],
    mayStandIn: ['deadline', 'text'],
  },
  'day-behind-deadline': {
    name: 'A day after the deadline',
    means: 'The words told name a day to come that lies after the deadline.',
    looksAt: ['progress', 'deadline'],
  },
  'only-preparation': {
    name: 'Only preparation',
    means: 'Few days are left (under 31 unless the council sets another number), and only preparation is told.',
    looksAt: ['progress', 'deadline'],
  },
  'words-not-understood': {
    name: 'Words not understood',
    means: 'It cannot be told whether the words report a deed.',
    looksAt: ['progress'],
  },
  'deadline-not-understood': {
    name: 'Deadline not understood',
    means: 'Whether it is in time hangs on a deadline that could not be understood.',
    looksAt: ['deadline'],
  },
  'deed-told': { name: 'Work told', means: 'The words told, or the status given, report a deed.', looksAt: ['progress'] },
  parts: { name: 'Its worst part', means: 'An action shows the worst of its parts, and how many stand where.', looksAt: ['parts'] },
  overridden: {
    name: 'Overridden',
    means: 'A reviewer put a status in the place of the one the facts give, until a day.',
    looksAt: ['reviews'],
  },
} as const satisfies Readonly<Record<string, Explanation>>

/** The id of a rule that gives a status its reason. */
export type ReasonRule = keyof typeof reasonKey
