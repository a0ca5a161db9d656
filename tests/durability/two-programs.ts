import fs from 'node:fs'
import path from 'node:path'
import { isAlive, readPostmaster } from '../../src/store/embedded/postmaster.ts'
import { compare, newFolder, often, type Report, startWriter } from './rig.ts'

/** Several programs on one folder share its one PostgreSQL, through starting at once, one being killed, and leaving one after the other. */
export async function twoPrograms({ check }: Report): Promise<void> {
  const updates = often('UPDATES', 2_000) / 4
  const folder = newFolder('two-programs')
  const cluster = path.join(folder, 'postgres')
  const writers = [startWriter(folder, updates), startWriter(folder, updates * 2), startWriter(folder, updates)]
  const [first, second, third] = writers as [(typeof writers)[0], (typeof writers)[0], (typeof writers)[0]]
  await Promise.all(writers.map(({ reached }) => reached(1)))
  const pid = readPostmaster(cluster)?.pid ?? 0
  check(
    'three programs that start at once on an empty folder all write',
    writers.every(({ acknowledged }) => acknowledged.size > 0),
    { postgres: pid },
  )
  third.child.kill('SIGKILL')
  await third.ended
  const code = await first.ended
  const still = readPostmaster(cluster)?.pid === pid && isAlive(pid)
  check('the one that ends first leaves PostgreSQL to the other', code === 0 && still && second.child.exitCode === null)
  const last = await second.ended
  check('the last one stops it', last === 0 && !isAlive(pid) && !fs.existsSync(path.join(cluster, 'postmaster.pid')))
  const held = await compare({ dataFolder: folder }, writers)
  check('nothing of any of them is lost', held.lost === 0 && held.twice === 0 && held.chain === 'intact', { ...held })
}
