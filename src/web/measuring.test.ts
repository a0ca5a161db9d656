import { beforeAll, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../tests/house.ts'
import { confirmPaper } from '../operations/confirm-paper.ts'
import { actionsOf } from '../operations/council-in-tests.ts'
import { importPaper } from '../operations/import-paper.ts'
import { listPlans } from '../store/plans.ts'
import { measuringBeside, measurings } from './measuring.ts'

let visitor: Visitor
const beside = () => measuringBeside(visitor, measurings(visitor))
const plans = async () => listPlans(visitor.house.db, visitor.viewer, { asAt: visitor.house.today() })
const namedBy = ({ all }: Awaited<ReturnType<ReturnType<typeof beside>>>) =>
  new Set(all.flatMap(({ namedIn }) => namedIn.map(({ plan }) => plan.id)))

beforeAll(async () => {
  visitor = await openHouse({ example: true })
})

test('figures are shown beside the measures of every plan', async () => {
  const [one, two] = await plans()
  const measures = await beside()(visitor.house.today(), one?.plan.id ?? '')
  expect(namedBy(measures)).toEqual(new Set([one?.plan.id, two?.plan.id]))
})

test('in a large council beside those of their own plan', async () => {
  const rows = Array.from({ length: 2_001 }, (_, i) => `| ${i + 1} | Mend gate number ${i + 1} | May 2027 |`)
  const bytes = new TextEncoder().encode(`# Gates plan\n\n| No | Action | By when |\n|--|--|--|\n${rows.join('\n')}\n`)
  const imported = await importPaper(visitor.house, visitor.viewer, { name: 'gates.md', bytes })
  if (!imported.ok) throw new Error(imported.refusal.sentence)
  await confirmPaper(visitor.house, visitor.viewer, { paperId: imported.value.paperId, doubts: 'kept' })
  const one = (await plans()).find(({ plan }) => plan.title.includes('improvement plan'))
  expect((await plans()).flatMap(({ plan }) => actionsOf(plan)).length).toBeGreaterThan(2_000)
  const measures = await beside()(visitor.house.today(), one?.plan.id ?? '')
  expect(measures.all.length).toBeGreaterThan(0)
  expect(namedBy(measures)).toEqual(new Set([one?.plan.id]))
  expect((await beside()(visitor.house.today(), 'nothing')).all).toEqual([])
})
