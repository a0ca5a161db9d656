import type { Asking, Matter } from './line-of-enquiry.ts'
import { inWords, sayPromise, sayShare } from './words.ts'

/** One question where a single promise is meant, another where there are several. */
const asking = (rule: string, gravity: number, one: (matter: Matter) => string, many: (matter: Matter) => string): Asking => ({
  rule,
  gravity,
  ask: (matter) => (matter.findings.length === 1 ? one(matter) : many(matter)),
})

/** The people to ask, where the promises name a few. */
export function owners({ findings, actionOf }: Matter): string {
  const names = [...new Set(findings.flatMap(({ about }) => actionOf(about)?.owners.map(({ name }) => name) ?? []))]
  return names.length > 0 && names.length <= 3 ? inWords(names) : ''
}

const whoAnswers = (matter: Matter): string => owners(matter) || 'the responsible managers'

/** What a promise lacks by these rules, in the order in which they are said; they are asked about together. */
const missing: readonly (readonly [rule: string, thing: string])[] = [
  ['no-measure', 'a measure'],
  ['no-outcome', 'an outcome'],
  ['no-baseline', 'a starting position'],
]

const isOfOneRule = ({ findings }: Matter): boolean => new Set(findings.map(({ rule }) => rule)).size === 1

/** Names all that is missing somewhere, so that it is true of every place it counts: of each at least one of them. */
function askWhatIsMissing(m: Matter): string {
  const things = missing.filter(([rule]) => m.findings.some((one) => one.rule === rule)).map(([, thing]) => thing)
  const lacking = isOfOneRule(m) ? 'which name no measure' : `which lack ${inWords(things, 'or')}`
  return `How will the panel know whether ${sayShare(m)} of ${m.planName} have worked, ${lacking}?`
}

/** Every kind of question. A further one is a line here; a rule without one is asked in the words of its finding. */
export const askings: readonly Asking[] = [
  asking(
    'late',
    10,
    (m) => `Why is ${sayPromise(m)} not done although its day has passed, and on which day will it be?`,
    (m) => `Why are ${sayShare(m)} of ${m.planName} past their own day, and on which day will each be done?`,
  ),
  asking(
    'achieved-against-a-figure',
    10,
    (m) => `Which is right about ${sayPromise(m)}: that it is achieved, or the figure reported elsewhere that falls short?`,
    (m) => `Why are ${sayShare(m)} of ${m.planName} reported as achieved where figures elsewhere fall short?`,
  ),
  asking(
    'declared-better-than-computed',
    10,
    (m) => `What does the manager know that makes ${sayPromise(m)} stand better than the facts say?`,
    (m) => `Why are ${sayShare(m)} of ${m.planName} declared to stand better than the facts say?`,
  ),
  asking(
    'status-challenged',
    9,
    (m) => `Which is right about ${sayPromise(m)}: what the facts say, or what the reviewer says?`,
    (m) => `Why do the reviewers see ${sayShare(m)} of ${m.planName} otherwise than the facts say?`,
  ),
  asking(
    're-test-due',
    6,
    (m) => `What came of ${sayPromise(m)}, whose effect was to be tested by now?`,
    (m) => `What came of the ${m.findings.length} finished actions of ${m.planName} whose effect was to be tested by now?`,
  ),
  asking(
    'no-progress-stated',
    8,
    (m) => `What has happened on ${sayPromise(m)}, of which no progress is stated?`,
    (m) => `What has happened on the ${m.findings.length} actions of ${m.planName} that state no progress, and who will answer by when?`,
  ),
  asking(
    'plan-told-as-progress',
    8,
    (m) => `What has been done so far on ${sayPromise(m)}, where what is told is only what is planned?`,
    (m) => `What has been done so far on the ${m.findings.length} actions of ${m.planName} where what is told is only what is planned?`,
  ),
  asking(
    'figure-misses-target',
    7,
    (m) => `What will bring ${sayPromise(m)} to its target, which the figure told misses?`,
    (m) => `What will bring ${sayShare(m)} of ${m.planName} to their targets, which the figures told miss?`,
  ),
  asking(
    'two-targets-for-one-measure',
    7,
    (m) => `Which of the two targets set for ${sayPromise(m)} does the council hold itself to?`,
    (m) =>
      `Which of the differing targets set in ${m.findings.length} places of ${m.planName} and elsewhere does the council hold itself to?`,
  ),
  asking(
    'date-moved',
    7,
    (m) => `Why has the date of ${sayPromise(m)} been moved again and again, and what makes the present one firm?`,
    (m) => `Why have the dates of ${sayShare(m)} of ${m.planName} been moved again and again, and what makes the present ones firm?`,
  ),
  asking(
    'date-slips-in-words',
    6,
    (m) => `Has the date of ${sayPromise(m)} moved, as its own text suggests, and who agreed to that?`,
    (m) => `Have the dates of ${sayShare(m)} of ${m.planName} moved, as their own texts suggest, and who agreed to that?`,
  ),
  asking(
    'same-words-as-last-time',
    6,
    (m) => `What is new on ${sayPromise(m)} since the last report, whose words are repeated?`,
    (m) => `What is new on the ${m.findings.length} actions of ${m.planName} that repeat the words of the last report?`,
  ),
  asking(
    'check-planned-after-deadline',
    5,
    (m) => `Why will ${sayPromise(m)} be checked only after its day has passed?`,
    (m) => `Why will ${sayShare(m)} of ${m.planName} be checked only after their day has passed?`,
  ),
  asking(
    'target-easier-than-value',
    5,
    (m) => `Why does ${sayPromise(m)} aim at what has been reached already?`,
    (m) => `Why do ${sayShare(m)} of ${m.planName} aim at what has been reached already?`,
  ),
  asking(
    'no-named-owner',
    4,
    (m) => `Who is responsible for ${sayPromise(m)}?`,
    (m) => `Who is responsible for ${sayShare(m)} of ${m.planName} that name nobody?`,
  ),
  asking(
    'no-date-at-all',
    4,
    (m) => `By when is ${sayPromise(m)} to be done?`,
    (m) => `By when are the ${m.findings.length} actions of ${m.planName} to be done whose deadlines name no day?`,
  ),
  asking(
    'no-date-only-monitoring',
    4,
    (m) => `By when is ${sayPromise(m)} to be done, whose deadline says only how often somebody looks?`,
    (m) => `By when are the ${m.findings.length} actions of ${m.planName} to be done whose deadline says only how often somebody looks?`,
  ),
  asking(
    'effect-not-shown',
    4,
    (m) => `How and on which day will it be tested whether ${sayPromise(m)} has had its effect?`,
    (m) =>
      `How and on which day will it be tested whether the ${m.findings.length} finished actions of ${m.planName} have had their effect?`,
  ),
  asking(
    'target-without-a-day',
    4,
    (m) => `By when is the target of ${sayPromise(m)} to be reached?`,
    (m) => `By when are the targets in ${m.findings.length} places of ${m.planName} to be reached, which name no day?`,
  ),
  asking(
    'old-data',
    3,
    (m) => `What is the latest figure for ${sayPromise(m)}?`,
    (m) => `What are the latest figures for ${sayShare(m)} of ${m.planName}, whose figures are old?`,
  ),
  asking('no-measure', 3, (m) => `How will the panel know whether ${sayPromise(m)} has worked?`, askWhatIsMissing),
  asking(
    'no-outcome',
    3,
    (m) => `What should be different when ${sayPromise(m)} is done?`,
    (m) => (isOfOneRule(m) ? `What should be different when ${sayShare(m)} of ${m.planName} are done?` : askWhatIsMissing(m)),
  ),
  asking(
    'no-baseline',
    2,
    (m) => `Where did ${sayPromise(m)} start from?`,
    (m) => `Where did ${sayShare(m)} of ${m.planName} start from, which say no starting position?`,
  ),
  asking(
    'percentage-without-numbers',
    2,
    (m) => `How many cases stand behind the percentage told of ${sayPromise(m)}?`,
    (m) => `How many cases stand behind the percentages told in ${m.findings.length} places of ${m.planName}?`,
  ),
  asking(
    'same-promise-in-two-plans',
    2,
    (m) => `Who leads on ${sayPromise(m)}, which two plans promise?`,
    (m) => `Who leads on the ${m.findings.length} promises of ${m.planName} that other plans make too?`,
  ),
  asking(
    'background-papers-unchecked',
    2,
    () => 'On which papers does this report rest, and may the public see them?',
    () => 'On which papers do these reports rest, and may the public see them?',
  ),
  asking(
    'unknown-acronym',
    1,
    (m) => `What does “${m.findings[0]?.evidence ?? ''}” stand for?`,
    (m) => `What do ${inWords([...new Set(m.findings.map(({ evidence }) => `“${evidence}”`))].slice(0, 6))} stand for?`,
  ),
]

/** A rule that nobody has written a question for is asked about all the same. */
export const askOf = (rule: string): Asking =>
  askings.find((each) => each.rule === rule) ??
  asking(
    rule,
    3,
    (m) => `What do you say to this about ${sayPromise(m)}: ${m.findings[0]?.sentence.replace(/[.?!]+$/, '') ?? ''}?`,
    (m) => `What does ${whoAnswers(m)} say to what was found in ${m.findings.length} places of ${m.planName}?`,
  )
