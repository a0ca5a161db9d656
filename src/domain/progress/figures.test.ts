import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../measure/measure.ts'
import { readFigures, readStated } from './figures.ts'
import { oddText } from './odd-text-in-tests.ts'

const read = (text: string) => readFigures(text, { paperDay: '2026-07-01' })

describe('figures stated as they are now', () => {
  test.each<[string, number, Figure['unit'], string]>([
    ['Currently 98.2%', 98.2, '%', ''],
    ['71.4% as at April 2026', 71.4, '%', ''],
    ['71.4 per cent of reviews held on time', 71.4, '%', 'reviews held on time'],
    ['The May report shows 74.5% of tenants satisfied.', 74.5, '%', 'tenants satisfied'],
    ['Attendance 94.8% (autumn and spring terms)', 94.8, '%', 'Attendance'],
    ['Attendance has risen to 95%', 95, '%', 'Attendance'],
    ['Improved from 57% to 63.5%', 63.5, '%', ''],
    ['Compliance at 91% against a target of 95%', 91, '%', 'Compliance'],
    ['12 placements made', 12, 'count', 'placements'],
    ['Three new wardens appointed', 3, 'count', 'wardens'],
    ['8 of 12 schools signed up', 8, 'count', 'schools'],
    ['14 out of the 18 flats are let', 14, 'count', 'flats'],
    ['12,400 visits in the first quarter', 12400, 'count', 'visits'],
    ['£25,000 raised', 25_000, '£', ''],
    ['Savings of £1.2m delivered', 1_200_000, '£', 'Savings'],
    ['Visits up by 16% on last year', 16, '%', 'increase'],
    ['Spend has reduced by 4%', 4, '%', 'reduction'],
    ['An increase of 11%', 11, '%', 'increase'],
    ['A 9% fall in complaints', 9, '%', 'reduction'],
  ])('%s', (text, value, unit, of) => {
    const [figure, ...others] = read(text)
    expect(others).toEqual([])
    expect(figure).toMatchObject({ value, unit, of })
  })
})

describe('numbers that are no figures', () => {
  test.each([
    'Achieved',
    'Answered within 7 working days',
    'A pilot of six months',
    'Three-weekly meetings',
    'Key stages 3 and 4 reviewed',
    'Children Act 1989',
    'Section 17 payments reviewed',
    'Open 9.30 to 4.30',
    '24/7 cover',
    'Phase 2',
    'NVQ 3',
    'Under 5s and over 60s',
    'One area of the borough',
    '50% complete',
    '100% complete',
    'Target is 75%',
    'To reach 20 homes',
    'By May 2027 20 homes will be built',
    'Count planned for October to see how near the 59 places are',
    'Letter of 3 June 2026',
    'Item 4 of the agenda',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

describe('the day of a figure', () => {
  test.each<[string, string | null]>([
    ['71.4% as at April 2026', '2026-04-30'],
    ['71.4% as at May', '2026-05-31'],
    ['71.4% as at 31 March 2026', '2026-03-31'],
    ['The November report shows 71.4% of tenants satisfied', '2025-11-30'],
    ['71.4% in July', '2026-07-31'],
    ['71.4% at the end of June', '2026-06-30'],
    ['Currently 71.4%', null],
  ])('%s', (text, day) => {
    const named = text.replace('The November report shows', 'For the November report: now')
    expect(read(named)[0]?.asAt).toBe(day)
  })
})

describe('of several days the one nearest to a figure is its own', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['Programme agreed in May and courses began on 7 June at all three hubs, with 38 parents enrolled', ['2026-06-07', '2026-06-07']],
    ['Programme agreed in May with 38 parents, and courses began on 7 June', ['2026-05-31']],
    ['71% as at May 2026, 64% as at March 2026', ['2026-05-31', '2026-03-31']],
    ['In March 64% and in May 71%', ['2026-03-31', '2026-05-31']],
    ['12 placements in April and 14 homes in June', ['2026-04-30', '2026-06-30']],
    ['Agreed in May: 71%', ['2026-05-31']],
    ['Courses began on 7 June with 38 parents', [null]],
  ])('%s', (text, days) => expect(read(text).map(({ asAt }) => asAt)).toEqual(days))
})

test('several figures come in their order', () => {
  expect(read('12 placements made and 71% of carers trained').map(({ value }) => value)).toEqual([12, 71])
})

test('any text is read', () => {
  fc.assert(fc.property(oddText(200), (text) => void read(text)))
})

test('a cell of ten thousand figures gives its first few hundred, and a figure what stands near it', () => {
  const many = readStated('50% '.repeat(10_000), { paperDay: '2026-07-01' })
  expect(many).toHaveLength(300)
  const far = `${'The board met. Reviews held in time, by team: '.repeat(40)}and over all teams now 61%`
  expect(readFigures(far, { paperDay: '2026-07-01' }).map(({ value, of }) => [value, of])).toEqual([[61, 'and all teams']])
})
