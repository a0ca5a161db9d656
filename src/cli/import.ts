import { parseArgs } from 'node:util'
import { confirmPaper } from '../operations/confirm-paper.ts'
import { importPaper } from '../operations/import-paper.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'
import { convertHelp, officeFor, withConvert } from './convert-option.ts'
import { fetchPaper } from './paper-file.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--confirm] [--by NAME] [--convert]',
  summary: 'bring a paper in as a draft, and adopt its plans with --confirm',
  help: `
Brings a paper in as a draft that a person can look through in the browser. With --confirm its plans are adopted at once: doubts are kept with
the fields they are about and counted on standard error, and the paper's progress becomes the first update of each action.

  FILE        the paper; "-" for standard input
  --confirm   adopt what was read
${convertHelp}
  --by NAME   who brings it in and confirms it (otherwise the account's name)

Exit codes: 0 a draft was made, or with --confirm a plan was adopted; 1 refused; 2 the file cannot be read.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { confirm: { type: 'boolean' }, by: { type: 'string' }, convert: { type: 'boolean' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0)
      return refuse(here, `Name one paper to bring in. Usage: milepost ${importCommand.usage}`, MISUSED)
    const converter = officeFor(here, values.convert)
    if (!converter.ok) return refuse(here, converter.sentence, MISUSED)
    const paper = await fetchPaper(here, path)
    if (!paper.ok) return refuse(here, paper.sentence, MISUSED)
    const opened = await here.open()
    try {
      const viewer = values.by === undefined ? opened.viewer : await opened.as(values.by)
      const drafted = await importPaper(opened.house, viewer, { ...paper, office: converter.office })
      if (!drafted.ok) return refuse(here, withConvert(drafted.refusal), drafted.refusal.kind === 'invalid' ? MISUSED : undefined)
      const { paperId, reading } = drafted.value
      if (reading.doubts.length > 0) here.err(`${count(reading.doubts.length, 'doubt')}, each kept with the field it is about.\n`)
      if (reading.leftovers.length > 0) here.err(`${count(reading.leftovers.length, 'text')} found no place.\n`)
      if (!values.confirm) {
        here.out(
          `Paper ${paperId} is a draft with ${count(reading.plans.length, 'plan')}. Look through it in the browser, or import it with --confirm.\n`,
        )
        return DONE
      }
      const confirmed = await confirmPaper(opened.house, viewer, { paperId, doubts: 'kept' })
      if (!confirmed.ok) return refuse(here, confirmed.refusal.sentence)
      for (const [i, planId] of confirmed.value.planIds.entries())
        here.out(`${planId}  ${(reading.plans[i]?.title ?? '').replace(/\s+/g, ' ')}\n`)
      return DONE
    } finally {
      await opened.close()
    }
  },
}
