import type { Anchor, Block, Document } from './document.ts'

/** What became of a character: it stands in a field of the reading, or it only gives the paper its structure. */
export type Share = 'placed' | 'structure'

const none = 0
const codes = { placed: 1, structure: 2 } as const

/** One text of the paper (a block's or a cell's) and what became of each of its characters. */
export interface Leaf {
  readonly anchor: Anchor
  readonly text: string
  readonly shares: Uint8Array
}

/** A stretch of one text: characters `start` up to, not including, `end`. */
export interface Slice {
  readonly leaf: Leaf
  readonly start: number
  readonly end: number
}

/**
 * The account of a paper: every character is given out once, as placed or as structure, and what nobody took is left over. It is what makes
 * "nothing in the source is dropped silently" a count and not a promise.
 */
export interface Ledger {
  readonly leaves: ReadonlyMap<Anchor, Leaf>
}

export function openLedger(document: Document): Ledger {
  const leaves = new Map<Anchor, Leaf>()
  const add = (anchor: Anchor, text: string) => leaves.set(anchor, { anchor, text, shares: new Uint8Array(text.length) })
  for (const block of document.blocks) {
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) add(cell.anchor, cell.text)
    else if (block.kind !== 'break') add(block.anchor, block.text)
  }
  return { leaves }
}

/**
 * The whole text at an anchor, or the part of it that the anchor is narrowed to. Throws where the paper has no such place: that is a fault of the caller,
 * not of the paper.
 */
export function sliceAt(ledger: Ledger, anchor: Anchor): Slice {
  const [, whole = anchor, from, to] = /^(.*)@(\d+)-(\d+)$/.exec(anchor) ?? []
  const leaf = ledger.leaves.get(whole)
  if (leaf && from !== undefined && to !== undefined) return { leaf, start: Number(from), end: Math.min(leaf.text.length, Number(to)) }
  if (!leaf) throw new Error(`no text at ${anchor}`)
  return { leaf, start: 0, end: leaf.text.length }
}

/** The part of a slice from `from` up to `to`, both counted from the slice's own start. */
export function sub(slice: Slice, from: number, to: number = slice.end - slice.start): Slice {
  return { leaf: slice.leaf, start: slice.start + from, end: Math.min(slice.end, slice.start + to) }
}

/** The text of a slice, verbatim. */
export function textOf(slice: Slice): string {
  return slice.leaf.text.slice(slice.start, slice.end)
}

/** The slice without the white space around it. */
export function trimmed(slice: Slice): Slice {
  let { start, end } = slice
  const { text } = slice.leaf
  while (start < end && isSpaceAt(text, start)) start++
  while (end > start && isSpaceAt(text, end - 1)) end--
  return { leaf: slice.leaf, start, end }
}

/** Whether white space stands there. Nearly every character of a paper is a printed one of ASCII, which is told without a pattern. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || ((code < 32 || code > 126) && /\s/.test(text[at] as string))
}

/** The place of a slice: its text's anchor, narrowed by the range where the slice is not the whole of it. */
export function anchorOf(slice: Slice): Anchor {
  const whole = trimmed({ leaf: slice.leaf, start: 0, end: slice.leaf.text.length })
  const own = trimmed(slice)
  return own.start <= whole.start && own.end >= whole.end ? slice.leaf.anchor : `${slice.leaf.anchor}@${own.start}-${own.end}`
}

/** Gives the slice out. What was placed stays placed, even where it is also read as structure. */
export function give(slice: Slice, share: Share): void {
  const { shares } = slice.leaf
  for (let i = slice.start; i < slice.end; i++) if (shares[i] !== codes.placed) shares[i] = codes[share]
}

/** Gives out as structure whatever of the block nobody took yet. */
export function giveBlock(ledger: Ledger, block: Block, share: Share): void {
  if (block.kind === 'break') return
  const anchors = block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.anchor)) : [block.anchor]
  for (const anchor of anchors) {
    const leaf = sliceAt(ledger, anchor).leaf
    for (let i = 0; i < leaf.text.length; i++) if (leaf.shares[i] === none) leaf.shares[i] = codes[share]
  }
}

/** Counts of characters that are not white space: in all, by share, and left. */
export function countShares(ledger: Ledger): { characters: number; placed: number; structure: number; left: number } {
  const counts = [0, 0, 0]
  for (const { text, shares } of ledger.leaves.values()) {
    for (let i = 0; i < text.length; i++) if (!isSpaceAt(text, i)) counts[shares[i] as number] = (counts[shares[i] as number] ?? 0) + 1
  }
  const [left = 0, placed = 0, structure = 0] = counts
  return { characters: left + placed + structure, placed, structure, left }
}

/** The stretches nobody took, in reading order, white space around them cut off. */
export function untaken(ledger: Ledger): Slice[] {
  const found: Slice[] = []
  for (const leaf of ledger.leaves.values()) {
    let start = -1
    for (let i = 0; i <= leaf.text.length; i++) {
      const open = i < leaf.text.length && leaf.shares[i] === none
      if (open && start < 0) start = i
      if (!open && start >= 0) {
        const slice = trimmed({ leaf, start, end: i })
        if (slice.end > slice.start) found.push(slice)
        start = -1
      }
    }
  }
  return found
}

/** White space folded to single spaces, line breaks too. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * White space folded, line by line. Two or more spaces count as a line break: that is what is left of one after a paper's cells were
 * flattened to text.
 */
export function inLines(text: string): string {
  return text
    .split(/\n| {2,}/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
