import { beforeEach, expect, test } from 'vitest'
import { defaultSettings, type JudgementSettings } from '../domain/judgement/settings.ts'
import { judgementSettings, listSettings } from '../store/judgement-settings.ts'
import { verifyJournal } from '../store/verify.ts'
import { composeReport } from './compose-report.ts'
import { adopted, as, type Council, council, granted, neighbour, refusedAs } from './council-in-tests.ts'
import { findingRules, setJudgement } from './set-judgement.ts'

let here: Council
beforeEach(async () => {
  here = await council('2026-07-01')
  await adopted(here)
})
const set = (settings: Partial<JudgementSettings>, reason = 'The panel asked for it', viewer = here.viewer) =>
  setJudgement(here.house, viewer, { settings: { ...defaultSettings, ...settings }, reason })
const rulesIn = async () =>
  new Set(granted(await composeReport(here.house, here.viewer, { asAt: '2026-07-01' })).judgement.findings.map(({ rule }) => rule))

test('a rule that is switched off finds nothing more, and is found again when it is switched on', async () => {
  expect((await rulesIn()).has('no-measure')).toBe(true)
  granted(await set({ off: ['no-measure'] }))
  expect((await rulesIn()).has('no-measure')).toBe(false)
  granted(await set({}))
  expect((await rulesIn()).has('no-measure')).toBe(true)
})

test('every setting stays on record, and the last holds for this council alone', async () => {
  granted(await set({ datesMayMove: 1, knownShortForms: [' YOT ', '', 'YOT', 'SMT'] }))
  granted(await set({ dataMayBeDaysOld: 30 }, 'Monthly figures'))
  expect(await judgementSettings(here.db, here.viewer)).toEqual({ ...defaultSettings, dataMayBeDaysOld: 30 })
  expect(
    (await listSettings(here.db, here.viewer)).map(({ version, reason, settings }) => [version, reason, settings.knownShortForms]),
  ).toEqual([
    [1, 'The panel asked for it', ['YOT', 'SMT']],
    [2, 'Monthly figures', []],
  ])
  expect(await judgementSettings(here.db, await neighbour(here))).toEqual(defaultSettings)
  expect(await verifyJournal(here.db)).toMatchObject({
    unchained: 0,
    organisations: [
      { broken: null, strays: [] },
      { broken: null, strays: [] },
    ],
  })
})

test.each<[string, () => ReturnType<typeof set>, RegExp]>([
  ['an unknown rule', () => set({ off: ['no-such-rule'] }), /^invalid: .*no rule “no-such-rule”/],
  ['a number that is none', () => set({ datesMayMove: Number.NaN }), /^invalid: .*whole number from 0 to 20/],
  ['days before the last one out of range', () => set({ dueSoonDays: 367 }), /^invalid: .*from 0 to 366/],
  ['a number out of range', () => set({ dataMayBeDaysOld: 0 }), /^invalid: .*from 1 to 3660/],
  ['too many short forms', () => set({ knownShortForms: Array.from({ length: 501 }, (_, i) => `F${i}`) }), /^invalid: .*500 short forms/],
  ['no reason', () => set({ off: ['no-measure'] }, ' '), /^invalid: .*reason/],
  ['nothing that differs', () => set({}), /^conflict: It is set so already/],
  ['a panel member', () => set({ off: ['no-measure'] }, 'Because', as(here.viewer, 'panel member')), /^forbidden/],
])('is refused: %s', async (_, deed, sentence) => {
  expect(refusedAs(await deed())).toMatch(sentence)
  expect(await listSettings(here.db, here.viewer)).toEqual([])
})

test('every rule can be named once', () => {
  expect(new Set(findingRules).size).toBe(findingRules.length)
  expect(findingRules).toContain('late')
})
