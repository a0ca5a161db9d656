// Plays files that are made to do harm, and good files damaged in a thousand ways, to the process that opens papers, and then to the whole program over HTTP. Each must end in a reading or a
// plain refusal; none may take over twenty seconds, be ended by the clock of the process that reads, take more than 300 MB, or the program with it; none may call a server or read a file; a good paper in between is read. SEED and ROUNDS change the
// damage, and the seed is printed. Words behind the command name the parts to play: a family, `shared`, `mutations`, `server`.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readApart } from '../../src/formats/apart/read-apart.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { shared, tally } from '../shared-papers/tally.ts'
import { families } from './families/all.ts'
import { endedByTheClock, openStreet, player, slowestOf, tableOf } from './play.ts'
import { playMutations } from './play-mutations.ts'
import { playServer } from './play-server.ts'

const t = tally('hostile and damaged files')
const asked = process.argv.slice(2)
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part)
const examples = path.resolve(import.meta.dirname, '../../examples')
const goodPaper = { name: 'thornmere-report.docx', bytes: fs.readFileSync(path.join(examples, 'thornmere-report.docx')) }
const goodIsRead = async (after: string): Promise<void> => {
  const between = await readPaper(goodPaper)
  t.check(between.ok && between.value.reading.plans.length > 0, `a good paper is read after ${after}`)
}

const street = await openStreet()
const before = new Set(fs.readdirSync(os.tmpdir()))
const { rows, begin, play, close } = player(t)
for (const family of families) {
  if (!wanted(family.name)) continue
  const row = begin(family.name)
  const files = family.files(street)
  t.check(files.length >= 60, `${family.name}: ${files.length} files of our own making`)
  t.check(new Set(files.map(({ name }) => name)).size === files.length, `${family.name}: every file has a name of its own`)
  for (const [n, file] of files.entries()) {
    await play(row, file.name, file.make(), file.ends)
    if (n % 20 === 19) await goodIsRead(file.name)
  }
}
if (wanted('shared')) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-hostile-'))
  try {
    const made = spawnSync('python3', [path.join(shared, 'lab', 'hostile-files.py'), folder], { encoding: 'utf8' })
    t.check(made.status === 0, `the shared hostile files could be made (${made.stderr?.trim().split('\n').at(-1) ?? ''})`)
    const row = begin('the shared hostile files')
    for (const name of fs.readdirSync(folder)) await play(row, name, fs.readFileSync(path.join(folder, name)))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
if (wanted('mutations')) await playMutations({ begin, play, goodIsRead })
close()
if (rows.length > 0) console.log(`${tableOf(rows)}\n${slowestOf(rows)}`)
// every file above met a bound of its reader; what would not is ended by the clock, here set to go off in the middle of a long paper
const long = { name: 'long.md', bytes: Buffer.from(`| No | Action |\n|--|--|\n${'| 1 | Mend the gate |\n'.repeat(60_000)}`) }
const ended = await readApart<{ ok: boolean; sentence?: string }>(long, { seconds: 0.2 })
t.check(
  !ended.ok && endedByTheClock.test(ended.sentence ?? ''),
  `the clock ends a reading that no bound does (${ended.sentence ?? 'read'})`,
)
await goodIsRead('the clock has ended a reading')
const most = Math.max(0, ...rows.map(({ memory }) => memory))
t.check(most <= 300_000_000, `the reading process held ${Math.round(most / 1e6)} MB at most`)
if (wanted('server'))
  await playServer(
    t,
    families.flatMap((family) => family.files(street)),
    goodPaper,
  )
t.check(street.calls.length === 0, `no server was called (${street.calls.join(', ')})`)
await street.close()
const left = fs.readdirSync(os.tmpdir()).filter((name) => !before.has(name) && /^milepost-(?:read|hostile)/.test(name))
t.check(left.length === 0, `nothing is left in the temporary folder (${left.join(', ')})`)
t.close()
