import type { PageMarks } from './marks.ts'
import type { PageBlock } from './page-blocks.ts'
import { paragraphOf, paragraphs } from './prose.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import type { ToldTable, ToldText } from './told.ts'
import { goesOn, rowsOf, type TableOverPages, toldText } from './told-tables.ts'
import type { ToldPage } from './trust.ts'
import type { Wording } from './wording.ts'

/**
 * Takes pages that follow each other with what they tell of themselves, and returns their blocks: tables and texts that run over pages whole, and what the structure leaves out behind the rest of its
 * page. `running` tells the lines that only run along; they are left out and returned.
 */
export function toldDrafts(
  pages: readonly { readonly page: PageMarks; readonly told: ToldPage; readonly running: (line: TextLine) => boolean }[],
  body: number,
  wording: Wording,
): { readonly blocks: readonly PageBlock['draft'][]; readonly running: readonly TextLine[] } {
  const found: (PageBlock['draft'] | { readonly kind: 'pages'; readonly pages: { page: PageMarks; table: ToldTable }[] })[] = []
  const left: TextLine[] = []
  for (const { page, told, running } of pages) {
    const place = `page ${page.number}`
    const right = Math.max(...page.runs.filter(({ turned }) => !turned).map((run) => run.right))
    left.push(...linesOf(page.runs.filter(({ mark }) => mark === undefined || mark === 'artifact')).filter(running))
    let last: TextLine | undefined
    for (const [index, block] of told.blocks.entries()) {
      const before = found.at(-1)
      if (block.kind === 'table') {
        const open = before?.kind === 'pages' ? before.pages : null
        const previous = open?.at(-1)
        if (open && previous && index === 0 && previous.page.number < page.number && goesOn(previous.table, block))
          open.push({ page, table: block })
        else found.push({ kind: 'pages', pages: [{ page, table: block }] })
        continue
      }
      const lines = linesOf(block.runs)
      if (lines.every(running)) {
        left.push(...lines)
        continue
      }
      const draft = draftOf(block, lines, right, place, body, wording)
      const isCut =
        index === 0 &&
        last === undefined &&
        before?.kind === 'paragraph' &&
        draft.kind === 'paragraph' &&
        isCutParagraph(before.text, draft.text)
      if (isCut && before) found[found.length - 1] = { ...before, text: `${before.text} ${draft.text}` }
      else found.push(draft)
      last = lines.at(-1)
    }
    found.push(...paragraphs(linesOf(told.untold), place, body, wording).map(({ draft }) => draft))
  }
  return { blocks: found.map((block) => (block.kind === 'pages' ? tableOf(block.pages, wording) : block)), running: left }
}

function tableOf(pages: TableOverPages, wording: Wording): PageBlock['draft'] {
  return { kind: 'table', place: `page ${pages[0]?.page.number ?? 1}`, rows: rowsOf(pages, wording) }
}

/** A paragraph that a page cut in two goes on in small letters. */
const isCutParagraph = (text: string, more: string): boolean => /^\p{Ll}/u.test(more) && !/[.!?:;]$/.test(text)

function draftOf(
  block: ToldText,
  lines: readonly TextLine[],
  right: number,
  place: string,
  body: number,
  wording: Wording,
): PageBlock['draft'] {
  if (block.level > 0)
    return { kind: 'heading', level: block.level, text: toldText(block, lines, right, wording).replaceAll('\n', ' '), place }
  if (!block.item) return paragraphOf(lines, right, place, body, wording)
  return { kind: 'paragraph', text: toldText(block, lines, right, wording), place, item: true, bold: lines.every(({ bold }) => bold) }
}
