import { compare } from '../src/domain/judgement/changes/compare.ts'
import type { Comparison } from '../src/domain/judgement/changes/comparison.ts'
import type { Moment } from '../src/domain/judgement/changes/moment.ts'
import { judge } from '../src/domain/judgement/judge.ts'
import type { Plan } from '../src/domain/plan/plan.ts'
import { compareMoments } from '../src/operations/compare-moments.ts'
import { costOf, cpuOfProcess, round } from './cpu.ts'
import type { Ground } from './pages.ts'
import { asAt, asStored, type MadePlan } from './plans.ts'

/** The day with which everything here is compared: four rounds before. */
const before = '2026-07-10'

/** Compares two days that are read and judged already: one plan of 200 actions, then all plans. */
export async function comparingBench(made: readonly MadePlan[], plans: number, say: (line: string) => void) {
  say(`comparing ${plans} plans`)
  const some = Array.from({ length: plans }, (_, i) => made[i % made.length] as MadePlan)
  const momentsOf = (few: readonly MadePlan[], first: number): [Moment, Moment] => [
    momentOf(
      before,
      few.map((one, i) => asStored(one, first + i, before)),
    ),
    momentOf(
      asAt,
      few.map((one, i) => asStored(one, first + i)),
    ),
  ]
  const each = some.map((one, i) => momentsOf([one], i + 1))
  let turn = 0
  const onePlan = await costOf(() => compare(...(each[turn++ % each.length] as [Moment, Moment])), { warm: 50, runs: 100 })
  const all = momentsOf(some, 1)
  const whole = await costOf(() => compare(...all), { warm: 1, runs: 3 })
  return { from: before, to: asAt, plans, onePlan, whole, ...tally(compare(...all)) }
}

function momentOf(day: string, plans: readonly Plan[]): Moment {
  return { asAt: day, report: null, plans, judgement: judge(plans, { asAt: day, across: false }) }
}

/** The same out of the store: read, judged and compared, in this process, with PostgreSQL's part counted beside it. */
export async function comparingStoreBench({ house, filled, postgres, say }: Pick<Ground, 'house' | 'filled' | 'postgres' | 'say'>) {
  say('comparing two days out of the store')
  const since = async (planIds?: readonly string[]): Promise<Comparison> => {
    const compared = await compareMoments(house.db, filled.viewer, '2026-12-01', {
      from: before,
      to: asAt,
      ...(planIds ? { planIds } : {}),
    })
    if (!compared.ok) throw new Error(compared.refusal.sentence)
    return compared.value
  }
  let turn = 0
  const another = () => since([filled.planIds[turn++ % filled.planIds.length] ?? ''])
  const onePlan = await withPostgres(postgres, another, { warm: 30, runs: 60 })
  const whole = await withPostgres(postgres, () => since(), { warm: 0, runs: 2 })
  return { onePlan, whole, ...tally(await since()) }
}

async function withPostgres(
  postgres: number,
  work: () => Promise<unknown>,
  { warm, runs }: { readonly warm: number; readonly runs: number },
) {
  for (let n = 0; n < warm; n++) await work()
  const from = cpuOfProcess(postgres, { family: true })
  const cost = await costOf(work, { warm: 0, runs })
  const to = cpuOfProcess(postgres, { family: true })
  return { ...cost, postgresCpuMs: from === undefined || to === undefined ? null : round((to - from) / runs) }
}

function tally({ actions, kept, differences }: Comparison) {
  const kinds = Object.fromEntries([...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))
  return { actions, kept, differences: differences.length, kinds }
}
