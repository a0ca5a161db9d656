import type { Block } from '../document/document.ts'
import { cardTables } from './card-tables.ts'
import { crossedColumns } from './crossed-columns.ts'
import { labelledLines } from './labelled-lines.ts'
import { listedActions } from './listed-actions.ts'
import type { Mapping } from './mapping.ts'
import { isPlanTable, mappedRow } from './plan-table.ts'
import { isRetold } from './retold.ts'
import { sideBySide } from './side-by-side.ts'
import { turnedTable } from './turned-table.ts'

/**
 * The blocks of a paper with all that stands in another shape than rows told as tables: cards, fields down the side, groups of columns beside each other, crosses
 * below times, labelled lines, lists. What a person has set the columns of stays as it is, and lists are only looked at where nothing else promises anything.
 */
export function retell(blocks: readonly Block[], mapping?: Mapping): readonly Block[] {
  const free = (block: Block | undefined) => block?.kind === 'table' && !(mapping?.size && mappedRow(block, mapping) >= 0)
  const tables = blocks.map((block) =>
    block.kind === 'table' && free(block) ? (sideBySide(block) ?? turnedTable(block) ?? crossedColumns(block) ?? block) : block,
  )
  const cards = cardTables(tables)
  const carded: Block[] = []
  for (const [at, block] of tables.entries()) {
    const card = free(blocks[at]) && !isRetold(block) ? cards.get(at) : undefined
    if (card?.heading) carded.pop()
    carded.push(card?.table ?? block)
  }
  const lines = labelledLines(carded)
  const told: Block[] = []
  for (let at = 0; at < carded.length; at++) {
    const run = lines.get(at)
    const block = carded[at] as Block
    told.push(run?.table ?? block)
    at = run?.to ?? at
  }
  return told.some((block) => isPlanTable(block, mapping)) ? told : listedActions(told)
}
