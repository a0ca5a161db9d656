// Long, because it is the key to every finding, and a reader looks for all of them in one place.
import type { FindingExplanation } from './explanation.ts'

/** Every rule that makes findings, in the order in which a reader should meet them. A rule that does not stand here does not compile. */
export const findingKey = {
  late: {
    name: 'Late',
    means: 'A last day is over, and nothing says that what was due is done.',
    many: 'are late',
    looksAt: ['deadline', 'progress'],
  },
  'declared-better-than-computed': {
    name: 'Declared better than the facts say',
    means: 'The owner’s own word claims more than the deadline, the figures and the words told do.',
    many: 'are declared better than the facts say',
    looksAt: ['status', 'deadline', 'progress'],
  },
  'status-challenged': {
    name: 'Challenged by a reviewer',
    means: 'A reviewer gives another status than the facts do.',
    many: 'are seen otherwise by a reviewer',
    looksAt: ['reviews'],
  },
  'plan-told-as-progress': {
    name: 'A plan told as progress',
    means: 'Its day is over, and what is told is a plan to do it or its next step.',
    many: 'tell a plan as if it were progress',
    looksAt: ['progress', 'deadline'],
  },
  'no-progress-stated': {
    name: 'No progress stated',
    means: 'Nothing that happened is told, in this report or in several running.',
    many: 'state no progress',
    looksAt: ['progress'],
  },
  'same-words-as-last-time': {
    name: 'The same words as last time',
    means: 'The latest report says in the same words what the one before it said.',
    many: 'say the same words as last time',
    looksAt: ['reports'],
  },
  'date-moved': {
    name: 'Date moved again and again',
    means: 'The date was moved more often than the council bears with.',
    many: 'have had their date moved again and again',
    looksAt: ['changes'],
    tolerance: 'datesMayMove',
  },
  'date-slips-in-words': {
    name: 'Date slips in words',
    means: 'The words told name a day after the deadline for something still to be done; the deadline itself was not moved.',
    many: 'speak of a day after their own deadline',
    looksAt: ['progress', 'deadline'],
  },
  'check-planned-after-deadline': {
    name: 'Checked after its date',
    means: 'Somebody will look, but only when the deadline is over.',
    many: 'will be checked only after their deadline',
    looksAt: ['progress', 'deadline'],
  },
  'figure-misses-target': {
    name: 'Figure misses its target',
    means: 'A figure that is told is short of the target it speaks of.',
    many: 'state a figure that misses its target',
    looksAt: ['progress'],
    mayStandIn: ['deadline', 'text', 'targets'],
  },
  're-test-due': {
    name: 'Test of its effect is due',
    means: 'The effect of a finished action was to be tested by a day that is over, and nothing shows it.',
    many: 'were to be tested for their effect by now',
    looksAt: ['reviews', 'progress'],
  },
  'target-easier-than-value': {
    name: 'Target reached before it began',
    means: 'The starting position has reached the target already, or the target leads the wrong way.',
    many: 'have a target that is reached already',
    mayStandIn: ['text', 'baseline', 'targets', 'deadline'],
  },
  'target-without-a-day': {
    name: 'Target without a day',
    means: 'A figure is aimed at, and no day says when it is to be reached.',
    many: 'have a target without a day',
    mayStandIn: ['text', 'targets'],
    misses: ['deadline'],
  },
  'percentage-without-numbers': {
    name: 'Percentage without numbers',
    means: 'A share is told, and not of how many.',
    many: 'state a percentage without the numbers behind it',
    looksAt: ['progress'],
  },
  'old-data': {
    name: 'Old figures',
    means: 'The newest figure told is older than the council bears with.',
    many: 'state figures that are old',
    looksAt: ['progress'],
    tolerance: 'dataMayBeDaysOld',
  },
  'no-date-at-all': {
    name: 'No date at all',
    means: 'No day, no rhythm and no event is written by which it is to be done.',
    many: 'have no date at all',
    looksAt: ['deadline'],
  },
  'no-date-only-monitoring': {
    name: 'Only monitoring, no date',
    means: 'The deadline says only how often somebody will look.',
    many: 'have no date, only monitoring',
    looksAt: ['deadline'],
  },
  'no-named-owner': {
    name: 'No named owner',
    means: 'No person and no post is named as responsible.',
    many: 'name no owner',
    looksAt: ['owners'],
  },
  'no-measure': {
    name: 'No measure',
    means: 'No indicator, no target and no figure says how anyone could tell whether it has worked.',
    many: 'have no measure or target',
    misses: ['measures', 'text', 'deadline', 'targets'],
  },
  'no-baseline': {
    name: 'No starting position',
    means: 'It is to be measured, and nobody wrote down where it started from.',
    many: 'say no starting position',
    mayStandIn: ['title', 'measures', 'text', 'deadline'],
    misses: ['baseline'],
  },
  'no-outcome': {
    name: 'No outcome',
    means: 'Nobody wrote down what should be different afterwards.',
    many: 'say no outcome',
    mayStandIn: ['title'],
    misses: ['outcome'],
  },
  'two-targets-for-one-measure': {
    name: 'Two targets for one measure',
    means: 'One measure is to reach two different levels.',
    many: 'have two targets for one measure',
    mayStandIn: ['text', 'deadline', 'targets'],
  },
  'achieved-against-a-figure': {
    name: 'Achieved against a figure',
    means: 'One plan tells a level as achieved; what another tells of the same measure falls short of it.',
    many: 'are told as done against a figure that falls short',
    looksAt: ['progress'],
  },
  'same-promise-in-two-plans': {
    name: 'The same promise in two plans',
    means: 'Two plans promise much the same thing, and must say the same of it.',
    many: 'stand in another plan too',
    mayStandIn: ['text', 'title'],
  },
  'unknown-acronym': {
    name: 'Unexplained short form',
    means: 'A short form stands in the plan, and nowhere what it is short for.',
    many: 'use a short form that is explained nowhere',
    mayStandIn: ['text', 'deadline', 'progress', 'title', 'baseline', 'outcome', 'targets'],
    tolerance: 'knownShortForms',
  },
  'background-papers-unchecked': {
    name: 'Background papers unchecked',
    means: 'The front sheet names no background paper, although the report rests on plans and figures that stand somewhere.',
    many: 'rest on papers that the front sheet does not list',
    looksAt: ['backgroundPapers'],
  },
} as const satisfies Readonly<Record<string, FindingExplanation>>

/** The id of a rule that makes findings. */
export type FindingRuleId = keyof typeof findingKey
