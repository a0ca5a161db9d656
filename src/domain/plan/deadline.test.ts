// Long because it is the table of every spelling: the one place to look up what a form means.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDeadline } from './deadline.ts'
import type { DeadlinePart } from './plan.ts'

const setting = { period: '2004/05', paperDay: '2004-07-01' }
const read = (text: string, wording?: string) => readDeadline(text, wording === undefined ? setting : { ...setting, wording })

/** `by 2004-09-30 month {85%} "Draft"`: a part on one line. */
function say(part: DeadlinePart): string {
  const target = part.kind === 'by' && part.target ? ` {${part.target.text}}` : ''
  const label = part.label ? ` "${part.label}"` : ''
  if (part.kind === 'by' || part.kind === 'from') return `${part.kind} ${part.day} ${part.precision}${target}${label}`
  return `${part.kind}${part.kind === 'recurring' ? ` ${part.every}` : ''}${label}`
}
const said = (text: string): string => read(text).deadline.parts.map(say).join(' + ')

describe('a day, sure', () => {
  test.each([
    ['Jun 2003', 'by 2003-06-30 month'],
    ['Sept-04', 'by 2004-09-30 month'],
    ['May-04', 'by 2004-05-31 month'],
    ['April-04', 'by 2004-04-30 month'],
    ['Sept. 2004', 'by 2004-09-30 month'],
    ["Dec '04", 'by 2004-12-31 month'],
    ['Dec \u201904', 'by 2004-12-31 month'],
    ['SEPTEMBER  2004', 'by 2004-09-30 month'],
    ['September,2004', 'by 2004-09-30 month'],
    ['Sept2004', 'by 2004-09-30 month'],
    ['Sept\n2004', 'by 2004-09-30 month'],
    ['12/2004', 'by 2004-12-31 month'],
    ['12/04', 'by 2004-12-31 month'],
    ['end March 2005', 'by 2005-03-31 month'],
    ['by end of March 05', 'by 2005-03-31 month'],
    ['late March 2005', 'by 2005-03-31 month'],
    ['by 31st March 2005', 'by 2005-03-31 day'],
    ['31 st March 2005', 'by 2005-03-31 day'],
    ['31<sup>st</sup> March 2005', 'by 2005-03-31 day'],
    ['31stMarch2005', 'by 2005-03-31 day'],
    ['31.03.2005', 'by 2005-03-31 day'],
    ['31/03/05', 'by 2005-03-31 day'],
    ['2005-03-31', 'by 2005-03-31 day'],
    ['no later than 31 March 2005', 'by 2005-03-31 day'],
    ['Thursday 31 March 2005', 'by 2005-03-31 day'],
    ['w/c 5 July 2004', 'by 2004-07-11 week'],
    ['week commencing 5th July 2004', 'by 2004-07-11 week'],
    ['w/e 9/7/04', 'by 2004-07-09 week'],
    ['first week in September 2004', 'by 2004-09-07 week'],
    ['autumn 2004', 'by 2004-11-30 season'],
    ['winter 2004/05', 'by 2005-02-28 season'],
    ['Spring term 2005', 'by 2005-03-31 term'],
    ['Autumn half term 2004', 'by 2004-10-31 month'],
    ['Easter 2005', 'by 2005-04-03 week'],
    ['before Easter 2005', 'by 2005-03-24 week'],
    ['Christmas 2004', 'by 2004-12-25 day'],
    ['Q3 2004/05', 'by 2004-12-31 quarter'],
    ['Qtr 2, 2004/05', 'by 2004-09-30 quarter'],
    ['third quarter of 2004/05', 'by 2004-12-31 quarter'],
    ['H1 2004/05', 'by 2004-09-30 half-year'],
    ['2004/05', 'by 2005-03-31 year'],
    ['2004-05', 'by 2005-03-31 year'],
    ['2004/5', 'by 2005-03-31 year'],
    ['FY 2004/05', 'by 2005-03-31 year'],
    ['during 2004/05', 'by 2005-03-31 year'],
    ['academic year 2004/05', 'by 2005-08-31 year'],
    ['2005', 'by 2005-12-31 year'],
    ['end of 2005', 'by 2005-12-31 year'],
    ['before 1 April 2005', 'by 2005-03-31 day'],
    ['before April 2005', 'by 2005-03-31 month'],
    ['before the end of March 2005', 'by 2005-03-31 month'],
    ['within 3 months of April 2004', 'by 2004-07-31 month'],
    ['six weeks from 1 July 2004', 'by 2004-08-12 day'],
    ['Sept 2004 at the latest', 'by 2004-09-30 month'],
    ['Target date: Sept 2004', 'by 2004-09-30 month'],
    ['Revised date Dec 2004', 'by 2004-12-31 month'],
    ['2004/05 Q3', 'by 2004-12-31 quarter'],
    ['End of Q1 04/05', 'by 2004-06-30 quarter'],
    ['Q3 (Oct-Dec 2004)', 'by 2004-12-31 quarter'],
    ['October 2004 (Q3)', 'by 2004-10-31 month'],
    ['Summer 04', 'by 2004-08-31 season'],
    ['Autumn Term 2004/05', 'by 2004-12-31 term'],
    ['09-2004', 'by 2004-09-30 month'],
    ['Fri 24 Sep 04', 'by 2004-09-24 day'],
    ['Before the end of 2004', 'by 2004-12-31 year'],
    ['Due: 30th June 2004', 'by 2004-06-30 day'],
    ['Deadline 31 March 2005', 'by 2005-03-31 day'],
  ])('%j', (text, expected) => {
    expect(said(text)).toBe(expected)
    expect(read(text).doubts).toEqual([])
  })
})

describe('what is due, and how much of it', () => {
  test.each([
    ['85% by Sept 2004: 90% by Mar 2005', 'by 2004-09-30 month {85%} + by 2005-03-31 month {90%}'],
    ['85%by Sept 2004', 'by 2004-09-30 month {85%}'],
    ['Sept 2004: 85%', 'by 2004-09-30 month {85%}'],
    ['21 adoptions by 31st March 2005', 'by 2005-03-31 day {21 adoptions}'],
    ['8 placements by autumn 2004', 'by 2004-11-30 season {8 placements}'],
    ['10% increase by Oct 2004', 'by 2004-10-31 month {10% increase}'],
    ['5% reduction by December 2004', 'by 2004-12-31 month {5% reduction}'],
    ['£40,000 by March 2005', 'by 2005-03-31 month {£40,000}'],
    ['500 by March 2005', 'by 2005-03-31 month {500}'],
    ['at least 20 by Sept 2004', 'by 2004-09-30 month {at least 20}'],
    ['75% of visits in time by March 2005', 'by 2005-03-31 month {75% of visits} "75% of visits in time"'],
    [
      '50% by Sept 2004, 75% by Dec 2004 and 100% by March 2005',
      'by 2004-09-30 month {50%} + by 2004-12-31 month {75%} + by 2005-03-31 month {100%}',
    ],
    ['To be set up by July 2004', 'by 2004-07-31 month "To be set up"'],
    ['To be agreed by July 2004', 'by 2004-07-31 month "To be agreed"'],
    ['Completion July 2004', 'by 2004-07-31 month "Completion"'],
    ['Report to Cabinet 12 July 2004', 'by 2004-07-12 day "Report to Cabinet"'],
    ['Draft June 2004, final Sept 2004', 'by 2004-06-30 month "Draft" + by 2004-09-30 month "final"'],
    ['Draft strategy; March 2005', 'by 2005-03-31 month "Draft strategy"'],
    ['June 2004 (draft) Sept 2004 (final)', 'by 2004-06-30 month "draft" + by 2004-09-30 month "final"'],
    ['June 2004: draft Sept 2004: final', 'by 2004-06-30 month "draft" + by 2004-09-30 month "final"'],
    ['Stage 1: June 2004, Stage 2: Sept 2004', 'by 2004-06-30 month "Stage 1" + by 2004-09-30 month "Stage 2"'],
    ['Phase 1 Mar 2004', 'by 2004-03-31 month "Phase 1"'],
    ['Phase 2 Mar 2004', 'by 2004-03-31 month "Phase 2"'],
    ['1. Mar 2004', 'by 2004-03-31 month'],
    ['(a) June 2004 (b) Sept 2004', 'by 2004-06-30 month + by 2004-09-30 month'],
    ['\u2022 June 2004 \u2022 Sept 2004', 'by 2004-06-30 month + by 2004-09-30 month'],
    ['Annual library plan March 2005', 'by 2005-03-31 month "Annual library plan"'],
    ['in 7 working days Sept 04', 'by 2004-09-30 month "in 7 working days"'],
    ['June & Sept 2004', 'by 2004-06-30 month + by 2004-09-30 month'],
    ['June, September and December 2004', 'by 2004-06-30 month + by 2004-09-30 month + by 2004-12-31 month'],
    ['Sept 04/Mar 05', 'by 2004-09-30 month + by 2005-03-31 month'],
    ['March/April 2005', 'by 2005-04-30 month'],
    ['June or July 2004', 'by 2004-07-31 month'],
    ['Sept 2004 \u2013 on track', 'by 2004-09-30 month "on track"'],
    ['Not started - Sept 2004', 'by 2004-09-30 month "Not started"'],
    ['Mar-05 £2m', 'by 2005-03-31 month {£2m}'],
    ['Training by 1 Sept 2004 for all staff', 'by 2004-09-01 day "Training for all staff"'],
    ['April 2004 (Phase 1), April 2005 (Phase 2)', 'by 2004-04-30 month "Phase 1" + by 2005-04-30 month "Phase 2"'],
    ['Long-term \u2013 2030', 'by 2030-12-31 year "Long-term"'],
  ])('%j', (text, expected) => {
    expect(said(text)).toBe(expected)
    expect(read(text).doubts).toEqual([])
  })
})

describe('from, going on, coming round, waiting', () => {
  test.each([
    ['Mar 2004 & ongoing', 'by 2004-03-31 month + ongoing'],
    ['Mar 2004 &\nongoing', 'by 2004-03-31 month + ongoing'],
    ['Oct 2003 onwards', 'from 2003-10-01 month + ongoing'],
    ['2004 onwards', 'from 2004-01-01 year + ongoing'],
    ['Sept 2004 +', 'from 2004-09-01 month + ongoing'],
    ['by Sept 2004 onwards', 'by 2004-09-30 month + ongoing'],
    ['from September 2004', 'from 2004-09-01 month'],
    ['w.e.f. 1 April 2004', 'from 2004-04-01 day'],
    ['To commence September 2004', 'from 2004-09-01 month'],
    ['Start: April 2004 End: March 2005', 'from 2004-04-01 month + by 2005-03-31 month'],
    ['after June 2004', 'from 2004-07-01 month'],
    ['not before April 2005', 'from 2005-04-01 month'],
    ['June - Sept 2004', 'from 2004-06-01 month + by 2004-09-30 month'],
    ['April to July 2004', 'from 2004-04-01 month + by 2004-07-31 month'],
    ['Oct \u2013 March 2005', 'from 2004-10-01 month + by 2005-03-31 month'],
    ['between April and July 2004', 'from 2004-04-01 month + by 2004-07-31 month'],
    ['01/04/04-31/03/05', 'from 2004-04-01 day + by 2005-03-31 day'],
    ['Sept through to Dec 2004', 'from 2004-09-01 month + by 2004-12-31 month'],
    ['Q2-Q3 2004/05', 'from 2004-07-01 quarter + by 2004-12-31 quarter'],
    ['Started Sept 2004 - ongoing', 'from 2004-09-01 month + ongoing'],
    ['Ongoing (annual)', 'ongoing + recurring year'],
    ['BAU', 'ongoing'],
    ['Every April', 'recurring year'],
    ['until further notice', 'when'],
    ['2004/05 - 2006/07', 'from 2004-04-01 year + by 2007-03-31 year'],
    ['Ongoing', 'ongoing'],
    ['on-going', 'ongoing'],
    ['Rolling programme', 'ongoing'],
    ['Continuous throughout year', 'ongoing'],
    ['throughout 2004/05', 'ongoing + by 2005-03-31 year'],
    ['ongoing from April 2004', 'ongoing + from 2004-04-01 month'],
    ['Ongoing - review March 2005', 'ongoing + by 2005-03-31 month "review"'],
    ['Quarterly monitoring', 'recurring quarter "monitoring"'],
    ['Quarterly report to the Programme Board', 'recurring quarter "report to the Programme Board"'],
    ['On a quarterly basis', 'recurring quarter'],
    ['annual', 'recurring year'],
    ['each term', 'recurring term'],
    ['monthly from June 2004', 'recurring month + from 2004-06-01 month'],
    ['Quarterly until March 2005', 'recurring quarter + by 2005-03-31 month'],
    ['Initial report by June 2004 then quarterly', 'by 2004-06-30 month "Initial report" + recurring quarter'],
    ['April 2004 and annually thereafter', 'by 2004-04-30 month + recurring year'],
    ['Ongoing Audit and predictions at half year', 'ongoing + recurring half-year "Audit and predictions"'],
    ['When guidance published', 'when'],
    ['As directed by Government', 'when'],
    ['following approval', 'when'],
    ['On completion of the restructure', 'when'],
    ['subject to funding', 'when'],
    ['Depends on recruitment', 'when'],
    ['as and when required', 'when'],
    ['Launch once premises are found', 'when "Launch"'],
    ['Following approval, September 2004', 'when + by 2004-09-30 month'],
    ['N/A', ''],
    ['--', ''],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(said(text)).toBe(expected)
    expect(read(text).doubts).toEqual([])
  })
})

describe('read, and in doubt', () => {
  test.each([
    ['September', 'by 2004-09-30 month', /^No year is written: it was taken from the plan's period, 2004\/05\.$/],
    ['by end March', 'by 2005-03-31 month', /period/],
    ['Summer term', 'by 2004-07-31 term', /period/],
    ['Easter', 'by 2005-04-03 week', /period/],
    ['Q3', 'by 2004-12-31 quarter', /period/],
    ['15 October', 'by 2004-10-15 day', /period/],
    ['31/3', 'by 2005-03-31 day', /period/],
    ['year end', 'by 2005-03-31 year', /period/],
    ['by the end of the financial year', 'by 2005-03-31 year', /period/],
    ['in year', 'by 2005-03-31 year', /period/],
    ['Sept 2004 and March', 'by 2004-09-30 month + by 2005-03-31 month', /date before it/],
    ['04/05', 'by 2005-03-31 year', /month of 2005 may be meant/],
    ['Q3 2004', 'by 2004-12-31 quarter', /began in April 2004/],
    ['Q4 2005', 'by 2005-03-31 quarter', /began in April 2004/],
    ['Winter 2004', 'by 2005-02-28 season', /runs into 2005/],
    ['mid June 2004', 'by 2004-06-30 month', /names no last day/],
    ['early 2005', 'by 2005-06-30 half-year', /names no last day/],
    ['start of autumn term 2004', 'by 2004-09-30 month', /first month/],
    ['every six weeks', 'recurring quarter', /no rhythm of its own/],
    ['Regular monitoring', 'ongoing "monitoring"', /not how often/],
    ['Sept 2004 (tbc)', 'by 2004-09-30 month', /not settled/],
    ['Sept 2004?', 'by 2004-09-30 month', /not settled/],
    ['approx Sept 2004', 'by 2004-09-30 month', /only expected/],
    ['Sept 2004 subject to funding', 'by 2004-09-30 month "subject to funding"', /condition/],
    ['Completed March 2004', 'by 2004-03-31 month "Completed"', /done then/],
    ['June 2004, revised to Sept 2004', 'by 2004-09-30 month', /earlier day/],
    ['Sept 2004 (was June 2004)', 'by 2004-09-30 month', /earlier day/],
    ['30.09.2004 (revised from 30.06.2004)', 'by 2004-09-30 day', /earlier day/],
    ['2004-2007', 'by 2007-12-31 year', /March or in December/],
    ['Moved from Q2 to Q3', 'by 2004-12-31 quarter', /earlier day/],
    ['Complete \u2013 Sept 2004', 'by 2004-09-30 month "Complete"', /done then/],
    ['Date TBC \u2013 likely Sept 2004', 'by 2004-09-30 month "Date TBC"', /not settled/],
    ['31 March annually', 'by 2005-03-31 day + recurring year', /period/],
    ['New Year 2005', 'by 2005-01-31 month', /first month/],
    ['Training by beginning of new academic year', 'by 2004-09-30 month "Training"', /period/],
    ['Quarterly \u2013 Jan, Apr', 'recurring quarter + by 2005-01-31 month + by 2004-04-30 month', /period/],
    ['3/31/2005', 'by 2005-03-31 day', /no such month/],
    ['within 28 days of referral', 'when', /counts from an event/],
    ['After elections in May 2005', 'when', /belongs to the event/],
  ])('%j', (text, expected, why) => {
    expect(said(text)).toBe(expected)
    expect(read(text).doubts.map((doubt) => doubt.why)).toContainEqual(expect.stringMatching(why))
  })
})

describe('no day is made up', () => {
  test.each([
    ['TBC', 'unknown', /still to be decided/],
    ['to be confirmed', 'unknown', /still to be decided/],
    ['Date to be agreed', 'unknown', /still to be decided/],
    ['Timescales to be decided at the Partnership Board July 2004', 'unknown', /belongs to the decision/],
    ['To be confirmed by July 2004', 'unknown', /belongs to the decision/],
    ['immediately', 'unknown', /how soon/],
    ['As soon as possible', 'unknown', /how soon/],
    ['completed', 'unknown', /how things stand/],
    ['In place', 'unknown "In place"', /how things stand/],
    ['31 June 2004', 'unknown', /no such day/],
    ['32 July 2004', 'unknown', /no such day/],
    ['31 June 2004: 85%', 'unknown "85%"', /no such day/],
    ['within 3 months', 'unknown "within 3 months"', /counts from a day that is not given/],
    ['6 months', 'unknown "6 months"', /counts from a day that is not given/],
    ['week 32', 'unknown "week 32"', /numbered from a day/],
    ['half term', 'unknown "half term"', /which term/],
    ['next year', 'unknown "next year"', /points ahead/],
    ['build over next year', 'unknown "build over next year"', /points ahead/],
    ['Medium term', 'unknown "Medium term"', /how far off/],
    ['Year 1', 'unknown "Year 1"', /no day that could be read/],
    ['2004-07', 'unknown', /a month or a run of years/],
    ['As above', 'unknown "As above"', /name no day/],
    ['85%', 'unknown "85%"', /no day that could be read/],
  ])('%j', (text, expected, why) => {
    expect(said(text)).toBe(expected)
    expect(read(text).doubts).toEqual([{ text, why: expect.stringMatching(why) }])
  })

  test('a month without a year, a period or a paper day', () => {
    const { deadline, doubts } = readDeadline('September', { period: '', paperDay: null })
    expect(deadline.parts).toEqual([{ kind: 'unknown', label: '', text: 'September' }])
    expect(doubts[0]?.why).toMatch(/^No year is written/)
  })

  test('a month of a paper without a period is the first on or after its day', () => {
    expect(readDeadline('June', { period: '', paperDay: '2004-07-01' }).deadline.parts).toMatchObject([{ kind: 'by', day: '2005-06-30' }])
    expect(readDeadline('July', { period: '', paperDay: '2004-07-01' }).deadline.parts).toMatchObject([{ kind: 'by', day: '2004-07-31' }])
  })

  test("two digits are a year of the paper's own century", () => {
    expect(readDeadline("Dec '98", { period: '', paperDay: '1998-05-01' }).deadline.parts).toMatchObject([{ day: '1998-12-31' }])
    expect(readDeadline('Dec-26', { period: '', paperDay: '' }).deadline.parts).toMatchObject([{ day: '2026-12-31' }])
  })
})

describe('measures in the cell', () => {
  test.each([
    ['21 adoptions by 31st March 2005; PI: BV163', 'by 2005-03-31 day {21 adoptions}', ['BV163']],
    ['8 placements by autumn 2004;BV51', 'by 2004-11-30 season {8 placements}', ['BV51']],
    ['BV51. Project Plan end of April 2004', 'by 2004-04-30 month "Project Plan"', ['BV51']],
    ['Quarterly monitoring PI: BV162', 'recurring quarter "monitoring"', ['BV162']],
    ['Sep-04 PI: QP7.3', 'by 2004-09-30 month', ['QP7.3']],
    ['May 2004 PI: PAF B7 % of visits in time', 'by 2004-05-31 month', ['PAF B7']],
    ['PI: BV50 & BV161', '', ['BV50', 'BV161']],
    ['KS4 PI: BV50 KS3: Local PI PEPS: Local PI', '', ['BV50', null, null]],
    ['95% (BV162) by 31/03/05', 'by 2005-03-31 day {95%}', ['BV162']],
    ['LPI 12: 85% by March 2005', 'by 2005-03-31 month {85%}', ['LPI 12']],
  ])('%j', (text, expected, codes) => {
    const { measures, deadline } = read(text)
    expect(deadline.parts.map(say).join(' + ')).toBe(expected)
    expect(measures.map((measure) => measure.code)).toEqual(codes)
    expect(measures.every((measure) => measure.from === 'deadline')).toBe(true)
  })

  test('words between a measure and a part stay parts of their own', () => {
    const { deadline, doubts } = read('BV51. Project Plan end of April 2004; build over next year')
    expect(deadline.parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['by', 'Project Plan end of April 2004'],
      ['unknown', 'build over next year'],
    ])
    expect(doubts).toHaveLength(1)
  })
})

describe('a deadline only in the wording of the task', () => {
  test.each([
    ['PI: QP7.2', 'Raise to 55% the share of visits made in 7 working days Sept 04', 'by 2004-09-30 month {55%}'],
    ['', 'Publish the strategy by March 2005', 'by 2005-03-31 month'],
    ['', 'Appoint a manager by 1 October 2004 and open the centre', 'by 2004-10-01 day'],
    ['', 'Complete the survey by end of June 2004 (and report)', 'by 2004-06-30 month'],
  ])('%j beside %j', (text, wording, expected) => {
    const { deadline, doubts } = read(text, wording)
    expect(deadline.text).toBe(text)
    expect(deadline.parts.map(say).join(' + ')).toBe(expected)
    expect(doubts[0]?.why).toMatch(/taken from the wording/)
  })

  test.each([
    ['', 'Act on the May 2004 survey of tenants'],
    ['', 'Respond to the report published in May 2004'],
    ['', 'Implement the Libraries Act 2002 and the plan for 2004/05'],
    ['', 'Raise visits from the level of March 2003'],
    ['', 'Meet each September'],
  ])('%j beside %j sets none', (text, wording) => {
    expect(read(text, wording).deadline.parts).toEqual([])
  })

  test('the cell comes first', () => {
    expect(read('Ongoing', 'Publish the strategy by March 2005').deadline.parts).toMatchObject([{ kind: 'ongoing' }])
  })
})

test('the target of a part keeps its direction: a reduction is said against where things stand', () => {
  const [part] = read('5% reduction by December 2004').deadline.parts
  expect(part?.kind === 'by' && part.target).toMatchObject({ value: 5, unit: '%', relative: true, direction: 'down' })
})

const piece = fc.constantFrom(
  ...'1 31 st June Sept - / 2004 05 by end of Q3 spring term Easter & to mid year w/c . , ; : \n half first week quarterly every six months ongoing onwards TBC when subject 85% 21 adoptions PI: BV162 Local PI was revised from before ( ) £40,000 Phase within <sup> • N/A'.split(
    ' ',
  ),
)
const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.array(piece, { maxLength: 16 }).chain((words) => fc.constantFrom(words.join(' '), words.join(''))),
)

test('any text at all is read without throwing; its words stay as they are', () => {
  fc.assert(
    fc.property(anyCell, anyCell, (text, wording) => {
      const { deadline, doubts } = readDeadline(text, { ...setting, wording })
      expect(deadline.text).toBe(text)
      for (const part of deadline.parts) {
        expect(part.text).not.toBe('')
        expect(text.includes(part.text) || wording.includes(part.text)).toBe(true)
        if (part.kind === 'by' || part.kind === 'from') expect(part.day).toMatch(/^\d{4}-\d\d-\d\d$/)
        if (part.kind === 'unknown') expect(doubts.length).toBeGreaterThan(0)
      }
      for (const doubt of doubts) expect(doubt.why).toMatch(/\.$/)
    }),
    { numRuns: 500 },
  )
})

test('letter case, spare white space and a list mark change nothing of the days', () => {
  const form = fc.constantFrom(
    'Sept 2004',
    '85% by Sept 2004: 90% by Mar 2005',
    'June - Sept 2004',
    'Quarterly monitoring',
    'Oct 2003 onwards',
    '31st March 2005',
    'w/c 5 July 2004',
    'Autumn 2004',
    'Q3 2004/05',
    'monthly from June 2004',
  )
  const shape = ({ kind, ...part }: DeadlinePart): string => `${kind} ${'day' in part ? part.day : ''} ${'every' in part ? part.every : ''}`
  fc.assert(
    fc.property(
      form,
      fc.constantFrom('', '1. ', '\u2022 ', '(a) ', '- '),
      fc.constantFrom(' ', '  ', '\t', '\u00a0'),
      fc.boolean(),
      (text, mark, space, loud) => {
        const changed = `${mark}${text.replaceAll(' ', space)}`
        expect(read(loud ? changed.toUpperCase() : changed).deadline.parts.map(shape)).toEqual(read(text).deadline.parts.map(shape))
      },
    ),
  )
})
