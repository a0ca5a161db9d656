import { parseArgs } from 'node:util'
import { itemsOf } from '../formats/json/items.ts'
import { toReading1 } from '../formats/json/reading.ts'
import { readPaper } from '../operations/read-paper.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { convertHelp, officeFor, withConvert } from './convert-option.ts'
import { fetchPaper } from './paper-file.ts'
import { tellReading } from './tell-reading.ts'

export const read: Command = {
  name: 'read',
  usage: 'read FILE [--json | --items] [--convert]',
  summary: 'say what a paper promises, and what in it is unsure; stores nothing',
  help: `
Reads the front sheet and the plans out of a committee paper: Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), PDF, HTML, Markdown,
reStructuredText (.rst), CSV, or text laid out in columns. Nothing is stored. The file is opened in a process of its own, for 20 seconds and 300 MB at most.

  FILE      the paper; "-" for standard input
  --json    the whole reading in the published shape reading/1: fields with their places, doubts, leftovers, coverage
  --items   one flat JSON list: plan, section, objective, ref, action, deadline, owner, progress, status
${convertHelp}

Exit codes: 0 read, its doubts counted on standard error; 2 the file cannot be read or is of a kind Milepost does not know.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, items: { type: 'boolean' }, convert: { type: 'boolean' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return refuse(here, `Name one paper to read. Usage: milepost ${read.usage}`, MISUSED)
    if (values.json && values.items)
      return refuse(here, `Ask for --json or for --items, not for both. Usage: milepost ${read.usage}`, MISUSED)
    const converter = officeFor(here, values.convert)
    if (!converter.ok) return refuse(here, converter.sentence, MISUSED)
    const paper = await fetchPaper(here, path)
    if (!paper.ok) return refuse(here, paper.sentence, MISUSED)
    const outcome = await readPaper(paper, { office: converter.office })
    if (!outcome.ok) return refuse(here, withConvert(outcome.refusal), MISUSED)
    const { reading, kind, sha256 } = outcome.value
    if (values.json) here.out(`${JSON.stringify(toReading1(reading, { name: paper.name, sha256, kind }), null, 2)}\n`)
    else if (values.items) here.out(`${JSON.stringify(itemsOf(reading), null, 2)}\n`)
    else here.out(tellReading(reading))
    // whoever takes the output on should still hear that something in it is unsure
    here.err(`${count(reading.doubts.length, 'doubt')}, ${count(reading.leftovers.length, 'text')} left over.\n`)
    return DONE
  },
}
