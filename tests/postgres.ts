import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { configOf, connect } from '../src/store/connect.ts'
import { holdServer } from '../src/store/embedded/hold.ts'
import type { Address } from '../src/store/embedded/lease.ts'
import { readPostmaster } from '../src/store/embedded/postmaster.ts'
import { migrate } from '../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's one PostgreSQL, and the migrated database that each test file's own is copied from. */
    postgres: { address: Address; template: string }
  }
}

/** Starts the run's PostgreSQL as Milepost itself would, save that it may lose everything (fsync off), and migrates the template once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-test-'))
  fs.chmodSync(folder, 0o755)
  const held = await holdServer(folder, { settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } })
  const pid = readPostmaster(path.join(folder, 'postgres'))?.pid
  // a run that is broken off calls no teardown, and this PostgreSQL outlives its starter by design
  const emergency = () => {
    if (pid) process.kill(pid, 'SIGQUIT')
  }
  process.once('exit', emergency)

  const template = 'template_milepost'
  const outer = connect(configOf(held.address(), 'postgres'))
  await sql`create database ${sql.id(template)}`.execute(outer)
  const db = connect(configOf(held.address(), template))
  await migrate(db)
  await db.destroy()
  await outer.destroy()
  project.provide('postgres', { address: held.address(), template })

  return async () => {
    await held.release()
    process.off('exit', emergency)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
