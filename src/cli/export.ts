import { parseArgs } from 'node:util'
import { exportAll } from '../operations/export-all.ts'
import { type Command, DONE, refuse } from './command.ts'
import { writeWhole } from './write-file.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [--out FILE.json]',
  summary: 'give out everything as one JSON file, papers and journal included',
  help: `
Gives out everything the council holds as one JSON value: papers as they came in (base64), plans with all updates and changes, reports, front sheets
and the journal. Enough to leave with.

  --out FILE   where to write it (otherwise standard output)

Exit codes: 0 given out; 1 refused, or the file cannot be written.`,
  async run(args, here) {
    const { values } = parseArgs({ args, options: { out: { type: 'string' } } })
    const opened = await here.open()
    try {
      const exported = await exportAll(opened.house, opened.viewer)
      if (!exported.ok) return refuse(here, exported.refusal.sentence)
      const text = `${JSON.stringify(exported.value, null, 2)}\n`
      if (values.out === undefined) here.out(text)
      else {
        const failed = await writeWhole(values.out, text)
        if (failed !== null) return refuse(here, failed)
        here.err(`Everything is in ${values.out}\n`)
      }
      return DONE
    } finally {
      await opened.close()
    }
  },
}
