// Long because it is the table of what each status takes: one line a case, the near misses beside it.
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../plan/plan.ts'
import { judge } from '../judge.ts'
import type { Status } from '../judgement.ts'
import {
  action,
  asAt,
  by,
  due,
  from,
  judgeOne,
  may,
  ongoing,
  plan,
  quarterly,
  section,
  september,
  target,
  unknown,
  when,
} from '../promises-in-tests.ts'
import { defaultSettings } from '../settings.ts'

const statusOf = (deadline: Deadline, said: string, text = 'Open a hub'): Status => judgeOne(action(text, deadline, said)).status

describe('stopped', () => {
  const stopped = { day: '2026-06-01', reason: 'The grant ended', by: 'M Hale' }
  test('the plan records it', () => expect(judgeOne(action('Open a hub', may, 'Delayed', { stopped })).status).toBe('stopped'))
  test('before everything else', () => expect(judgeOne(action('Open a hub', may, 'Achieved', { stopped })).status).toBe('stopped'))
  test('not before its day', () =>
    expect(judgeOne(action('Open a hub', may, '', { stopped: { ...stopped, day: '2026-07-02' } })).status).toBe('late'))
  test('the words of a progress text stop nothing', () => expect(statusOf(september, 'No longer required')).toBe('at risk'))
})

describe('done', () => {
  test.each<[string, Deadline, string]>([
    ['past its day', may, 'Achieved'],
    ['before its day', september, 'Completed in June'],
    ['a recurring promise told as implemented', due(quarterly), 'Implementation complete'],
    ['a decision taken', may, 'Decided to keep one hub'],
  ])('told: %s', (_, deadline, said) =>
    expect(statusOf(deadline, said, said.startsWith('Decided') ? 'Decide how many hubs to open' : 'Open a hub')).toBe(
      'done, effect not yet shown',
    ),
  )

  test.each<[string, Deadline, string, Status]>([
    ['a share of something that was never promised', may, 'Achieved. 94% of families seen within a week.', 'done, effect not yet shown'],
    ['a mere count is effort, no effect', may, 'Achieved. Leaflet sent to 300 homes.', 'done, effect not yet shown'],
    ['a dated target is reached', due(by('2026-06-30', { target: target('85%') })), 'Currently 86.5%', 'done, effect shown'],
    ['a target ahead is reached early', due(by('2026-09-30', { target: target('85%') })), 'Currently 86.5%', 'done, effect shown'],
    [
      'every step is reached',
      due(by('2026-03-31', { target: target('80%') }), by('2026-09-30', { target: target('85%') })),
      'Currently 86%',
      'done, effect shown',
    ],
  ])('%s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))

  test.each<[string, Deadline, string, Status]>([
    [
      'only the first step is reached',
      due(by('2026-03-31', { target: target('80%') }), by('2027-03-31', { target: target('85%') })),
      'Currently 82%',
      'on track',
    ],
    ['the figure speaks of something else', due(by('2026-09-30', { target: target('85%') })), '90% of the paint is dry', 'on track'],
    ['a figure of another unit', due(by('2026-09-30', { target: target('85%') })), '86 homes visited', 'on track'],
  ])('not yet: %s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))

  test('a reduction counts downwards', () => {
    const cut = due(by('2026-06-30', { target: target('5% reduction') }))
    expect(statusOf(cut, 'Complaints reduced by 6%')).toBe('done, effect shown')
    expect(statusOf(cut, 'Complaints up by 6%')).toBe('late')
  })

  test('the wording’s own aim is the target of a single date', () => {
    expect(statusOf(september, '76% of reviews held on time', 'Raise to 75% the reviews held on time')).toBe('done, effect shown')
    expect(statusOf(september, '76% of reviews held on time', 'Raise from 57% to 80% the reviews held on time')).toBe('on track')
  })
})

describe('only a value of what was to be reached, at or past its target, shows the effect', () => {
  test.each<[string, string, string, Status]>([
    ['Fill the posts', 'Posts filled. 64% of residents are satisfied.', '', 'done, effect not yet shown'],
    ['Fill the posts', '64% of residents are satisfied. Task completed.', '', 'done, effect not yet shown'],
    ['Fill the posts', 'Task completed. 96% satisfied.', '95% of calls answered', 'done, effect not yet shown'],
    ['Fill the posts', 'Task completed. 96% of calls answered.', '95% of calls answered', 'done, effect shown'],
    ['Fill the posts', 'Task completed. 94% of calls answered.', '95% of calls answered', 'done, effect not yet shown'],
    ['Fill the posts', 'Task completed. 4% of calls lost.', 'No more than 5% of calls lost', 'done, effect shown'],
    ['Fill the posts', 'Task completed. 6% of calls lost.', 'No more than 5% of calls lost', 'done, effect not yet shown'],
    ['Answer 95% of letters in time', 'Completed. 96% answered in time.', '', 'done, effect shown'],
    ['Answer 95% of letters in time', 'Completed. 96% of callers are satisfied.', '', 'done, effect not yet shown'],
    ['Answer 95% of letters in time', 'Completed. 120 letters answered.', '', 'done, effect not yet shown'],
    ['Increase visits by 10%', 'Completed. Visits up by 12%.', '', 'done, effect shown'],
  ])('%s | %s | %s', (text, said, targets, status) => expect(judgeOne(action(text, may, said), { targets }).status).toBe(status))

  test('the figure and its target are told in a sentence that can be read', () => {
    const reasons = (text: string, said: string) => judgeOne(action(text, september, said)).reasons.map(({ sentence }) => sentence)
    expect(reasons('Increase overnight stays by 15%', 'Overnight stays up by 16%.')).toEqual([
      '16% is stated; the target was “Increase overnight stays by 15%”.',
    ])
    expect(reasons('Answer 95% of letters in time', 'Currently 96%')).toEqual(['96% is stated; the target was 95% of letters.'])
  })
})

describe('a figure short of the promised one is never done', () => {
  const letters = 'Raise to 95% the share of letters answered in time'
  const told = (deed: 'done' | 'recurring-running', text: string) => ({ progress: { text, deed, rule: 'promise-kept: answered' } })
  test.each<[string, Deadline, string, Status]>([
    ['past its day', may, '40% answered in time.', 'late'],
    ['before its day', september, '40% answered in time.', 'on track'],
    ['with a done word', september, 'Achieved. 40% answered in time.', 'on track'],
    ['and reached', september, '96% answered in time.', 'done, effect shown'],
    ['going on past its day', due(by('2026-05-31'), ongoing), '40% answered in time, in place and ongoing.', 'late'],
    ['going on, and reached', due(by('2026-05-31'), ongoing), '96% answered in time, in place and ongoing.', 'done, effect shown'],
  ])('%s', (_, deadline, said, status) => expect(statusOf(deadline, said, letters)).toBe(status))

  test('a deed kept as done before figures were held against the promise', () => {
    expect(judgeOne(action(letters, september, '', told('done', '40% answered in time.'))).status).toBe('on track')
    expect(judgeOne(action(letters, september, '', told('done', 'Answered in time.'))).status).toBe('done, effect not yet shown')
    expect(judgeOne(action(letters, september, '', told('done', '40% of staff trained.'))).status).not.toBe('on track')
  })

  test('the objective’s own target is not the action’s: short of it the action may be done, and shows no effect', () => {
    const around = { targets: '95% of families seen in a week' }
    expect(judgeOne(action('Open a hub', may, 'Achieved. 90% of families seen in a week.'), around).status).toBe(
      'done, effect not yet shown',
    )
  })
})

describe('how near a day must be is the council’s to set', () => {
  const told = action('Open a hub', due(by('2026-07-25')), 'Plans in place for this')
  test.each<[number, Status]>([
    [31, 'at risk'],
    [25, 'at risk'],
    [24, 'on track'],
    [0, 'on track'],
  ])('24 days are left; fewer than %d are few: %s', (dueSoonDays, status) => {
    const { actions } = judge([plan([section([told])])], { asAt, settings: { ...defaultSettings, dueSoonDays } })
    expect(actions[0]?.status).toBe(status)
  })
})

describe('late', () => {
  test.each<[string, Deadline, string]>([
    ['nothing is said', may, ''],
    ['only a promise to look', may, 'Monitoring due October'],
    ['only a plan', may, 'Plans in place for this'],
    ['work goes on', may, 'In progress'],
    ['a problem is told', may, 'Delayed'],
    ['a pilot runs', may, 'Pilot running in two wards'],
    ['the day before', due(by('2026-06-30')), 'In progress'],
    ['one of two dates is over', due(by('2026-05-31'), by('2026-12-31')), 'In progress'],
    ['a target is not reached', due(by('2026-06-30', { target: target('85%') })), 'Currently 71%'],
    ['it was also to go on, and does not', due(by('2026-05-31'), ongoing), 'In progress'],
    ['words that nobody understands', may, 'Blue sky'],
    ['it waits for an event as well', due(by('2026-05-31'), when), ''],
  ])('%s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('late'))

  test.each<[string, Deadline, string, Status]>([
    ['its last day is today', due(by('2026-07-01')), 'In progress', 'on track'],
    ['it is to go on, and runs', due(by('2026-05-31'), ongoing), 'In place and ongoing', 'on track'],
    [
      'the target of the past date is reached',
      due(by('2026-05-31', { target: target('70%') }), by('2027-03-31', { target: target('90%') })),
      'Currently 71%',
      'on track',
    ],
    [
      'the thing due by then is told as done',
      due(by('2026-05-31', { label: 'Outline plan' }), by('2027-03-31', { label: 'building' })),
      'Outline plan approved. Builders on site.',
      'on track',
    ],
    ['no date', due(quarterly), 'In progress', 'on track'],
  ])('not: %s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))

  test('it says since when, and what is told', () => {
    const sentence = (said: string): string | undefined => judgeOne(action('Open a hub', may, said)).reasons[0]?.sentence
    expect(sentence('')).toBe('Due by 31 May 2026, 31 days ago, and nothing says it was done.')
    expect(sentence('In progress')).toBe('Due by 31 May 2026, 31 days ago; what is told is “In progress”, and not that it was done.')
    expect(sentence('Delays at the printers')).toBe('Due by 31 May 2026, 31 days ago, and a problem is told: “Delays at the printers”.')
  })
})

describe('not due yet', () => {
  test.each<[string, Deadline, string]>([
    ['it starts later', due(from('2026-09-01'), ongoing), ''],
    ['it starts later, whatever is told', due(from('2026-09-01')), 'In progress'],
    ['it waits for an event', due(when), ''],
    ['the event is said not to have happened', due(when), 'Not published yet'],
    ['the event is awaited', due(when), 'Awaiting publication'],
  ])('%s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('not due yet'))

  test.each<[string, Deadline, string, Status]>([
    ['it has started', due(from('2026-06-01'), ongoing), '', 'no progress stated'],
    ['work on the event goes on', due(when), 'Guidance received and work started', 'on track'],
    ['a problem beside the event', due(when), 'Lack of staff', 'at risk'],
  ])('not: %s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))
})

describe('no progress stated', () => {
  test.each<[string, Deadline, string]>([
    ['nothing is said', september, ''],
    ['a dash', september, '-'],
    ['a promise to look', september, 'Check in September'],
    ['a promise to begin', september, 'Recruitment to begin'],
    ['a promise to report', september, 'Report to Cabinet in July'],
    ['the deadline again', due(ongoing), 'Ongoing'],
    ['not begun', september, 'Not started'],
    ['not done yet', september, 'Not yet complete'],
    ['no date and nothing said', due(), ''],
  ])('%s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('no progress stated'))

  test.each<[string, Deadline, string, Status]>([
    ['work is told beside the promise', september, 'Progressing well. Check in September', 'on track'],
    ['ongoing for a dated promise', september, 'Ongoing', 'on track'],
  ])('not: %s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))

  test.each([
    ['', 'Nothing is said about it.'],
    ['Check in September', 'All that is said is that somebody will look: “Check in September”.'],
    ['Recruitment to begin', 'All that is said is still to come: “Recruitment to begin”.'],
    ['Not started', 'It is said not to be done yet: “Not started”.'],
  ])('it says what kind of silence: %s', (said, sentence) =>
    expect(judgeOne(action('Open a hub', september, said)).reasons[0]?.sentence).toBe(sentence),
  )
})

describe('at risk', () => {
  test.each<[string, Deadline, string, string]>([
    ['a problem is told', september, 'Delayed by the weather', 'problem-told'],
    ['somebody is awaited', september, 'Awaiting the supplier', 'problem-told'],
    ['it is said to be called off', september, 'Abandoned', 'problem-told'],
    [
      'a step on the way is missed',
      due(by('2026-09-30', { target: target('85%') }), by('2027-03-31', { target: target('90%') })),
      'Currently 71%',
      'short-of-target',
    ],
    ['the last target is short with a month left', due(by('2026-07-31', { target: target('85%') })), 'Currently 71%', 'short-of-target'],
    ['a day behind the deadline is named', september, 'Work under way. Doors will open in November.', 'day-behind-deadline'],
    ['a check behind the deadline is named', september, 'Works in hand. Check in December', 'day-behind-deadline'],
    ['under 31 days and only preparation', due(by('2026-07-31')), 'Steering group formed', 'only-preparation'],
    ['under 31 days and only talks', due(by('2026-07-15')), 'Discussions with the landlord', 'only-preparation'],
  ])('%s', (_, deadline, said, rule) => {
    const { status, reasons } = judgeOne(action('Open a hub', deadline, said))
    expect(status).toBe('at risk')
    expect(reasons.map((reason) => reason.rule)).toContain(rule)
  })

  test.each<[string, Deadline, string]>([
    ['31 days are left', due(by('2026-08-01')), 'Steering group formed'],
    ['work is told with days to go', due(by('2026-07-10')), 'Builders on site, work progressing'],
    ['the last target is short, far ahead', due(by('2027-03-31', { target: target('85%') })), 'Currently 71%'],
    ['a day within the deadline is named', september, 'Work under way. Doors will open in September.'],
    ['a day that is past is named', due(by('2026-08-31')), 'Work started in May'],
    ['trouble that is over', september, 'Delays resolved; work progressing'],
  ])('not: %s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('on track'))

  test('every reason is given', () => {
    const { reasons } = judgeOne(action('Open a hub', september, 'Delayed. Doors will open in November.'))
    expect(reasons.map(({ rule }) => rule)).toEqual(['problem-told', 'day-behind-deadline'])
  })
})

describe('on track', () => {
  test.each<[string, Deadline, string]>([
    ['work goes on', september, 'In progress'],
    ['it runs', due(quarterly), 'Meetings held monthly'],
    ['a step is done', september, 'Architect appointed'],
    ['a figure is told', due(quarterly), 'Currently 71%'],
    ['no date at all', due(), 'In progress'],
  ])('%s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('on track'))

  test('it says what is told and until when', () =>
    expect(judgeOne(action('Open a hub', september, 'In progress')).reasons[0]?.sentence).toBe(
      'Work is told: “In progress”. It is due by 30 September 2026, in 91 days.',
    ))
})

describe('unknown', () => {
  test.each<[string, Deadline, string]>([
    ['no rule understands the words', september, 'Blue sky over Thornmere'],
    ['the only date could not be understood', due(unknown('2nd wk of Octember 2026')), 'In progress'],
  ])('%s', (_, deadline, said) => expect(statusOf(deadline, said)).toBe('unknown'))

  test.each<[string, Deadline, string, Status]>([
    ['words that name no time leave no doubt of one', due(unknown('as soon as possible')), 'In progress', 'on track'],
    ['a date beside it is understood', due(by('2026-09-30'), unknown('build over 2027')), 'In progress', 'on track'],
    ['nothing is said: that decides it', due(unknown('2nd wk of Octember 2026')), '', 'no progress stated'],
  ])('not: %s', (_, deadline, said, status) => expect(statusOf(deadline, said)).toBe(status))
})

describe('the status word beside the text', () => {
  test.each<[string, string, Status]>([
    ['', 'Completed', 'done, effect not yet shown'],
    ['', 'Blue', 'done, effect not yet shown'],
    ['', 'In progress', 'on track'],
    ['', 'Green', 'on track'],
    ['', 'Red', 'at risk'],
    ['', 'Not started', 'no progress stated'],
    ['', 'Weather', 'no progress stated'],
    ['Check in September', 'Complete', 'done, effect not yet shown'],
    ['Check in September', 'Green', 'no progress stated'],
    ['Not yet complete', 'Complete', 'no progress stated'],
    ['Delayed', 'Green', 'at risk'],
    ['In progress', 'Complete', 'on track'],
  ])('“%s” with %s', (said, status, expected) => expect(judgeOne(action('Open a hub', september, said, { status })).status).toBe(expected))
})
