import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, readPostmaster } from '../../src/store/embedded/postmaster.ts'
import { openStore } from '../../src/store/open.ts'
import { StoreRefusal } from '../../src/store/refusal.ts'
import { type Disk, newDisk } from './mounts.ts'
import { compare, often, type Report, startWriter, type Writer } from './rig.ts'

/** The power fails in the middle of the updates: what was acknowledged is there afterwards. The control shows that without syncing it would not be. */
export async function powerCut({ check, skip }: Report): Promise<void> {
  const rounds = often('CUTS', 4)
  const { disk, why } = newDisk(500)
  if (!disk) return skip('power cut', why)
  try {
    const writers: Writer[] = []
    for (let round = 1; round <= rounds; round++) {
      const writer = await cutUnder(disk, {})
      writers.push(writer)
      const held = await compare({ dataFolder: disk.folder }, writers)
      check('power cut', held.acknowledged > 0 && held.lost === 0 && held.twice === 0 && held.chain === 'intact', { round, ...held })
    }
    const unsynced = await cutUnder(disk, { DURABILITY_FSYNC: 'off' })
    writers.push(unsynced)
    const held = await compare({ dataFolder: disk.folder }, writers).catch((error: unknown) => {
      if (error instanceof StoreRefusal) return { lost: 'all: it does not even start', why: error.message }
      throw error
    })
    check('the control, which never syncs, loses acknowledged updates', held.lost !== 0, {
      acknowledgedInIt: unsynced.acknowledged.size,
      ...held,
    })
  } finally {
    disk.remove()
  }
}

async function cutUnder(disk: Disk, env: Record<string, string>): Promise<Writer> {
  // first set up and closed in good order, so that only the updates are at stake
  await (await openStore({ dataFolder: disk.folder })).close()
  const updates = often('UPDATES', 2_000)
  const writer = startWriter(disk.folder, updates * 10, env)
  await writer.reached(Math.ceil(updates * (0.2 + 0.6 * Math.random())))
  const postgres = readPostmaster(path.join(disk.folder, 'postgres'))?.pid ?? 0
  const family = [postgres, ...childrenOf(postgres)]
  disk.cut()
  await pause(200) // what is acknowledged now was never on the disk: a store that says so has lost it
  writer.child.kill('SIGKILL')
  await writer.ended
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
  while (family.some(isAlive)) await pause(20)
  disk.remount()
  return writer
}

function childrenOf(pid: number): number[] {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
