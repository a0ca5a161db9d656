import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { recordUpdate } from '../../src/operations/record-update.ts'
import { listPlans } from '../../src/store/plans.ts'
import { refusalOf } from '../../src/store/refusal.ts'
import { type Opened, openWithPlan } from './house.ts'
import { newDisk } from './mounts.ts'
import { compare, type Report } from './rig.ts'

/** The disk fills up: a clear refusal, reads go on, and writing works again when there is room; also where PostgreSQL itself runs into the end. */
export async function fullDisk(report: Report, paper: Uint8Array): Promise<void> {
  const { disk, why } = newDisk(400)
  if (!disk) return report.skip('full disk', why)
  let opened: Opened | null = null
  try {
    opened = await openWithPlan(disk.folder, paper)
    await reservePutAside(disk.folder)
    await filledByOthers(report, opened, path.dirname(disk.folder))
    await filledByItself(report, opened, path.dirname(disk.folder))
    await filledInItsLog(report, opened, path.dirname(disk.folder))
    await opened.store.close()
    opened = await openWithPlan(disk.folder, paper)
    await reservePutAside(disk.folder)
    const filler = path.join(path.dirname(disk.folder), 'filler')
    fill(filler)
    await opened.store.close()
    opened = await openWithPlan(disk.folder, paper)
    report.check('it starts on a full disk, to be read', await reads(opened))
    fs.rmSync(filler)
    await opened.store.close()
    opened = null
    const held = await compare({ dataFolder: disk.folder }, [])
    report.check('the store is whole afterwards', held.chain === 'intact', { ...held })
  } finally {
    await opened?.store.close()
    disk.remove()
  }
}

/** The room kept back is put aside some seconds after a start. */
async function reservePutAside(folder: string): Promise<void> {
  const until = performance.now() + 30_000
  while (!fs.existsSync(path.join(folder, 'reserve')) && performance.now() < until) await pause(100)
  await pause(1_000)
}

async function filledByOthers({ check }: Report, opened: Opened, mounted: string): Promise<void> {
  const filler = path.join(mounted, 'filler')
  fill(filler)
  check(
    'with the disk full an update is refused in a sentence',
    (await tryUpdate(opened)).startsWith('full: The disk that holds the store is full'),
  )
  check('and the plans can be read', await reads(opened))
  fs.rmSync(filler)
  check('with room again it is recorded', (await tryUpdate(opened)) === 'recorded')
}

/** Past our own watch on the room: rows written straight until PostgreSQL finds no room, with nothing left on the disk for its log either. */
async function filledByItself({ check }: Report, opened: Opened, mounted: string): Promise<void> {
  const { db } = opened.store
  await sql`create table ballast (bytes bytea)`.execute(db)
  const fillers: string[] = []
  let said = ''
  for (let i = 0; i < 400 && !said; i++) {
    if (i % 5 === 0) {
      fillers.push(path.join(mounted, `filler-${i}`))
      fill(fillers.at(-1) as string, 20)
    }
    await sql`insert into ballast select decode(repeat(md5(random()::text), 60000), 'hex') from generate_series(1, 4)`
      .execute(db)
      .catch((error: unknown) => {
        said = refusalOf(error)?.kind ?? String(error)
      })
  }
  check('PostgreSQL finding no room is understood', said === 'full' || said === 'away', { said })
  const from = performance.now()
  let answered = false
  while (!answered && performance.now() - from < 15_000) answered = await reads(opened).catch(() => false)
  check('the plans can be read all the same', answered, { afterMs: Math.round(performance.now() - from) })
  check('and an update is refused in a sentence', /^(full|away): /.test(await tryUpdate(opened)), { said: await tryUpdate(opened) })
  for (const filler of fillers) fs.rmSync(filler, { force: true })
  let recorded = ''
  const freed = performance.now()
  while (recorded !== 'recorded' && performance.now() - freed < 30_000) {
    recorded = await tryUpdate(opened)
    await pause(50)
  }
  check('with room again it is recorded', recorded === 'recorded', { afterMs: Math.round(performance.now() - freed), said: recorded })
  await sql`drop table ballast`.execute(db)
}

/** The worst case: no room for the log itself, on which PostgreSQL stops at once and cannot start again either, were no room kept back for it. */
async function filledInItsLog({ check }: Report, opened: Opened, mounted: string): Promise<void> {
  const filler = path.join(mounted, 'filler')
  fill(filler)
  const { db } = opened.store
  let stopped = ''
  for (let i = 0; i < 100 && !stopped; i++) {
    await sql`select pg_logical_emit_message(false, 'filler', repeat(md5(random()::text), 30000))`.execute(db).catch((error: unknown) => {
      stopped = refusalOf(error)?.kind ?? String(error)
    })
  }
  check('PostgreSQL stopping for want of room in its log is understood', stopped === 'full' || stopped === 'away', { said: stopped })
  const from = performance.now()
  let answered = false
  while (!answered && performance.now() - from < 60_000) answered = await reads(opened).catch(() => false)
  check('it is started again and the plans can be read', answered, { afterMs: Math.round(performance.now() - from) })
  const said = await tryUpdate(opened)
  check('and an update is refused in a sentence', said.startsWith('full: '), { said })
  fs.rmSync(filler)
  check('with room again it is recorded', (await tryUpdate(opened)) === 'recorded')
}

async function tryUpdate({ house, viewer, actionId }: Opened): Promise<string> {
  try {
    const outcome = await recordUpdate(house, viewer, { id: actionId, text: 'One more session was held.' })
    return outcome.ok ? 'recorded' : `${outcome.refusal.kind}: ${outcome.refusal.sentence}`
  } catch (error) {
    const trouble = refusalOf(error)
    if (!trouble) throw error
    return `${trouble.kind}: ${trouble.sentence}`
  }
}

async function reads({ house, viewer }: Opened): Promise<boolean> {
  return (await listPlans(house.db, viewer, { asAt: house.today() })).length > 0
}

/** Writes until the disk takes no more, or so many megabytes. */
function fill(file: string, megabytes = Number.POSITIVE_INFINITY): void {
  const handle = fs.openSync(file, 'a')
  const piece = Buffer.alloc(1024 * 1024, 1)
  let size = piece.length
  try {
    for (let written = 0; written < megabytes && size >= 4096; ) {
      try {
        fs.writeSync(handle, piece, 0, size)
        written++
      } catch {
        size = Math.floor(size / 2)
      }
    }
    fs.fsyncSync(handle)
  } catch {
    // full while syncing is full
  } finally {
    fs.closeSync(handle)
  }
}
