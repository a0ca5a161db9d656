import { createHash } from 'node:crypto'
import type { Viewer } from '../domain/access.ts'
import { newId } from '../store/ids.ts'
import { dropPieces, dropStrayPieces, keepArrivals, keepPiece, type NewArrival } from '../store/keep-arrivals.ts'
import { refusalOf } from '../store/refusal.ts'
import { refuseWithoutRoom } from '../store/room.ts'
import { done, type House, type Outcome, type Refusal, refuse } from './outcome.ts'
import { paperName } from './paper-name.ts'
import { forbidden, perform } from './perform.ts'

/** So many files at once: more would be a list that nobody looks through. */
export const mostFiles = 20

/** Bytes that are stored at a time: what a page may have to wait for. */
const pieceSize = 512 * 1024

/** Files on their way in. Whoever begins it ends it, by `handIn` or `drop`. */
export interface TakingIn {
  /** Stores the next file as it comes, one after the other. It is taken to its end even where it will be refused. */
  readonly file: (name: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
  /**
   * Hands in what has come: kept from here on, none is lost when Milepost ends. `readArrivals` reads them. A file that is empty or too large is kept as refused, by its name, and spoils
   * none of the others. Refusals, by which nothing is kept: `invalid` (no file, too many), `forbidden`, `full`.
   */
  readonly handIn: (how?: { readonly convert?: boolean }) => Promise<Outcome<{ batch: string }>>
  /** Lets everything go that has come. */
  readonly drop: () => Promise<void>
}

type Come = Omit<NewArrival, 'convert'>

/** Begins to take files in. `largest` is the largest of them that is taken, in bytes. */
export function takeIn(house: House, viewer: Viewer, { largest }: { readonly largest: number }): TakingIn {
  const batch = newId()
  const files: Come[] = []
  let refused: Refusal | null = forbidden(viewer, 'import a paper')?.refusal ?? null
  const drop = () => dropPieces(house.db, viewer, batch)

  const file: TakingIn['file'] = async (name, bytes) => {
    const number = files.length + 1
    const hash = createHash('sha256')
    let size = 0
    let pieces = 0
    for await (const piece of inPieces(bytes)) {
      hash.update(piece)
      size += piece.length
      if (refused || size > largest || number > mostFiles) continue
      refused = await storing(house, () => keepPiece(house.db, viewer, { batch, number, piece: ++pieces, bytes: piece }, house.now()))
    }
    files.push({ name: paperName(name), size, pieces, sha256: hash.digest('hex'), ...refusedUnread(size, largest) })
    if (size > largest && pieces > 0) await dropPieces(house.db, viewer, batch, number)
  }

  const handIn: TakingIn['handIn'] = async ({ convert = false } = {}) => {
    refused ??= tooFewOrMany(files.length)
    const outcome = refused ? { ok: false as const, refusal: refused } : await keep(convert)
    if (!outcome.ok) await drop()
    return outcome
  }

  const keep = (convert: boolean) =>
    perform(house, viewer, 'import a paper', async ({ tx, now, record }) => {
      await dropStrayPieces(tx, viewer, now)
      await keepArrivals(
        tx,
        viewer,
        batch,
        files.map((one) => ({ ...one, convert })),
        now,
      )
      const after = { files: files.map(({ name, sha256, size, refused: why }) => ({ name, sha256, size, refused: why })) }
      await record({ deed: 'hand in papers', subject: batch, after })
      return done({ batch })
    })

  return { file, handIn, drop }
}

/** Stores something outside a transaction; a full disk comes back as its refusal. */
async function storing({ db }: House, store: () => Promise<void>): Promise<Refusal | null> {
  try {
    await refuseWithoutRoom(db)
    await store()
    return null
  } catch (error) {
    const trouble = refusalOf(error)
    if (trouble?.kind === 'full') return { kind: 'full', sentence: trouble.sentence }
    throw error
  }
}

/** The bytes in pieces of one size, the last as long as it comes. */
async function* inPieces(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(pieceSize)
  let filled = 0
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pieceSize - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < pieceSize) continue
      yield piece
      // a new one: the one that was handed over may still be on its way to the store
      piece = new Uint8Array(pieceSize)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

function tooFewOrMany(count: number): Refusal | null {
  if (count === 0)
    return refuse('invalid', 'Nothing was read, because no file was chosen and no text pasted: choose the paper or paste its text.', 'file')
      .refusal
  if (count <= mostFiles) return null
  const sentence = `These are ${count} files, and Milepost takes ${mostFiles} at once: nothing was read; bring them in by parts.`
  return refuse('invalid', sentence, 'file').refusal
}

function refusedUnread(size: number, largest: number): { refused?: string } {
  if (size === 0) return { refused: 'This file is empty, so there was nothing to read. Look whether it was saved, and choose it again.' }
  if (size <= largest) return {}
  const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10
  return {
    refused: `This file has ${megabytes(size)} MB, and Milepost takes ${megabytes(largest)} MB: nothing of it was stored. Send the part that holds the plan, or a copy without pictures.`,
  }
}
