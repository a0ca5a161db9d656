import fs from 'node:fs'
import path from 'node:path'
import { readPostmaster } from '../../src/store/embedded/postmaster.ts'
import { compare, newFolder, often, type Report, startWriter, type Writer } from './rig.ts'

/**
 * Kill -9 of PostgreSQL under a program at work, which must go on by itself: of its first process, and every third time of the one that serves a
 * connection, which makes PostgreSQL throw all connections out and recover on its own.
 */
export async function killPostgres({ check }: Report): Promise<void> {
  const [rounds, updates] = [often('ROUNDS', 10), often('UPDATES', 2_000)]
  const folder = newFolder('kill-postgres')
  const writers: Writer[] = []
  for (let round = 1; round <= rounds; round++) {
    const writer = startWriter(folder, updates)
    writers.push(writer)
    await writer.reached(Math.ceil(updates * (0.1 + 0.8 * Math.random())))
    const killed = round % 3 === 0 ? 'a serving process' : 'its first process'
    const before = writer.acknowledged.size
    const first = readPostmaster(path.join(folder, 'postgres'))?.pid ?? 0
    process.kill(killed === 'its first process' ? first : servingProcess(first), 'SIGKILL')
    const from = performance.now()
    await writer.reached(before + 20)
    const away = Math.round(performance.now() - from)
    const code = await writer.ended
    const held = await compare({ dataFolder: folder }, writers)
    const passed = code === 0 && writer.acknowledged.size >= updates && held.lost === 0 && held.twice === 0 && held.chain === 'intact'
    check('kill -9 of PostgreSQL', passed, {
      round,
      killed,
      after: before,
      workingAgainAfterMs: away,
      refusedMeanwhile: writer.away.length,
      ...held,
    })
  }
}

/** A process that serves one of Milepost's connections. */
function servingProcess(first: number): number {
  const children = fs.readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ').map(Number)
  const serving = children.find((pid) =>
    /milepost milepost .*(idle|INSERT|UPDATE|SELECT|COMMIT|BEGIN)/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
  )
  if (!serving) throw new Error('no process serves a connection')
  return serving
}
