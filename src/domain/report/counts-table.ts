import type { Plan } from '../plan/plan.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { countStatuses, totalsOf } from './headline.ts'
import { appendixLetter } from './places.ts'
import { saidStatus, statusKey } from './status-key.ts'
import { actionsOf, type JudgedOf } from './walk.ts'

/** More appendices than this have no column each: the page is only so wide. */
const mostColumns = 6

/** How many actions of each plan stand at each status; statuses nobody has are left out. */
export function countsTable(plans: readonly Plan[], judgedOf: JudgedOf): LooseBlock {
  const counts = plans.map((plan) => countStatuses([...actionsOf(plan)].flatMap(({ action }) => judgedOf(action) ?? [])))
  const several = plans.length > 1 && plans.length <= mostColumns
  const line = (label: string, numbers: readonly number[], bold = false): LooseRow => {
    const all = { text: String(numbers.reduce((a, b) => a + b, 0)), bold: true } as const
    const each = several ? numbers.map((n) => ({ text: String(n), ...(bold ? { bold } : {}) })) : []
    return { cells: [{ text: label, role: 'row', ...(bold ? { bold } : {}) }, ...each, all] }
  }
  const heads = ['Status', ...(several ? plans.map((_, i) => `Appendix ${appendixLetter(i)}`) : []), several ? 'All' : 'Number']
  const rows = statusKey
    .map(({ status }) => ({ status, numbers: counts.map((count) => count[status]) }))
    .filter(({ numbers }) => numbers.some((n) => n > 0))
    .map(({ status, numbers }) => line(saidStatus(status), numbers))
  const totals = counts.map((count) => totalsOf(count).all)
  const header: LooseRow = { header: true, cells: heads.map((text) => ({ text, bold: true })) }
  return {
    kind: 'table',
    look: 'counts',
    widths: [34, ...heads.slice(1).map(() => 14)],
    rows: [header, ...rows, line('All', totals, true)],
  }
}
