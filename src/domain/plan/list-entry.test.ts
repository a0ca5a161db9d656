import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readListEntry } from './list-entry.ts'

const told = (text: string) =>
  Object.fromEntries(readListEntry(text).pieces.map(({ field, start, end }) => [field, text.slice(start, end)]))

test.each([
  [
    '• 2.3 Mend the gate – by March 2027 (Head of Parks)',
    { ref: '2.3', action: 'Mend the gate', deadline: 'by March 2027', owners: 'Head of Parks' },
  ],
  [
    '1. Mend the gate (Parks, May 2027): underway',
    { ref: '1', action: 'Mend the gate', owners: 'Parks', deadline: 'May 2027', status: 'underway' },
  ],
  ['1. Mend the gate (Parks): posts are ordered', { ref: '1', action: 'Mend the gate', owners: 'Parks', progress: 'posts are ordered' }],
  ['Head of Parks: mend the gate', { owners: 'Head of Parks', action: 'mend the gate' }],
  ['RV/TO: mend the gate', { owners: 'RV/TO', action: 'mend the gate' }],
  ['Mend the gate. Owner: R Vale. Due: 3 May 2027', { action: 'Mend the gate.', owners: 'R Vale', deadline: '3 May 2027' }],
  ['Mend the gate – Parks – May 2027 – complete', { action: 'Mend the gate', owners: 'Parks', deadline: 'May 2027', status: 'complete' }],
  [
    '2.1 Brief all drivers (Bus company, July 2027)',
    { ref: '2.1', action: 'Brief all drivers', owners: 'Bus company', deadline: 'July 2027' },
  ],
  ['Plant 20 limes [June 2027] T1', { action: 'Plant 20 limes', deadline: 'June 2027', ref: 'T1' }],
  ['Replace windows [June 2027] (H1)', { action: 'Replace windows', deadline: 'June 2027', ref: 'H1' }],
  ['• T1 Plant 20 limes. June 2027', { ref: 'T1', action: 'Plant 20 limes', deadline: 'June 2027' }],
  ['Write to all tenants 31 July 2027', { action: 'Write to all tenants', deadline: '31 July 2027' }],
  ['Write to all tenants. By the end of July 2027.', { action: 'Write to all tenants', deadline: 'By the end of July 2027' }],
  ['March 2027 – P1: Mend the gate', { deadline: 'March 2027', ref: 'P1', action: 'Mend the gate' }],
  ['By 3 May 2027 (P2): Mend the gate', { deadline: 'By 3 May 2027', ref: 'P2', action: 'Mend the gate' }],
  ['March 2027: Mend the gate', { deadline: 'March 2027', action: 'Mend the gate' }],
  ['Plant 20 limes (Jo Oak, June 2027, T1)', { action: 'Plant 20 limes', owners: 'Jo Oak', deadline: 'June 2027', ref: 'T1' }],
  ['• [x] Mend swings — AB, by 31 May 2027', { status: '[x]', action: 'Mend swings', owners: 'AB', deadline: 'by 31 May 2027' }],
  ['• [ ] Fit gates — CD, by June 2027', { action: 'Fit gates', owners: 'CD', deadline: 'by June 2027' }],
  ['☑ Mend swings – AB', { status: '☑', action: 'Mend swings', owners: 'AB' }],
  ['A1: Mend the gate [May 2027]', { ref: 'A1', action: 'Mend the gate', deadline: 'May 2027' }],
])('%s', (text, pieces) => {
  expect(told(text)).toEqual(pieces)
})

test.each([
  ['what brackets explain', 'Mend the gate (the one by the lodge that sticks)'],
  ['a subject in front of a colon', 'Gates: mend all that stick'],
  ['a dash within a sentence', 'Mend the gate – it has stuck since the flood of last year'],
  ['a day that nothing sets apart', 'Mend the gate by March 2027'],
  ['a road that bears a number', 'Resurface the lane beside the A41'],
  ['a road in brackets', 'Resurface the lane to Thornmere (A41)'],
  ['a form in brackets behind others', 'Send the form (the long one) F12'],
  ['a day that something is of', 'Answer the report of 31 July 2027'],
  ['a day on which something happened', 'Mend what broke in June 2027'],
  ['a month that is what is told of', 'Publish the plan for March 2027'],
  ['a month alone behind a name', 'Hold Tree Week in November'],
  ['a bracket that is no box', '[X12] needs a new lamp'],
  ['a year in front', '2027 is the year of the gate'],
])('%s stays in the wording', (_, text) => {
  expect(told(text)).toEqual({ action: text })
})

test('pieces and labels never overlap, and between them they leave nothing but spaces', () => {
  const part = fc.constantFrom(
    'Mend the gate',
    ' – ',
    'May 2027',
    ' (',
    'Parks',
    ')',
    ': ',
    '• ',
    '1. ',
    'Owner: ',
    '. ',
    '\n',
    'done',
    ', ',
    '',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const { pieces, labels } = readListEntry(text)
      const times = Array.from(text, () => 0)
      for (const { start, end } of pieces) for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(1)
      for (const [start, end] of labels) for (let i = start; i < end; i++) times[i] = Math.max(1, times[i] ?? 0)
      expect(times.length).toBe(text.length)
      expect([...text].filter((char, i) => times[i] === 0 && /\S/.test(char)).join('')).toBe('')
    }),
  )
})
