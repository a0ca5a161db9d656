/**
 * Sets rows of text in columns for a terminal: two spaces between, trailing space removed, line breaks and runs of white space made one space. A column
 * is as wide as its widest cell, or as `widths` allows it at most (longer text ends in `…`); the last column is never cut.
 */
export function columns(rows: readonly (readonly string[])[], widths: readonly (number | undefined)[] = []): string {
  const flat = rows.map((row) => row.map((cell, i) => cut(cell.replace(/\s+/g, ' ').trim(), i === row.length - 1 ? undefined : widths[i])))
  const count = Math.max(0, ...flat.map((row) => row.length))
  const wide = Array.from({ length: count }, (_, i) => Math.max(...flat.map((row) => lengthOf(row[i] ?? ''))))
  return flat
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell + ' '.repeat((wide[i] ?? 0) - lengthOf(cell) + 2))
          .join('')
          .trimEnd()}\n`,
    )
    .join('')
}

/** Characters as a reader counts them: an accent typed as a letter and a mark is one. */
const lengthOf = (text: string): number => [...segments.segment(text)].length
const segments = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

function cut(text: string, most: number | undefined): string {
  if (most === undefined || lengthOf(text) <= most) return text
  return `${[...segments.segment(text)]
    .slice(0, most - 1)
    .map((each) => each.segment)
    .join('')
    .trimEnd()}…`
}

/** `1 plan`, `3 plans`, `no plans`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`
}
