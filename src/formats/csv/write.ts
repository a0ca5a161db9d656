/** The mark that tells a spreadsheet the file is UTF-8; without it Excel reads "£" as two other characters. */
const mark = '\ufeff'

/**
 * Writes rows as CSV (RFC 4180): commas, CRLF, quotes doubled, UTF-8 with its mark. A text that a spreadsheet would run as a formula (it begins
 * with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe in front, so that what an owner typed can never act on the reader's
 * machine; whoever needs the bare text takes the apostrophe off.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return mark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
