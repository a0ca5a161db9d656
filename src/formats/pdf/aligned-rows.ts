import type { Piece } from './aligned-columns.ts'

/** A line of a table: its pieces by column, or one text that runs across several. */
export interface AlignedLine {
  readonly base: number
  readonly size: number
  readonly columns: readonly (readonly Piece[])[]
  readonly across: Piece | null
}

/** A row: the pieces of each of its cells from top to bottom, or the text that runs across. */
export interface AlignedRow {
  readonly columns: Piece[][]
  readonly across: Piece[]
}

/** Lines of one column that stand so near that they are one text. */
interface Text {
  readonly column: number | null
  readonly pieces: Piece[]
}

interface Band {
  readonly texts: Text[]
  top: number
  bottom: number
}

const reference = /^\(?\p{Lu}{0,4}[ .-]?\d{1,4}(?:[./-]\d{1,3})*\p{L}?[.)]?$/u

/**
 * Parts the lines of a table without rules into rows: what stands in the same lines belongs together, be it set at the top of its cells or in their middle, and white that runs through all columns
 * parts two rows. A first column of references counts the rows where there is no white between them, and takes to each what a paragraph within a cell has parted from it.
 */
export function alignedRows(lines: readonly AlignedLine[], width: number): AlignedRow[] {
  const head = headLines(lines, width)
  return [lines.slice(0, head), lines.slice(head)].flatMap((some) => (some.length > 0 ? rowsAmong(some, width) : []))
}

/** How many of the first lines are headings: set bold in most columns, before lines that are not. They may stand close above a row that a page has cut. */
function headLines(lines: readonly AlignedLine[], width: number): number {
  const isBold = ({ columns, across }: AlignedLine) =>
    [...columns.flat(), ...(across ? [across] : [])].every(({ runs }) => runs.every(({ bold }) => bold))
  const end = lines.findIndex((line) => !isBold(line))
  if (end <= 0) return 0
  const filled = new Set(lines.slice(0, end).flatMap(({ columns }) => columns.flatMap((cell, at) => (cell.length > 0 ? [at] : []))))
  return filled.size > Math.max(1, width * 0.6) && lines.slice(end).filter(isBold).length < (lines.length - end) * 0.3 ? end : 0
}

function rowsAmong(lines: readonly AlignedLine[], width: number): AlignedRow[] {
  const leading = leadingOf(lines, width)
  const texts = textsOf(lines, width, leading)
  const bands = bandsOf(texts)
  const anchors = anchorsOf(lines)
  const byTop = anchors.length > 0 ? rowsFrom(anchors, lines) : null
  if (byTop) return byTop.map((band) => rowOf(band, width))
  const cut = bands.flatMap((band) => cutAt(band, anchors, leading))
  return gathered(cut, anchors).map((band) => rowOf(band, width))
}

/** How far apart the lines within a cell are set. */
function leadingOf(lines: readonly AlignedLine[], width: number): number {
  const gaps: number[] = []
  for (let column = 0; column < width; column += 1) {
    const pieces = lines.flatMap((line) => line.columns[column] ?? [])
    for (const [index, piece] of pieces.entries()) {
      const gap = piece.base - (pieces[index - 1]?.base ?? Number.NEGATIVE_INFINITY)
      if (gap > 1 && gap < piece.size * 1.5) gaps.push(gap)
    }
  }
  const size = lines[0]?.size ?? 10
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? size * 1.2
}

function textsOf(lines: readonly AlignedLine[], width: number, leading: number): Text[] {
  const texts: Text[] = []
  const add = (column: number | null, pieces: readonly Piece[]) => {
    let open: Text | undefined
    for (const piece of pieces) {
      if (open && piece.base - (open.pieces.at(-1)?.base ?? 0) <= leading + 0.7) open.pieces.push(piece)
      else {
        open = { column, pieces: [piece] }
        texts.push(open)
      }
    }
  }
  for (let column = 0; column < width; column += 1)
    add(
      column,
      lines.flatMap((line) => line.columns[column] ?? []),
    )
  add(
    null,
    lines.flatMap(({ across }) => across ?? []),
  )
  return texts
}

const topOf = (piece: Piece | undefined): number => (piece ? piece.base - piece.size * 0.72 : 0)
const bottomOf = (piece: Piece | undefined): number => (piece ? piece.base + piece.size * 0.18 : 0)

const bandOf = (texts: Text[]): Band => ({
  texts,
  top: Math.min(...texts.map(({ pieces }) => topOf(pieces[0]))),
  bottom: Math.max(...texts.map(({ pieces }) => bottomOf(pieces.at(-1)))),
})

/** Texts beside each other, taken together. */
function bandsOf(texts: readonly Text[]): Band[] {
  const bands: Band[] = []
  for (const text of texts.toSorted((a, b) => topOf(a.pieces[0]) - topOf(b.pieces[0]))) {
    const last = bands.at(-1)
    if (last && topOf(text.pieces[0]) < last.bottom) {
      last.texts.push(text)
      last.bottom = Math.max(last.bottom, bottomOf(text.pieces.at(-1)))
    } else bands.push(bandOf([text]))
  }
  return bands
}

/** Where the references in the first column stand; none where it does not hold references. */
function anchorsOf(lines: readonly AlignedLine[]): number[] {
  const first = lines.flatMap((line) => line.columns[0] ?? [])
  const anchors = first.filter(({ runs }) => reference.test(runs.map(({ text }) => text).join('')))
  return anchors.length >= 2 && anchors.length >= first.length * 0.6 ? anchors.map(({ base }) => base) : []
}

/** Rows that begin on the line of their reference, where nearly every cell does; else null. What stands above the first is parted by its white. */
function rowsFrom(anchors: readonly number[], lines: readonly AlignedLine[]): Band[] | null {
  const rowAt = ({ base }: { base: number }) => anchors.findLastIndex((anchor) => base > anchor - 1.5)
  const rows = Map.groupBy(lines, rowAt)
  let [cells, starting] = [0, 0]
  for (const [row, members] of rows) {
    if (row < 0) continue
    const filled = new Set<number>()
    for (const { columns, base, across } of members) {
      // behind a text that runs across, a part of the table begins
      if (across) break
      for (const [column, pieces] of columns.entries())
        if (pieces.length > 0 && !filled.has(column)) {
          filled.add(column)
          cells += 1
          if (Math.abs(base - (anchors[row] ?? 0)) < 1.5) starting += 1
        }
    }
  }
  if (starting < cells * 0.93) return null
  const width = Math.max(...lines.map(({ columns }) => columns.length))
  const leading = leadingOf(lines, width)
  return [...rows].flatMap(([row, members]) => {
    if (row < 0) return bandsOf(textsOf(members, width, leading))
    const at = members.findIndex(({ across }) => across !== null)
    const [own, rest] = at < 0 ? [members, []] : [members.slice(0, at), members.slice(at)]
    const whole = Array.from({ length: width }, (_, column) => own.flatMap((line) => line.columns[column] ?? []))
    return [
      bandOf(whole.flatMap((pieces, column) => (pieces.length > 0 ? [{ column, pieces: [...pieces] }] : []))),
      ...bandsOf(textsOf(rest, width, leading)),
    ]
  })
}

/** A band with several references is cut between them, where the fewest texts are cut and the white is widest. */
function cutAt(band: Band, anchors: readonly number[], leading: number): Band[] {
  const here = anchors.filter((base) => base > band.top && base < band.bottom)
  if (here.length < 2) return [band]
  const pieces = band.texts.flatMap(({ column, pieces }) => pieces.map((piece) => ({ column, piece })))
  const bases = [...new Set(pieces.map(({ piece }) => piece.base))].sort((a, b) => a - b)
  const cuts = here.slice(1).map((next, index) => {
    const from = here[index] ?? 0
    const between = bases.filter((base) => base > from && base <= next)
    const costOf = (at: number) => {
      const cutTexts = band.texts.filter(({ pieces }) =>
        pieces.some(
          (piece, i) =>
            i > 0 && piece.base >= at && (pieces[i - 1]?.base ?? 0) < at && piece.base - (pieces[i - 1]?.base ?? 0) < leading + 0.7,
        ),
      ).length
      return cutTexts * 100 + Math.abs(at - leading / 2 - (from + next) / 2)
    }
    return between.reduce((best, at) => (costOf(at) < costOf(best) ? at : best), next)
  })
  const parts = Map.groupBy(pieces, ({ piece }) => cuts.filter((cut) => piece.base >= cut).length)
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => {
      const byColumn = Map.groupBy(members, ({ column }) => column)
      return bandOf([...byColumn].map(([column, some]) => ({ column, pieces: some.map(({ piece }) => piece) })))
    })
}

const isAcross = ({ texts }: Band): boolean => texts.some(({ column }) => column === null)
const columnsIn = ({ texts }: Band): Set<number | null> => new Set(texts.map(({ column }) => column))

/** A band without a reference, or with text in one column that is not the first, goes to the nearer of its neighbours: a paragraph of a cell that is higher than the others. */
function gathered(bands: readonly Band[], anchors: readonly number[]): Band[] {
  const found = [...bands]
  const has = ({ top, bottom }: Band) => anchors.some((base) => base > top && base < bottom)
  const first = anchors.length > 0 ? found.findIndex(has) : 0
  const isPart = (band: Band, index: number) =>
    !isAcross(band) &&
    (anchors.length > 0 && index > first
      ? !has(band)
      : !columnsIn(band).has(0) && columnsIn(band).size <= (anchors.length > 0 ? 1 : 2) && index > 0)
  for (let again = true; again; ) {
    again = false
    const gaps = found.flatMap((band, index) => (isPart(band, index) ? [{ index, ...nearer(found, index) }] : []))
    const next = gaps.filter(({ to }) => to !== null).sort((a, b) => a.gap - b.gap)[0]
    if (!next || next.to === null) break
    const [low, high] = next.index < next.to ? [next.index, next.to] : [next.to, next.index]
    const [one, other] = [found[low], found[high]]
    if (!one || !other) break
    found.splice(low, 2, bandOf([...one.texts, ...other.texts]))
    again = true
  }
  return found
}

function nearer(bands: readonly Band[], index: number): { to: number | null; gap: number } {
  const [before, band, after] = [bands[index - 1], bands[index], bands[index + 1]]
  if (!band) return { to: null, gap: 0 }
  const above = before && !isAcross(before) ? band.top - before.bottom : Number.POSITIVE_INFINITY
  const below = after && !isAcross(after) ? after.top - band.bottom : Number.POSITIVE_INFINITY
  if (!Number.isFinite(Math.min(above, below))) return { to: null, gap: 0 }
  return above <= below ? { to: index - 1, gap: above } : { to: index + 1, gap: below }
}

function rowOf({ texts }: Band, width: number): AlignedRow {
  const sorted = texts.toSorted((a, b) => topOf(a.pieces[0]) - topOf(b.pieces[0]))
  const of = (column: number | null) =>
    sorted.flatMap((text) => (text.column === column ? text.pieces : [])).sort((a, b) => a.base - b.base)
  return { columns: Array.from({ length: width }, (_, column) => of(column)), across: of(null) }
}
