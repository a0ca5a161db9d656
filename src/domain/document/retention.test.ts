import { describe, expect, test } from 'vitest'
import { isDue, keptUntil, type Retention, sayRetention } from './retention.ts'

describe('an original is kept so many months after the decision about its paper', () => {
  test.each<[string, Retention, string, boolean]>([
    ['2026-01-15', 6, '2026-07-14', false],
    ['2026-01-15', 6, '2026-07-15', true],
    ['2026-01-15', 6, '2031-01-01', true],
    ['2026-08-31', 6, '2027-02-27', false],
    ['2026-08-31', 6, '2027-02-28', true],
    ['2024-02-29', 12, '2025-02-28', true],
    ['2024-02-29', 12, '2025-02-27', false],
    ['2026-01-15', null, '2999-01-01', false],
  ])('decided on %s, kept %s months: on %s it is due: %s', (decided, months, today, due) => {
    expect(isDue(decided, months, today)).toBe(due)
  })

  test('until a day that can be named, or for ever', () => {
    expect(keptUntil('2026-08-31', 6)).toBe('2027-02-28')
    expect(keptUntil('2026-08-31', null)).toBeNull()
    expect([null, 1, 24].map(sayRetention)).toEqual([
      'for ever',
      'for one month after the paper was adopted or withdrawn',
      'for 24 months after the paper was adopted or withdrawn',
    ])
  })
})
