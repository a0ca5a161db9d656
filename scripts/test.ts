// The whole test run: Vitest, then the journeys in a browser. Ends with one line of figures; a run whose set-up broke shows as a failure.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

fs.mkdirSync('var', { recursive: true })
const run = (command: string, args: readonly string[], env: Record<string, string> = {}): number =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status ?? 1

function read<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

for (const old of ['var/vitest.json', 'var/playwright.json']) fs.rmSync(old, { force: true })
const built = run('node', ['scripts/build.mjs'])
const pages = run('vitest', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=var/vitest.json'])
const journeys = run('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: 'var/playwright.json' })

const v = read<VitestReport>('var/vitest.json')
const p = read<PlaywrightReport>('var/playwright.json')
const passed = (v?.numPassedTests ?? 0) + (p ? p.stats.expected + p.stats.flaky : 0)
let failed = (v?.numFailedTests ?? 0) + (p?.stats.unexpected ?? 0)
// a set-up that broke runs no test and would otherwise count as none failed
if ((built || pages || journeys) && failed === 0) failed = 1
const skipped = (v?.numPendingTests ?? 0) + (p?.stats.skipped ?? 0)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed || !passed ? 1 : 0
