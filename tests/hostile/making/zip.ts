import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive, and every way in which what the archive says of it may be untrue. */
export interface ZipPart {
  readonly name: string | Uint8Array
  readonly data: string | Uint8Array
  /** 8 deflated (the usual), 0 stored; others are written as if they were stored. */
  readonly method?: number
  /** Bytes put in as they are, instead of `data` packed. */
  readonly packed?: Uint8Array
  readonly flags?: number
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  readonly extra?: Uint8Array
  /** Of Unix: 0xa1ff is a link. */
  readonly mode?: number
  /** The entry has no bytes of its own and points at those of the part with this number. */
  readonly at?: number
}

/** What the end of an archive may say that is untrue. */
export interface ZipEnd {
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  readonly entries?: number
  readonly directorySize?: number
  readonly directoryAt?: number
  readonly commentLength?: number
  readonly disk?: number
}

/** Writes an archive. Told nothing else, it is a true one. */
export function zipOf(parts: readonly ZipPart[], end: ZipEnd = {}): Buffer {
  const before = end.before ?? Buffer.alloc(0)
  const locals: Buffer[] = [Buffer.from(before)]
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = before.length
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const method = part.method ?? 8
    const packed = part.packed ?? (method === 8 ? deflateRawSync(data) : data)
    const name = Buffer.from(part.name)
    const extra = Buffer.from(part.extra ?? [])
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(part.flags ?? 0, 2)
    head.writeUInt16LE(method, 4)
    head.writeUInt32LE((part.crc ?? crc32(data)) >>> 0, 10)
    head.writeUInt32LE(part.packedSize ?? packed.length, 14)
    head.writeUInt32LE(part.size ?? data.length, 18)
    head.writeUInt16LE(name.length, 22)
    head.writeUInt16LE(extra.length, 24)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(part.at === undefined ? offset : (offsets[part.at] ?? 0), 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), head, tail, name, extra)
    offsets.push(offset)
    if (part.at !== undefined) continue
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, name, extra, packed])
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(end.disk ?? 0, 0)
  last.writeUInt16LE(end.entries ?? Math.min(parts.length, 0xffff), 4)
  last.writeUInt16LE(end.entries ?? Math.min(parts.length, 0xffff), 6)
  last.writeUInt32LE(end.directorySize ?? central.length, 8)
  last.writeUInt32LE(end.directoryAt ?? offset, 12)
  last.writeUInt16LE(end.commentLength ?? 0, 16)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006', 'latin1'), last, end.after ?? Buffer.alloc(0)])
}

/** A stream that unpacks to `piece` so many times, and takes a thousandth of it: blocks that stand for themselves may be put in a row. */
export function deflatedManyTimes(start: string, piece: string, times: number, finish: string): Buffer {
  const block = (text: string): Buffer => deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH })
  const repeated = block(piece)
  return Buffer.concat([block(start), ...new Array<Buffer>(times).fill(repeated), deflateRawSync(Buffer.from(finish))])
}
