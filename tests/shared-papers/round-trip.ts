// Composes the report of the real paper, writes it as Word and as HTML, reads both back, and counts the differences between the plans.
import fs from 'node:fs'
import path from 'node:path'
import { compare } from '../../src/domain/judgement/changes/compare.ts'
import { judge } from '../../src/domain/judgement/judge.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { composePaper } from '../../src/domain/report/compose.ts'
import { writeDocx } from '../../src/formats/docx/write.ts'
import { writeHtml } from '../../src/formats/html/write.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { sharedFile, sharedJson, tally } from './tally.ts'

const t = tally('the report read back')
const name = sharedJson<{ document: string }>('seeds/truth-003.json').document
const asAt = '2004-07-01'

async function plansOf(file: string, bytes: Uint8Array) {
  const read = await readPaper({ name: file, bytes })
  if (!read.ok) throw new Error(read.refusal.sentence)
  return read.value.reading
}

/** Everything a plan says, without the places it was read from. */
function bare(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan, (key, value) => (key === 'anchor' || key === 'anchors' ? undefined : value)))
}

function differences(a: unknown, b: unknown, at: string, found: string[]): string[] {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      differences((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${at}.${key}`, found)
    }
  } else if (a !== b) found.push(`${at}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`)
  return found
}

const before = await plansOf(name, fs.readFileSync(sharedFile(`seeds/${name}`)))
const judgement = judge(before.plans, { asAt })
/** The same plans three months earlier, so that the part on what changed has rows too. */
const spring = { asAt: '2004-04-01', report: null, plans: before.plans, judgement: judge(before.plans, { asAt: '2004-04-01' }) }
const changes = compare(spring, { asAt, report: null, plans: before.plans, judgement })
t.check(changes.differences.length > 20, `${changes.differences.length} differences since the spring`)
const document = composePaper({
  number: 1,
  frontSheet: before.frontSheet,
  plans: before.plans,
  judgement,
  changes,
  asAt,
  meeting: '2004-07-01',
  committee: before.frontSheet.committee,
  organisation: 'The council',
  draft: true,
})
const out = path.resolve('var/shared-papers')
fs.mkdirSync(out, { recursive: true })
const title = before.frontSheet.subject
const forms: [string, Uint8Array][] = [
  ['report.docx', await writeDocx(document, { title })],
  ['report.html', new TextEncoder().encode(writeHtml(document, { title, lang: 'en-GB' }))],
]
for (const [file, bytes] of forms) {
  fs.writeFileSync(path.join(out, file), bytes)
  const after = await plansOf(file, bytes)
  const found = differences(before.plans.map(bare), after.plans.map(bare), 'plans', [])
  t.check(found.length === 0, `${file}: ${found.length} differences\n    ${found.slice(0, 12).join('\n    ')}`)
  t.check(
    after.coverage.left === 0,
    `${file}: ${after.coverage.left} characters left over: ${after.leftovers
      .slice(0, 5)
      .map((l) => l.text)
      .join(' | ')}`,
  )
  t.check(
    after.plans
      .flatMap((p) => p.sections.flatMap((s) => s.actions.concat(s.objectives.flatMap((o) => o.actions))))
      .every((a) => a.status === null),
    `${file}: the judgement is never read as a status`,
  )
}
t.close()
