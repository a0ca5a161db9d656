import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../plan/plan.ts'
import type { Review } from '../plan/told.ts'
import type { Status } from './judgement.ts'
import { action, by, due, found, judgeOne, may, update, updated } from './promises-in-tests.ts'
import { voicesOn } from './voices.ts'
import { latestWord } from './word.ts'

const review = (kind: Review['kind'], more: Partial<Review> = {}): Review => ({
  ...{ kind, status: kind === 'challenged' || kind === 'overridden' ? 'at risk' : null, reason: 'The lease is not signed', by: 'N Aziz' },
  ...{ day: '2026-06-20', until: kind === 'overridden' || kind === 're-test' ? '2026-08-31' : null, recordedAt: '2026-06-20T09:00:00Z' },
  ...more,
})
const later = due(by('2027-03-31'))
const running = (...reviews: Review[]): Action => action('Open a hub', later, 'Work is in progress', { reviews })
const finished = (...reviews: Review[]): Action => action('Open a hub', may, 'The hub is open. Completed', { reviews })

describe('who says what', () => {
  test.each<[string, Action, Status, readonly string[]]>([
    ['nobody reviewed it: the facts', running(), 'on track', []],
    ['a challenge stands beside the facts', running(review('challenged')), 'on track', ['status-challenged']],
    ['an override stands in their place', running(review('overridden')), 'at risk', ['status-challenged']],
    ['up to its last day', running(review('overridden', { until: '2026-07-01' })), 'at risk', ['status-challenged']],
    ['and not a day longer', running(review('overridden', { until: '2026-06-30' })), 'on track', []],
    ['a lifting ends an override', running(review('overridden'), review('lifted', { day: '2026-06-25' })), 'on track', []],
    ['a lifting ends a challenge', running(review('challenged'), review('lifted', { day: '2026-06-25' })), 'on track', []],
    [
      'a challenge after a lifting stands',
      running(review('lifted'), review('challenged', { day: '2026-06-25' })),
      'on track',
      ['status-challenged'],
    ],
    [
      'a later challenge takes the place of an override',
      running(review('overridden'), review('challenged', { day: '2026-06-25' })),
      'on track',
      ['status-challenged'],
    ],
    ['a review of a later day is not heard yet', running(review('overridden', { day: '2026-07-02' })), 'on track', []],
    ['who agrees with the facts challenges nothing', running(review('challenged', { status: 'on track' })), 'on track', []],
    ['a word that is no status is not heard', running(review('challenged', { status: 'fine' })), 'on track', []],
    [
      'what is stopped stays stopped',
      { ...running(review('overridden')), stopped: { day: '2026-06-01', reason: 'Merged', by: 'M Hale' } },
      'stopped',
      [],
    ],
  ])('%s', (_, one, status, rules) => {
    const judged = judgeOne(one)
    expect(judged.status).toBe(status)
    expect(judged.findings.map(({ rule }) => rule).filter((rule) => rule === 'status-challenged')).toEqual(rules)
  })

  const challenge = review('challenged', { day: '2026-06-10' })
  const override = review('overridden', { day: '2026-06-15', until: '2026-06-20' })
  const lift = (day: string) => review('lifted', { day })
  test.each<[string, string, readonly Review[], 'challenged' | 'overridden' | null]>([
    ['the challenge before the override', '2026-06-14', [challenge, override], 'challenged'],
    ['the override covers it', '2026-06-15', [challenge, override], 'overridden'],
    ['up to its last day', '2026-06-20', [challenge, override], 'overridden'],
    ['and the challenge stands again from the day after', '2026-06-21', [challenge, override], 'challenged'],
    ['for as long as nobody lifts it', '2026-07-11', [challenge, override], 'challenged'],
    ['a lifting after the override ends the challenge', '2026-07-11', [challenge, override, lift('2026-06-25')], null],
    [
      'a lifting while the override holds ends that, and not the challenge below it',
      '2026-06-18',
      [challenge, override, lift('2026-06-17')],
      'challenged',
    ],
    ['a second lifting ends the challenge too', '2026-06-18', [challenge, override, lift('2026-06-17'), lift('2026-06-17')], null],
    ['a challenge lifted before the override stays lifted', '2026-07-11', [challenge, lift('2026-06-12'), override], null],
    ['an override alone leaves nothing behind', '2026-07-11', [override], null],
    ['a second override takes the place of the first', '2026-07-11', [override, review('overridden', { day: '2026-06-18' })], 'overridden'],
    ['a re-test day set since lifts nothing', '2026-07-11', [challenge, override, review('re-test', { day: '2026-06-25' })], 'challenged'],
  ])('%s', (_, day, reviews, who) => {
    const { challenged, overridden } = voicesOn(running(...reviews), 'on track', day)
    expect({ challenged: challenged !== null, overridden: overridden !== null }).toEqual({
      challenged: who === 'challenged',
      overridden: who === 'overridden',
    })
  })

  test('an override names who, until when and why, before the reasons of the facts', () => {
    const { reasons, voices } = judgeOne(running(review('overridden')))
    expect(reasons[0]).toMatchObject({
      rule: 'overridden',
      sentence: 'N Aziz set it to “at risk” until 31 August 2026: “The lease is not signed”. The facts say “on track”.',
      evidence: 'The lease is not signed',
    })
    expect(reasons.length).toBeGreaterThan(1)
    expect(voices).toMatchObject({ computed: 'on track', challenged: null, overridden: { status: 'at risk', until: '2026-08-31' } })
  })

  test('the owner’s own word is kept apart, with who said it and when', () => {
    expect(judgeOne(updated(later, [update('2026-06-10', 'In progress', { declared: 'Green' })])).voices?.declared).toEqual({
      status: 'Green',
      by: 'M Hale',
      day: '2026-06-10',
    })
    expect(judgeOne(action('Open a hub', later, '', { status: 'Amber' })).voices?.declared).toEqual({ status: 'Amber', by: '', day: '' })
    expect(judgeOne(running()).voices?.declared).toBeNull()
  })
})

describe('the declared word', () => {
  const on = (day: string, said: string, declared: string | null = null) => update(day, said, { declared })
  const before = { status: 'Green', by: 'M Hale', day: '2026-05-02' }
  test.each<[string, Action, string | null, string]>([
    ['is that of the last update', updated(may, [on('2026-06-10', 'In progress', 'Green')]), 'Green', '2026-06-10'],
    [
      'is still heard after an update that declares none',
      updated(may, [on('2026-06-10', 'In progress', 'Green'), on('2026-06-20', 'Work continues')]),
      ...(['Green', '2026-06-10'] as const),
    ],
    [
      'before the printed one',
      updated(may, [on('2026-06-10', 'In progress', 'Green'), on('2026-06-20', 'Work continues')], { status: 'Red' }),
      ...(['Green', '2026-06-10'] as const),
    ],
    [
      'the later of two',
      updated(may, [on('2026-06-10', 'In progress', 'Red'), on('2026-06-12', 'In progress', 'Green'), on('2026-06-20', 'Work continues')]),
      ...(['Green', '2026-06-12'] as const),
    ],
    [
      'is known where the plan was read without its update',
      updated(may, [on('2026-06-20', 'Work continues')], { declared: before, status: 'Red' }),
      ...(['Green', '2026-05-02'] as const),
    ],
    [
      'is the printed one where no update declares any',
      updated(may, [on('2026-06-20', 'Work continues')], { status: 'Green' }),
      'Green',
      '',
    ],
    ['of a later day is not heard yet', updated(may, [on('2026-06-20', 'Work continues'), on('2026-07-02', 'On', 'Green')]), null, ''],
  ])('%s, by the voice, the finding and its place alike', (_, one, status, day) => {
    const judged = judgeOne(one)
    expect(judged.voices?.declared?.status ?? null).toBe(status)
    expect(judged.voices?.declared?.day ?? '').toBe(day)
    expect(latestWord(one, '2026-07-01').declared).toBe(status)
    const better = judged.findings.find(({ rule }) => rule === 'declared-better-than-computed')
    expect(better?.evidence ?? null).toBe(status)
    const place = better?.places?.find(({ field }) => field === 'status')
    expect(place?.said?.day ?? '').toBe(day)
  })

  test.each<[string, Action, Status]>([
    [
      'done stays done through an update that tells nothing',
      updated(later, [on('2026-06-10', '', 'Complete'), on('2026-06-20', '')]),
      'done, effect not yet shown',
    ],
    ['a word for work speaks beside its own empty update', updated(later, [on('2026-06-20', '', 'In progress')]), 'on track'],
    [
      'and not for a later report that says nothing',
      updated(later, [on('2026-06-10', '', 'In progress'), on('2026-06-20', '')]),
      'no progress stated',
    ],
    [
      'a later word takes back that all was done, whatever is printed',
      updated(later, [on('2026-06-10', 'In progress', 'Amber'), on('2026-06-20', 'Check in July')], { status: 'Complete' }),
      'no progress stated',
    ],
  ])('%s', (_, one, status) => expect(judgeOne(one).status).toBe(status))
})

describe('the test of an effect', () => {
  const ask = (until: string) => review('re-test', { until, reason: 'Ask the first fifty visitors' })
  test.each<[string, Action, readonly string[]]>([
    [
      'comes back when its day is over and nothing shows it',
      finished(ask('2026-06-30')),
      ['Its effect was to be tested by 30 June 2026, 1 day ago, and nothing shows it.'],
    ],
    ['not on the day itself', finished(ask('2026-07-01')), []],
    ['not before', finished(ask('2026-09-30')), []],
    ['a later day takes the place of an earlier one', finished(ask('2026-06-30'), { ...ask('2026-09-30'), day: '2026-06-25' }), []],
    ['not where none was set', finished(), []],
    ['not where it is not done', running(ask('2026-06-30')), []],
    [
      'not where its effect shows',
      action('See 80% of visitors come back', may, 'Achieved. 82% of visitors came back', { reviews: [ask('2026-06-30')] }),
      [],
    ],
  ])('%s', (_, one, sentences) => {
    expect(found('re-test-due', one)).toEqual(sentences)
  })
})

test('whatever reviewers say, the facts and the owner’s word stay as they are, and only an override in force moves what is shown', () => {
  const day = fc.constantFrom('2026-05-01', '2026-06-15', '2026-06-30', '2026-07-01', '2026-07-02', '2026-12-31')
  const any = fc.record({
    kind: fc.constantFrom('challenged', 'overridden', 're-test', 'lifted') as fc.Arbitrary<Review['kind']>,
    day,
    until: day,
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (said) => {
      const reviews = said
        .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
        .map(({ kind, day, until }) => review(kind, { day, ...(kind === 'overridden' || kind === 're-test' ? { until } : {}) }))
      const judged = judgeOne(running(...reviews))
      expect(judged.voices?.computed).toBe('on track')
      expect(judged.status).toBe(judged.voices?.overridden ? 'at risk' : 'on track')
      expect(judged.voices && judged.voices.challenged !== null && judged.voices.overridden !== null).toBe(false)
      expect(voicesOn(running(...reviews), 'late', '2026-04-30')).toMatchObject({ challenged: null, overridden: null, retest: null })
    }),
  )
})
