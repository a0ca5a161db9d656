import { clauses } from './clauses.ts'
import { tellings } from './joints.ts'
import { isPart } from './partial.ts'
import { readAsked } from './promise.ts'
import { contentStems } from './stems.ts'

/** Told of a thing, these say that it was worked on and not that it is done. */
const notThrough = /^(?:drafted|discussed|considered|reviewed|advertised|monitored)$/i

/**
 * Whether a progress text tells that one named thing is done, whatever else is not: "Outline plan approved. Building has not begun" for
 * "Outline plan". Every word of the thing's name must be told of.
 */
export function isToldDone(text: string, thing: string): boolean {
  const wanted = contentStems(thing)
  if (wanted.length === 0 || text.trim() === '') return false
  const asked = readAsked({ text: `Complete the ${thing}`, deadline: { text: '', parts: [] } })
  return clauses(text).some((clause) =>
    tellings(clause, asked).some((telling) => {
      if (telling.says !== 'thing' || !telling.told || notThrough.test(telling.told.verb) || isPart(clause, asked)) return false
      const told = contentStems(telling.told.thing)
      return wanted.every((one) => told.includes(one))
    }),
  )
}
