import type { Block, Cell, Row, Table } from '../document/document.ts'
import { type Card, cardsOf, type Entry, headingsOf, isPromising, standsAlone, tableOf } from './cards.ts'
import { share, widthOf } from './column-texts.ts'
import { isHeadingLike } from './headings.ts'
import { labelOf } from './label-text.ts'
import type { Retold } from './retold.ts'

const action = { heading: 'Action', number: '', field: 'action' as const }

/**
 * The tables of a paper that are cards: a label and its value in each row, or two of each, with one card after another or a table for each. A wide row
 * above the labels, or a heading right above the table, is the action where no label names one. Found for all tables at once, since cards of one paper
 * share their columns. By block index; `heading` says that the block before it is the wording.
 */
export function cardTables(blocks: readonly Block[]): Map<number, { table: Retold; heading: boolean }> {
  const found = blocks.flatMap((block, at) => {
    const cards = block.kind === 'table' ? cardsIn(block) : null
    return cards ? [{ at, block: block as Table, cards }] : []
  })
  const headed = found.map(({ at, cards }) => {
    const above = blocks[at - 1]
    const [first, ...more] = cards
    const lacks = first && more.length === 0 && !first.entries.some(({ label }) => label.field === 'action' || label.field === 'objective')
    return lacks && above?.kind === 'heading' && isHeadingLike(above)
      ? [{ ...first, entries: [{ label: action, labelAt: null, value: above }, ...first.entries] }]
      : null
  })
  const byHeading = headed.filter((cards) => cards?.every(isPromising)).length >= 2
  const sheets = found
    .map(({ at, block, cards }, i) => {
      const own = byHeading ? headed[i] : null
      return { at, block, heading: Boolean(own), cards: (own ?? cards).filter(isPromising) }
    })
    .filter(({ cards }) => cards.length > 0)
  const all = sheets.flatMap(({ cards }) => cards)
  if (all.length < 2 && !all.some(standsAlone)) return new Map()
  const headings = headingsOf(all)
  return new Map(
    sheets.flatMap(({ at, block, heading, cards }) => {
      const table = tableOf(cards, headings, block)
      return table ? [[at, { table, heading }] as const] : []
    }),
  )
}

/** The cards of one table; null where it is no table of cards. */
function cardsIn(table: Table): Card[] | null {
  const rows = table.rows.filter((row) => row.cells.some(({ text }) => text.trim()))
  const width = widthOf(table.rows)
  if (rows.length < 2 || width < 2 || width > 8 || headed(rows[0])) return null
  const entries: Entry[] = []
  const places = new Map<Entry, Row>()
  const known: boolean[][] = [[], []]
  for (const [i, row] of rows.entries()) {
    const title = titleOf(row, rows[i + 1])
    const pairs = title ? [{ label: action, labelAt: null, value: title }] : pairsOf(row)
    if (!pairs) return null
    for (const [side, pair] of pairs.entries()) {
      if (pair.labelAt) known[side]?.push(pair.label.field !== null)
      entries.push(pair)
      places.set(pair, row)
    }
  }
  // where labels stand on two sides each side has to be one of labels
  if (known.some((side) => side.length > 0 && side.filter(Boolean).length * 5 < side.length * 3)) return null
  if (
    known.flat().length < 3 ||
    share(
      entries.map(({ value }) => value?.text ?? ''),
      (text) => text.trim() !== '',
    ) < 0.4
  )
    return null
  return cardsOf(entries, (entry) => (places.get(entry) ?? (rows[0] as Row)).anchor)
}

/** A first row in which every cell is a heading is that of an ordinary table. */
const headed = (row: Row | undefined): boolean => {
  const filled = row?.cells.filter(({ text }) => text.trim()) ?? []
  return (
    filled.length >= 2 && (row?.header === true || filled.every(({ bold }) => bold)) && filled.every(({ text }) => labelOf(text)?.field)
  )
}

/** A row with one wide text, above a row that begins with a label. */
function titleOf({ cells }: Row, next: Row | undefined): Cell | null {
  const filled = cells.filter(({ text }) => text.trim())
  const [only] = filled
  if (!only || filled.length > 1 || only.colspan < 2 || only.text.length > 400 || labelOf(only.text)?.field) return null
  const [below] = next?.cells ?? []
  return below && labelOf(below.text)?.field ? only : null
}

/** The labels of a row with their values, left to right; null where it holds anything else. */
function pairsOf({ cells }: Row): Entry[] | null {
  const pairs: Entry[] = []
  if (cells.length > 4) return null
  for (let i = 0; i < cells.length; i += 2) {
    const [name, value] = cells.slice(i, i + 2)
    if (!name?.text.trim()) {
      if (value?.text.trim()) return null
      continue
    }
    const label = labelOf(name.text)
    if (!label) return null
    pairs.push({ label, labelAt: name.anchor, value: value && (value.text.trim() || value.colour) ? value : null })
  }
  return pairs
}
