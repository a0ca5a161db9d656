// Plays files that are made to do harm, and good files damaged in a thousand ways, to the process that opens papers. Each must end in a reading or a plain refusal; none may take over
// twenty seconds, more than 300 MB, or this program with it; a good paper in between is read. SEED and ROUNDS change the damage; the seed is printed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { apartLimits } from '../../src/formats/apart/limits.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { shared, tally } from '../shared-papers/tally.ts'
import { dice, mutated } from './mutations.ts'

const t = tally('hostile and damaged files')
const seed = Number(process.env['SEED'] ?? 20_261_123)
const rounds = Number(process.env['ROUNDS'] ?? 40)
console.log(`seed ${seed}, ${rounds} mutations of each good file`)

const examples = path.resolve(import.meta.dirname, '../../examples')
const filesIn = (folder: string, ending: RegExp) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => ending.test(name))
        .map((name) => path.join(folder, name))
    : []
const good = [
  ...filesIn(examples, /\.(?:txt|html|docx)$/),
  ...filesIn(path.join(shared, 'corpus'), /\.(?:docx|xlsx|pdf|html|md|tsv|odt|ods)$/),
]
const control = good.find((file) => file.endsWith('.docx')) ?? ''
const before = new Set(fs.readdirSync(os.tmpdir()))

let slowest = { seconds: 0, name: '' }
let largest = 0
const watch = setInterval(() => {
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = fs.readFileSync(`/proc/${pid}/status`, 'latin1')
      if (Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) === process.pid)
        largest = Math.max(largest, Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024)
    } catch {
      // it ended between the two looks
    }
  }
}, 100)

const counts = { read: 0, refused: 0 }
async function play(name: string, bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  const outcome = await readPaper({ name, bytes })
  const seconds = (performance.now() - start) / 1000
  if (seconds > slowest.seconds) slowest = { seconds, name }
  counts[outcome.ok ? 'read' : 'refused'] += 1
  const sentence = outcome.ok ? '' : outcome.refusal.sentence
  t.check(
    seconds < apartLimits.seconds + 1 && (outcome.ok || /^[A-Z].{20,400}\.$/s.test(sentence)),
    `${name}: ${seconds.toFixed(1)} s, ${sentence || 'read'}`,
  )
  // given up by the clock or by memory, or ended by itself: each is a refusal, and each is worth a look
  if (/took|failed/.test(sentence)) console.log(`  ${name}: ${sentence}`)
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-hostile-'))
before.add(path.basename(folder))
try {
  const made = spawnSync('python3', [path.join(shared, 'lab', 'hostile-files.py'), folder], { encoding: 'utf8' })
  t.check(made.status === 0, `the shared hostile files could be made (${made.stderr?.trim().split('\n').at(-1) ?? ''})`)
  for (const file of filesIn(folder, /./)) await play(path.basename(file), fs.readFileSync(file))
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
const roll = dice(seed)
for (const file of good) {
  const bytes = fs.readFileSync(file)
  for (let round = 0; round < rounds; round += 1) await play(`${path.basename(file)} mutation ${round}`, mutated(bytes, roll))
  const between = await readPaper({ name: path.basename(control), bytes: fs.readFileSync(control) })
  t.check(between.ok && between.value.reading.plans.length > 0, `a good paper is read after those of ${path.basename(file)}`)
}
clearInterval(watch)
t.check(largest <= 300_000_000, `the reading process held ${Math.round(largest / 1e6)} MB at most`)
const left = fs.readdirSync(os.tmpdir()).filter((name) => !before.has(name) && /milepost-(?:read|hostile)/.test(name))
t.check(left.length === 0, `nothing is left in the temporary folder (${left.join(', ')})`)
console.log(
  `${counts.read} read, ${counts.refused} refused; slowest ${slowest.seconds.toFixed(1)} s (${slowest.name}); at most ${Math.round(largest / 1e6)} MB`,
)
t.close()
