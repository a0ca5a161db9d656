import { archiveDangers } from '../making/archive-dangers.ts'
import { type Danger, type Family, filesOf, many, nested, type Street } from '../making/hostile.ts'
import { type Package, partsWith } from '../making/package.ts'
import { xmlDangers } from '../making/xml-dangers.ts'
import { zipOf } from '../making/zip.ts'

const names = ['office', 'text', 'table', 'style', 'draw', 'number', 'meta', 'form']
const spaces = `${names.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`
const content = (kind: string, inner: string, styles = ''): string =>
  `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${inner}</office:${kind}></office:body></office:document-content>`
const paragraph = (text: string): string => `<text:p>${text}</text:p>`
const cell = (text: string, look = ''): string => `<table:table-cell ${look}>${paragraph(text)}</table:table-cell>`
const row = (cells: string, look = ''): string => `<table:table-row ${look}>${cells}</table:table-row>`
const plan = `<table:table table:name="Plan">${row(['No', 'Action', 'By when', 'Progress'].map((text) => cell(text)).join(''))}${row(['1', 'Mend the gate', 'May 2027', 'In hand'].map((text) => cell(text)).join(''))}`
const table = (rows: string): string => `${plan}${rows}</table:table>`

function packageOf(ending: 'odt' | 'ods'): Package {
  const kind = ending === 'odt' ? 'text' : 'spreadsheet'
  const main = 'content.xml'
  return {
    ending,
    main,
    parts: {
      mimetype: `application/vnd.oasis.opendocument.${kind}`,
      'META-INF/manifest.xml': '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      [main]: content(kind, table('')),
    },
    mainWith: (inner) => content(kind, ending === 'odt' ? inner + table('') : table(inner)),
    shown: ending === 'odt' ? paragraph : (text) => row(cell(text)),
    nest:
      ending === 'odt'
        ? ['<text:list><text:list-item>', '</text:list-item></text:list>']
        : ['<table:table-row-group>', '</table:table-row-group>'],
  }
}

/** Repeats, spans, styles, and what stands outside: the same in texts and sheets. */
function openDangers(good: Package, { address, secretFile }: Street): Danger[] {
  const kind = good.ending === 'odt' ? 'text' : 'spreadsheet'
  const rows =
    (inner: string, styles = '') =>
    () =>
      zipOf(partsWith(good, { [good.main]: content(kind, table(inner), styles) }))
  const body = (inner: string) => () => zipOf(partsWith(good, { [good.main]: good.mainWith(inner) }))
  const columns = (n: string): string => `table:number-columns-repeated="${n}"`
  const down = (n: string): string => `table:number-rows-repeated="${n}"`
  const encrypted = `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>`
  const picture = (href: string): string => `<text:p><draw:frame><draw:image xlink:href="${href}"/></draw:frame></text:p>`
  const placed = (inner: string): string => (good.ending === 'odt' ? inner : row(`<table:table-cell>${inner}</table:table-cell>`))
  return [
    ['cell-repeated-a-thousand-million-times', rows(row(cell('x', columns('1000000000'))))],
    ['row-repeated-a-thousand-million-times', rows(row(cell('x'), down('1000000000')))],
    ['row-and-cell-repeated-a-million-times-each', rows(row(cell('x', columns('1000000')), down('1000000')))],
    ['empty-cell-repeated-a-thousand-million-times', rows(row(`<table:table-cell ${columns('1000000000')}/>`, down('1000000000')))],
    ['repeats-below-nought-and-none', rows(row(cell('x', columns('-1')) + cell('x', columns('NaN')), down('1e9')))],
    ['repeats-of-1000-in-1000-rows', rows(row(cell('x', columns('1000')), down('10')).repeat(1000))],
    ['columns-repeated-a-thousand-million-times', rows(`<table:table-column ${columns('1000000000')}/>${row(cell('x'))}`)],
    [
      'spans-of-a-thousand-million',
      rows(row(cell('x', 'table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"')).repeat(20)),
    ],
    ['covered-cells-without-a-cover', rows(row(`<table:covered-table-cell ${columns('100000000')}/>`))],
    ['spaces-a-thousand-million', body(placed('<text:p>a<text:s text:c="1000000000"/>b</text:p>'))],
    ['spaces-100000-ten-thousand-times', body(placed(`<text:p>a${'<text:s text:c="100000"/>'.repeat(10_000)}b</text:p>`))],
    ['tabs-and-breaks-300000', body(placed(`<text:p>${'<text:tab/><text:line-break/>'.repeat(150_000)}x</text:p>`))],
    ['spans-nested-400-deep', body(placed(`<text:p>${nested(400, '<text:span>', 'x', '</text:span>')}</text:p>`))],
    ['lists-nested-200-deep', body(placed(nested(200, '<text:list><text:list-item>', paragraph('x'), '</text:list-item></text:list>')))],
    [
      'list-starts-at-a-thousand-million',
      body(
        placed(
          '<text:list text:style-name="L"><text:list-item text:start-value="1000000000"><text:p>x</text:p></text:list-item></text:list>',
        ),
      ),
    ],
    [
      'tables-in-cells-100-deep',
      rows(
        nested(
          100,
          '<table:table-row><table:table-cell><table:table>',
          row(cell('x')),
          '</table:table></table:table-cell></table:table-row>',
        ),
      ),
    ],
    [
      'style-on-itself',
      rows(row(cell('x', 'table:style-name="a"')), '<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>'),
    ],
    [
      'styles-in-a-circle',
      rows(
        row(cell('x', 'table:style-name="a0"')),
        many(1000, (n) => `<style:style style:name="a${n}" style:family="table-cell" style:parent-style-name="a${(n + 1) % 1000}"/>`),
      ),
    ],
    [
      'styles-in-a-chain-of-50000',
      rows(
        row(cell('x', 'table:style-name="a0"')),
        many(50_000, (n) => `<style:style style:name="a${n}" style:family="table-cell" style:parent-style-name="a${n + 1}"/>`),
      ),
    ],
    ['cells-300000', rows(row(cell('x').repeat(30)).repeat(10_000))],
    [
      'tables-20000',
      () => zipOf(partsWith(good, { [good.main]: content(kind, `<table:table>${row(cell('x'))}</table:table>`.repeat(20_000)) })),
    ],
    [
      'notes-in-notes',
      body(placed(`<text:p>${nested(100, '<text:note><text:note-body><text:p>', 'x', '</text:p></text:note-body></text:note>')}</text:p>`)),
    ],
    ['annotations-50000', body(placed(`<text:p>${'<office:annotation><text:p>c</text:p></office:annotation>'.repeat(50_000)}x</text:p>`))],
    ['changes-that-are-nowhere', body(placed(`<text:p>${many(5000, (n) => `<text:change-start text:change-id="c${n}"/>`)}x</text:p>`))],
    ['picture-stands-on-a-server', body(placed(picture(`${address}/odf.png`)))],
    ['picture-stands-in-a-file', body(placed(picture(`file://${secretFile}`)))],
    ['object-is-the-document-itself', body(placed('<text:p><draw:frame><draw:object xlink:href="./"/></draw:frame></text:p>'))],
    [
      'section-stands-on-a-server',
      body(placed(`<text:section><text:section-source xlink:href="${address}/section.odt"/>${paragraph('x')}</text:section>`)),
    ],
    ['script-on-opening', body(placed('<office:scripts><office:event-listeners/></office:scripts><text:p>x</text:p>'))],
    ['password-in-the-manifest', () => zipOf(partsWith(good, { 'META-INF/manifest.xml': encrypted }))],
    [
      'formula-starts-a-program',
      rows(
        row(
          `<table:table-cell table:formula="of:=DDE(&quot;cmd&quot;;&quot;/c calc&quot;)" office:value-type="string"><text:p>=cmd|1</text:p></table:table-cell>`,
        ),
      ),
    ],
    [
      'dates-past-the-calendar',
      rows(
        row(
          '<table:table-cell office:value-type="date" office:date-value="999999999-99-99"/><table:table-cell office:value-type="time" office:time-value="PT1e300H"/>',
        ),
      ),
    ],
    [
      'numbers-past-all',
      rows(
        row(
          `<table:table-cell office:value-type="float" office:value="${'9'.repeat(400)}"/><table:table-cell office:value-type="percentage" office:value="NaN"/>`,
        ),
      ),
    ],
    ['mimetype-of-a-megabyte', () => zipOf(partsWith(good, { mimetype: `application/vnd.oasis.opendocument.${kind}`.repeat(20_000) }))],
    ['mimetype-is-another', () => zipOf(partsWith(good, { mimetype: 'application/vnd.oasis.opendocument.graphics' }))],
  ]
}

function family(ending: 'odt' | 'ods'): Family {
  const good = packageOf(ending)
  return {
    name: ending,
    files: (street) => filesOf(ending, [...archiveDangers(good), ...xmlDangers(good, street), ...openDangers(good, street)]),
  }
}

/** Texts of OpenDocument. */
export const odt = family('odt')
/** Sheets of OpenDocument. */
export const ods = family('ods')
