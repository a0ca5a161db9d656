import type { Anchor, Block, Document } from '../../document/document.ts'
import type { ReadCopy, Reading } from '../reading.ts'

/** A paper that was read, about to be held against another copy of it. */
export interface Copy {
  readonly name: string
  readonly kind: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  /** The id it is held under, where it is. */
  readonly paper?: string
  readonly document: Document
  readonly reading: Reading
}

/** Two copies as one document: the blocks of the first, a heading, the blocks of the second, whose places have moved down. */
export interface BothCopies {
  readonly document: Document
  readonly copies: readonly ReadCopy[]
  /** The reading of the second, its places as they are in the document that holds both. */
  readonly second: Reading
}

/** Puts two papers one behind the other, so that a place in either has one address in both. */
export function bothCopies(first: Copy, second: Copy): BothCopies {
  const by = first.document.blocks.length + 1
  const below = moved(second.document, by)
  const heading: Block = { kind: 'heading', anchor: `b${by}`, level: 1, text: `The second copy: ${second.name}` }
  const notes = [...(first.document.notes ?? []), ...(below.notes ?? [])]
  return {
    document: { blocks: [...first.document.blocks, heading, ...below.blocks], ...(notes.length > 0 ? { notes } : {}) },
    copies: [
      ...(first.reading.copies ?? [listed(first, 1, by - 1)]),
      ...(moved(second.reading.copies, by) ?? [listed(second, by + 1, by + second.document.blocks.length)]),
    ],
    second: moved(second.reading, by),
  }
}

function listed({ name, kind, sha256, paper }: Copy, from: number, to: number): ReadCopy {
  return { name, kind, sha256, ...(paper === undefined ? {} : { paper }), from: `b${from}`, to: `b${to}` }
}

/** The same with every place moved down by some blocks. */
export function moved<T>(value: T, by: number): T {
  return move(value, by) as T
}

const placeKeys = new Set(['anchor', 'from', 'to'])
const placesKeys = new Set(['anchors', 'frontSheetAnchors'])

function move(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => move(one, by))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (placeKeys.has(key) && typeof one === 'string') return [key, down(one, by)]
      if (placesKeys.has(key) && one)
        return [key, Object.fromEntries(Object.entries(one).map(([field, at]) => [field, down(String(at), by)]))]
      return [key, move(one, by)]
    }),
  )
}

const down = (anchor: Anchor, by: number): Anchor => anchor.replace(/^b(\d+)/, (_, block: string) => `b${Number(block) + by}`)

/** Which copy a place stands in; undefined where it stands in neither. */
export function copyOfPlace(anchor: Anchor, copies: readonly ReadCopy[]): 'first' | 'second' | undefined {
  const block = numberOf(anchor)
  const at = copies.findIndex(({ from, to }) => block >= numberOf(from) && block <= numberOf(to))
  return at < 0 ? undefined : at === 0 ? 'first' : 'second'
}

const numberOf = (anchor: Anchor): number => Number(/^b(\d+)/.exec(anchor)?.[1] ?? 0)
