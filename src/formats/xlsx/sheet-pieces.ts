import type { Archive } from '../archive.ts'
import { pieceDecoder } from '../decode-text.ts'
import { type XmlWalker, xmlWalk } from '../walk-xml.ts'

/** A row that holds nothing but looks. Neither part of the pattern can run past the next `<`. */
const emptyRow = /<row\b(?=[^<>]*\sr=")[^<>]*(?:\/>|>\s*(?:<c\b[^<>]*\/>\s*)*<\/row>)/g

/** Text that waits for the end of its row at most. */
const longestRow = 1_000_000

/**
 * Walks a sheet's part while it is unpacked, without the rows that are formatted and empty: workbooks have a hundred thousand of those behind
 * thirty rows of text, and they would cost as much as a book. False where the archive has no such part.
 */
export async function walkSheet(archive: Archive, part: string, walker: XmlWalker): Promise<boolean> {
  const walk = xmlWalk(walker)
  const decode = pieceDecoder()
  let waiting = ''
  let skipping = true
  const hand = (text: string): void => walk.write(skipping ? text.replace(emptyRow, '') : text)
  const take = (text: string): void => {
    // what waits was looked at before: only a mark that the last piece has cut is still to be seen in it
    const looked = Math.max(0, waiting.length - '<![CDATA['.length)
    waiting += text
    const fresh = waiting.slice(looked)
    // inside these a row may be text that only looks like one
    if (skipping && (fresh.includes('<!--') || fresh.includes('<![CDATA['))) skipping = false
    const at = fresh.lastIndexOf('<row')
    const cut = looked + at
    if (at >= 0 && cut > 0) {
      hand(waiting.slice(0, cut))
      waiting = waiting.slice(cut)
    } else if (waiting.length > longestRow) {
      walk.write(waiting)
      waiting = ''
    }
  }
  const found = await archive.readPieces(part, (piece) => take(decode(piece)))
  if (!found) return false
  take(decode())
  hand(waiting)
  walk.end()
  return true
}
