import { parseArgs } from 'node:util'
import { rowsIn } from '../store/backup/manifest.ts'
import { writeBackup } from '../store/backup/write.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'copy everything the store holds into one file, while it is in use',
  help: `
Copies every row into one compressed file, as the store stood at one moment, with the hash of each table and the head of each journal. Others may
read and write meanwhile. The file can be restored into an empty data folder or another PostgreSQL, whatever its version from 15 on.

  FILE   where to write it; it stands there only once it is whole

Exit codes: 0 written; 1 refused, or the file cannot be written; 2 asked for wrongly.`,
  async run(args, here) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return refuse(here, `Name one file. Usage: milepost ${backup.usage}`, MISUSED)
    const opened = await here.open()
    try {
      const manifest = await writeBackup(opened.house.db, file, opened.house.now(), here.say)
      here.out(`${count(rowsIn(manifest), 'row')} of ${count(manifest.tables.length, 'table')} are in ${file}\n`)
      for (const chain of manifest.chains) here.out(`The journal of ${chain.organisation} ends at ${chain.seq} with ${chain.hash}\n`)
      return DONE
    } finally {
      await opened.close()
    }
  },
}
