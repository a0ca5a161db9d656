import { parseArgs } from 'node:util'
import type { Viewer } from '../domain/access.ts'
import { confirmPaper } from '../operations/confirm-paper.ts'
import { importPaper } from '../operations/import-paper.ts'
import type { House } from '../operations/outcome.ts'
import type { Office } from '../operations/read-paper.ts'
import { bringEdition } from './bring-edition.ts'
import { count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse, type Surroundings } from './command.ts'
import { convertHelp, officeFor, withConvert } from './convert-option.ts'
import { fetchPaper } from './paper-file.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE… [--confirm] [--edition-of PLAN] [--by NAME] [--convert]',
  summary: 'bring papers in as drafts, and adopt their plans with --confirm',
  help: `
Brings each paper in as a draft that a person can look through in the browser. With --confirm its plans are adopted at once: doubts are kept with
the fields they are about and counted on standard error, and the paper's progress becomes the first update of each action. Of several papers one
that is refused spoils none of the others.

  FILE        a paper, or several; "-" for standard input
  --confirm   adopt what was read
  --edition-of PLAN
              the paper is a later edition of this plan (its id, its title or a part of it): says what it changes, and with --confirm records
              that as changes and updates of the plan. Doubtful pairs are told and refused: decide them in the browser
  --by NAME   who brings it in and confirms it (otherwise the account's name)
${convertHelp}

Exit codes: 0 a draft was made of each, or with --confirm its plans were adopted; 1 one was refused; 2 a file cannot be read.`,
  async run(args, here) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { confirm: { type: 'boolean' }, 'edition-of': { type: 'string' }, by: { type: 'string' }, convert: { type: 'boolean' } },
    })
    if (positionals.length === 0) return refuse(here, `Name a paper to bring in. Usage: milepost ${importCommand.usage}`, MISUSED)
    if (positionals.filter((path) => path === '-').length > 1)
      return refuse(here, 'Standard input can be read once: name "-" once only.', MISUSED)
    const editionOf = values['edition-of']
    if (editionOf !== undefined && positionals.length > 1)
      return refuse(here, 'A later edition is one paper: name one file with --edition-of.', MISUSED)
    const converter = officeFor(here, values.convert)
    if (!converter.ok) return refuse(here, converter.sentence, MISUSED)
    // fetched before the store is opened: one path alone that is wrong should cost nobody a second
    const [only] = positionals.length === 1 ? [await fetchPaper(here, positionals[0] ?? '')] : []
    if (only && !only.ok) return refuse(here, only.sentence, MISUSED)
    const opened = await here.open()
    try {
      const viewer = values.by === undefined ? opened.viewer : await opened.as(values.by)
      let worst = DONE
      for (const path of positionals) {
        const paper = only ?? (await fetchPaper(here, path))
        const head = positionals.length > 1 ? `${paper.ok ? paper.name : path}: ` : ''
        const code = await bringIn(here, opened.house, viewer, {
          paper,
          head,
          confirm: values.confirm === true,
          editionOf,
          office: converter.office,
        })
        worst = Math.max(worst, code)
      }
      return worst
    } finally {
      await opened.close()
    }
  },
}

interface BroughtIn {
  readonly paper: Awaited<ReturnType<typeof fetchPaper>>
  /** Stands before each line where there are several papers. */
  readonly head: string
  readonly confirm: boolean
  /** The plan that the paper is a later edition of, as a person calls it. */
  readonly editionOf: string | undefined
  readonly office: Office | null
}

/** Brings one paper in, and says what became of it; whatever that is, the next one is brought in all the same. */
async function bringIn(
  here: Surroundings,
  house: House,
  viewer: Viewer,
  { paper, head, confirm, editionOf, office }: BroughtIn,
): Promise<number> {
  const refused = (sentence: string, code?: number) => refuse(here, `${head}${sentence}`, code)
  if (!paper.ok) return refused(paper.sentence, MISUSED)
  const drafted = await importPaper(house, viewer, { ...paper, office })
  if (!drafted.ok) return refused(withConvert(drafted.refusal), drafted.refusal.kind === 'invalid' ? MISUSED : undefined)
  const { paperId, reading } = drafted.value
  if (reading.doubts.length > 0) here.err(`${head}${count(reading.doubts.length, 'doubt')}, each kept with the field it is about.\n`)
  if (reading.leftovers.length > 0) here.err(`${head}${count(reading.leftovers.length, 'text')} found no place.\n`)
  if (editionOf !== undefined) return bringEdition(here, house, viewer, { paperId, name: editionOf, confirm })
  if (!confirm) {
    here.out(
      `${head}Paper ${paperId} is a draft with ${count(reading.plans.length, 'plan')}. Look through it in the browser, or import it with --confirm.\n`,
    )
    return DONE
  }
  const confirmed = await confirmPaper(house, viewer, { paperId, doubts: 'kept' })
  if (!confirmed.ok) return refused(confirmed.refusal.sentence)
  for (const [i, planId] of confirmed.value.planIds.entries())
    here.out(`${head}${planId}  ${(reading.plans[i]?.title ?? '').replace(/\s+/g, ' ')}\n`)
  return DONE
}
