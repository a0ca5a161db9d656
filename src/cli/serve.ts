import { parseArgs } from 'node:util'
import { type Command, DONE, type OpenHouse, refuse, type Surroundings } from './command.ts'
import { bringInExample, EXAMPLE_COUNCIL } from './example.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--empty]',
  summary: 'serve the pages on this machine; an empty store is filled with the example',
  help: `
Serves the pages at http://127.0.0.1:4010 (or the port in PORT) until it is stopped with Ctrl-C. Only this machine can reach them.
Where no paper has ever been brought in, the example of an invented council is, so that there is something to look at.

  --empty   leave an empty store empty

Exit codes: 0 stopped as asked; 1 refused, for example because the port is taken.`,
  async run(args, here) {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean' } } })
    const fill = !values.empty
    return serveUntilStopped(here, await here.open(fill ? { organisation: EXAMPLE_COUNCIL } : {}), { fill })
  },
}

/** Fills an empty store if asked, serves, and closes the store when the server has stopped. Prints where to look. */
export async function serveUntilStopped(here: Surroundings, opened: OpenHouse, { fill }: { readonly fill: boolean }): Promise<number> {
  try {
    const filled = fill ? await bringInExample(here, opened) : { ok: true as const, value: false }
    if (!filled.ok) return refuse(here, filled.refusal.sentence)
    const listening = await here.listen(opened)
    if (!listening.ok) return refuse(here, listening.sentence)
    here.out(`Milepost is at ${listening.value.url}\n`)
    here.err(
      `${filled.value ? 'It holds the example of an invented council. ' : ''}Its data lie in ${opened.describe}. Stop it with Ctrl-C.\n`,
    )
    await listening.value.stopped
    return DONE
  } finally {
    await opened.close()
  }
}
