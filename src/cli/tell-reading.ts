import type { Plan, Section } from '../domain/plan/plan.ts'
import type { Doubt, Reading } from '../domain/plan/reading.ts'
import { columns, count } from './columns.ts'

/** The reading for a person: what it is, plan by plan and section by section, then what is unsure and what found no place. */
export function tellReading(reading: Reading): string {
  const { frontSheet, plans, doubts, leftovers, coverage, whatItIs = '', notes = [] } = reading
  const head = [frontSheet.committee, frontSheet.dateAsWritten, frontSheet.subject].filter((text) => text !== '')
  return [
    head.length > 0 ? `${head.join(', ')}\n\n` : '',
    plans.length === 0 ? `No plan was found in this paper. ${whatItIs}`.trimEnd().concat('\n\n') : plans.map(tellPlan).join('\n'),
    doubts.length > 0 ? `${count(doubts.length, 'doubt')}:\n${doubts.map(tellDoubt).join('')}\n` : '',
    leftovers.length > 0
      ? `${count(leftovers.length, 'text')} found no place:\n${leftovers.map(({ text }) => `  “${text}”\n`).join('')}\n`
      : '',
    notes.length > 0 ? `${notes.map(({ sentence }) => `${sentence}\n`).join('')}\n` : '',
    `Of ${coverage.characters} characters ${coverage.placed} stand in a field, ${coverage.structure} are headings and numbers, ${coverage.left} are left over.\n`,
  ].join('')
}

const tellDoubt = ({ about, text, why }: Doubt): string => `  ${about}\n    “${text.replace(/\s+/g, ' ')}”: ${why}\n`

function tellPlan(plan: Plan): string {
  const rows = plan.sections.flatMap((section) => sectionRows(section))
  return `${plan.title}${plan.period === '' ? '' : ` (${plan.period})`}\n${columns(rows, [0, undefined, 60])}\n`
}

function sectionRows(section: Section): string[][] {
  const own = section.actions.length + section.objectives.reduce((sum, objective) => sum + objective.actions.length, 0)
  const objectives = section.objectives.length > 0 ? `${count(section.objectives.length, 'objective')}, ` : ''
  return [['', section.ref, section.title, `${objectives}${count(own, 'action')}`], ...section.sections.flatMap(sectionRows)]
}
