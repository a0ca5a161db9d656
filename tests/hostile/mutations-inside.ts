import { crc32, deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { mutated } from './mutations.ts'

type Roll = (below: number) => number

/**
 * Takes a good file and returns a copy damaged where its readers look: inside the XML of an archive, which is packed again with the right sums; inside the streams and objects of a PDF; or in the
 * structure of a text: its tags, cells, lines, quotes and numbers. Such damage gets past the gate, which damage to bytes seldom does.
 */
export function mutatedInside(bytes: Uint8Array, roll: Roll): Uint8Array {
  const file = Buffer.from(bytes)
  if (file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return insideArchive(file, roll)
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return insidePdf(file, roll)
  return Buffer.from(insideText(file.toString('utf8'), roll))
}

/** One part damaged, and the archive written anew with its sums and sizes as they should be. */
function insideArchive(file: Buffer, roll: Roll): Buffer {
  const parts: { name: Buffer; data: Buffer }[] = []
  const end = file.lastIndexOf('PK\u0005\u0006', file.length, 'latin1')
  let at = file.readUInt32LE(end + 16)
  for (let n = file.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, size, nameLength] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + size)
    parts.push({ name: file.subarray(at + 46, at + 46 + nameLength), data: method === 8 ? inflateRawSync(packed) : packed })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  // the larger a part, the more it is read: the main one is hit most often
  const xml = parts.filter(({ name }) => /\.(?:xml|rels)$/.test(name.toString())).sort((one, other) => other.data.length - one.data.length)
  const hit = xml[Math.min(roll(xml.length), roll(xml.length))]
  if (hit !== undefined)
    hit.data = roll(8) === 0 ? Buffer.from(mutated(hit.data, roll)) : Buffer.from(insideText(hit.data.toString('utf8'), roll))
  return zipped(parts)
}

function zipped(parts: readonly { name: Buffer; data: Buffer }[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data } of parts) {
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, name)
    offset += 30 + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(parts.length, 4)
  last.writeUInt16LE(parts.length, 6)
  last.writeUInt32LE(central.length, 8)
  last.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006', 'latin1'), last])
}

/** One stream unpacked, damaged and packed again, with its length set right where that stands beside it; or one of the words between objects. */
function insidePdf(file: Buffer, roll: Roll): Buffer {
  const text = file.toString('latin1')
  const streams = [...text.matchAll(/\/Length (\d+)[\s\S]{0,300}?stream\r?\n/g)]
  const one = streams[roll(Math.max(1, streams.length))]
  if (one === undefined || roll(3) === 0) {
    const words = [...text.matchAll(/\b\d+ 0 R\b|\/[A-Z][A-Za-z]+|\b\d+\b|<<|>>|\[|\]/g)]
    const word = words[roll(Math.max(1, words.length))]
    if (word === undefined) return Buffer.from(mutated(file, roll))
    const other = [words[roll(words.length)]?.[0] ?? '', '-1', '999999999', '<<', ']', '1 0 R', `${roll(60)} 0 R`, ''][roll(8)] ?? ''
    return Buffer.concat([file.subarray(0, word.index), Buffer.from(other, 'latin1'), file.subarray(word.index + word[0].length)])
  }
  const from = one.index + one[0].length
  const length = Number(one[1])
  const stream = file.subarray(from, from + length)
  const isPacked = /\/FlateDecode/.test(text.slice(Math.max(0, one.index - 200), from))
  try {
    const inner = isPacked ? inflateSync(stream) : stream
    const damaged = roll(2) === 0 ? mutated(inner, roll) : Buffer.from(insideText(inner.toString('latin1'), roll), 'latin1')
    const packed = isPacked ? deflateSync(damaged) : Buffer.from(damaged)
    const head = one[0].replace(/\/Length \d+/, `/Length ${packed.length}`)
    return Buffer.concat([file.subarray(0, one.index), Buffer.from(head, 'latin1'), packed, file.subarray(from + length)])
  } catch {
    return Buffer.from(mutated(file, roll))
  }
}

const odd = [
  '-1',
  '0',
  '99999999999',
  '1e308',
  'NaN',
  '\u202e',
  '\u0000',
  '"',
  "'",
  '|',
  '\t',
  '\n',
  '&',
  '<',
  '&#0;',
  '&#x202e;',
  '[[',
  '((',
  '31/02/2027',
  '1.1.1.1.1',
  '=cmd|1',
  '__proto__',
  '“',
  '\ud83d',
  ' '.repeat(3000),
  'x'.repeat(3000),
]

/** A tag, a quoted value, a number, a line or a cell is taken away, doubled, moved, swapped or replaced. */
function insideText(text: string, roll: Roll): string {
  const kinds = [/<[^<>]{1,400}>/g, /"[^"\n]{0,200}"/g, /\d+/g, /[^\n]*\n/g, /[|\t,;][^|\t,;\n]*/g, /\p{L}+/gu, /[(){}[\]/\\]/g]
  let damaged = text
  for (let hits = 1 + roll(4); hits > 0; hits -= 1) {
    const pieces = [...damaged.matchAll(kinds[roll(kinds.length)] ?? /\d+/g)]
    const piece = pieces[roll(Math.max(1, pieces.length))]
    if (piece === undefined) continue
    const [from, to] = [piece.index, piece.index + piece[0].length]
    const another = pieces[roll(pieces.length)]?.[0] ?? ''
    const strange = odd[roll(odd.length)] ?? ''
    const instead = [
      '',
      piece[0] + piece[0],
      piece[0].repeat(1 + roll(400)),
      another,
      strange,
      piece[0] + strange,
      strange + piece[0],
      piece[0].replace(/\d+/, strange),
    ]
    damaged = damaged.slice(0, from) + (instead[roll(instead.length)] ?? '') + damaged.slice(to)
  }
  return damaged
}
