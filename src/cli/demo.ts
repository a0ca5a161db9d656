import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { EXAMPLE_COUNCIL } from './example.ts'
import { serveUntilStopped } from './serve.ts'

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--empty]',
  summary: 'serve the example in a folder that is thrown away afterwards',
  help: `
Serves Milepost with the plans of an invented council, two rounds of updates and some decisions on them. Everything lies in a folder of its own
that is removed when it stops, whatever DATABASE_URL says; where MILEPOST_DATA is set, that folder is used and kept.

  --empty   start bare, to try a paper of your own

Exit codes: 0 stopped as asked; 1 refused, for example because the port is taken.`,
  async run(args, here) {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean' } } })
    const fill = !values.empty
    return serveUntilStopped(here, await here.open({ throwAway: true, ...(fill ? { organisation: EXAMPLE_COUNCIL } : {}) }), { fill })
  },
}
