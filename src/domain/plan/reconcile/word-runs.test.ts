import { describe, expect, test } from 'vitest'
import { fragmentsIn, isCutOff, isOneLetterOff, restOf, shareInOrder, standsIn, wordsOf } from './word-runs.ts'

const words = (text: string) => text.split(' ').filter(Boolean)

describe('words', () => {
  test.each([
    ['Sept-04: 85%by May', 'sept 04 85 % by may'],
    ['£5m (of 20)', '£ 5 m of 20'],
    ['–', ''],
  ])('of %j', (text, wanted) => expect(wordsOf(text).join(' ')).toBe(wanted))

  test.each([
    ['a b c', 'a b', 'c'],
    ['a b c', 'b c', 'a'],
    ['a b c', 'b', null],
    ['a b', 'a b', null],
    ['a b', '', null],
  ])('that %j has more than %j: %j', (long, short, rest) => expect(restOf(words(long), words(short))?.join(' ') ?? null).toBe(rest))

  test.each([
    ['audits carri', 'audits carried out', true],
    ['audits', 'audits carried out', true],
    ['audits held', 'audits carried out', false],
    ['may 20', 'may 2026', false],
    ['', 'may', false],
    ['a b c', 'a b', false],
  ])('%j cut off %j: %j', (short, long, wanted) => expect(isCutOff(words(short), words(long))).toBe(wanted))

  test.each([
    ['mon itored by', 'monitored by', 'mon itored'],
    ['the men', 'the women', 'men'],
    ['May June', 'May July', ''],
  ])('in %j that are pieces of words of %j: %j', (text, whole, wanted) =>
    expect(fragmentsIn(words(text), words(whole)).join(' ')).toBe(wanted),
  )

  test.each([
    ['pond', 'pund', true],
    ['ponds', 'pond', true],
    ['pond', 'pound', true],
    ['pond', 'lake', false],
    ['2026', '2027', false],
    ['men', 'man', false],
  ])('%j and %j one letter apart: %j', (one, two, wanted) => expect(isOneLetterOff(one, two)).toBe(wanted))

  test.each([
    ['abc', 'axbxc', 1],
    ['abcd', 'ab', 0.5],
    ['', 'ab', 1],
    ['ab', 'cd', 0],
  ])('letters of %j in order in %j: %d', (text, other, share) => expect(shareInOrder(text, other)).toBe(share))

  test('too long to tell are not held against each other', () => expect(shareInOrder('a'.repeat(2000), 'a'.repeat(2000))).toBe(0))

  test('stand in a text in one piece, whole words only', () => {
    expect([standsIn(['b', 'c'], words('a b c d')), standsIn(['b'], words('ab c')), standsIn([], ['a'])]).toEqual([true, false, false])
  })
})
