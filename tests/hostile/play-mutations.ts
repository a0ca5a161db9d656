import fs from 'node:fs'
import path from 'node:path'
import { shared } from '../shared-papers/tally.ts'
import { dice, mutated } from './mutations.ts'
import { mutatedInside } from './mutations-inside.ts'
import type { Row } from './play.ts'

interface Stage {
  readonly begin: (family: string) => Row
  readonly play: (row: Row, name: string, bytes: Uint8Array) => Promise<void>
  readonly goodIsRead: (after: string) => Promise<void>
}

/** Plays damaged copies of good files, half of them damaged in their bytes and half inside what those hold, family by family. SEED and ROUNDS come from the environment. */
export async function playMutations({ begin, play, goodIsRead }: Stage): Promise<void> {
  const seed = Number(process.env['SEED'] ?? 20_261_123)
  const rounds = Number(process.env['ROUNDS'] ?? 40)
  console.log(`mutations: seed ${seed}, ${rounds} of each good file`)
  const roll = dice(seed)
  for (const [family, files] of goodFiles()) {
    const row = begin(`mutations of ${family}`)
    for (const file of files) {
      const bytes = fs.readFileSync(file)
      for (let round = 0; round < rounds; round += 1) {
        const inside = round % 2 === 1
        const damaged = inside ? mutatedInside(bytes, roll) : mutated(bytes, roll)
        await play(row, `${path.basename(file, path.extname(file))}-mutation-${round}${inside ? '-inside' : ''}.${family}`, damaged)
      }
      await goodIsRead(`the mutations of ${path.basename(file)}`)
    }
  }
}

/** The examples and the shared papers, by their ending. */
function goodFiles(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const folder of [path.resolve(import.meta.dirname, '../../examples'), path.join(shared, 'corpus')]) {
    if (!fs.existsSync(folder)) continue
    for (const name of fs.readdirSync(folder).sort()) {
      const ending = /\.(docx|xlsx|pdf|html|md|txt|tsv|odt|ods)$/.exec(name)?.[1]
      if (ending === undefined || /^readme/i.test(name)) continue
      found.set(ending, [...(found.get(ending) ?? []), path.join(folder, name)])
    }
  }
  return found
}
