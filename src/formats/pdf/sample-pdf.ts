/** Writes small PDFs for tests: a page is what is drawn on it, in points from the left and the top. */
export type Mark =
  | {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size?: number
      readonly bold?: boolean
      readonly white?: boolean
      readonly up?: boolean
    }
  | { readonly line: readonly [number, number, number, number] }
  | { readonly fill: readonly [number, number, number, number]; readonly colour: string }
  /** Operators as they stand in the file. */
  | { readonly operators: string }
  | { readonly picture: readonly [number, number, number, number] }

/** A field of a form that is filled in, or what somebody has written beside the text; `drawn` false leaves it to the program that shows the page to draw a value. */
export type Beside =
  | { readonly field: 'text' | 'choice'; readonly value: string; readonly at: Rectangle; readonly drawn?: false }
  | { readonly field: 'tick'; readonly value: boolean; readonly at: Rectangle; readonly drawn?: false }
  | { readonly comment: string; readonly at: Rectangle }

/** Left, top, right, bottom. */
type Rectangle = readonly [number, number, number, number]

/** A page that is more than what is drawn on it; `turn` is by how many degrees a reader turns it. */
export interface Sheet {
  readonly marks: readonly Mark[]
  readonly turn?: 90 | 180 | 270
  readonly beside?: readonly Beside[]
}

const [width, height] = [595, 842]

/** A PDF of A4 pages. */
export function pdfOf(...pages: readonly (readonly Mark[] | Sheet)[]): Uint8Array {
  return writtenPdf(objectsOf(pages.map((page) => ('marks' in page ? page : { marks: page }))))
}

/** An object of the file: its dictionary, and the stream that follows it. */
export interface PdfObject {
  readonly body: string
  readonly stream?: Uint8Array
}

/** The objects of a PDF, the first of which is its root. */
export function objectsOf(pages: readonly Sheet[]): PdfObject[] {
  const objects: PdfObject[] = []
  const add = (body: string): string => `${objects.push({ body })} 0 R`
  const addStream = (dictionary: string, text: string): string => {
    const stream = Buffer.from(text, 'latin1')
    return `${objects.push({ body: `<< ${dictionary} /Length ${stream.length} >>`, stream })} 0 R`
  }
  add('')
  const tree = add('')
  const font = (name: string, encoding = ' /Encoding /WinAnsiEncoding') =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name}${encoding} >>`)
  const [regular, bold, signs] = [font('Helvetica'), font('Helvetica-Bold'), font('ZapfDingbats', '')]
  const fonts = `/Resources << /Font << /F1 ${regular} /F2 ${bold} /ZaDb ${signs} >> >>`
  const picture = addStream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', '\0@\x80\xff')
  const fields: string[] = []
  const kids = pages.map(({ marks, turn, beside = [] }) => {
    const content = addStream('', marks.map(drawn).join('\n'))
    const annotations = beside.map((each) => {
      const made = add(
        annotationOf(each, (box, text) => addStream(`/Type /XObject /Subtype /Form /BBox [${box.join(' ')}] ${fonts}`, text)),
      )
      if ('field' in each) fields.push(made)
      return made
    })
    const more = `${turn ? ` /Rotate ${turn}` : ''}${annotations.length > 0 ? ` /Annots [${annotations.join(' ')}]` : ''}`
    const resources = fonts.replace(/>>$/, `/XObject << /Im ${picture} >> >>`)
    return add(`<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${width} ${height}] /Contents ${content} ${resources}${more} >>`)
  })
  const form =
    fields.length > 0
      ? ` /AcroForm << /Fields [${fields.join(' ')}] /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 ${regular} /ZaDb ${signs} >> >> >>`
      : ''
  objects[0] = { body: `<< /Type /Catalog /Pages ${tree}${form} >>` }
  objects[1] = { body: `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>` }
  return objects
}

/** Writes the file; `trailer` is what stands in its trailer besides. */
export function writtenPdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  let at = pieces[0]?.length ?? 0
  const write = (piece: Uint8Array) => {
    pieces.push(piece)
    at += piece.length
  }
  const places = objects.map(({ body, stream }, index) => {
    const place = at
    write(Buffer.from(`${index + 1} 0 obj\n${body}\n`, 'latin1'))
    if (stream) write(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    write(Buffer.from('endobj\n'))
    return place
  })
  const table = at
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  write(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`))
  write(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(pieces)
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\u0095')

function annotationOf(each: Beside, drawing: (box: Rectangle, text: string) => string): string {
  const [left, top, right, bottom] = each.at
  const start = `<< /Type /Annot /F 4 /Rect [${left} ${height - bottom} ${right} ${height - top}]`
  if ('comment' in each) return `${start} /Subtype /Text /Contents (${escaped(each.comment)}) >>`
  const name = `/Subtype /Widget /T (${each.field} ${left} ${top})`
  const box: Rectangle = [0, 0, right - left, bottom - top]
  if (each.field === 'tick') {
    const on = each.value ? 'Yes' : 'Off'
    const tick = (each.drawn ?? true) ? '/ZaDb 10 Tf 1 2 Td (4) Tj' : ''
    const states = `/AP << /N << /Yes ${drawing(box, `q BT ${tick} ET Q`)} /Off ${drawing(box, '')} >> >>`
    return `${start} ${name} /FT /Btn /V /${on} /AS /${on} ${states} >>`
  }
  const appearance =
    (each.drawn ?? true) ? ` /AP << /N ${drawing(box, `/Tx BMC q BT /F1 10 Tf 0 g 2 4 Td (${escaped(each.value)}) Tj ET Q EMC`)} >>` : ''
  const kind = each.field === 'text' ? '/FT /Tx' : `/FT /Ch /Ff 131072 /Opt [(${escaped(each.value)}) (Another)]`
  return `${start} ${name} ${kind} /DA (/F1 10 Tf 0 g) /V (${escaped(each.value)})${appearance} >>`
}

function drawn(mark: Mark): string {
  if ('operators' in mark) return mark.operators
  if ('text' in mark) {
    const text = escaped(mark.text)
    const ink = mark.white ? '1 1 1 rg' : '0 0 0 rg'
    return `${ink} BT /${mark.bold ? 'F2' : 'F1'} ${mark.size ?? 10} Tf ${mark.up ? '0 1 -1 0' : '1 0 0 1'} ${mark.x} ${height - mark.y} Tm (${text}) Tj ET`
  }
  if ('line' in mark) {
    const [x0, y0, x1, y1] = mark.line
    return `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S`
  }
  if ('picture' in mark) {
    const [left, top, right, bottom] = mark.picture
    return `q ${right - left} 0 0 ${bottom - top} ${left} ${height - bottom} cm /Im Do Q`
  }
  const [left, top, right, bottom] = mark.fill
  const parts = [0, 2, 4].map((at) => (Number.parseInt(mark.colour.slice(at, at + 2), 16) / 255).toFixed(4))
  return `q ${parts.join(' ')} rg ${left} ${height - bottom} ${right - left} ${bottom - top} re f Q`
}

/** A ruled table: its left edge and top, the widths of its columns, and its rows of cells, each cell of lines parted by `\n`. */
export function ruled(left: number, top: number, widths: readonly number[], rows: readonly (readonly string[])[], bold = 0): Mark[] {
  const marks: Mark[] = []
  const edges = [left]
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width)
  const right = edges.at(-1) ?? left
  let y = top
  marks.push({ line: [left, y, right, y] })
  for (const [index, row] of rows.entries()) {
    const lines = Math.max(...row.map((cell) => cell.split('\n').length))
    for (const [column, cell] of row.entries())
      for (const [at, text] of cell.split('\n').entries())
        if (text) marks.push({ text, x: (edges[column] ?? left) + 5, y: y + 12 + at * 12, bold: index < bold })
    y += lines * 12 + 6
    marks.push({ line: [left, y, right, y] })
  }
  for (const edge of edges) marks.push({ line: [edge, top, edge, y] })
  return marks
}
