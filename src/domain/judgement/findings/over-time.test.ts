import { describe, expect, test } from 'vitest'
import type { Change } from '../../plan/plan.ts'
import type { Update } from '../../plan/told.ts'
import { judge } from '../judge.ts'
import { action, asAt, by, due, found, may, plan, section, september, update, updated } from '../promises-in-tests.ts'
import { defaultSettings } from '../settings.ts'
import { slipsOf } from '../slip-ledger.ts'

describe('declared-better-than-computed', () => {
  test.each<[string, string, string | null, boolean]>([
    ['green while late', 'In progress', 'Green', true],
    ['complete while work goes on', 'Draft written', 'Complete', true],
    ['on track while late', 'Work has begun', 'On track', true],
    ['amber while late', 'Work has begun', 'Amber', true],
    ['red while late is no claim', 'Work has begun', 'Red', false],
    ['a word that claims nothing', 'Work has begun', 'In progress', false],
    ['complete and told as done', 'Achieved', 'Complete', false],
    ['nothing declared', 'Work has begun', null, false],
    ['a word of the council that nobody ranks', 'Work has begun', 'Tangerine', false],
  ])('%s', (_, said, declared, expected) => {
    const told = updated(may, [update('2026-06-20', said, { declared })])
    expect(found('declared-better-than-computed', told)).toHaveLength(expected ? 1 : 0)
  })

  test('a printed status counts as declared, and both are shown', () => {
    const [sentence] = found('declared-better-than-computed', action('Open a hub', may, 'Work has begun', { status: 'Green' }))
    expect(sentence).toMatch(/^It is declared “Green”; the facts say “late”: /)
  })

  test('green before the day with work told is in order', () => {
    expect(found('declared-better-than-computed', action('Open a hub', september, 'Work has begun', { status: 'Green' }))).toEqual([])
  })
})

describe('same-words-as-last-time', () => {
  const rounds = (...said: string[]): Update[] => said.map((text, i) => update(`2026-0${i + 1}-10`, text))

  test.each<[string, Update[], number]>([
    ['twice', rounds('Work is in hand.', 'Work is in hand'), 2],
    ['three times, marks and capitals aside', rounds('Work is in hand', 'WORK IS IN HAND!', 'work is in hand'), 3],
    ['other words between', rounds('Work is in hand', 'Tenders are out', 'Work is in hand'), 0],
    ['one word more', rounds('Work is in hand', 'Work is still in hand'), 0],
    ['another figure', rounds('61% of visits made', '62% of visits made'), 0],
    ['done may be said again', rounds('Achieved', 'Achieved'), 0],
    ['nothing said twice', rounds('', ''), 0],
    ['one report only', rounds('Work is in hand'), 0],
    ['twice on one day is one report', [update('2026-05-10', 'Work is in hand'), update('2026-05-10', 'Work is in hand')], 0],
  ])('%s', (_, updates, running) => {
    const sentences = found('same-words-as-last-time', updated(september, updates))
    expect(sentences.map((sentence) => Number(/^\d+/.exec(sentence)?.[0]))).toEqual(running > 0 ? [running] : [])
  })
})

const move = (from: string, to: string, day: string, kind: Change['kind'] = 're-dated'): Change => ({
  ...{ kind, field: 'deadline', from, to, reason: 'The builder is late.', by: 'M Hale', day, recordedAt: `${day}T09:00:00Z` },
})
const thrice = [
  move('January 2026', 'March 2026', '2026-01-20'),
  move('March 2026', 'May 2026', '2026-03-20'),
  move('May 2026', 'September 2026', '2026-05-20'),
]

describe('date-moved', () => {
  test.each<[string, Change[], number, boolean]>([
    ['the third move', thrice, 2, true],
    ['two moves', thrice.slice(1), 2, false],
    ['two moves where the council bears one', thrice.slice(1), 1, true],
    ['a mended misreading is no move', [...thrice.slice(1), move('May', 'May 2026', '2026-05-21', 'mended')], 2, false],
    [
      'a figure lowered by the same day is no move',
      [...thrice.slice(1), move('22 visits by September 2026', '20 visits by September 2026', '2026-05-21')],
      2,
      false,
    ],
    ['a move still to come on that day', [...thrice.slice(1), move('September 2026', 'December 2026', '2026-07-02')], 2, false],
  ])('%s', (_, changes, datesMayMove, expected) => {
    const one = action('Open a hub', september, 'In hand', { changes })
    const { findings } = judge([plan([section([one])])], { asAt, settings: { ...defaultSettings, datesMayMove } })
    expect(findings.filter(({ rule }) => rule === 'date-moved')).toHaveLength(expected ? 1 : 0)
  })

  test('it tells how often, from when to when, and by how much', () => {
    expect(found('date-moved', action('Open a hub', september, 'In hand', { changes: thrice }))).toEqual([
      'Its date was moved 3 times, from “January 2026” to “September 2026”, 242 days later in all.',
    ])
  })

  test('the ledger has each move with who and why, and a move to no day has no length', () => {
    const changes = [...thrice.slice(0, 1), move('March 2026', 'When the grant is paid', '2026-03-20')]
    const slips = slipsOf({ text: 'Open a hub', changes }, { period: '2026/27', asAt })
    expect(slips).toMatchObject({ original: 'January 2026', originalDay: '2026-01-31', days: null })
    expect(slips?.moves.map(({ days, by, reason }) => [days, by, reason])).toEqual([
      [59, 'M Hale', 'The builder is late.'],
      [null, 'M Hale', 'The builder is late.'],
    ])
    expect(slipsOf({ text: 'Open a hub' }, { period: '', asAt })).toBeNull()
  })
})

describe('old-data', () => {
  test.each<[string, string, number, boolean]>([
    ['a figure of last autumn', '61% of visits made as at October 2025', 92, true],
    ['a figure of May', '61% of visits made as at May 2026', 92, false],
    ['a figure of May where a month is all the council bears', '61% of visits made as at May 2026', 30, true],
    ['the newest counts', '52% of visits made as at October 2025. 61% of visits made as at May 2026', 92, false],
    ['no figure', 'Work is in hand', 92, false],
  ])('%s', (_, said, dataMayBeDaysOld, expected) => {
    const one = action('Make every visit', due(by('2026-12-31')), said, {
      updates: [update('2026-06-25', said)],
    })
    const { findings } = judge([plan([section([one])])], { asAt, settings: { ...defaultSettings, dataMayBeDaysOld } })
    expect(findings.filter(({ rule }) => rule === 'old-data')).toHaveLength(expected ? 1 : 0)
  })

  test('a figure without a day is as old as its report', () => {
    const said = '61% of visits made'
    const one = updated(due(by('2026-12-31')), [update('2025-12-01', said)])
    expect(found('old-data', one)).toEqual([`The newest figure, ${said}, is of 1 December 2025: 212 days old.`])
  })
})

test('a rule that is switched off finds nothing, and the others go on', () => {
  const plans = [plan([section([action('Open a hub', may, '', { owners: [] })])])]
  const rules = (off: string[]) => new Set(judge(plans, { asAt, settings: { ...defaultSettings, off } }).findings.map(({ rule }) => rule))
  expect(rules([])).toContain('no-named-owner')
  expect(rules(['no-named-owner'])).not.toContain('no-named-owner')
  expect(rules(['no-named-owner'])).toContain('late')
})
