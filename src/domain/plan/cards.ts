import type { Anchor, Row, Table } from '../document/document.ts'
import { understood } from './column-content.ts'
import { columnsOf } from './columns.ts'
import { isPromise, isTracked, type Label } from './label-text.ts'
import { cellFrom, headingRow, type Retold } from './retold.ts'

/** A value of a card with its label, and the places of both. */
export interface Entry {
  readonly label: Label
  /** Null where the promise is a heading that nothing labels. */
  readonly labelAt: Anchor | null
  /** Null where the label stands without a value. */
  readonly value: { readonly anchor: Anchor; readonly text: string; readonly colour?: string } | null
}

/** One promise as a block of labels with their values. */
export interface Card {
  /** Where it stands, for the promise itself. */
  readonly anchor: Anchor
  readonly entries: readonly Entry[]
}

/** Parts entries into cards: a label that this card has already begins the next. */
export function cardsOf(entries: readonly Entry[], anchorOf: (entry: Entry) => Anchor): Card[] {
  const cards: { anchor: Anchor; entries: Entry[]; seen: Set<string> }[] = []
  for (const entry of entries) {
    const name = nameOf(entry.label)
    let card = cards.at(-1)
    if (!card || card.seen.has(name)) {
      card = { anchor: anchorOf(entry), entries: [], seen: new Set() }
      cards.push(card)
    }
    card.entries.push(entry)
    card.seen.add(name)
  }
  return cards.map(({ anchor, entries }) => ({ anchor, entries }))
}

/** How much of a promise a card holds: none where it lacks a wording, or says nothing of who, when or how far. */
export function isPromising({ entries }: Card): boolean {
  const told = entries.filter(({ value }) => value !== null).map(({ label }) => label.field)
  return told.some(isPromise) && told.some(isTracked)
}

/** Whether one card alone is enough: it names an action, and two things that are kept track of. */
export function standsAlone({ entries }: Card): boolean {
  const told = new Set(entries.map(({ label }) => label.field))
  return told.has('action') && [...told].filter(isTracked).length >= 2
}

/** The headings of all the cards of a paper, in the order in which they come, so that each of them has the same columns. */
export function headingsOf(cards: readonly Card[]): string[] {
  const found = new Map<string, string>()
  if (cards.some(({ entries }) => entries.some(({ label }) => label.number !== ''))) found.set(number, 'No.')
  for (const { entries } of cards) for (const { label } of entries) if (!found.has(nameOf(label))) found.set(nameOf(label), label.heading)
  return [...found.values()]
}

const number = 'no'
const nameOf = ({ heading }: Label): string => heading.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** Tells cards as the rows of one table, under these headings. Null where the headings promise nothing. */
export function tableOf(
  cards: readonly Card[],
  headings: readonly string[],
  at: Table | { anchor: Anchor; place?: string },
): Retold | null {
  const names = headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\d]/gu, ''))
  const rows = cards.map(({ anchor, entries }): Row => {
    const cells = entries.flatMap(({ label, labelAt, value }) => [
      ...(value ? [cellFrom(value, names.indexOf(nameOf(label)) + 1)] : []),
      ...(label.number && labelAt ? [cellFrom({ anchor: numberAt(labelAt, label), text: label.number }, names.indexOf(number) + 1)] : []),
    ])
    return { anchor, cells: cells.toSorted((a, b) => a.column - b.column) }
  })
  const columns = columnsOf([headingRow(headings)], null, rows)
  if (!columns) return null
  const { layout: _, told: __, ...read } = understood(columns, rows)
  const labels = cards.flatMap(({ entries }) => entries.flatMap(({ labelAt }) => labelAt ?? []))
  return {
    ...{ kind: 'table', anchor: at.anchor, rows, retold: { columns: read, labels } },
    ...(at.place === undefined ? {} : { place: at.place }),
  }
}

/** The number of a label is its end: `Recommendation 3` without the mark behind it. */
const numberAt = (labelAt: Anchor, { heading, number }: Label): Anchor => {
  const [, whole = labelAt, from = '0'] = /^(.*)@(\d+)-\d+$/.exec(labelAt) ?? []
  const start = Number(from) + heading.length + 1
  return `${whole}@${start}-${start + number.length}`
}
