import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits, tooMuch, Unreadable } from './unreadable.ts'

/** A zip archive, opened; its parts are unpacked one by one when they are asked for. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** The first of the names that differs from this one in capitals at most, undefined where there is none. */
  nameLike(name: string): string | undefined
  /** The unpacked bytes of a part, undefined where the archive has none of that name. */
  read(name: string): Promise<Uint8Array | undefined>
  /**
   * Unpacks a part and hands it over in pieces, for parts that may be far larger than what stands in them: a sheet with a million formatted
   * rows that are empty. False where the archive has none of that name.
   */
  readPieces(name: string, take: (piece: Uint8Array) => void): Promise<boolean>
}

/**
 * Takes the bytes of a zip archive and opens it. Sizes are counted while unpacking and never taken from what the archive claims of itself.
 * Throws `Unreadable` where the archive is damaged, asks for a password, or passes the limits.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await orDamaged(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
  const entries = new Map<string, Entry>()
  if (zip.entryCount > limits.zipEntries) throw tooMuch('holds more parts than an office document does')
  await orDamaged(listEntries(zip, entries))
  let unpacked = 0
  let inPieces = 0
  let reads = 0
  let small: Map<string, string> | undefined
  const entryOf = (name: string): Entry | undefined => {
    const entry = entries.get(name)
    if (entry !== undefined && ++reads > limits.zipReads) throw tooMuch('names its parts more often than a paper does')
    if (entry?.isEncrypted())
      throw new Unreadable('This file is protected by a password, so nothing was read. Save it without the password and choose it again.')
    return entry
  }
  return {
    names: new Set(entries.keys()),
    nameLike(name) {
      small ??= new Map([...entries.keys()].reverse().map((one) => [one.toLowerCase(), one]))
      return small.get(name.toLowerCase())
    },
    async read(name) {
      const entry = entryOf(name)
      if (entry === undefined) return undefined
      const { fileDataStart } = await orDamaged(zip.readLocalFileHeaderPromise(entry, { minimal: true }))
      const part = unpackAtOnce(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), limits.unpackedBytes - unpacked)
      unpacked += part.length
      return part
    },
    async readPieces(name, take) {
      const entry = entryOf(name)
      if (entry === undefined) return false
      // what the taker throws is its own, and no sign of a damaged archive
      const thrown: unknown[] = []
      const taken = unpack(zip, entry, limits.piecesBytes - inPieces, (chunk) => {
        try {
          take(chunk)
        } catch (error) {
          thrown.push(error)
          throw error
        }
      })
      inPieces += await orDamaged(taken).catch((error: unknown) => {
        throw thrown[0] ?? error
      })
      return true
    },
  }
}

async function listEntries(zip: ZipFile, entries: Map<string, Entry>): Promise<void> {
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.zipEntries) throw tooMuch('holds more parts than an office document does')
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
  }
}

/** The largest piece of memory that is asked for before anything is unpacked into it. */
const atOnce = 1_048_576

/** Unpacks a part that is kept as a whole, into one piece of memory where it is no larger than papers are; never into more than it may hold. */
function unpackAtOnce(entry: Entry, packed: Uint8Array, most: number): Uint8Array {
  const mayHold = Math.min(most, Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio))
  const claimed = entry.uncompressedSize
  let part: Uint8Array
  try {
    part =
      entry.compressionMethod === 0
        ? packed
        : inflateRawSync(packed, {
            maxOutputLength: Math.max(1, Math.min(mayHold, claimed)),
            chunkSize: Math.min(Math.max(claimed + 1, 64), atOnce),
          })
  } catch {
    // more than it claims of itself is damage, more than it may hold is too much
    if (claimed > mayHold) throw tooMuch('unpacks to far more than a paper holds')
    throw damaged()
  }
  if (part.length > mayHold) throw tooMuch('unpacks to far more than a paper holds')
  if (part.length !== claimed || (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) throw damaged()
  return part
}

async function unpack(zip: ZipFile, entry: Entry, most: number, take: (chunk: Buffer) => void): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry)
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most || (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio)) {
      stream.destroy()
      throw tooMuch('unpacks to far more than a paper holds')
    }
    take(chunk)
  }
  return size
}

/** A broken archive is a refusal like any other; what this room itself refuses goes through. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw damaged()
  }
}

const damaged = (): Unreadable =>
  new Unreadable(
    'This file is damaged or incomplete, so nothing was read. Ask for it again, or open it in its own program, save it anew and choose that file.',
  )
