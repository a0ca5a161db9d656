import { parseArgs } from 'node:util'
import { longestRetention, type Retention, sayRetention } from '../domain/document/retention.ts'
import { applyRetention, dueOriginals } from '../operations/apply-retention.ts'
import { together } from '../operations/perform.ts'
import { setRetention } from '../operations/set-retention.ts'
import { readRetention } from '../store/retention.ts'
import { columns, count } from './columns.ts'
import { type Command, DONE, MISUSED, refuse } from './command.ts'

export const retention: Command = {
  name: 'retention',
  usage: 'retention [--months N|never] [--apply] [--by NAME]',
  summary: 'list the originals that have been kept long enough, and delete them with --apply',
  help: `
Originals are the files as they came in. Says how long the council keeps them after a paper was adopted or withdrawn, and lists those whose time is
over. Nothing is deleted without --apply. Drafts keep their originals. What was read out of a paper, its hash and the record of the deletion stay.

  --months N  go by N months, or "never" delete; with --apply that is from now on the council's rule
  --apply     delete what is listed; backups taken before still hold it
  --by NAME   who does it (otherwise the account's name)

Exit codes: 0 listed or deleted; 1 refused; 2 asked for wrongly.`,
  async run(args, here) {
    const { values } = parseArgs({ args, options: { months: { type: 'string' }, apply: { type: 'boolean' }, by: { type: 'string' } } })
    const given = values.months === undefined ? undefined : monthsOf(values.months)
    if (Number.isNaN(given))
      return refuse(here, `--months takes a whole number from 1 to ${longestRetention}, or "never": nothing was changed.`, MISUSED)
    const opened = await here.open()
    try {
      const { house } = opened
      const viewer = values.by === undefined ? opened.viewer : await opened.as(values.by)
      const outcome = values.apply
        ? await together(house, async (within) => {
            const isNew = given !== undefined && given !== (await readRetention(within.db, viewer.organisation))
            const set = isNew ? await setRetention(within, viewer, { months: given }) : null
            return set && !set.ok ? set : applyRetention(within, viewer)
          })
        : await dueOriginals(house, viewer, { months: given })
      if (!outcome.ok) return refuse(here, outcome.refusal.sentence)
      const { months, due } = outcome.value
      const would = !values.apply && given !== undefined
      here.out(`Originals ${would ? 'would be' : 'are'} kept ${sayRetention(months)}.\n`)
      here.out(
        columns(
          due.map(({ paperId, name, state, decidedOn, sha256 }) => [paperId, name, state, decidedOn, sha256.slice(0, 12)]),
          [undefined, 50],
        ),
      )
      here.out(
        values.apply ? `${count(due.length, 'original')} deleted.\n` : `${count(due.length, 'original')} would be deleted with --apply.\n`,
      )
      return DONE
    } finally {
      await opened.close()
    }
  },
}

/** Months, null for never, NaN for what is neither. */
function monthsOf(text: string): Retention {
  if (text === 'never') return null
  const months = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return months >= 1 && months <= longestRetention ? months : Number.NaN
}
