import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, Deadline, Plan } from '../plan/plan.ts'
import { judge } from './judge.ts'
import { statuses } from './judgement.ts'
import {
  action,
  asAt,
  by,
  due,
  from,
  judged,
  judgeOne,
  may,
  objective,
  ongoing,
  plan,
  quarterly,
  section,
  september,
  target,
  unknown,
  update,
  updated,
  when,
} from './promises-in-tests.ts'

describe('what is judged, and where it stands', () => {
  const one = (ref: string) => action('Open a hub', september, 'In progress', { ref, id: `id-${ref}` })
  const judgement = judged([
    plan([
      section([one('a')], {
        objectives: [objective([one('b'), one('c')])],
        sections: [section([one('d')], { ref: '', title: 'Repairs' })],
      }),
    ]),
  ])

  test('every action once, a section’s own before those of its objectives, sections inside it last', () =>
    expect(judgement.actions.map(({ ref }) => ref)).toEqual(['a', 'b', 'c', 'd']))
  test('plan, section, objective and id are named; a section without a number goes by its title', () =>
    expect(judgement.actions.map(({ plan: title, section: ref, objective: under, id }) => [title, ref, under, id])).toEqual([
      ['Housing plan', '2', null, 'id-a'],
      ['Housing plan', '2', '1.1', 'id-b'],
      ['Housing plan', '2', '1.1', 'id-c'],
      ['Housing plan', 'Repairs', null, 'id-d'],
    ]))
  test('every status has a reason', () => expect(judgement.actions.every(({ reasons }) => reasons.length > 0)).toBe(true))
  test('no plan, no judgement', () => expect(judge([], { asAt })).toEqual({ asAt, actions: [], findings: [] }))
})

describe('parts', () => {
  const whole = (parts: Action[], said = '') => judgeOne(action('Carry out the audits', due(), said, { actions: parts }))
  const part = (deadline: Deadline, said = '') => action('Files', deadline, said, { ref: '', owners: [] })

  test('the worst part is shown, with the counts', () => {
    const { status, reasons, parts } = whole([part(may, 'Achieved'), part(may), part(september, 'In progress'), part(may)])
    expect(status).toBe('late')
    expect(reasons[0]?.sentence).toBe('Of its 4 parts: 2 late; 1 on track; 1 done, effect not yet shown.')
    expect(reasons[1]?.sentence).toBe('Due by 31 May 2026, 31 days ago, and nothing says it was done.')
    expect(parts.map((each) => [each.part, each.status])).toEqual([
      [1, 'done, effect not yet shown'],
      [2, 'late'],
      [3, 'on track'],
      [4, 'late'],
    ])
  })
  test('good news never hides silence', () =>
    expect(whole([part(september, 'In progress'), part(september)]).status).toBe('no progress stated'))
  test('done only when every part is', () =>
    expect(whole([part(may, 'Achieved'), part(may, 'Completed')]).status).toBe('done, effect not yet shown'))
  test('a part without a word of its own has its parent’s', () => {
    const judgedWhole = whole([part(may), part(september)], 'Monitoring due October')
    expect(judgedWhole.parts.map(({ status }) => status)).toEqual(['late', 'no progress stated'])
    expect(judgedWhole.reports).toBe(1)
  })
  test('a part without a date of its own has its parent’s', () =>
    expect(judgeOne(action('Carry out the audits', may, '', { actions: [part(due())] })).status).toBe('late'))
  test('its parent’s owner is its owner', () => expect(whole([part(may)]).findings.map(({ rule }) => rule)).not.toContain('no-named-owner'))
  test('a finding is told once of the action', () => {
    const { findings } = whole([part(may), part(may)])
    expect(findings.filter(({ rule }) => rule === 'late').map(({ sentence }) => sentence)).toEqual([
      '2 of 2 parts: Due by 31 May 2026, 31 days ago, and nothing says it was done.',
    ])
  })
})

describe('updates', () => {
  test('the latest speaks', () =>
    expect(judgeOne(updated(september, [update('2026-05-01', 'Delayed'), update('2026-06-01', 'In progress')])).status).toBe('on track'))
  test('those of later days are not heard', () =>
    expect(judgeOne(updated(september, [update('2026-06-01', 'In progress'), update('2026-07-02', 'Achieved')])).status).toBe('on track'))
  test('silence after done takes nothing back', () =>
    expect(judgeOne(updated(may, [update('2026-05-01', 'Achieved'), update('2026-06-01', 'Monitoring due November')])).status).toBe(
      'done, effect not yet shown',
    ))
  test('trouble after done does', () =>
    expect(
      judgeOne(updated(september, [update('2026-05-01', 'Achieved'), update('2026-06-01', 'Doors closed because of delays')])).status,
    ).toBe('at risk'))
  test('a month is read on the day on which it was said', () => {
    const said = updated(due(by('2026-06-30')), [update('2025-11-01', 'Doors will open in May')])
    expect(judgeOne(said).findings.map(({ rule }) => rule)).not.toContain('date-slips-in-words')
  })

  test.each<[string, number, [string, string][]]>([
    ['none yet, nothing said', 1, []],
    ['one silent', 1, [['2026-06-01', '']]],
    [
      'three silent',
      3,
      [
        ['2026-02-01', ''],
        ['2026-04-01', 'Monitoring due May'],
        ['2026-06-01', 'Monitoring due November'],
      ],
    ],
    [
      'two words of one day count once',
      1,
      [
        ['2026-06-01', ''],
        ['2026-06-01', 'Monitoring due November'],
      ],
    ],
    [
      'silent since work was told',
      2,
      [
        ['2026-02-01', 'In progress'],
        ['2026-04-01', ''],
        ['2026-06-01', ''],
      ],
    ],
    [
      'work is told last',
      0,
      [
        ['2026-04-01', ''],
        ['2026-06-01', 'In progress'],
      ],
    ],
  ])('reports running without progress: %s', (_, reports, said) => {
    const one = updated(
      september,
      said.map(([day, text]) => update(day, text)),
    )
    expect(judgeOne(one).reports).toBe(reports)
  })
  test('the sentence counts them', () =>
    expect(judgeOne(updated(september, [update('2026-04-01', ''), update('2026-06-01', '')])).reasons[0]?.sentence).toBe(
      'Nothing is said about it, for the second report running (1 April 2026 and 1 June 2026).',
    ))
  test('the status an owner declares is heard where the text is silent', () =>
    expect(judgeOne(updated(september, [update('2026-06-01', '', { declared: 'Complete' })])).status).toBe('done, effect not yet shown'))
})

describe('a plan on which nobody has asked', () => {
  const bare = (deadline: Deadline): Plan =>
    plan([section([action('Open a hub', deadline)])], { columns: [{ field: 'action', heading: 'Action' }] })

  test('its actions are not due yet', () => expect(judged([bare(september)]).actions[0]?.status).toBe('not due yet'))
  test('nothing is held against their silence', () => {
    const { actions, findings } = judged([bare(september)])
    expect(actions[0]?.reports).toBe(0)
    expect(findings.map(({ rule }) => rule)).not.toContain('no-progress-stated')
  })
  test('a day that is over is over all the same', () => expect(judged([bare(may)]).actions[0]?.status).toBe('late'))
  test('one answer anywhere, and all were asked', () => {
    const asked = plan([section([action('Open a hub', september), action('Close a hub', september, 'In progress')])], { columns: [] })
    expect(judged([asked]).actions.map(({ status }) => status)).toEqual(['no progress stated', 'on track'])
  })
})

const deadlines = fc.constantFrom(
  may,
  september,
  due(),
  due(quarterly),
  due(ongoing),
  due(when),
  due(from('2026-09-01'), ongoing),
  due(by('2026-05-31'), ongoing),
  due(by('2026-05-31', { target: target('85%') }), by('2027-03-31', { target: target('90%') })),
  due(by('2026-05-31', { label: 'Outline plan' }), unknown('2nd wk of Octember 2026')),
)
const words = fc.constantFrom(
  '',
  'Achieved',
  'In progress',
  'Delayed',
  'Monitoring due November',
  'Currently 71%',
  'Doors will open in November',
  'Blue sky',
  'N/A',
)
const anyAction: fc.Arbitrary<Action> = fc
  .record({
    deadline: deadlines,
    said: fc.array(words, { maxLength: 3 }).map((some) => some.join('. ')),
    text: fc.constantFrom('Open a hub', 'Raise to 80% the reviews held on time', 'Review the hub', 'Support the hub', ''),
    status: fc.constantFrom(null, 'Green', 'Complete', 'Weather'),
    ref: fc.string({ maxLength: 4 }),
    parts: fc.array(fc.tuple(deadlines, words), { maxLength: 3 }),
    earlier: fc.array(fc.tuple(fc.constantFrom('2026-03-01', '2026-06-30', '2026-08-01'), words), { maxLength: 3 }),
  })
  .map(({ deadline, said, text, status, ref, parts, earlier }) =>
    action(text, deadline, said, {
      ...{ status, ref, actions: parts.map(([own, words]) => action('Part', own, words, { ref: '' })) },
      ...(earlier.length > 0
        ? { updates: earlier.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, words]) => update(day, words)) }
        : {}),
    }),
  )
const within = (actions: readonly Action[]): Plan => plan([section(actions)])

describe('whatever a plan holds', () => {
  test('each action has one of the statuses, a reason, and no finding without a sentence', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 6 }), (actions) => {
        const judgement = judged([within(actions)])
        expect(judgement.actions).toHaveLength(actions.length)
        for (const { status, reasons } of judgement.actions) {
          expect(statuses).toContain(status)
          expect(reasons[0]?.sentence).toMatch(/^\S.*\.$/su)
        }
        for (const { sentence } of judgement.findings) expect(sentence).toMatch(/^\S.*\.$/su)
      }),
    )
  })

  test('the same plans and the same day give the same judgement', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 4 }), (actions) => {
        expect(judged([within(actions)])).toEqual(judged([within(structuredClone(actions))]))
      }),
    )
  })

  test('an action is judged alike wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 2, maxLength: 5 }), (actions) => {
        const forwards = judged([within(actions)]).actions
        const backwards = judged([within(actions.toReversed())]).actions.toReversed()
        expect(backwards).toEqual(forwards)
      }),
    )
  })

  test('an update that tells it is done never leaves it late', () => {
    fc.assert(
      fc.property(anyAction, (one) => {
        const told = update(asAt, 'Achieved', { deadline: one.deadline })
        const after = { ...one, actions: [], progress: told, updates: [...(one.updates ?? []).filter(({ day }) => day <= asAt), told] }
        expect(judgeOne(after).status).toMatch(/^done/)
      }),
    )
  })

  test('late before stays late on every later day while nothing more is said', () => {
    fc.assert(
      fc.property(anyAction, fc.constantFrom('2026-07-02', '2026-12-31', '2030-01-01'), (one, later) => {
        const now = judged([within([one])]).actions[0]
        fc.pre(now?.status === 'late' && !one.updates)
        expect(judge([within([one])], { asAt: later }).actions[0]?.status).toBe('late')
      }),
    )
  })
})
