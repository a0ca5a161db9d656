// What the store must survive, tried on the real one: node tests/durability/run.ts [PART…]; parts: kill-program kill-postgres power-cut two-programs
// full-disk backup-restore. One line of JSON a finding, at the end "N passed, N failed". ROUNDS, UPDATES and CUTS make it shorter or longer.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { backupRestore } from './backup-restore.ts'
import { fullDisk } from './full-disk.ts'
import { killPostgres } from './kill-postgres.ts'
import { killProgram } from './kill-program.ts'
import { powerCut } from './power-cut.ts'
import { cleanUp, type Report } from './rig.ts'
import { twoPrograms } from './two-programs.ts'

const parts: Record<string, (report: Report) => Promise<void>> = {
  'kill-program': killProgram,
  'kill-postgres': killPostgres,
  'power-cut': powerCut,
  'two-programs': twoPrograms,
  'full-disk': (report) => fullDisk(report, readFileSync(new URL('../../examples/thornmere-report.txt', import.meta.url))),
  'backup-restore': backupRestore,
}

// In a mount namespace of its own where that is allowed: a sandbox that some other program opens meanwhile would keep hold of the disks mounted here, and
// what is cut and mounted again would still be the one that was cut.
if (process.getuid?.() === 0 && !process.env['DURABILITY_APART'] && spawnSync('unshare', ['-m', 'true']).status === 0) {
  const apart = ['-m', '--propagation', 'private', process.execPath, ...process.argv.slice(1)]
  const { status } = spawnSync('unshare', apart, { stdio: 'inherit', env: { ...process.env, DURABILITY_APART: '1' } })
  process.exit(status ?? 1)
}

process.once('exit', cleanUp)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

let passed = 0
let failed = 0
const report: Report = {
  check(what, right, figures = {}) {
    if (right) passed++
    else failed++
    console.log(JSON.stringify({ what, passed: right, ...figures }))
  },
  skip(what, why) {
    // by hand a machine without loop devices may leave a part out; a run that decides over a change may not
    if (process.env['CI']) failed++
    console.log(JSON.stringify({ what, skipped: why }))
  },
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown) throw new Error(`there is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`)
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    await part(report)
  } catch (error) {
    report.check(name, false, { threw: error instanceof Error ? error.stack : String(error) })
  } finally {
    cleanUp()
  }
}
console.log(`${passed} passed, ${failed} failed`)
// a part that threw may have left a store open: it must not keep this program
process.exit(failed === 0 ? 0 : 1)
