import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { configOf, connect } from '../connect.ts'
import { serverAccount } from './account.ts'
import { type Held, holdServer } from './hold.ts'
import { isAlive, readPostmaster } from './postmaster.ts'

const folders: string[] = []
const newFolder = () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-hold-'))
  fs.chmodSync(made, 0o755)
  folders.push(made)
  return made
}
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

const settings = { fsync: 'off' }
const pidIn = (folder: string) => readPostmaster(path.join(folder, 'postgres'))?.pid ?? 0

async function answers(held: Held): Promise<boolean> {
  const db = connect(configOf(held.address(), 'postgres'), held.ready)
  const { rows } = await sql`select 1`.execute(db).finally(() => db.destroy())
  return rows.length === 1
}

const shared = newFolder()

test('two that start on an empty folder at once share one PostgreSQL, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([holdServer(shared, { settings }), holdServer(shared, { settings })])
  const pid = pidIn(shared)
  expect([await answers(one), await answers(two)]).toEqual([true, true])
  await one.release()
  expect(isAlive(pid)).toBe(true)
  expect(await answers(two)).toBe(true)
  await two.release()
  expect(isAlive(pid)).toBe(false)
})

test('two that leave at once leave nothing running', async () => {
  const both = await Promise.all([holdServer(shared, { settings }), holdServer(shared, { settings })])
  const pid = pidIn(shared)
  await Promise.all(both.map((held) => held.release()))
  expect(isAlive(pid)).toBe(false)
})

test('one that starts while the last user leaves has a PostgreSQL too', async () => {
  const first = await holdServer(shared, { settings })
  const leaving = first.release()
  const second = await holdServer(shared, { settings })
  await leaving
  expect(await answers(second)).toBe(true)
  await second.release()
})

test('what a killed program left running is taken over, and stopped in the end', async () => {
  const hold = JSON.stringify(path.join(import.meta.dirname, 'hold.ts'))
  const program = `import { holdServer } from ${hold}; await holdServer(${JSON.stringify(shared)}, { settings: { fsync: 'off' } }); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const pid = pidIn(shared)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const held = await holdServer(shared, { settings })
  expect(pidIn(shared)).toBe(pid)
  expect(await answers(held)).toBe(true)
  await held.release()
  // its first parent is gone: whoever took it over may take a moment to hear that it has ended
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('a PostgreSQL that is killed is started again while its users wait', async () => {
  const held = await holdServer(shared, { settings })
  const killed = pidIn(shared)
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => answers(held).catch(() => false), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => pidIn(shared)).not.toBe(killed)
  await held.release()
  expect(isAlive(pidIn(shared))).toBe(false)
})

test('a lock file whose number now belongs to another program does not stop the start', async () => {
  const stranger = spawn('sleep', ['60'], { ...serverAccount(), stdio: 'ignore' })
  await once(stranger, 'spawn')
  const lock = path.join(shared, 'postgres', 'postmaster.pid')
  fs.writeFileSync(lock, `${stranger.pid}\n${path.join(shared, 'postgres')}\n1700000000\n5432\n${path.join(shared, 'run')}\n\n\n`)
  const held = await holdServer(shared, { settings })
  expect(await answers(held)).toBe(true)
  await held.release()
  stranger.kill()
})

test('nor does one that a full disk left empty', async () => {
  fs.writeFileSync(path.join(shared, 'postgres', 'postmaster.pid'), '')
  const held = await holdServer(shared, { settings })
  expect(await answers(held)).toBe(true)
  await held.release()
})

test('files of another major version are left alone, and the way out is named', async () => {
  const folder = newFolder()
  fs.mkdirSync(path.join(folder, 'postgres'))
  fs.writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '9\n')
  await expect(holdServer(folder, { settings })).rejects.toThrow(/made by PostgreSQL 9 .*nothing was changed; .*milepost backup/)
})

test('a PostgreSQL that does not start is quoted', async () => {
  await expect(holdServer(shared, { settings: { ...settings, shared_buffers: 'plenty' } })).rejects.toThrow(
    /did not start: PostgreSQL says ".*shared_buffers/,
  )
})

test('a first start that was cut short leaves nothing in the way', async () => {
  const folder = newFolder()
  const child = spawn('true')
  await once(child, 'exit')
  fs.mkdirSync(path.join(folder, `postgres.part-${child.pid}-0`))
  const held = await holdServer(folder, { settings })
  expect(fs.readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  await held.release()
})

test('started by root, a folder that nobody may enter is refused with the command that opens it; by others it serves', async () => {
  const folder = newFolder()
  fs.chmodSync(folder, 0o700)
  const held = holdServer(folder, { settings })
  if (serverAccount()) await expect(held).rejects.toThrow(`run "chmod o+x ${fs.realpathSync(folder)}"`)
  else await (await held).release()
})
