/** A mark at the front of a line, as typed: a bullet, a number or a letter of a list. */
export interface ListMark {
  readonly mark: string
  readonly bullet: boolean
  readonly rest: string
}

const bullet = /^\s*([-*+–—•·▪●○◦‣►])[ \t]+(?=\S)/
const number = /^\s*(\(?\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?|\(?[a-z][.)]|\([ivxl]{1,5}\)|[ivxl]{1,5}[.)])[ \t]+(?=\S)/

/**
 * Takes a line and returns its list mark and what stands behind it, or undefined. A number with several levels (`3.1`) is a mark only where
 * `levels` says so: at the start of a plain line it may as well be a figure.
 */
export function readListMark(line: string, levels = false): ListMark | undefined {
  const match = bullet.exec(line) ?? number.exec(line)
  const mark = match?.[1]
  if (match === null || mark === undefined) return undefined
  if (!levels && /^\d+\.\d+(?:\.\d+)*$/.test(mark)) return undefined
  return { mark, bullet: bullet.test(line), rest: line.slice(match[0].length) }
}
