import { zipOf } from '../sample-zip.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Text in Word's namespace, as the root of a part. */
function wordPart(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${root}>`
}

/** A Word document for tests: the inside of its body, and of further parts by name (`styles`, `numbering`, `footnotes`, `endnotes`). */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const further = Object.entries(parts)
  const related = further.map(([name], index) => `<Relationship Id="r${index}" Type="${types}/${name}" Target="${name}.xml"/>`).join('')
  return zipOf({
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r0" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}">${related}</Relationships>`,
    ...Object.fromEntries(further.map(([name, inner]) => [`word/${name}.xml`, wordPart(name, inner)])),
  })
}

/** A paragraph of that text; `look` is the inside of its properties. */
export function paragraph(text: string, look = ''): string {
  return `<w:p><w:pPr>${look}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A table of rows, each of cells given by their text or whole (`cell`). */
export function table(...rows: string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell('', one))).join('')}</w:tr>`
}

export function cell(look: string, text: string): string {
  return `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(text)}</w:tc>`
}
