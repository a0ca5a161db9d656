import { judge } from '../src/domain/judgement/judge.ts'
import { costOf, round } from './cpu.ts'
import { asAt, asStored, type MadePlan } from './plans.ts'

/** Judges all plans in one call, first cold and then warm, and says what came out. */
export async function judgingBench(made: readonly MadePlan[], plans: number, say: (line: string) => void) {
  say(`judging ${plans} plans`)
  const all = Array.from({ length: plans }, (_, i) => asStored(made[i % made.length] as MadePlan, i + 1))
  const run = () => judge(all, { asAt })
  const first = await costOf(run, { warm: 0, runs: 1 })
  const cost = await costOf(run, { warm: 1, runs: 5 })
  const { actions, findings } = run()
  return {
    asAt,
    plans,
    actions: actions.length,
    firstCpuMs: first.cpuMs,
    ...cost,
    microsecondsAnAction: round((cost.cpuMs * 1000) / actions.length),
    statuses: countBy(actions.map(({ status }) => status)),
    findings: findings.length,
    findingsByRule: countBy(findings.map(({ rule }) => rule)),
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}
