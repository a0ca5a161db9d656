import { describe, expect, test } from 'vitest'
import type { Review } from '../../plan/told.ts'
import { compare } from './compare.ts'
import { countsSentence } from './counts.ts'
import { differencesOf, earlier, held, held1, later, momentOf, review } from './moments-in-tests.ts'

const running = (...reviews: Review[]) => held('1', { said: [['2026-06-01', 'In progress']], reviews })
const told = (...reviews: Review[]) =>
  differencesOf([running(...reviews)], [running(...reviews)]).map(({ kind, sentence }) => `${kind}: ${sentence}`)

// the earlier day is 11 June, the later one 10 September 2026; the facts say “on track” on both
describe('what a reviewer says between two days', () => {
  test.each<[string, readonly Review[], readonly string[]]>([
    ['nothing', [], []],
    [
      'an override, with who, why and until when',
      [review('overridden', '2026-09-01', '2026-09-30')],
      ['reviewed: N Aziz set it to “at risk” until 30 September 2026 (1 September 2026): “I was there”. The facts say “on track”.'],
    ],
    [
      'an override to something better is no progress either',
      [review('overridden', '2026-09-01', '2026-09-30', 'done, effect shown')],
      [
        'reviewed: N Aziz set it to “done, effect shown” until 30 September 2026 (1 September 2026): “I was there”. The facts say “on track”.',
      ],
    ],
    [
      'an override that is over',
      [review('overridden', '2026-06-01', '2026-06-30')],
      ['reviewed: N Aziz’s “at risk” held until 30 June 2026. The facts say “on track”.'],
    ],
    [
      'an override that was taken back',
      [review('overridden', '2026-06-01', '2026-12-31'), review('lifted', '2026-08-01', null, null)],
      ['reviewed: N Aziz’s “at risk” was taken back by N Aziz on 1 August 2026: “I was there”. The facts say “on track”.'],
    ],
    [
      'a challenge',
      [review('challenged', '2026-08-01')],
      ['reviewed: N Aziz says “at risk” (1 August 2026), a challenge: “I was there”. The facts say “on track”.'],
    ],
    [
      'a challenge that was taken back',
      [review('challenged', '2026-06-01'), review('lifted', '2026-08-01', null, null)],
      ['reviewed: The challenge by N Aziz was taken back by N Aziz on 1 August 2026: “I was there”.'],
    ],
    [
      'a challenge that stands again',
      [review('challenged', '2026-06-01'), review('overridden', '2026-06-05', '2026-06-30')],
      [
        'reviewed: N Aziz’s “at risk” held until 30 June 2026. N Aziz says “at risk” (1 June 2026), a challenge stands again: “I was there”. The facts say “on track”.',
      ],
    ],
    [
      'a day to test the effect',
      [review('re-test', '2026-08-01', '2026-12-01', null)],
      ['reviewed: N Aziz set 1 December 2026 as the day to test its effect: “I was there”.'],
    ],
    ['what stood then and stands now', [review('challenged', '2026-06-01'), review('re-test', '2026-06-02', '2026-12-01', null)], []],
    ['an override both before and now', [review('overridden', '2026-06-01', '2026-12-31')], []],
    ['a challenge of a later day', [review('challenged', '2026-09-11')], []],
  ])('%s', (_, reviews, sentences) => expect(told(...reviews)).toEqual(sentences))

  test('says who, when and why as data, and both statuses shown', () => {
    const [difference] = differencesOf([running()], [running(review('overridden', '2026-09-01', '2026-09-30'))])
    expect(difference).toMatchObject({
      ...{ kind: 'reviewed', by: 'N Aziz', day: '2026-09-01', reason: 'I was there', before: '' },
      after: 'at risk, by N Aziz until 30 September 2026',
      status: { before: 'on track', after: 'at risk' },
    })
  })

  test('the facts move below an override: both are told, and the step is that of the facts', () => {
    const late = held('1', { due: 'May 2026', said: [['2026-06-01', 'In progress']] })
    const done = held('1', {
      ...{ due: 'May 2026', reviews: [review('overridden', '2026-09-01', '2026-09-30', 'late')] },
      said: [
        ['2026-06-01', 'In progress'],
        ['2026-09-01', 'Completed'],
      ],
    })
    const found = differencesOf([late], [done])
    expect(found.map(({ kind, status }) => [kind, status.before, status.after])).toEqual([
      ['done', 'late', 'done, effect not yet shown'],
      ['reviewed', 'late', 'late'],
    ])
  })

  const due = (reviews: readonly Review[], said = 'In progress') =>
    held('1', {
      due: 'July 2026',
      said: [['2026-06-01', 'In progress'], ...(said === 'In progress' ? [] : [['2026-09-01', said] as const])],
      reviews,
    })
  const cover = 'It is shown as “on track” by N Aziz until 30 September 2026.'
  test.each<[string, readonly Review[], string | undefined]>([
    ['an override since', [review('overridden', '2026-09-01', '2026-09-30', 'on track')], cover],
    ['an override that stood on both days', [review('overridden', '2026-06-02', '2026-09-30', 'on track')], cover],
    ['one that is over covers nothing', [review('overridden', '2026-06-02', '2026-09-09', 'on track')], undefined],
    ['one that agrees with the facts', [review('overridden', '2026-09-01', '2026-09-30', 'late')], undefined],
    ['a challenge is not shown', [review('challenged', '2026-09-01', null, 'on track')], undefined],
    ['nobody', [], undefined],
  ])('a step of the facts says beside itself what is shown: %s', (_, reviews, shown) => {
    for (const said of ['In progress', 'Still in progress']) {
      const step = differencesOf([due(reviews)], [due(reviews, said)]).find(({ kind }) => kind === 'late')
      expect(step?.status).toEqual({ before: 'on track', after: 'late' })
      expect(step?.shown).toBe(shown)
      expect(step?.sentence.includes('It is shown as')).toBe(shown !== undefined)
      expect(step?.sentence.endsWith(shown ?? '')).toBe(true)
    }
  })

  test('is counted as reviewed and never as better', () => {
    const set = [running(review('overridden', '2026-09-01', '2026-09-30', 'done, effect shown'))]
    expect(countsSentence(compare(momentOf(earlier, [held1([running()])]), momentOf(later, [held1(set)])))).toBe(
      'Since 11 June 2026, one action was reviewed.',
    )
  })
})
