import { html } from 'hono/html'
import type { Anchor } from '../../domain/document/document.ts'
import { splitAnchor } from '../../domain/document/place-of.ts'

/** A place in the paper that a page speaks of. */
export interface Mark {
  readonly anchor: Anchor
  /** The address of the mark within the page; each once. */
  readonly id: string
  /** What the mark is called by a screen reader: `Doubt 1`. One without a name shows only when a link leads to it. */
  readonly name?: string
  /** Only underlined: there may be hundreds of them, and none asks for a decision. */
  readonly faint?: boolean
  /** Where the page speaks of it, and the number it has there: a way back from the paper. */
  readonly back?: { readonly href: string; readonly number: number }
}

interface PlacedMark extends Mark {
  readonly start: number
  readonly end: number
}

/** The marks of each text of the paper, by its anchor. */
export type Marked = ReadonlyMap<Anchor, readonly PlacedMark[]>

/** An anchor may narrow its text, `b3/r2/c1@4-9`: what is behind the @ is taken apart from the place. */
export function marksByPlace(marks: readonly Mark[]): Marked {
  return Map.groupBy(
    marks.map((mark) => ({ ...mark, ...splitAnchor(mark.anchor) })),
    ({ place }) => place,
  )
}

/** The address within the page of a place that a value was read from. */
export const placeId = (anchor: Anchor): string => `at-${anchor.replace(/[/@]/g, '-')}`

/** The text with its marks round their very characters. A mark may stand within another; where two cross, the first has the characters of both. */
export function drawText(text: string, marks: readonly PlacedMark[] | undefined): unknown {
  if (!marks) return text
  return drawWithin(
    text,
    0,
    text.length,
    marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
  )
}

function drawWithin(text: string, from: number, to: number, marks: readonly PlacedMark[]): unknown {
  const pieces: unknown[] = []
  let at = from
  let rest = marks
  for (let mark = rest[0]; mark; mark = rest[0]) {
    const own = mark
    const start = Math.max(at, Math.min(own.start, to))
    const end = Math.max(start, Math.min(to, own.end))
    const inside = (other: PlacedMark) => other.start >= start && Math.min(to, other.end) <= end
    const inner = rest.slice(1).filter(inside)
    rest = rest.slice(1).filter((other) => !inside(other))
    pieces.push(text.slice(at, start), drawMark(own, drawWithin(text, start, end, inner)))
    at = end
  }
  return html`${pieces}${text.slice(at, to)}`
}

function drawMark({ id, name, faint, back }: PlacedMark, inner: unknown) {
  if (name === undefined) return html`<span class="mp-sheet__v" id="${id}">${inner}</span>`
  return html`<mark id="${id}"${faint && html` class="faint"`}><span class="govuk-visually-hidden">${name}: </span>${inner}</mark>${back && html`<a class="mp-sheet__n" href="${back.href}" aria-label="${name}, in our reading">${back.number}</a>`}`
}
