import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStated } from './figures.ts'
import { oddText } from './odd-text-in-tests.ts'

const read = (text: string) =>
  readStated(text, { paperDay: '2026-07-01' }).map(({ kind, figure, behind }) =>
    [kind, figure.value, figure.unit, ...(behind ? [`${behind.part} of ${behind.whole}`] : [])].join(' '),
  )

describe('numbers that only a measure makes sense of', () => {
  test.each<[string, string[]]>([
    ['Currently at 92', ['bare 92 count']],
    ['Currently at 92, as at May', ['bare 92 count']],
    ['Now 31', ['bare 31 count']],
    ['92', ['bare 92 count']],
    ['No change at 85', ['bare 85 count']],
    ['Fell from 12 to 9', ['bare 9 count']],
    ['Down to 12', ['bare 12 count']],
    ['Stands at 1,240 this month', ['bare 1240 count']],
    ['14 of 20', ['numbers 0.7 ratio 14 of 20']],
    ['14 out of the 20', ['numbers 0.7 ratio 14 of 20']],
    ['70% (14 of 20)', ['figure 70 % 14 of 20', 'numbers 0.7 ratio 14 of 20']],
    ['70% (14/20)', ['figure 70 % 14 of 20']],
    ['31 days on average', ['duration 31 days']],
    ['Now takes 4.2 weeks', ['duration 4.2 weeks']],
    ['Reduced from 35 to 28 days', ['duration 28 days']],
    ['Average of 31 working days', ['duration 31 days']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('near misses', () => {
  test.each([
    'Up to 20',
    'Now in phase 2',
    'Now 2026',
    '2026',
    'Phase 1 of 3',
    'Week 3 of 12',
    '25 of 20',
    'Within 7 working days',
    'For 3 weeks',
    'Currently 3.30 to 4.30',
    'It will be 92',
    'Now 24/7',
    'Item 14 of 20',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

describe('a target or a starting point told beside a value is none', () => {
  test.each<[string, string[]]>([
    ['Target of 95% missed: 91%', ['figure 91 %']],
    ['91% against a target of 95%', ['figure 91 %']],
    ['91% (target 95%)', ['figure 91 %']],
    ['91% (last year 85%)', ['figure 91 %']],
    ['91%, 85% last year', ['figure 91 %']],
    ['Up 3 points to 87%', ['figure 87 %']],
    ['The 95% target was met', []],
    ['95% is the target', []],
    ['Target 95%', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

test('the same numeral told twice is told apart', () => {
  expect(readStated('91% in May. Still 91% in June', { paperDay: '2026-07-01' }).map(({ mark, nth }) => `${mark} ${nth}`)).toEqual([
    '91% 1',
    '91% 2',
  ])
})

test('any text is read, and every numeral it names stands in it', () => {
  fc.assert(
    fc.property(oddText(200), (text) => {
      const spaced = text.replace(/\s+/g, ' ')
      return readStated(text, { paperDay: '2026-07-01' }).every(
        ({ mark, clause, nth }) => spaced.includes(clause) && clause.includes(mark) && nth > 0,
      )
    }),
  )
})
