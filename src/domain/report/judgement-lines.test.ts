import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedAction } from '../judgement/judgement.ts'
import type { Change } from '../plan/plan.ts'
import { judgementLines, reasonOf } from './judgement-lines.ts'
import { action } from './sample-plans.ts'

const judged = (sentence: string, more: Partial<JudgedAction> = {}): JudgedAction => ({
  ...{ id: null, plan: 'P', section: 'S', objective: null, ref: '1', status: 'late', reports: 0, parts: [] },
  reasons: sentence ? [{ rule: 'past', sentence, evidence: '' }] : [],
  ...more,
})
const change = (kind: Change['kind'], from: string): Change => ({
  ...{ kind, field: 'deadline', from, to: 'Sept 2026', reason: 'the tender failed.', by: 'Ida Brandt', day: '2026-05-01' },
  recordedAt: '2026-05-01T09:00:00Z',
})

describe('lines of judgement', () => {
  test('a single action has no number', () => {
    expect(judgementLines([action('1', 'Do it')], () => judged('Due by 31 May 2026.'))).toBe('▲ Late: Due by 31 May 2026.')
  })

  test('several are numbered as their actions are, and one nobody judged has no line', () => {
    const [one, two, three] = [action('1', ''), action('2', ''), action('3', '')]
    const of = new Map([
      [one, judged('Due in May.')],
      [three, judged('', { status: 'on track' })],
    ])
    expect(judgementLines([one, two, three], (each) => of.get(each))).toBe('1. ▲ Late: Due in May.\n3. ● On track')
  })

  test('each part has its status on a line of its own', () => {
    const part = { ref: '', part: 1, text: 'Audit', status: 'no progress stated', reasons: [] } as const
    expect(judgementLines([action('1', '')], () => judged('', { parts: [part, { ...part, status: 'late' }] }))).toBe(
      '▲ Late\n• ○ No progress stated\n• ▲ Late',
    )
  })

  test.each<[Change, string]>([
    [change('re-dated', 'May 2026'), 'Re-dated, was “May 2026”: the tender failed.'],
    [change('added', ''), 'Added: the tender failed.'],
  ])('a promise that was changed says so: %#', (each, line) => {
    expect(judgementLines([action('1', '', { changes: [each] })], () => judged(''))).toBe(`▲ Late\n${line}`)
  })

  test('a mended misreading is no change of the promise', () => {
    expect(judgementLines([action('1', '', { changes: [change('mended', 'May')] })], () => judged(''))).toBe('▲ Late')
  })
})

describe('reasons', () => {
  test.each([
    ['', ''],
    ['Told: “Completed”.', 'Told: “Completed”.'],
    [
      'Told: “First sample taken in April. 27 of the 30 decisions were sound”, and no more.',
      'Told: “First sample taken in April. 27 of the …”, and no more.',
    ],
  ])('%j is said %j', (sentence, said) => {
    expect(reasonOf(judged(sentence))).toBe(said)
  })

  test('an action nobody judged has none', () => {
    expect(reasonOf(undefined)).toBe('')
  })

  test('whatever is quoted, what stands around it stays', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'long',
            'quotation',
            'of',
            'words.',
            '27',
            'https://example.org/a-very-long-address-without-any-space-in-it',
          ),
          { minLength: 1, maxLength: 40 },
        ),
        (words) => {
          const said = reasonOf(judged(`Before “${words.join(' ')}” after.`))
          expect(said).toMatch(/^Before “.+” after\.$/)
          expect(said.length).toBeLessThan(72)
        },
      ),
    )
  })
})
