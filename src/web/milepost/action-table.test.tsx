import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import type { JudgedAction, Status } from '../../domain/judgement/judgement.ts'
import type { Action } from '../../domain/plan/plan.ts'
import { type ActionRow, ActionTable } from './action-table.tsx'

const action = (more: Partial<Action> = {}): Action => ({
  id: 'x1',
  ref: '1.1',
  text: 'Open the hub',
  deadline: { text: '', parts: [] },
  owners: [],
  measures: [],
  progress: { text: '', deed: 'not-stated', rule: '' },
  status: null,
  actions: [],
  anchor: 'b1',
  anchors: {},
  ...more,
})

const row = (of: Action, status: Status = 'late', more: Partial<JudgedAction> = {}): ActionRow => ({
  kind: 'action',
  id: 'a1',
  action: of,
  chips: [],
  judged: { id: 'x1', plan: 'P', section: '1', objective: null, ref: of.ref, status, reports: 0, reasons: [], parts: [], ...more },
})

const drawn = (...rows: ActionRow[]) =>
  String(ActionTable({ caption: 'All', groups: [{ id: 's1', ref: '1', title: 'Homes', rows }], asAt: '2026-07-01' }))
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('says of each action its number, wording, status, reason, deadline, owner and last words with their age', () => {
  const promised = action({
    owners: [{ name: 'M Hale' }, { name: 'P Doyle' }],
    deadline: {
      text: 'May 2026',
      parts: [{ kind: 'by', day: '2026-05-31', precision: 'month', target: null, label: '', text: 'May 2026' }],
    },
    progress: { text: 'The lease is signed.', deed: 'underway', rule: '' },
    updates: [
      {
        id: 'u',
        day: '2026-06-11',
        recordedAt: '',
        by: '',
        declared: null,
        paper: null,
        text: 'The lease is signed.',
        deed: 'underway',
        rule: '',
      },
    ],
  })
  const html = drawn(row(promised, 'late', { reasons: [{ rule: 'late', sentence: 'Its last day was 31 May 2026.', evidence: '' }] }))
  expect(words(html)).toContain(
    '1.1 Open the hub Late Its last day was 31 May 2026. May 2026 by 31 May 2026 M Hale, P Doyle The lease is signed. 11 June 2026 , 20 days old',
  )
})

test('says what is missing in words', () => {
  expect(words(drawn(row(action())))).toContain('No deadline No named owner Nothing was said.')
})

test('old words say that they are old', () => {
  const update = { id: 'u', recordedAt: '', by: '', declared: null, paper: null, text: 'x', deed: 'underway', rule: '' } as const
  expect(drawn(row(action({ updates: [{ ...update, day: '2026-03-02' }] })))).toContain('mp-age--old')
  expect(drawn(row(action({ updates: [{ ...update, day: '2026-03-03' }] })))).not.toContain('mp-age--old')
  expect(drawn(row(action({ updates: [{ ...update, day: '2026-03-02' }] }), 'done, effect shown'))).not.toContain('mp-age--old')
  expect(drawn(row(action({ updates: [{ ...update, day: '2026-03-02' }] }), 'done, effect not yet shown'))).not.toContain('mp-age--old')
})

test('each part shows the status of its own', () => {
  const html = drawn(
    row(action({ actions: [action({ text: 'Rota audit' })] }), 'late', {
      parts: [{ ref: '', part: 1, text: 'Rota audit', status: 'at risk', reasons: [] }],
    }),
  )
  expect(words(html)).toContain('At risk: Rota audit')
})

test('counts a group by status, worst first', () => {
  expect(words(drawn(row(action(), 'on track'), row(action(), 'late'), row(action(), 'on track')))).toContain('Homes 1 Late 2 On track')
})

test('whatever a paper holds is text on the page, in every column', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const all = action({
    ref: hostile,
    text: hostile,
    owners: [{ name: hostile }],
    deadline: { text: hostile, parts: [{ kind: 'when', label: '', text: hostile }] },
    progress: { text: hostile, deed: 'underway', rule: '' },
    actions: [action({ text: hostile })],
  })
  const html = String(
    ActionTable({
      caption: hostile,
      groups: [
        {
          id: 's1',
          ref: hostile,
          title: hostile,
          rows: [{ ...row(all, 'late', { reasons: [{ rule: '', sentence: hostile, evidence: '' }] }), chips: [hostile] }],
        },
      ],
      asAt: '2026-07-01',
    }),
  )
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<img')
  expect(JSON.stringify(parseFragment(html), (key, value) => (key === 'parentNode' ? undefined : value))).not.toMatch(
    /"tagName":"(script|img)"/,
  )
})
