import { parseArgs } from 'node:util'
import { nameOrganisation } from '../operations/name-organisation.ts'
import { getOrganisation } from '../store/organisation.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'

export const organisation: Command = {
  name: 'organisation',
  usage: 'organisation [NAME] [--by NAME]',
  summary: 'say what the council is called, or give it its name',
  help: `
Prints the council's name, which stands on every page and report; nothing where nobody has given it one yet. With a name, gives it that one: reports
composed before keep the name they were composed under.

  NAME        the name, in one argument
  --by NAME   who gives it (otherwise the account's name)

Exit codes: 0 printed or named; 1 refused; 2 asked for wrongly.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { by: { type: 'string' } } })
    const [name, ...more] = positionals
    if (more.length > 0) return refuse(here, 'The name came in several pieces: put it in quotation marks. Nothing was changed.', MISUSED)
    const opened = await here.open()
    try {
      if (name === undefined) {
        const known = (await getOrganisation(opened.house.db, opened.viewer))?.name ?? ''
        if (known === '') here.err('The council has no name yet: say it with "milepost organisation NAME".\n')
        else here.out(`${known}\n`)
        return DONE
      }
      const viewer = values.by === undefined ? opened.viewer : await opened.as(values.by)
      const named = await nameOrganisation(opened.house, viewer, { name })
      if (!named.ok) return refuse(here, named.refusal.sentence)
      here.out(`${named.value.name}\n`)
      return DONE
    } finally {
      await opened.close()
    }
  },
}
