import { zipOf } from '../sample-zip.ts'

const spaces = Object.entries({
  office: 'office:1.0',
  text: 'text:1.0',
  table: 'table:1.0',
  style: 'style:1.0',
  draw: 'drawing:1.0',
  form: 'form:1.0',
  fo: 'xsl-fo-compatible:1.0',
  config: 'config:1.0',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ')
const more = `${spaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`

/** What an OpenDocument file for tests holds beside its body: styles of its own and of its part of styles, settings, and what its list of parts says. */
export interface OdfParts {
  readonly automatic?: string
  readonly styles?: string
  readonly settings?: string
  readonly manifest?: string
}

const typeOf = (kind: 'text' | 'spreadsheet'): string => `application/vnd.oasis.opendocument.${kind}`

/** An OpenDocument file for tests out of the inside of its body. */
export function odfFile(kind: 'text' | 'spreadsheet', body: string, parts: OdfParts = {}): Uint8Array {
  const { automatic = '', styles = '', settings = '', manifest = '' } = parts
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${more}>${inner}</office:${name}>`
  return zipOf({
    mimetype: typeOf(kind),
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    'styles.xml': part('document-styles', `<office:styles>${styles}</office:styles>`),
    'settings.xml': part('document-settings', `<office:settings>${settings}</office:settings>`),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${typeOf(kind)}"/>${manifest}</manifest:manifest>`,
  })
}

/** The same as a single XML file. */
export function flatOdf(kind: 'text' | 'spreadsheet', body: string, automatic = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${more} office:mimetype="${typeOf(kind)}"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`
}

/** A paragraph; `style` is the name of its style. */
export const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`

export const list = (style: string, look: string, ...entries: string[]): string =>
  `<text:list text:style-name="${style}" ${look}>${entries.map((entry) => `<text:list-item>${entry}</text:list-item>`).join('')}</text:list>`

/** A table of rows, each of cells given by their text or whole (`cell`). */
export const table = (...rows: string[]): string => `<table:table table:name="Plan">${rows.join('')}</table:table>`

export const row = (...cells: string[]): string => rowWith('', ...cells)

export const rowWith = (look: string, ...cells: string[]): string =>
  `<table:table-row ${look}>${cells.map((one) => (one.startsWith('<table:') ? one : cell('', p(one)))).join('')}</table:table-row>`

export const cell = (look: string, inside = ''): string => `<table:table-cell ${look}>${inside}</table:table-cell>`

export const covered = '<table:covered-table-cell/>'

/** A style of a family with the inside of its element. */
export const style = (family: string, name: string, inside: string, look = ''): string =>
  `<style:style style:family="${family}" style:name="${name}" ${look}>${inside}</style:style>`

/** A style whose text looks so: `fo:font-weight="bold"`. */
export const textStyle = (family: string, name: string, look: string, more = ''): string =>
  style(family, name, `<style:text-properties ${look}/>`, more)

/** A cell style with this fill. */
export const fill = (name: string, colour: string): string =>
  style('table-cell', name, `<style:table-cell-properties fo:background-color="${colour}"/>`)
