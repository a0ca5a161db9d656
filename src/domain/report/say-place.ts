import { sayDay } from '../calendar/say.ts'
import type { Anchor } from '../document/document.ts'
import { splitAnchor } from '../document/place-of.ts'
import type { Field } from '../judgement/explained/explanation.ts'
import type { Place, Reason } from '../judgement/judgement.ts'

/** What a rule looks at, as a reader calls it. */
export const nameOfField: Readonly<Record<Field, string>> = {
  text: 'Promise',
  deadline: 'Deadline',
  owners: 'Owner',
  measures: 'Measures',
  progress: 'Progress',
  status: 'Status given',
  title: 'Objective',
  baseline: 'Starting position',
  outcome: 'Outcome',
  targets: 'Targets',
  parts: 'Part',
  reports: 'Progress',
  reviews: 'Review',
  changes: 'Date moved',
  stopped: 'Stopped',
  backgroundPapers: 'Background papers',
}

/** Where an anchor stands, as its reader counts: `block 12, row 3, column 5`; `''` for none. */
export function sayAnchor(anchor: Anchor): string {
  const [, block, row, column] = /^b(\d+)(?:\/r(\d+))?(?:\/c(\d+))?/.exec(splitAnchor(anchor).place) ?? []
  return [block && `block ${block}`, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ')
}

/** Who said it and when: `by D Bhattal on 12 November 2026`. */
export const saySaid = ({ by, day }: NonNullable<Place['said']>): string => `by ${by} on ${sayDay(day)}`

/** A place in one line, for a table: `Progress: by D Bhattal on 12 November 2026`, `Outcome: nothing found at block 12, row 3`. */
export function sayPlace({ field, found, anchor, said }: Place): string {
  const where = [said ? saySaid(said) : '', sayAnchor(anchor)].filter(Boolean).join(', ')
  const missed = found ? '' : `nothing found${where ? ' at ' : ''}`
  return `${nameOfField[field]}: ${missed}${where || (found ? 'as it was read' : '')}`
}

/** All places of a reason in one cell; `''` where it names none. */
export const sayPlaces = ({ places }: Pick<Reason, 'places'>): string => (places ?? []).map(sayPlace).join('; ')
