import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { restoreBackup } from '../../src/store/backup/restore.ts'
import { writeBackup } from '../../src/store/backup/write.ts'
import { holdServer } from '../../src/store/embedded/hold.ts'
import { openStore, type StorePlace } from '../../src/store/open.ts'
import { compare, newFolder, often, type Report, startWriter } from './rig.ts'

/** A backup taken from a store in use comes back in an empty folder and in another PostgreSQL with the same end of the journal. */
export async function backupRestore(report: Report): Promise<void> {
  const folder = newFolder('backup')
  const file = path.join(folder, 'milepost.backup')
  const writer = startWriter(folder, often('UPDATES', 2_000))
  await writer.reached(often('UPDATES', 2_000) / 2)
  const store = await openStore({ dataFolder: folder })
  const told = new Set(writer.acknowledged)
  const from = performance.now()
  const manifest = await writeBackup(store.db, file, new Date().toISOString())
  const tookMs = Math.round(performance.now() - from)
  await writer.ended
  await store.close()
  const head = manifest.chains[0]?.hash

  const into = async (what: string, place: StorePlace) => {
    const empty = await openStore(place, { migrated: false })
    const began = performance.now()
    await restoreBackup(empty.db, file)
    const restoreMs = Math.round(performance.now() - began)
    await empty.close()
    const held = await compare(place, [{ run: writer.run, acknowledged: told }])
    const passed = held.lost === 0 && held.chain === 'intact' && held.head === head
    report.check(`restored into ${what}`, passed, { backupMs: tookMs, bytes: fs.statSync(file).size, restoreMs, ...held })
  }
  await into('an empty folder', { dataFolder: newFolder('restored') })
  await elsewhere(report, (databaseUrl) => into('another PostgreSQL', { databaseUrl }))
}

/** The oldest PostgreSQL the machine has beside ours, else a second one of our own, reached by its address as any other would be. */
async function elsewhere(report: Report, use: (databaseUrl: string) => Promise<void>): Promise<void> {
  const found = fs.existsSync('/usr/lib/postgresql')
    ? fs
        .readdirSync('/usr/lib/postgresql')
        .map(Number)
        .filter((major) => major >= 15)
        .sort((a, b) => a - b)[0]
    : undefined
  if (found === undefined || process.getuid?.() !== 0) {
    const held = await holdServer(newFolder('elsewhere'))
    const { host, user } = held.address()
    await use(`postgres://${user}@/postgres?host=${encodeURIComponent(host)}`).finally(() => held.release())
    return
  }
  const home = newFolder('elsewhere')
  const bin = `/usr/lib/postgresql/${found}/bin`
  const as = (command: string, ...args: string[]) =>
    spawnSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path.join(bin, command), ...args], {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    })
  spawnSync('chown', ['postgres', home])
  const data = path.join(home, 'data')
  const started =
    as('initdb', '-D', data, '-A', 'trust', '-E', 'UTF8').status === 0 &&
    as('pg_ctl', '-D', data, '-w', '-l', path.join(home, 'log'), '-o', `-k ${home} -c listen_addresses=`, 'start').status === 0
  if (!started) return report.skip('restored into another PostgreSQL', `PostgreSQL ${found} did not start`)
  try {
    as('createdb', '-h', home, 'plans')
    await use(`postgres://postgres@/plans?host=${encodeURIComponent(home)}`)
  } finally {
    as('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  }
}
