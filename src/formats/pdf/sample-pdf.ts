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

const height = 842

/** A PDF of A4 pages. */
export function pdfOf(...pages: readonly (readonly Mark[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const regular = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  const kids = pages.map((marks) => {
    const stream = marks.map(drawn).join('\n')
    const content = add(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${content} 0 R /Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  let file = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}

function drawn(mark: Mark): string {
  if ('operators' in mark) return mark.operators
  if ('text' in mark) {
    const text = mark.text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\u0095')
    const ink = mark.white ? '1 1 1 rg' : '0 0 0 rg'
    return `${ink} BT /${mark.bold ? 'F2' : 'F1'} ${mark.size ?? 10} Tf ${mark.up ? '0 1 -1 0' : '1 0 0 1'} ${mark.x} ${height - mark.y} Tm (${text}) Tj ET`
  }
  if ('line' in mark) {
    const [x0, y0, x1, y1] = mark.line
    return `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S`
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
