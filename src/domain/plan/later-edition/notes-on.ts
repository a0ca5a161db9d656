import type { Plan } from '../plan.ts'
import { sectionsIn } from '../sections.ts'
import { printsOf } from './prints.ts'

/**
 * What a later edition does not speak of, or says in a way that is not taken over: nothing is left out without a word.
 * @param plans the held plan of each that is read
 */
export function notesOn(plans: ReadonlyMap<Plan, Plan>): string[] {
  return [...plans].flatMap(([read, held]) => {
    const prints = printsOf(read)
    const objectives = [...sectionsIn(held.sections)].some((section) => section.objectives.length > 0)
    const headed = [...sectionsIn(held.sections)].filter(({ ref, title }) => ref + title !== '').length
    const actions = [...sectionsIn(held.sections)].flatMap((section) => [
      ...section.actions,
      ...section.objectives.flatMap((one) => one.actions),
    ])
    return [
      ...(held.title !== '' && read.title !== '' && read.title !== held.title
        ? [`Its title is now “${read.title}”; the plan keeps the one it was adopted under, “${held.title}”.`]
        : []),
      ...(held.period !== '' && read.period !== '' && read.period !== held.period
        ? [`It is for ${read.period}; the plan stays the one of ${held.period}.`]
        : []),
      ...(objectives && !prints.objectives ? ['It prints no objectives: those held stay as they are.'] : []),
      ...(headed > 1 && !prints.sections ? ['It prints no sections: every action stays in the section where it is.'] : []),
      ...(!prints.deadlines && actions.some(({ deadline }) => deadline.text !== '') ? ['It prints no dates: those held stand.'] : []),
      ...(!prints.owners && actions.some(({ owners }) => owners.length > 0) ? ['It names no owners: those held answer as before.'] : []),
    ]
  })
}
