import { parseArgs } from 'node:util'
import { verifyJournal } from '../store/verify.ts'
import { columns, count } from './columns.ts'
import { type Command, DONE, REFUSED } from './command.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify [--json]',
  summary: 'walk the journal and say whether its chain is whole',
  help: `
Walks each journal from its first record, checks every record's hash against the one before it, and holds every row of the store against the record
that vouches for it. Writes nothing. Whoever keeps the last hash elsewhere can prove later that nothing before it was touched.

  --json   what was found, as JSON and nothing else

Exit codes: 0 whole; 1 broken, or something that no record vouches for.`,
  async run(args, here) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
    const opened = await here.open()
    try {
      const found = await verifyJournal(opened.house.db)
      if (values.json) here.out(`${JSON.stringify(found, null, 2)}\n`)
      else {
        for (const { name, entries, head, broken, unchained, strays } of found.organisations) {
          const chain = broken ? `BROKEN at record ${broken.seq}: ${broken.why}` : 'the chain is whole'
          here.out(
            `${name || 'The council, which has no name yet'}: ${count(entries, 'record')}, ${chain}, ${unchained} not chained\n  ends with ${head}\n`,
          )
          if (strays.length > 0) here.out(columns(strays.map(({ table, key, why }) => ['', table, key, why])))
        }
      }
      return found.unchained > 0 || found.organisations.some(({ broken }) => broken) ? REFUSED : DONE
    } finally {
      await opened.close()
    }
  },
}
