import { parseArgs } from 'node:util'
import { rowsIn } from '../store/backup/manifest.ts'
import { restoreBackup } from '../store/backup/restore.ts'
import { openStore } from '../store/open.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'put a backup into an empty store: all of it or nothing',
  help: `
Checks the whole file, puts every row back in one transaction into an empty data folder or an empty PostgreSQL, and compares the end of each journal
with what the backup says. A store that holds anything is refused and left as it is.

  FILE   what "milepost backup" wrote

Exit codes: 0 restored; 1 refused, and nothing was changed; 2 asked for wrongly.`,
  async run(args, here) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return refuse(here, `Name one file. Usage: milepost ${restore.usage}`, MISUSED)
    // opened bare: the house would settle somebody in, and the store would no longer be empty
    const store = await openStore(here.store, { say: here.say, migrated: false })
    try {
      const manifest = await restoreBackup(store.db, file, here.say)
      here.out(`${count(rowsIn(manifest), 'row')} of ${manifest.takenAt} are back in ${store.describe}\n`)
      for (const chain of manifest.chains) here.out(`The journal of ${chain.organisation} ends at ${chain.seq} with ${chain.hash}\n`)
      return DONE
    } finally {
      await store.close()
    }
  },
}
