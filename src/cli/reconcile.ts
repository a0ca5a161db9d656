import { parseArgs } from 'node:util'
import { toReading1 } from '../formats/json/reading.ts'
import { type PutTogether, putTogether } from '../operations/put-together.ts'
import { type ReadPaper, readPaper } from '../operations/read-paper.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, REFUSED, refuse, type Terminal } from './command.ts'
import { fetchPaper } from './paper-file.ts'
import { tellReading } from './tell-reading.ts'
import { writeWhole } from './write-file.ts'

export const reconcileCommand: Command = {
  name: 'reconcile',
  usage: 'reconcile FIRST SECOND [--json] [--out FILE]',
  summary: 'put two copies of one paper together, and say where they differ; stores nothing',
  help: `
Reads two copies of one paper (a scan and its text, two exports) and puts them together: each field comes from the copy that has it whole. Where
both are whole and differ, what the first says stands, and a doubt shows both. What was decided is told. Nothing is stored.

  FIRST       one copy; "-" for standard input
  SECOND      the other; "-" for standard input, if the first is not
  --json      the whole reading in the published shape reading/1; places name blocks of both papers, and "copies" says which are whose
  --out FILE  write it there instead of to standard output

Exit codes: 0 put together, doubts counted on standard error; 1 the file of --out cannot be written; 2 a file cannot be read, or they are not two
copies of one paper.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    })
    const [first, second, ...more] = positionals
    if (first === undefined || second === undefined || more.length > 0)
      return refuse(here, `Name the two copies. Usage: milepost ${reconcileCommand.usage}`, MISUSED)
    if (first === '-' && second === '-') return refuse(here, 'Only one of the copies can come from standard input: name a file.', MISUSED)
    const [one, two] = [await readCopy(here, first), await readCopy(here, second)]
    if (!one || !two) return MISUSED
    const outcome = putTogether(one, two)
    if (!outcome.ok) return refuse(here, outcome.refusal.sentence, MISUSED)
    const text = values.json ? `${JSON.stringify(toReading1(outcome.value.reading, outcome.value), null, 2)}\n` : told(outcome.value)
    if (values.out === undefined) here.out(text)
    else {
      const failed = await writeWhole(values.out, text, 'the two papers are as they were')
      if (failed !== null) return refuse(here, failed, REFUSED)
    }
    const { doubts, leftovers } = outcome.value.reading
    const differ = doubts.filter(({ says }) => says).length
    const where = differ > 0 ? ` (${differ} where the copies differ)` : ''
    here.err(`${count(doubts.length, 'doubt')}${where}, ${count(leftovers.length, 'text')} left over.\n`)
    return DONE
  },
}

type NamedPaper = ReadPaper & { readonly name: string }

/** The copy as it was read; undefined where it cannot be, which has been said. */
async function readCopy(here: Terminal, path: string): Promise<NamedPaper | undefined> {
  const paper = await fetchPaper(here, path)
  const read = paper.ok ? await readPaper(paper) : undefined
  if (paper.ok && read?.ok) return { ...read.value, name: paper.name }
  refuse(here, paper.ok ? `${paper.name}: ${read?.ok === false ? read.refusal.sentence : ''}` : paper.sentence, MISUSED)
  return undefined
}

function told({ name, reading }: PutTogether): string {
  return `${name}, put together.\n\n${tellReading(reading)}`
}
