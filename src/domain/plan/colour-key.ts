import type { Block, Table } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'
import { colourWord } from './colour-words.ts'

/** What the paper says its colours mean: by the very fill, and by the word for it. */
export type ColourKey = ReadonlyMap<string, string>

const names = 'red|amber|yellow|orange|green|blue|purple|grey|gray|black|white'
const pair = new RegExp(String.raw`\b(${names})\b\s*(?:=|:|–|—|-|\bmeans\b|\bindicates\b)\s*`, 'gi')

/**
 * Looks for a paper's own key of colours, outside its plans: a line such as `Green = on target, Red = late`, or a small table of coloured cells with
 * their meaning. Empty where there is none.
 */
export function colourKey(blocks: readonly Block[], isPlan: (block: Block) => boolean): ColourKey {
  const key = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind === 'break' || isPlan(block)) continue
    if (block.kind !== 'table') readLine(key, onOneLine(block.text))
    else if (block.rows.length <= longestKey) readTable(key, block)
  }
  return key
}

const longestKey = 12
const longestMeaning = 60

/** At least two colours with their meaning: one alone may be any sentence. */
function readLine(key: Map<string, string>, line: string): void {
  if (line.length > 1000) return
  const found = [...line.matchAll(pair)]
  if (found.length < 2) return
  for (const [i, match] of found.entries()) {
    const rest = line.slice(match.index + match[0].length, found[i + 1]?.index ?? line.length)
    const meaning =
      rest
        .split(/[,;.|•]|\s[–—-]\s*$/)[0]
        ?.trim()
        .replace(/\s+(?:and|or|[–—-])$/i, '') ?? ''
    keep(key, (match[1] ?? '').toLowerCase().replace('gray', 'grey'), meaning)
  }
}

function readTable(key: Map<string, string>, { rows }: Table): void {
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      if (!cell.colour || colourWord(cell.colour) === null) continue
      const own = onOneLine(cell.text)
      const bare = own.length <= 1 || new RegExp(`^(?:${names})$`, 'i').test(own)
      const meaning = bare ? onOneLine(cells[i + 1]?.text ?? '') : cells.length > 1 && cells.every((one) => one.colour) ? own : ''
      keep(key, cell.colour.toLowerCase(), meaning)
      keep(key, colourWord(cell.colour) ?? '', meaning)
    }
    const line = cells.map((cell) => onOneLine(cell.text)).filter(Boolean)
    if (line.length === 2 && new RegExp(`^(?:${names})$`, 'i').test(line[0] ?? '')) keep(key, (line[0] ?? '').toLowerCase(), line[1] ?? '')
  }
}

function keep(key: Map<string, string>, colour: string, meaning: string): void {
  if (colour !== '' && meaning !== '' && meaning.length <= longestMeaning && !key.has(colour)) key.set(colour, meaning)
}
