import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMoments } from './find-moments.ts'
import { wordsOf } from './words.ts'

const source = { period: '2004/05', paperDay: '2004-07-01' }
const spans = (text: string, from: object = source): (string | null)[] =>
  findMoments(text, from).map(({ span, grain }) => (span ? `${span.first} ${span.last} ${grain}` : null))

test.each([
  ['the figures as at May 2004', ['2004-05-01 2004-05-31 month']],
  ['Audits in September 2004 and March 2005', ['2004-09-01 2004-09-30 month', '2005-03-01 2005-03-31 month']],
  ['Material will be ready from July', ['2004-07-01 2004-07-31 month']],
  ['it may be moved; they march on; a spring clean', []],
  ['MAY 2004, may 2004', ['2004-05-01 2004-05-31 month', '2004-05-01 2004-05-31 month']],
  ['in May', ['2004-05-01 2004-05-31 month']],
  ['the Housing Act 2004', []],
  ['by 2006', ['2006-01-01 2006-12-31 year']],
  ['97.5% of 2,004 cases', []],
  ['£2004 and 20045', []],
  ['Task 4 June 2004', ['2004-06-01 2004-06-30 month']],
  ['Phases 1 and 2 June 2004', ['2004-06-01 2004-06-30 month']],
  ['June, July and August 2004', ['2004-06-01 2004-06-30 month', '2004-07-01 2004-07-31 month', '2004-08-01 2004-08-31 month']],
  ['Nov - Feb 2005', ['2004-11-01 2004-11-30 month', '2005-02-01 2005-02-28 month']],
  ['March 2004/05', ['2005-03-01 2005-03-31 month']],
  ['10.30 on 5 May 2004', ['2004-05-05 2004-05-05 day']],
  ['2 weeks in June', ['2004-06-01 2004-06-30 month']],
])('%j', (text, expected) => {
  expect(spans(text)).toEqual(expected)
})

test.each([
  ['September', { period: '2004/05' }, '2004-09-30'],
  ['February', { period: '2004/05' }, '2005-02-28'],
  ['February', { period: '2004/07', paperDay: '2006-03-01' }, '2007-02-28'],
  ['September', { paperDay: '2004-07-01' }, '2004-09-30'],
  ['June', { paperDay: '2004-07-01' }, '2005-06-30'],
  ['July', { paperDay: '2004-07-31' }, '2004-07-31'],
  ['30 June', { paperDay: '2004-07-01' }, '2005-06-30'],
  ['Easter', { period: '2004/05' }, '2004-04-18'],
  ['Easter', { period: '2004/05', paperDay: '2004-07-01' }, '2005-04-03'],
  ['spring term', { period: '2004/05' }, '2005-03-31'],
  ['summer term', { period: '2004/05', paperDay: '' }, '2004-07-31'],
  ['winter', { period: '2004/05' }, '2005-02-28'],
  ['Q1', { period: '2026/27' }, '2026-06-30'],
  ['29 February', { paperDay: '2005-03-01' }, '2008-02-29'],
])('%j in a paper of %j takes its year from it, with a doubt', (text, from, last) => {
  const [moment] = findMoments(text, from)
  expect(moment?.span?.last).toBe(last)
  expect(moment?.doubts).toHaveLength(1)
})

test('without a period and a paper day a bare month has no days', () => {
  const [moment] = findMoments('by September', {})
  expect(moment?.span).toBeNull()
  expect(moment?.doubts[0]).toMatch(/^No year is written/)
})

test.each([
  ["Dec '98", { paperDay: '1998-05-01' }, '1998-12-31'],
  ['Dec-04', {}, '2004-12-31'],
  ['Dec 31', { period: '2026/27' }, '2026-12-31'],
  ['Mar 27', { period: '2026/27' }, '2027-03-31'],
  ['Mar 05', { period: '2004/05' }, '2005-03-31'],
])('two digits: %j in %j ends %s', (text, from, last) => {
  expect(findMoments(text, from)[0]?.span?.last).toBe(last)
})

test('any text gives moments in order, with their own words, and never a backward span', () => {
  const piece = fc.constantFrom(
    '1',
    '31',
    'st',
    'June',
    'Sept',
    '-',
    '/',
    '2004',
    '05',
    'by',
    'end of',
    'Q3',
    'spring',
    'term',
    'Easter',
    '&',
    'to',
    'mid',
    'year',
    'w/c',
    '.',
    ',',
    "'04",
    '\n',
    'half',
    'first',
    'week',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 14 }).chain((words) => fc.constantFrom(words.join(' '), words.join(''))),
  )
  fc.assert(
    fc.property(text, fc.constantFrom({}, source, { paperDay: '1999-12-31' }), (whole, from) => {
      let end = 0
      for (const moment of findMoments(whole, from)) {
        expect(moment.start).toBeGreaterThanOrEqual(end)
        expect(whole.slice(moment.start, moment.end)).toBe(moment.text)
        if (moment.span) expect(moment.span.first <= moment.span.last).toBe(true)
        else expect(moment.doubts.length).toBeGreaterThan(0)
        end = moment.end
      }
    }),
    { numRuns: 400 },
  )
})

test('words hold every character that is neither white space nor a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bare = text.replaceAll('<', '')
      expect(
        wordsOf(bare)
          .map((word) => word.raw)
          .join(''),
      ).toBe(bare.replace(/\s+/g, ''))
    }),
  )
})
