import type { Block, Cell, Heading, Row, Table } from '../document/document.ts'
import { type Card, cardsOf, type Entry, headingsOf, isPromising, standsAlone, tableOf } from './cards.ts'
import { share, widthOf } from './column-texts.ts'
import { isHeadingLike } from './headings.ts'
import { isPromise, isTracked, labelOf } from './label-text.ts'
import type { Retold } from './retold.ts'

const action = { heading: 'Action', number: '', field: 'action' as const }
const number = { heading: 'Ref', number: '', field: 'ref' as const }

/**
 * The tables of a paper that are cards: a label and its value in each row, or two of each, with one card after another or a table for each; or a row of labels
 * above a row of values below the heading that words the action. A wide row
 * above the labels, or a heading right above the table, is the action where no label names one. Found for all tables at once, since cards of one paper
 * share their columns. By block index; `heading` says that the block before it is the wording.
 */
export function cardTables(blocks: readonly Block[]): Map<number, { table: Retold; heading: boolean }> {
  const found = blocks.flatMap((block, at) => {
    const cards = block.kind === 'table' ? (cardsIn(block) ?? oneRowCard(block)) : null
    return cards ? [{ at, block: block as Table, cards }] : []
  })
  const headed = found.map(({ at, cards }) => {
    const above = blocks[at - 1]
    const [first, ...more] = cards
    const lacks = first && more.length === 0 && !first.entries.some(({ label }) => label.field === 'action' || label.field === 'objective')
    return lacks && above?.kind === 'heading' && isHeadingLike(above) ? [{ ...first, entries: [...titled(above), ...first.entries] }] : null
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

/** The card that is a table of one row below its headings, which say who, when or how far and name no promise; null where it is none. */
function oneRowCard(table: Table): Card[] | null {
  const [head, row, ...more] = table.rows.filter(({ cells }) => cells.some(({ text }) => text.trim()))
  if (!head || !row || more.length > 0 || head.cells.length > 8 || head.cells.some(({ colspan }) => colspan > 1)) return null
  const labels = head.cells.filter(({ text }) => text.trim()).map((cell) => ({ cell, label: labelOf(cell.text) }))
  const fields = labels.map(({ label }) => label?.field ?? null)
  if (fields.filter(isTracked).length < 2 || fields.some((field) => field === null || isPromise(field))) return null
  const entries = labels.flatMap(({ cell, label }): Entry[] => {
    const value = row.cells.find(({ column }) => column === cell.column)
    return label ? [{ label, labelAt: cell.anchor, value: value && (value.text.trim() || value.colour) ? value : null }] : []
  })
  return [{ anchor: row.anchor, entries }]
}

const numberedTitle =
  /^((?:action|task|recommendation|measure|step|objective|priority|project)\s+(?:no\.?\s*)?)?([A-Z]{0,2}\d{1,2}(?:\.\d{1,2})*[a-z]?)[.):]?(?:\s*[:–—-])?\s+(?=\p{L})/iu

/** A heading as the wording of the action below it, its number and the word in front of that apart. */
function titled({ anchor, text }: Heading): Entry[] {
  const [whole = '', word = '', ref = ''] = numberedTitle.exec(text) ?? []
  const at = (from: number, to: number) => (to > from ? `${anchor}@${from}-${to}` : null)
  if (ref === '') return [{ label: action, labelAt: null, value: { anchor, text } }]
  const end = word.length + ref.length
  return [
    { label: number, labelAt: at(0, word.length), value: { anchor: `${anchor}@${word.length}-${end}`, text: ref } },
    {
      label: action,
      labelAt: at(end, whole.length),
      value: { anchor: `${anchor}@${whole.length}-${text.length}`, text: text.slice(whole.length) },
    },
  ]
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
