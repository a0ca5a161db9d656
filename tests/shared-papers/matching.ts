// Holds real papers against editions of them that a seeded program made: reworded, renumbered, moved, split, some actions dropped and others added. Each action must be found again in the
// edition, and where the matcher is wrong it must have said that it is not sure; applied to the plan that is held, the store must then say what the edition prints.
import fs from 'node:fs'
import { matchPlans } from '../../src/domain/plan/matching/match-plans.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { openCouncil } from './applied.ts'
import { type Edition, editionOf } from './editions.ts'
import { sharedFile, tally } from './tally.ts'

const t = tally('actions found again in another edition')
const seeds = (process.env['SEEDS'] ?? '1,2,3,4,5,6,7,8,9,10,11,12').split(',').map(Number)
const kinds = ['reworded', 'renumbered', 'moved', 'headings renamed', 'dropped and added', 'split', 'all of it'] as const

console.log(['paper', 'edition', 'actions', 'right', 'share', 'wrong', 'wrong and sure', 'doubtful', 'splits found'].join('\t'))
for (const file of ['board-actions.docx', 'data-panel.docx', 'hundred-days.xlsx', 'school-plan.docx']) {
  const read = await readPaper({ name: file, bytes: fs.readFileSync(sharedFile(`corpus/${file}`)) })
  t.check(read.ok, `${file}: ${read.ok ? 'read' : read.refusal.sentence}`)
  if (!read.ok) continue
  const { plans } = read.value.reading
  for (const kind of kinds) {
    const sum = { all: 0, right: 0, wrong: 0, sure: 0, doubtful: 0, splits: 0, found: 0 }
    for (const seed of seeds) score(sum, plans, editionOf(plans, kind, seed), `${file} ${kind} seed ${seed}`)
    const share = sum.right / sum.all
    t.check(share >= 0.97, `${file}, ${kind}: ${share.toFixed(3)} right`)
    t.check(sum.sure === 0, `${file}, ${kind}: ${sum.sure} wrong without a doubt`)
    const splits = sum.splits === 0 ? '-' : `${sum.found} of ${sum.splits}`
    console.log([file, kind, sum.all, sum.right, share.toFixed(3), sum.wrong, sum.sure, sum.doubtful, splits].join('\t'))
  }
}

// through the operations, on a real PostgreSQL: what stands in the store after each edition was applied
const council = await openCouncil()
try {
  console.log(['applied', 'edition', 'actions', 'right', 'share', 'wrong and not asked', 'asked'].join('\t'))
  for (const file of ['board-actions.docx', 'school-plan.docx']) {
    const read = await readPaper({ name: file, bytes: fs.readFileSync(sharedFile(`corpus/${file}`)) })
    if (!read.ok) continue
    const { plans } = read.value.reading
    for (const kind of kinds) {
      const sum = { all: 0, right: 0, wrong: 0, asked: 0 }
      for (const seed of seeds.slice(0, 3)) {
        const found = await council.apply(read.value, plans, editionOf(plans, kind, seed), `${file} ${kind} ${seed}`)
        sum.all += found.all
        sum.right += found.right
        sum.wrong += found.wrong
        sum.asked += found.asked
        if (process.env['TELL']) for (const line of found.told) console.log(`  ${line}`)
      }
      const share = sum.right / sum.all
      t.check(share >= 0.97, `${file}, ${kind}, applied: ${share.toFixed(3)} right`)
      t.check(sum.wrong === 0, `${file}, ${kind}, applied: ${sum.wrong} wrong without a question`)
      console.log([file, kind, sum.all, sum.right, share.toFixed(3), sum.wrong, sum.asked].join('\t'))
    }
  }
  const { unchained, organisations } = await council.verify()
  t.check(unchained === 0 && organisations.every(({ broken }) => broken === null), `the journal: ${unchained} rows not vouched for`)
} finally {
  await council.close()
}
t.close()

/** An action is right where it is paired with what it became, or with nothing where it became nothing. */
function score(
  sum: { all: number; right: number; wrong: number; sure: number; doubtful: number; splits: number; found: number },
  plans: Parameters<typeof matchPlans>[0],
  { plans: edition, became, pieces }: Edition,
  where: string,
): void {
  const { pairs, onlyFirst, splits } = matchPlans(plans, edition).actions
  for (const { first, second, sure, why } of pairs) {
    sum.all++
    if (!sure) sum.doubtful++
    const wanted = became.get(first.it) ?? []
    if (wanted.some((one) => one === second.it)) sum.right++
    else {
      sum.wrong++
      if (sure) sum.sure++
      if (process.env['TELL']) console.log(`  ${where}: “${first.text}” with “${second.text}” (${sure ? 'sure' : 'doubtful'}): ${why}`)
    }
  }
  for (const { it, text } of onlyFirst) {
    sum.all++
    if ((became.get(it) ?? []).length === 0) sum.right++
    else if (process.env['TELL']) console.log(`  ${where}: “${text}” was not found again`)
  }
  // one piece of each is the partner, the other is to be told as a piece
  sum.splits += pieces.size / 2
  sum.found += splits.filter(({ piece, side }) => side === 'second' && pieces.has(piece.it)).length
}
