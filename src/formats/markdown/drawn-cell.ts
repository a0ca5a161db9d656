import { readListMark } from '../text/list-mark.ts'

/** Joins the lines of a cell that was broken to the width of its column: list entries and empty lines begin new lines, all else goes on. */
export function joinDrawnLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map((part) => part.trim())) {
    const apart = line === '' || readListMark(line) !== undefined || text.endsWith('\n')
    if (text === '') text = line
    else if (line === '') text = `${text.trimEnd()}\n`
    else text = apart ? `${text.trimEnd()}\n${line}` : `${text} ${line}`
  }
  return text.trim()
}
