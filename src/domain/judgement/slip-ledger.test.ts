import { describe, expect, test } from 'vitest'
import type { Change } from '../plan/plan.ts'
import { action, judgeOne, may } from './promises-in-tests.ts'
import { saySlips, slipsOf } from './slip-ledger.ts'

const move = (from: string, to: string, day: string, more: Partial<Change> = {}): Change => ({
  ...{
    kind: 're-dated',
    field: 'deadline',
    from,
    to,
    reason: 'The contractor withdrew',
    by: 'M Hale',
    day,
    recordedAt: `${day}T09:00:00Z`,
  },
  ...more,
})
const once = [move('May 2026', 'October 2026', '2026-06-02')]
const twice = [...once, move('October 2026', 'March 2027', '2026-06-20')]
const slips = (changes: readonly Change[], asAt = '2026-07-01') => slipsOf({ changes, text: 'Open a hub' }, { period: '2026/27', asAt })

describe('the slip ledger is told from the first move on', () => {
  test.each<[string, readonly Change[], string | null]>([
    ['no move', [], null],
    ['one move', once, 'First promised for “May 2026” (31 May 2026). Its date moved once since, 153 days later.'],
    ['two moves', twice, 'First promised for “May 2026” (31 May 2026). Its date moved twice since, 304 days later in all.'],
    [
      'there and back',
      [...once, move('October 2026', 'May 2026', '2026-06-20')],
      'First promised for “May 2026” (31 May 2026). Its date moved twice since, and is the first day again.',
    ],
    [
      'a day nearer',
      [move('31 May 2026', '30 May 2026', '2026-05-02')],
      'First promised for “31 May 2026”. Its date moved once since, 1 day earlier.',
    ],
    [
      'to no day',
      [move('May 2026', 'When the guidance is published', '2026-06-02')],
      'First promised for “May 2026” (31 May 2026). Its date moved once since.',
    ],
    ['from no date', [move('', 'October 2026', '2026-06-02')], 'First promised without a date. Its date moved once since.'],
    ['another figure by the same day is no move', [move('22 children by March 2027', '20 children by March 2027', '2026-06-02')], null],
    ['the same day in other words is no move', [move('end of May 2026', '31 May 2026', '2026-06-02')], null],
    ['other words without a day are no move', [move('When funds allow', 'To be confirmed', '2026-06-02')], null],
    ['a step put in before the last day is no move', [move('March 2027', 'Pilot October 2026; all March 2027', '2026-06-02')], null],
    [
      'a move beside what is none counts once',
      [
        move('22 children by May 2026', '20 children by May 2026', '2026-05-02'),
        move('20 children by May 2026', 'October 2026', '2026-06-02'),
      ],
      'First promised for “22 children by May 2026” (31 May 2026). Its date moved once since, 153 days later.',
    ],
    [
      'of several days the one that moved most',
      [move('Pilot March 2027; all schools March 2028', 'Pilot June 2027; all schools April 2028', '2026-06-02')],
      'First promised for “Pilot March 2027; all schools March 2028” (31 March 2027). Its date moved once since, 91 days later.',
    ],
    [
      'a step behind the last day moves it',
      [move('March 2027', 'Pilot March 2027; all June 2027', '2026-06-02')],
      'First promised for “March 2027” (31 March 2027). Its date moved once since, 91 days later.',
    ],
    [
      'a step that is gone moves by no days that could be told',
      [move('Pilot October 2026; all March 2027', 'March 2027', '2026-06-02')],
      'First promised for “Pilot October 2026; all March 2027” (31 March 2027). Its date moved once since.',
    ],
    ['a move of a later day is not known yet', [move('May 2026', 'October 2026', '2026-07-02')], null],
    ['a mended misreading is no move', [move('May 2026', 'October 2026', '2026-06-02', { kind: 'mended' })], null],
    ['a rewording is no move', [move('a', 'b', '2026-06-02', { kind: 'reworded', field: 'text' })], null],
  ])('%s', (_, changes, words) => {
    const found = slips(changes)
    expect(found && saySlips(found)).toBe(words)
  })

  test('with who, why, from, to, days and when it was recorded, also in the judgement', () => {
    const ledger = {
      original: 'May 2026',
      originalDay: '2026-05-31',
      days: 153,
      moves: [
        {
          ...{ from: 'May 2026', to: 'October 2026', days: 153, reason: 'The contractor withdrew', by: 'M Hale', day: '2026-06-02' },
          recordedAt: '2026-06-02T09:00:00Z',
        },
      ],
    }
    expect(slips(once)).toEqual(ledger)
    expect(judgeOne(action('Open a hub', may, '', { changes: once })).slips).toEqual(ledger)
    expect(judgeOne(action('Open a hub', may)).slips).toBeUndefined()
  })
})
