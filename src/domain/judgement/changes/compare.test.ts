import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges, type Stood } from './apply.ts'
import { compare, together } from './compare.ts'
import type { Difference, Patch } from './comparison.ts'
import type { Moment } from './moment.ts'
import { anyMoment, change, differencesOf, earlier, held, held1, later, momentOf } from './moments-in-tests.ts'
import { standingsAt } from './standing.ts'

/** What stands at a moment, as the diff is applied to it. What a status was judged by speaks of its day, and the record of changes is no field. */
function stoodAt(moment: Moment): Stood {
  const plans = standingsAt(moment)
  return {
    plans: new Map(plans.map(({ plan }) => [plan.key, plan])),
    standings: new Map(plans.flatMap(({ standings }) => standings.map((each) => [each.key, each]))),
  }
}

const fieldsOf = ({ plans, standings }: Stood) => ({
  plans: [...plans.keys()].toSorted(),
  standings: [...standings.values()]
    .map(({ key, of, text, deadline, owners, measures, targets, more, ref, home, part, told, status, reports, stopped }) => ({
      ...{ key, of, text, deadline, owners, measures, targets, more, ref, home, part, told, status, reports, stopped },
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
})

/** Everything of a difference but the sentence and the kind's name, seen from the other side. */
const mirrored = ({ patch, before, after, status, plan, about }: Difference) => ({
  key: about?.key ?? plan.key,
  ...{ before: after, after: before, status: { before: status.after, after: status.before } },
  patch: turned(patch),
})
const straight = ({ patch, before, after, status, plan, about }: Difference) => ({
  key: about?.key ?? plan.key,
  before,
  after,
  status,
  patch: bare(patch),
})
const turned = (patch: Patch) =>
  bare(
    patch.does === 'set' ? { does: 'set', from: patch.to, to: patch.from } : { ...patch, does: patch.does === 'bring' ? 'take' : 'bring' },
  )
const bare = (patch: Patch) => (patch.does === 'set' ? patch : { ...patch, standings: patch.standings.map(({ key }) => key) })
const inOrder = <T>(all: readonly T[]) => all.map((each) => JSON.stringify(each)).toSorted()

describe('laws', () => {
  test('a moment with itself is empty', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(compare(moment, moment).differences).toEqual([])
      }),
    )
  })

  test('applied to the earlier moment it gives the later one', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (a, b) => {
        expect(fieldsOf(applyChanges(stoodAt(a), compare(a, b)))).toEqual(fieldsOf(stoodAt(b)))
      }),
      { numRuns: 200 },
    )
  })

  test('one way mirrors the other', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (a, b) => {
        expect(inOrder(compare(b, a).differences.map(straight))).toEqual(inOrder(compare(a, b).differences.map(mirrored)))
      }),
      { numRuns: 200 },
    )
  })

  test('plan by plan and together is the same as at once', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (a, b) => {
        const ofOne = (moment: Moment, id: string) =>
          momentOf(
            moment.asAt,
            moment.plans.filter((plan) => plan.id === id),
          )
        const ends = { from: { asAt: a.asAt, report: null }, to: { asAt: b.asAt, report: null } }
        const apart = together(
          ends,
          ['p', 'q'].map((id) => compare(ofOne(a, id), ofOne(b, id))),
        )
        const once = compare(a, b)
        expect([inOrder(apart.differences), apart.actions, apart.kept]).toEqual([inOrder(once.differences), once.actions, once.kept])
      }),
    )
  })

  test('a comparison of other moments does not fit and is not applied', () => {
    const [a, b] = [momentOf(earlier, [held1([held('1')])]), momentOf(later, [held1([held('1', { owners: [] })])])]
    const empty = { plans: new Map(), standings: new Map() }
    expect(() => applyChanges(empty, compare(a, b))).toThrow('nothing stands at 1')
    expect(() => applyChanges(empty, compare(b, { ...b, plans: [] }))).toThrow('nothing stands at section')
  })
})

const [before, after]: readonly [readonly [string, string], readonly [string, string]] = [
  [earlier, 'Progressing well'],
  [later, 'Progressing well'],
]

describe('each kind', () => {
  const running = held('1', { said: [before] })
  test.each<[string, ReturnType<typeof held>, ReturnType<typeof held>, string[]]>([
    ['done', running, held('1', { said: [before, [later, 'Completed']] }), ['done']],
    ['done and no more', held('1', { said: [[earlier, 'Completed']] }), held('1', { said: [after] }), ['worse']],
    [
      'newly late, with nothing said',
      held('1', { due: 'July 2026', said: [before] }),
      held('1', { due: 'July 2026', said: [before] }),
      ['late'],
    ],
    [
      'late before and late now is not newly late',
      held('1', { due: 'May 2026', said: [before] }),
      held('1', { due: 'May 2026', said: [before] }),
      [],
    ],
    [
      'late and then done is done',
      held('1', { due: 'May 2026', said: [before] }),
      held('1', { due: 'May 2026', said: [[later, 'Completed']] }),
      ['done'],
    ],
    [
      'late no more, since it was re-dated',
      held('1', { due: 'May 2026', said: [before] }),
      held('1', { due: 'Dec 2026', said: [before] }),
      ['better', 're-dated'],
    ],
    ['worse', running, held('1', { said: [before, [later, 'Delays with the lease']] }), ['worse']],
    ['better', held('1', { said: [[earlier, 'Delays with the lease']] }), held('1', { said: [after] }), ['better']],
    ['fell silent', running, held('1', { said: [before, [later, 'Monitoring due October']] }), ['silent']],
    [
      'silent again',
      held('1', { said: [[earlier, 'Monitoring due July']] }),
      held('1', { said: [[earlier, 'Monitoring due July']] }),
      ['silent-again'],
    ],
    [
      'silent again under lateness',
      held('1', { due: 'May 2026', said: [[earlier, 'Monitoring due July']] }),
      held('1', { due: 'May 2026', said: [[earlier, 'Monitoring due July']] }),
      ['silent-again'],
    ],
    [
      'answered after silence, still late',
      held('1', { due: 'May 2026', said: [[earlier, '']] }),
      held('1', { due: 'May 2026', said: [after] }),
      ['told'],
    ],
    ['new words and the same status', running, held('1', { said: [before, [later, 'Site visited in July']] }), ['told']],
    ['a rewording', running, held('1', { said: [before], text: 'Open the hub on Mill Lane' }), ['reworded']],
    ['another owner', running, held('1', { said: [before], owners: ['P Doyle'] }), ['re-owned']],
    ['another date', running, held('1', { said: [before], due: 'March 2027' }), ['re-dated']],
    ['the same date in other words', running, held('1', { said: [before], due: 'by December 2026' }), ['reworded']],
    [
      'another target, the same date',
      held('1', { said: [before], due: '85% by Dec 2026' }),
      held('1', { said: [before], due: '80% by Dec 2026' }),
      ['re-targeted'],
    ],
    ['another measure', running, held('1', { said: [before], due: 'Dec 2026 PI: BV51' }), ['re-targeted']],
    [
      'a figure moved',
      held('1', { said: [[earlier, '64% as at May 2026']] }),
      held('1', { said: [[later, '71% as at August 2026']] }),
      ['measure-moved', 'told'],
    ],
    ['stopped', running, held('1', { said: [before], stopped: { day: '2026-08-03', reason: 'No money', by: 'E Marsh' } }), ['stopped']],
    ['taken up', held('1', { said: [before], stopped: { day: '2026-05-03', reason: 'No money', by: 'E Marsh' } }), running, ['taken-up']],
    ['another number', running, held('1', { said: [before], ref: '9' }), ['moved']],
  ])('%s', (_, one, other, kinds) => {
    expect(
      differencesOf([one], [other])
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(kinds)
  })

  test('added and removed, with their parts as one', () => {
    const audits = held('2', { text: 'Carry out the audits', actions: [held('2a', { text: 'Rents' }), held('2b', { text: 'Repairs' })] })
    expect(differencesOf([running], [running, audits])).toMatchObject([
      { kind: 'added', after: 'Carry out the audits', sentence: expect.stringContaining('2 parts') },
    ])
    expect(differencesOf([running, audits], [running])).toMatchObject([{ kind: 'removed', before: 'Carry out the audits' }])
  })

  test('a part that came to an action that stays is added by itself', () => {
    const whole = (parts: string[]) => held('2', { actions: parts.map((id) => held(id)) })
    expect(differencesOf([whole(['2a'])], [whole(['2a', '2b'])]).filter(({ kind }) => kind === 'added')).toMatchObject([
      { about: { of: 'part', key: '2b' } },
    ])
  })

  test('a whole plan comes on the day it was adopted, and goes where it was withdrawn', () => {
    const adopted = held1([running], { adopted: { day: '2026-07-01', by: 'E Marsh' } })
    const come = compare(momentOf(earlier, [adopted]), momentOf(later, [adopted]))
    expect(come.differences).toMatchObject([{ kind: 'plan-added', after: 'Housing plan', sentence: 'The whole plan came, with 1 action.' }])
    expect(compare(momentOf(later, [adopted]), momentOf(later, [])).differences).toMatchObject([
      { kind: 'plan-removed', before: 'Housing plan' },
    ])
  })

  test('plans that were never adopted are paired by their printed places, equal ones in order', () => {
    const { id: _, ...loose } = running
    const twice = (owner: string) => [held1([loose as never, { ...loose, owners: [{ name: owner }] } as never], { id: '' as never })]
    const found = compare(momentOf(later, twice('A')), momentOf(later, twice('B'))).differences
    expect(found).toMatchObject([{ kind: 're-owned', before: 'A', after: 'B' }])
  })
})

describe('what is recorded of a change is told with it', () => {
  test('who moved a date, why, and how often', () => {
    const moves = [
      change('re-dated', 'deadline', 'May 2026', 'July 2026', { day: '2026-05-20', recordedAt: '2026-05-20T09:00:00Z' }),
      change('re-dated', 'deadline', 'July 2026', 'Dec 2026', { reason: 'The lease is not signed' }),
    ]
    const [found] = differencesOf(
      [held('1', { due: 'July 2026', changes: moves.slice(0, 1), said: [before] })],
      [held('1', { due: 'Dec 2026', changes: moves, said: [before] })],
    )
    expect(found).toMatchObject({ kind: 're-dated', by: 'Director of Place', day: '2026-08-03', reason: 'The lease is not signed' })
    expect(found?.sentence).toBe(
      'From “July 2026” to “Dec 2026”, 153 days later; moved 2 times in all, 214 days later than “May 2026”. Agreed by Director of Place on 3 August 2026: The lease is not signed.',
    )
  })

  test('a mended misreading is called one', () => {
    const mended = change('mended', 'text', 'Open the hub on Quay Street', 'Open two hubs')
    const [found] = differencesOf([held('1')], [held('1', { text: 'Open two hubs', changes: [mended] })]).filter(
      ({ kind }) => kind === 'reworded',
    )
    expect(found?.sentence).toMatch(/^A misreading was put right by Director of Place/)
  })

  test.each([
    ['85% by Dec 2026', '80% by Dec 2026', 'easier'],
    ['85% by Dec 2026', '90% by Dec 2026', 'harder'],
    ['10% reduction by Dec 2026', '5% reduction by Dec 2026', 'easier'],
  ])('from %s to %s is %s', (from, to, ease) => {
    const found = differencesOf([held('1', { due: from })], [held('1', { due: to })]).find(({ kind }) => kind === 're-targeted')
    expect(found?.sentence).toContain(`which is ${ease}`)
  })
})
