import type { Anchor, Document } from './document.ts'

/** An anchor taken apart: the text it names, and which characters of it; all of them where it names none. */
export function splitAnchor(anchor: Anchor): { readonly place: Anchor; readonly start: number; readonly end: number } {
  const [, place = anchor, start, end] = /^(.*?)@(\d+)-(\d+)$/.exec(anchor) ?? []
  return { place, start: Number(start ?? 0), end: Number(end ?? Number.POSITIVE_INFINITY) }
}

/**
 * Where a person finds an anchor in the file: `page 3`, `sheet Actions, row 12`; `''` where the file has no such places. Asks the paper once, so that it
 * can be asked for many anchors.
 */
export function placesIn(document: Document): (anchor: Anchor) => string {
  const places = new Map<Anchor, string>()
  for (const block of document.blocks) {
    if (block.kind === 'break') continue
    if (block.place) places.set(block.anchor, block.place)
    if (block.kind === 'table') for (const row of block.rows) if (row.place) places.set(row.anchor, row.place)
  }
  return (anchor) => {
    const [, block = '', row = ''] = /^(b\d+)(\/r\d+)?/.exec(anchor) ?? []
    return places.get(block + row) ?? places.get(block) ?? ''
  }
}

/**
 * The part of a paper round an anchor: its block under the heading before it; of a table the rows at its head (its first two where none is marked) and three rows on either side of the one
 * meant. Anchors stay as they are. The whole paper where it has no such place.
 */
export function partAround(document: Document, anchor: Anchor): Document {
  const { place } = splitAnchor(anchor)
  const [name = '', rowName] = place.split(/(?=\/r)/)
  const at = document.blocks.findIndex((block) => block.anchor === name)
  const block = document.blocks[at]
  if (!block) return document
  const heading = document.blocks.slice(0, at).findLast((one) => one.kind === 'heading' || (one.kind === 'paragraph' && one.bold))
  if (block.kind !== 'table') {
    const near = document.blocks.slice(Math.max(0, at - 2), at + 3)
    return { ...document, blocks: heading && !near.includes(heading) ? [heading, ...near] : near }
  }
  const meant = rowName === undefined ? 0 : block.rows.findIndex((row) => row.anchor === name + rowName.replace(/\/c\d+$/, ''))
  // where the file marks no head, the name of the table may stand above its headings
  const marked = block.rows.findIndex((row) => !row.header)
  const heads = marked > 0 ? marked : 2
  const rows = block.rows.filter((_, i) => i < heads || Math.abs(i - Math.max(0, meant)) <= 3)
  return { ...document, blocks: [...(heading ? [heading] : []), { ...block, rows }] }
}
