import { describe, expect, test } from 'vitest'
import { shortReason } from './short-reason.ts'

describe('a reason beside the words it quotes', () => {
  test.each([
    ['what leads up to a quote behind a colon stays', 'It is told as done: “Completed”.', 'Completed', 'It is told as done.'],
    [
      'the clause that a quote ends goes with it',
      'Due by 31 May 2026, 31 days ago; what is told is “The lease is at the solicitors”, and not that it was done.',
      'The lease is at the solicitors.',
      'Due by 31 May 2026, 31 days ago.',
    ],
    [
      'a problem',
      'Due by 31 May 2026, 31 days ago, and a problem is told: “Two adverts failed”.',
      'Two adverts failed.',
      'Due by 31 May 2026, 31 days ago, and a problem is told.',
    ],
    ['a quote that was cut', 'Work is told: “The first of the …”.', 'The first of the two homes is open.', 'Work is told.'],
    ['white space in the words', 'Work is told: “One two”.', 'One\n two', 'Work is told.'],
    ['a quote of other words stays', 'The deadline, “ongoing”, names no day.', 'Completed', 'The deadline, “ongoing”, names no day.'],
    ['a sentence that is nothing but its quote stays', '“Completed” was said.', 'Completed', '“Completed” was said.'],
    ['nothing quoted', 'It starts on 1 May 2027, in 120 days.', 'Completed', 'It starts on 1 May 2027, in 120 days.'],
  ])('%s', (_, sentence, said, short) => {
    expect(shortReason(sentence, said)).toBe(short)
  })
})
