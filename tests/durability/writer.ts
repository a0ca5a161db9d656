// One program among those that the durability runs kill: opens the store in a folder, records updates as people would, and says on standard output
// which were acknowledged. Usage: writer.ts FOLDER RUN FROM COUNT; RUN marks its updates, which are numbered from FROM.
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { recordUpdate } from '../../src/operations/record-update.ts'
import { holdServer } from '../../src/store/embedded/hold.ts'
import { refusalOf } from '../../src/store/refusal.ts'
import { openWithPlan } from './house.ts'

const [folder = '', run = '', from = '0', count = '0'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)
process.stdout.on('error', () => process.exit(0)) // whoever listened is gone

// the control of the power cut: a PostgreSQL that never syncs, which the store then shares
const unsynced = process.env['DURABILITY_FSYNC'] === 'off' ? await holdServer(folder, { settings: { fsync: 'off' } }) : null
const paper = await readFile(new URL('../../examples/thornmere-report.txt', import.meta.url))
const { store, house, viewer, actionId } = await openWithPlan(folder, paper)
say('open')

let acknowledged = 0
let next = Number(from)
async function write(): Promise<void> {
  while (acknowledged < Number(count)) {
    const n = next++
    try {
      const outcome = await recordUpdate(house, viewer, { id: actionId, text: `Update ${run}/${n}: two more sessions were held.` })
      if (outcome.ok) {
        acknowledged++
        say(`ack ${n}`)
      } else {
        say(`refused ${n} ${outcome.refusal.sentence}`)
        await pause(50)
      }
    } catch (error) {
      const trouble = refusalOf(error)
      if (!trouble) throw error
      say(`away ${n} ${trouble.sentence}`)
      await pause(50)
    }
  }
}
await Promise.all([write(), write()])
await store.close()
await unsynced?.release()
say('closed')
