import { emptyFrontSheet, type FrontSheet } from '../src/domain/document/front-sheet.ts'
import { judge } from '../src/domain/judgement/judge.ts'
import { composePaper } from '../src/domain/report/compose.ts'
import { writeDocx } from '../src/formats/docx/write.ts'
import { writeHtml } from '../src/formats/html/write.ts'
import { costOf, round } from './cpu.ts'
import { asAt, asStored, type MadePlan } from './plans.ts'

const frontSheet: FrontSheet = {
  ...emptyFrontSheet,
  committee: 'Place Scrutiny Panel',
  date: asAt,
  dateAsWritten: '20 November 2026',
  subject: 'Progress on the plan',
  reportBy: 'Director of Place',
  purpose: 'To tell the Panel what has been done so far.',
  recommendations: ['The Panel is asked to note the position.'],
}

/** The report on one plan of 200 actions: composed, and written as Word and as a page. */
export async function paperBench(made: MadePlan, say: (line: string) => void) {
  say('composing and writing the paper')
  const plan = asStored(made, 1)
  const judgement = judge([plan], { asAt })
  const compose = () =>
    composePaper({
      ...{ number: 1, organisation: 'Thornmere Borough Council', frontSheet, plans: [plan], judgement },
      ...{ asAt, meeting: null, committee: '', draft: true },
    })
  const document = compose()
  const options = { title: frontSheet.subject }
  const often = { warm: 6, runs: 9 }
  const file = await writeDocx(document, options)
  const page = writeHtml(document, options)
  return {
    actions: judgement.actions.length,
    blocks: document.blocks.length,
    judge: await costOf(() => judge([plan], { asAt }), often),
    compose: await costOf(compose, often),
    docx: { kilobytes: round(file.length / 1000), ...(await costOf(() => writeDocx(document, options), often)) },
    html: { kilobytes: round(page.length / 1000), ...(await costOf(() => writeHtml(document, options), often)) },
  }
}
