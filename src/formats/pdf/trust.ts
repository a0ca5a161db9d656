import type { PageMarks, Run } from './marks.ts'
import type { TextLine } from './text-lines.ts'
import { type Told, toldBlocks } from './told.ts'
import { goesOn } from './told-tables.ts'

/** What a page tells of itself, and what it leaves out. */
export interface ToldPage {
  readonly blocks: readonly Told[]
  /** Runs that the structure does not name, though they are no running lines. */
  readonly untold: readonly Run[]
}

/** How much of a page's text its structure must name, and how much of the drawn tables must be tables in it. */
const [named, asTables] = [0.9, 0.8]

const lettersOf = (runs: Iterable<Run>): number => {
  let letters = 0
  for (const { text } of runs) letters += text.length
  return letters
}

/**
 * Takes the pages, the runs that stand in tables by what is drawn and aligned on each, and a test for running lines. Returns what each page tells of itself, or null where what it tells is not to be
 * believed: it leaves out much of the text, calls running lines what is text, or knows nothing of tables that everybody sees (a table told as paragraphs, or as one cell). A table that runs over pages
 * is believed on all of them or on none.
 */
export function toldPages(
  pages: readonly PageMarks[],
  drawn: readonly ReadonlySet<Run>[],
  runningOf: (page: number) => (line: TextLine) => boolean,
  linesOf: (runs: readonly Run[]) => TextLine[],
): (ToldPage | null)[] {
  const known = new Set<string>()
  const told = pages.map((page, index): ToldPage | null => {
    const { blocks, named: namedRuns } = toldBlocks(page)
    if (namedRuns.size === 0) return page.runs.length === 0 ? { blocks: [], untold: [] } : null
    const isRunning = runningOf(index)
    const rest = page.runs.filter((run) => !namedRuns.has(run))
    // headings of a table that are printed again on each page are called running lines too
    const untold = linesOf(rest).flatMap((line) =>
      isRunning(line) ? [] : line.runs.filter(({ mark, text }) => mark !== 'artifact' || !known.has(text)),
    )
    for (const { text } of namedRuns) known.add(text)
    const isNamed = lettersOf(namedRuns) > named * (lettersOf(namedRuns) + lettersOf(untold))
    return isNamed && seesTables(blocks, drawn[index] ?? new Set()) ? { blocks, untold } : null
  })
  return together(told)
}

/** What is drawn as a table is one in the structure as well, in as many cells as have text. */
function seesTables(blocks: readonly Told[], drawn: ReadonlySet<Run>): boolean {
  if (drawn.size === 0) return true
  let letters = 0
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const cells = block.rows.flat()
    const filled = cells.filter(({ texts }) => texts.length > 0).length
    if (filled < 4 && drawn.size > 12) continue
    letters += lettersOf(cells.flatMap(({ texts }) => texts.flatMap(({ runs }) => runs)).filter((run) => drawn.has(run)))
  }
  return letters >= asTables * lettersOf(drawn)
}

/** Doubt of one page spreads to those over which its tables run. */
function together(told: (ToldPage | null)[]): (ToldPage | null)[] {
  const joined = told.map((page, index) => {
    const [last, first] = [page?.blocks.at(-1), told[index + 1]?.blocks[0]]
    return last?.kind === 'table' && first?.kind === 'table' && goesOn(last, first)
  })
  // the structure of a page that is not believed was thrown away: its neighbours' tables then begin or end in rows without text
  const found = [...told]
  const isCutOff = (page: ToldPage, end: 'first' | 'last'): boolean => {
    const block = end === 'first' ? page.blocks[0] : page.blocks.at(-1)
    if (block?.kind !== 'table') return false
    const row = end === 'first' ? block.rows.find((cells) => cells.some(({ heading }) => !heading)) : block.rows.at(-1)
    return row?.every(({ texts }) => texts.length === 0) === true
  }
  const spread = (index: number, from: number, end: 'first' | 'last', isJoined: boolean | undefined) => {
    const page = found[index]
    if (page && found[from] === null && (isJoined || isCutOff(page, end))) found[index] = null
  }
  for (let index = 1; index < found.length; index += 1) spread(index, index - 1, 'first', joined[index - 1])
  for (let index = found.length - 2; index >= 0; index -= 1) spread(index, index + 1, 'last', joined[index])
  return found
}
