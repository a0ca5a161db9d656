// Reads the deed of every action of the other shared papers and holds it against where a careful reader says it stands. Prints a table.
import fs from 'node:fs'
import { latestWord } from '../../src/domain/judgement/word.ts'
import type { Action } from '../../src/domain/plan/plan.ts'
import type { Deed } from '../../src/domain/plan/told.ts'
import { actionsOf } from '../../src/domain/report/walk.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { fold, sharedFile, sharedJson, tally } from './tally.ts'

interface Wanted {
  action: string
  progress: string | null
  status_norm: 'complete' | 'in_progress' | 'not_started' | null
}

const papers = ['board-actions.docx', 'data-panel.docx', 'user-group.docx', 'hundred-days.xlsx', 'school-plan.docx']
const fits: Readonly<Record<string, readonly Deed[]>> = {
  complete: ['done'],
  in_progress: ['underway', 'problem', 'recurring-running'],
  not_started: ['not-stated'],
}

const t = tally('deeds read from the words of other papers')
const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
let agreed = 0
let said = 0
console.log(['paper', 'actions', 'with a word', 'agree', 'share'].join('\t'))
for (const name of papers) {
  const wanted = sharedJson<{ items: Wanted[] }>(`corpus/${name.replace(/\.\w+$/, '')}.truth.json`).items
  const read = await readPaper({ name, bytes: fs.readFileSync(sharedFile(`corpus/${name}`)) })
  t.check(read.ok, `${name} is read`)
  if (!read.ok) continue
  const left = read.value.reading.plans.flatMap((plan) => [...actionsOf(plan)].map(({ action }): Action => action))
  let words = 0
  let right = 0
  for (const one of wanted) {
    const at = left.findIndex(({ text }) => letters(text).startsWith(letters(one.action).slice(0, 60)))
    const [action] = at < 0 ? [] : left.splice(at, 1)
    if (!action || one.status_norm === null) continue
    words += 1
    const { told } = latestWord(action, '2100-01-01')
    if (fits[one.status_norm]?.includes(told.deed)) right += 1
    else
      console.log(
        `  ${name}: “${action.text.slice(0, 50)}” reads ${told.deed} (${told.rule}), a person ${one.status_norm}: ${action.status ?? ''} | ${action.progress.text.slice(0, 80)}`,
      )
  }
  said += words
  agreed += right
  console.log([name, wanted.length, words, right, words === 0 ? '-' : (right / words).toFixed(3)].join('\t'))
  if (words > 0) t.check(right / words >= 0.9, `${name}: ${right} of ${words} deeds agree`)
}
t.check(said >= 90, `${said} actions whose standing a person could tell were found`)
t.check(agreed / said >= 0.9, `${agreed} of ${said} deeds agree`)
t.close()
