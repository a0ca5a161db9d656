import { fieldOf } from '../../domain/plan/heading-words.ts'

/** Longer words head no column of a text laid out by hand. */
const longest = 40

/**
 * Whether the pieces of a line are the headings of columns: three or more, short, each other than the rest, and two of them words that head a
 * column of a plan. Without that last sign an address, a list of names or of services would be a table too.
 */
export function isHeaderLine(pieces: readonly string[]): boolean {
  if (pieces.length < 3 || new Set(pieces.map((piece) => piece.toLowerCase())).size < pieces.length) return false
  if (!pieces.every((piece) => piece.length <= longest && /^[\p{L}#%£(]/u.test(piece) && !isProse(piece))) return false
  return pieces.filter((piece) => fieldOf(piece) !== null).length >= 2
}

/** A small letter at the front, a mark at the end, or a full stop that ends no short word such as `No.` */
function isProse(piece: string): boolean {
  return /^\p{Ll}|[:,;!]$/u.test(piece) || (piece.endsWith('.') && !/^(?:\S+\s)?\p{L}{1,4}\.$/u.test(piece))
}
