import { compare, newFolder, often, type Report, startWriter, type Writer } from './rig.ts'

/** Kill -9 of the program in the middle of its updates, again and again on one folder; after each the next start must find every acknowledged one. */
export async function killProgram({ check }: Report): Promise<void> {
  const [rounds, updates] = [often('ROUNDS', 10), often('UPDATES', 2_000)]
  const folder = newFolder('kill-program')
  const writers: Writer[] = []
  for (let round = 1; round <= rounds; round++) {
    const cut = Math.ceil(updates * (0.1 + 0.8 * Math.random()))
    const first = startWriter(folder, updates)
    await first.reached(cut)
    first.child.kill('SIGKILL')
    const ended = await first.ended
    const from = performance.now()
    const second = startWriter(folder, updates - first.acknowledged.size)
    await second.reached(1)
    const again = Math.round(performance.now() - from)
    const code = await second.ended
    writers.push(first, second)
    const held = await compare({ dataFolder: folder }, writers)
    const passed = ended === 'SIGKILL' && code === 0 && held.lost === 0 && held.twice === 0 && held.chain === 'intact'
    check('kill -9 of the program', passed, { round, killedAfter: first.acknowledged.size, nextUpdateAfterMs: again, ...held })
  }
}
