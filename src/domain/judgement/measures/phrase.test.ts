import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phraseIn, phraseKey } from './phrase.ts'

describe('what a wording says is measured', () => {
  test.each([
    ['Ensure that 97.5% of tenants are visited', 'tenants are visited'],
    ['Raise to 55% the number of repairs done within 7 days by Sept 2026', 'repairs done within 7 days'],
    ['Timescales for yearly reviews to be improved from 57% to 75%', 'Timescales for yearly reviews'],
    ['Reviews of leases to be brought up to 100%. This is a key indicator.', 'Reviews of leases'],
    ['Improve the number of visits to timescale', 'visits to timescale'],
    ['95% of reviews to timescale by Mar 2027', 'reviews to timescale'],
    ['Aim to recruit staff to fill 90% of vacancies', 'vacancies'],
    ['Recruit 15 park wardens by March 2027', 'Recruit park wardens'],
    ['Reduce sickness absence by 5%', 'sickness absence'],
    ['Raise satisfaction of tenants to 80%', 'satisfaction of tenants'],
    ['No more than 5% of homes empty', 'homes empty'],
    ['% of carers trained', 'carers trained'],
    ['Attendance at 95%', 'Attendance'],
    ['Hold more conferences within 15 working days.', 'Hold more conferences within 15 working days'],
    ['Answer every letter (100%) within its time limit.', 'Answer every letter within its time limit'],
    ['', ''],
  ])('%j: %j', (text, phrase) => expect(phraseIn(text)).toBe(phrase))

  test('any text has one', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof phraseIn(text) === 'string'))
  })
})

describe('one measure by its phrase', () => {
  test.each([
    ['reviews to timescale', 'Timescales for reviews'],
    ['looked after children allocated', 'Looked After Children are allocated'],
    ['tenants visited', 'visits to tenants'],
    ['percentage of homes empty', 'empty homes'],
  ])('%s = %s', (one, other) => expect(phraseKey(one, '%', 'a')).toBe(phraseKey(other, '%', 'b')))

  test.each([
    ['reviews to timescale', 'reviews of leases to timescale'],
    ['looked after children allocated', 'looked after children placed'],
    ['repairs done within 7 days', 'repairs done within 35 days'],
    ['carers recruited', 'carers visited'],
  ])('%s ≠ %s', (one, other) => expect(phraseKey(one, '%', 'a')).not.toBe(phraseKey(other, '%', 'a')))

  test('the unit parts them, and one word alone says too little', () => {
    expect(phraseKey('tenants visited', '%', 'a')).not.toBe(phraseKey('tenants visited', 'count', 'a'))
    expect(phraseKey('attendance', '%', 'a')).not.toBe(phraseKey('attendance', '%', 'b'))
    expect(phraseKey('of the', '%', 'a')).toBe('')
  })

  test('a key can stand in an address, long ones stay apart', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9-]{0,90}$/.test(phraseKey(text, 'count', 'x'))))
    const long = Array.from({ length: 40 }, (_, i) => `thing${String.fromCharCode(97 + (i % 26))}${i}`).join(' ')
    expect(phraseKey(`${long} zebra`, '%', 'a')).not.toBe(phraseKey(`${long} zulu`, '%', 'a'))
  })
})
