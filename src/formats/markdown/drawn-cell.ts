import type { DraftCell } from '../../domain/document/draft.ts'
import type { Lines } from '../text/lines.ts'
import { readListMark } from '../text/list-mark.ts'

/** The cell of a drawn table out of its lines; Markdown keeps lines apart inside a cell only by an element. */
export function drawnCell(text: Lines, lines: readonly string[]): DraftCell {
  const source = joinDrawnLines(lines)
  return text.piece(text.markdown ? source.replaceAll('\n', '<br>') : source)
}

/** Joins the lines of a cell that was broken to the width of its column: list entries and empty lines begin new lines, all else goes on. */
function joinDrawnLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map((part) => part.trim())) {
    const apart = line === '' || readListMark(line) !== undefined || text.endsWith('\n')
    if (text === '') text = line
    else if (line === '') text = `${text.trimEnd()}\n`
    else text = apart ? `${text.trimEnd()}\n${line}` : `${text} ${line}`
  }
  return text.trim()
}
