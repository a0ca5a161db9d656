import { describe, expect, test } from 'vitest'
import type { Target } from '../../domain/measure/measure.ts'
import type { DeadlinePart } from '../../domain/plan/plan.ts'
import { understood } from './understood.ts'

const target = (text: string): Target => ({ value: 85, unit: '%', of: '', relative: false, direction: 'up', text })
const by = (day: string, words = '', label = ''): DeadlinePart => ({
  kind: 'by',
  day,
  precision: 'month',
  target: words ? target(words) : null,
  label,
  text: '',
})

describe('a deadline in words', () => {
  test.each<[string, readonly DeadlinePart[], string]>([
    ['nothing', [], 'no date'],
    ['a last day', [by('2004-05-31')], 'by 31 May 2004'],
    ['two steps', [by('2004-09-30', '85%'), by('2005-03-31', '90%')], '85% by 30 September 2004, then 90% by 31 March 2005'],
    [
      'what is due',
      [by('2004-04-30', '', 'Project Plan'), { kind: 'unknown', label: '', text: 'build over next year' }],
      'by 30 April 2004 (Project Plan), not known: “build over next year”',
    ],
    ['a day, then on and on', [by('2004-03-31'), { kind: 'ongoing', label: '', text: 'ongoing' }], 'by 31 March 2004, then ongoing'],
    [
      'a first day',
      [
        { kind: 'from', day: '2003-10-01', precision: 'month', label: '', text: '' },
        { kind: 'ongoing', label: '', text: '' },
      ],
      'from 1 October 2003, then ongoing',
    ],
    ['something that repeats', [{ kind: 'recurring', every: 'half-year', label: 'Audit', text: '' }], 'every half-year (Audit)'],
    [
      'an event',
      [{ kind: 'when', label: '', text: 'When the framework is published' }],
      'waits for an event: When the framework is published',
    ],
  ])('%s', (_, parts, words) => {
    expect(understood({ text: '', parts })).toBe(words)
  })
})
