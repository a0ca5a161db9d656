import type { DoubtsSettled } from '../../../operations/settle-doubts.ts'
import { saidIn } from '../reconcile/says.ts'

/** What the form beside a paper sends, to keep its decisions or to adopt: for each doubt whether the reading stands, stays open, or what the paper really says; and the titles. */
export interface AdoptForm {
  readonly doubts: DoubtsSettled
  readonly titles: Readonly<Record<number, string>>
  /** The doubt whose whole kind was settled with one button. */
  readonly alike: number | undefined
  /** The day of the paper; `''` where the box was left empty. */
  readonly day: string
  /** As typed, by the names of the boxes, to be shown again. */
  readonly typed: Readonly<Record<string, string>>
}

/** Boxes: `doubt-3` is `open`, `right`, `says:` with the words of the other copy, or `other`; `value-3` what the paper says then; `title-0` the first plan's title; `alike` the doubt whose kind is settled at once. */
export function readAdoptForm(body: Readonly<Record<string, unknown>>): AdoptForm {
  const doubts: Record<number, { value?: string } | null> = {}
  const titles: Record<number, string> = {}
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string' || name === 'token') continue
    typed[name] = value
    const [, what, place] = /^(doubt|title)-(\d{1,4})$/.exec(name) ?? []
    // a long title is shown over several lines, and is one line all the same
    if (what === 'title') titles[Number(place)] = value.replace(/\s*\n\s*/g, ' ')
    if (what === 'doubt' && value === 'open') doubts[Number(place)] = null
    if (what === 'doubt' && value === 'right') doubts[Number(place)] = {}
    const said = what === 'doubt' ? saidIn(value) : undefined
    if (said !== undefined) doubts[Number(place)] = { value: said }
    if (what === 'doubt' && value === 'other') doubts[Number(place)] = { value: String(body[`value-${place}`] ?? '') }
  }
  const alike = /^\d{1,4}$/.test(typed['alike'] ?? '') ? Number(typed['alike']) : undefined
  return { doubts, titles, alike, typed, day: (typed['day'] ?? '').trim() }
}

/** What the form under a paper's columns sends: the layout, and for each column from the left the field it holds, null where it is not to be read. */
export interface ColumnsForm {
  readonly layout: string
  readonly fields: readonly (string | null)[]
  readonly typed: Readonly<Record<string, string>>
}

/** Boxes: `layout`, and `column-0` onwards; a number that is missing ends the list. */
export function readColumnsForm(body: Readonly<Record<string, unknown>>): ColumnsForm {
  const typed: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string' && name !== 'token') typed[name] = value
  const fields: (string | null)[] = []
  for (let column = 0; typed[`column-${column}`] !== undefined && column < 200; column += 1) fields.push(typed[`column-${column}`] || null)
  return { layout: typed['layout'] ?? '', fields, typed }
}
