import { beforeEach, describe, expect, test } from 'vitest'
import { judge } from '../domain/judgement/judge.ts'
import { measuresOf } from '../domain/judgement/measures/measures-of.ts'
import { measuredIn } from '../domain/judgement/measures/told.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPlan } from '../store/plans.ts'
import { plansTouched } from '../store/plans-touched.ts'
import { verifyJournal } from '../store/verify.ts'
import { answerFigure, type FigureInput } from './answer-figure.ts'
import { action, adopted, as, type Council, council, granted, neighbour, refusedAs } from './council-in-tests.ts'
import { recordUpdate } from './record-update.ts'

let here: Council
let planId: string
let id: string
let other: string
let update: string
beforeEach(async () => {
  here = await council('2026-06-01')
  const paper = `# Parks paper

**Parks Service Plan 2026/27**

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Open 95% of gates on time | March 2027 PI: BV64 | R Holt | |
| 1.2 | Publish the inspection rota | 30 September 2026 | R Holt | |
`
  const plan = await adopted(here, paper)
  planId = plan.planId
  id = action(plan.plan, '1.2').id
  other = action(plan.plan, '1.1').id
  granted(await recordUpdate(here.house, here.viewer, { id, text: 'The rota is out. 91% and, of the rest, 91%.' }))
  update = (await heldPlan()).updatesOf(id).at(-1)?.id ?? ''
})

async function heldPlan(asAt = here.house.today()) {
  const held = await getPlan(here.db, here.viewer, planId, { asAt, history: 'all' })
  if (!held) throw new Error('the plan is gone')
  const measures = measuresOf([measuredIn(held.plan)])
  return {
    plan: held.plan,
    updatesOf: (of: string) => held.plan.sections.flatMap(({ actions }) => actions).find((one) => one.id === of)?.updates ?? [],
    values: measures.all.flatMap(({ key, values }) => values.map(({ value, rule }) => `${key} ${value} ${rule}`)),
    doubts: measures.doubts.map(({ mark, nth }) => `${mark} ${nth}`),
  }
}
const answer = (more: Partial<FigureInput> = {}) =>
  answerFigure(here.house, here.viewer, { of: 'action', id, update, mark: '91%', nth: 1, measure: 'bv64', ...more })

describe('what a figure is said to be', () => {
  test('is used from its day on, and only of that figure', async () => {
    expect(await heldPlan()).toMatchObject({ values: [], doubts: ['91% 1', '91% 2'] })
    here.on('2026-06-03')
    granted(await answer())
    expect(await heldPlan()).toMatchObject({ values: ['bv64 91 answered'], doubts: ['91% 2'] })
    expect((await heldPlan('2026-06-02')).doubts).toHaveLength(2)
  })

  test('can be no value of any; a later answer holds, and both stay on record', async () => {
    granted(await answer())
    granted(await answer({ measure: null, by: 'R Holt' }))
    const { plan, values } = await heldPlan()
    expect(values).toEqual([])
    expect(plan.sections.flatMap(({ actions }) => actions).find((one) => one.id === id)?.figures).toMatchObject([
      { update, mark: '91%', nth: 1, measure: 'bv64', by: 'Iris Vale', day: '2026-06-01' },
      { measure: null, by: 'R Holt' },
    ])
  })

  test('is one record, that touches its plan alone, and the chain vouches for the row', async () => {
    const [before] = await listJournal(here.db, here.viewer, { limit: 1 })
    granted(await answer())
    const [line] = await listJournal(here.db, here.viewer, { subject: id, limit: 1 })
    expect(line).toMatchObject({ deed: 'say what a figure measures', after: { figure: '91%', measure: 'bv64', update } })
    expect(await plansTouched(here.db, here.viewer, { after: before?.seq ?? 0 })).toEqual(new Set([planId]))
    expect(await verifyJournal(here.db)).toMatchObject({ unchained: 0, organisations: [{ broken: null, strays: [] }] })
  })

  test('is what the findings go by', async () => {
    granted(await recordUpdate(here.house, here.viewer, { id: other, text: 'Gates open: 91%' }))
    const told = (await heldPlan()).updatesOf(other).at(-1)?.id ?? ''
    const misses = async () =>
      judge([(await heldPlan()).plan], { asAt: '2026-06-01' }).findings.filter(({ rule }) => rule === 'figure-misses-target').length
    expect(await misses()).toBe(1)
    granted(await answer({ id: other, update: told, measure: null }))
    expect(await misses()).toBe(0)
  })
})

describe('is refused', () => {
  const cases: [string, Partial<FigureInput>, RegExp][] = [
    ['of a figure that the words do not hold', { mark: '92%' }, /^invalid: .*does not stand in the update/],
    ['of a third of two', { nth: 3 }, /^invalid: .*does not stand in the update/],
    ['of an update that is not there', { update: 'nothing' }, /^invalid: .*does not stand in the update/],
    ['without a choice', { measure: '' }, /^invalid: .*no measure was chosen/],
    ['with what is no key', { measure: '<b>' }, /^invalid: .*no measure was chosen/],
    ['of an action that is not here', { id: 'nothing' }, /^not found/],
    ['of an objective that is an action', { of: 'objective' }, /^not found/],
    ['for a day to come', { day: '2026-07-01' }, /^invalid: .*has not come yet/],
  ]
  test.each(cases)('%s', async (_, more, sentence) => {
    expect(refusedAs(await answer(more))).toMatch(sentence)
    expect((await heldPlan()).doubts).toHaveLength(2)
  })

  test('to a panel member and to the neighbour', async () => {
    const input: FigureInput = { of: 'action', id, update, mark: '91%', nth: 1, measure: 'bv64' }
    expect(refusedAs(await answerFigure(here.house, as(here.viewer, 'panel member'), input))).toMatch(/^forbidden/)
    expect(refusedAs(await answerFigure(here.house, await neighbour(here), input))).toMatch(/^not found/)
  })
})
