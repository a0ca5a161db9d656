import { deflateSync } from 'node:zlib'

/** The objects of a PDF by number: the inside of each, a stream given as bytes with its dictionary. */
export type PdfObjects = Readonly<Record<number, string | PdfStream>>

export interface PdfStream {
  /** The inside of the dictionary, without the length. */
  readonly dictionary: string
  readonly bytes: string | Uint8Array
  /** What it says its length is; the true one unless given. */
  readonly length?: number | string
}

/** A stream packed with Flate, so many times over. */
export function flate(text: string | Uint8Array, dictionary = '', times = 1): PdfStream {
  let bytes = Buffer.from(text)
  for (let n = 0; n < times; n += 1) bytes = deflateSync(bytes)
  const filter = times === 1 ? '/FlateDecode' : `[${'/FlateDecode'.repeat(times)}]`
  return { dictionary: `${dictionary}/Filter${filter}`, bytes }
}

/** The good objects: 1 the catalog, 2 the page tree, 3 the page, 4 what stands on it, 5 its font. */
export function goodPdf(content = words('Mend the gate by May 2027')): Record<number, string | PdfStream> {
  return {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    4: { dictionary: '', bytes: content },
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  }
}

/** Operators that write this text. */
export const words = (text: string, at = 700): string => `BT /F 10 Tf 50 ${at} Td (${text}) Tj ET\n`

/** Writes a PDF with a true table of its objects; `trailer` stands besides the root, `tail` replaces everything from the table on. */
export function pdfOf(objects: PdfObjects, { trailer = '', tail }: { trailer?: string; tail?: (tableAt: number) => string } = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')]
  const places = new Map<number, number>()
  let length = pieces[0]?.length ?? 0
  const write = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  const numbers = Object.keys(objects).map(Number)
  for (const number of numbers) {
    const object = objects[number] ?? ''
    places.set(number, length)
    write(Buffer.from(`${number} 0 obj\n`))
    if (typeof object === 'string') write(Buffer.from(object, 'latin1'))
    else {
      const bytes = typeof object.bytes === 'string' ? Buffer.from(object.bytes, 'latin1') : Buffer.from(object.bytes)
      write(Buffer.from(`<<${object.dictionary}/Length ${object.length ?? bytes.length}>>\nstream\n`, 'latin1'))
      write(bytes)
      write(Buffer.from('\nendstream'))
    }
    write(Buffer.from('\nendobj\n'))
  }
  const tableAt = length
  if (tail) write(Buffer.from(tail(tableAt), 'latin1'))
  else {
    const most = Math.max(0, ...numbers)
    const rows = Array.from({ length: most + 1 }, (_, n) =>
      places.has(n) ? `${String(places.get(n)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
    )
    write(
      Buffer.from(
        `xref\n0 ${most + 1}\n${rows.join('')}trailer\n<</Size ${most + 1}/Root 1 0 R${trailer}>>\nstartxref\n${tableAt}\n%%EOF\n`,
        'latin1',
      ),
    )
  }
  return Buffer.concat(pieces)
}
