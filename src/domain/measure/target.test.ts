import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTarget } from './target.ts'

test.each([
  ['85%', { value: 85, unit: '%', of: '', relative: false, direction: 'up', text: '85%' }],
  [
    '97.5% of households visited',
    { value: 97.5, unit: '%', of: 'households visited', relative: false, direction: 'up', text: '97.5% of households visited' },
  ],
  ['90 per cent', { value: 90, unit: '%', of: '', relative: false, direction: 'up', text: '90 per cent' }],
  ['21 adoptions', { value: 21, unit: 'count', of: 'adoptions', relative: false, direction: 'up', text: '21 adoptions' }],
  [
    '6 new social workers',
    { value: 6, unit: 'count', of: 'social workers', relative: false, direction: 'up', text: '6 new social workers' },
  ],
  ['2,500 homes', { value: 2500, unit: 'count', of: 'homes', relative: false, direction: 'up', text: '2,500 homes' }],
  ['at least 20', { value: 20, unit: 'count', of: '', relative: false, direction: 'up', text: 'at least 20' }],
  ['£40,000', { value: 40000, unit: '£', of: '', relative: false, direction: 'up', text: '£40,000' }],
  ['£1.5m', { value: 1500000, unit: '£', of: '', relative: false, direction: 'up', text: '£1.5m' }],
  ['10% increase', { value: 10, unit: '%', of: '', relative: true, direction: 'up', text: '10% increase' }],
  ['5% reduction', { value: 5, unit: '%', of: '', relative: true, direction: 'down', text: '5% reduction' }],
  ['reduce complaints by 5%', { value: 5, unit: '%', of: '', relative: true, direction: 'down', text: 'reduce complaints by 5%' }],
  ['1:15', { value: 1 / 15, unit: 'ratio', of: '', relative: false, direction: 'up', text: '1:15' }],
])('%j is %j', (text, expected) => {
  expect(readTarget(text)).toEqual(expected)
})

test.each([
  ['85%by Sept 2004', 85, '%'],
  ['Sept 2004: 85%', 85, '%'],
  ['Increase to 85%', 85, '%'],
  ['21 adoptions by 31st March 2005', 21, 'count'],
  ['75% of visits by March 2005', 75, '%'],
  ['at least 20 visits a year', 20, 'count'],
])('%j states %d %s', (text, value, unit) => {
  expect(readTarget(text)).toMatchObject({ value, unit, relative: false })
})

test.each<[string, number, 'up' | 'down']>([
  ['no more than 5% of calls lost', 5, 'down'],
  ['below 5%', 5, 'down'],
  ['5% or less', 5, 'down'],
  ['complaints reduced to 4%', 4, 'down'],
  ['bring sickness down to 3%', 3, 'down'],
  ['at most 12 complaints', 12, 'down'],
  ['reduce waits and increase visits to 85%', 85, 'up'],
  ['at least 85%', 85, 'up'],
  ['no less than 85%', 85, 'up'],
  ['60-70%', 60, 'up'],
  ['60% – 70% of checks', 60, 'up'],
  ['between 60% and 70%', 60, 'up'],
  ['reduce calls lost to 5-8%', 8, 'down'],
  ['85% of visits', 85, 'up'],
])('%j is %d, better %s', (text, value, direction) => expect(readTarget(text)).toMatchObject({ value, direction, relative: false }))

test.each([
  '',
  'all of them',
  'in 7 working days',
  '5 days',
  '3 monthly',
  '31 March 2005',
  '1 July',
  '10:30 am',
  'BV162',
  'percentage',
  '2 of them',
  '21st',
  '12 months',
])('%j states no target', (text) => {
  expect(readTarget(text)).toBeNull()
})

test('any figure with its unit is read back, and no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.constantFrom('%', ' homes', ''),
      fc.string({ unit: 'grapheme' }),
      (value, unit, text) => {
        const written = `${unit ? '' : '£'}${value.toLocaleString('en-GB')}${unit}`
        expect(readTarget(written)).toMatchObject({ value, text: written })
        const found = readTarget(text)
        if (found) expect(text).toContain(found.text)
      },
    ),
  )
})
