import { expect, test } from 'vitest'
import type { DeadlinePart } from '../plan/plan.ts'
import { understood } from './understood.ts'

const by = { kind: 'by', day: '2026-09-30', precision: 'month', target: null, label: '', text: 'Sept 2026' } as const
const share = { value: 85, unit: '%', of: '', relative: false, direction: 'up', text: '85%' } as const

test.each<[string, readonly DeadlinePart[]]>([
  ['no date', []],
  ['by 30 September 2026', [by]],
  ['by 30 September 2026 (outline plan)', [{ ...by, label: 'outline plan' }]],
  [
    '85% by 30 September 2026, then by 31 March 2027',
    [
      { ...by, target: share },
      { ...by, day: '2027-03-31' },
    ],
  ],
  ['by 30 September 2026, then ongoing', [by, { kind: 'ongoing', label: '', text: '& ongoing' }]],
  [
    'from 1 October 2026, then ongoing',
    [
      { kind: 'from', day: '2026-10-01', precision: 'month', label: '', text: 'Oct 2026' },
      { kind: 'ongoing', label: '', text: 'onwards' },
    ],
  ],
  ['every quarter (report)', [{ kind: 'recurring', every: 'quarter', label: 'report', text: 'quarterly report' }]],
  [
    'ongoing, every half-year',
    [
      { kind: 'ongoing', label: '', text: 'Ongoing' },
      { kind: 'recurring', every: 'half-year', label: '', text: 'at half year' },
    ],
  ],
  ['waits for an event: When the guidance is out', [{ kind: 'when', label: '', text: 'When the guidance is out' }]],
  ['not known: “build over next year”', [{ kind: 'unknown', label: 'build', text: 'build over next year' }]],
])('%s', (words, parts) => {
  expect(understood({ text: '', parts })).toBe(words)
})
