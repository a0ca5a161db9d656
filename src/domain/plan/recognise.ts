import type { Anchor, Block, Document, Table } from '../document/document.ts'
import { emptyFrontSheet } from '../document/front-sheet.ts'
import { type FrontSheetReading, readFrontSheet } from '../document/front-sheet-reading.ts'
import { anchorOf, countShares, giveBlock, type Ledger, onOneLine, openLedger, type Slice, textOf, untaken } from '../document/ledger.ts'
import { colourKey } from './colour-key.ts'
import { widthOf } from './column-texts.ts'
import { isHeadingLike, isStateLine, isTitleLine } from './headings.ts'
import { isJudgementHeading } from './judgement-column.ts'
import type { Mapping, TableLayout } from './mapping.ts'
import type { Plan } from './plan.ts'
import { isPlanTable } from './plan-table.ts'
import { readPlans } from './plans-in.ts'
import type { Doubt, Reading } from './reading.ts'
import { retell } from './retell.ts'
import { isRetold } from './retold.ts'
import { runTogetherDoubts } from './run-together.ts'
import { saidOnce } from './said-once.ts'
import { layoutOfTable } from './table-layout.ts'
import { appendixMark } from './titles.ts'
import { whatItIs } from './what-it-is.ts'

/**
 * Reads out of a paper what it promises: the front sheet, each plan with its sections, objectives and actions, what is unsure and what found
 * no place. Never throws on any document and never drops a character: all are counted as placed, structure or left. What the progress texts
 * report is not judged here; the progress room reads that out of the result. `mapping` is how a person set the columns of layouts right.
 */
export function recognise(document: Document, { mapping }: { readonly mapping?: Mapping | undefined } = {}): Reading {
  const isPlan = (block: Block): block is Table => isPlanTable(block, mapping)
  const ledger = openLedger(document)
  const doubts: Doubt[] = []
  const blocks = retell(document.blocks, mapping)
  const { sheetEnd, plansStart } = outline(blocks, isPlan)
  const sheet: FrontSheetReading =
    sheetEnd > 0 ? readFrontSheet(ledger, blocks.slice(0, sheetEnd)) : { frontSheet: emptyFrontSheet, anchors: {}, doubts: [] }
  doubts.push(...sheet.doubts)
  // between the sheet and the plans stands only our own summary: what was judged, not what was promised
  for (const block of blocks.slice(sheetEnd, plansStart)) giveBlock(ledger, block, 'structure')
  const layouts = new Map<Anchor, TableLayout>()
  const plans = readPlans(ledger, blocks.slice(plansStart), sheet.frontSheet, doubts, headingLeft(ledger, blocks.slice(0, sheetEnd)), {
    key: colourKey(blocks, isPlan),
    mapping,
    layouts,
    said: saidOnce(ledger, document.blocks, { paperDay: sheet.frontSheet.date }),
  })
  doubts.push(...runTogetherDoubts(document.blocks, plans))
  return {
    frontSheet: sheet.frontSheet,
    frontSheetAnchors: sheet.anchors,
    plans,
    doubts,
    leftovers: untaken(ledger).map((slice) => ({ anchor: anchorOf(slice), text: onOneLine(textOf(slice)) })),
    ...(plans.every(isEmpty) ? { whatItIs: whatItIs(document.blocks) } : {}),
    coverage: countShares(ledger),
    layouts: blocks.flatMap((block) =>
      block.kind === 'table' && !isRetold(block) && block.rows.length > 1 && widthOf(block.rows) > 1
        ? [layouts.get(block.anchor) ?? layoutOfTable(block, null)]
        : [],
    ),
    ...(document.notes ? { notes: document.notes } : {}),
  }
}

/** A plan of which nothing but headings was found. */
const isEmpty = ({ sections }: Plan): boolean =>
  sections.every(({ actions, objectives }) => actions.length === 0 && objectives.length === 0)

/** The last heading of the first page that the front sheet has no use for; null where there is none. */
function headingLeft(ledger: Ledger, blocks: readonly Block[]): Slice | null {
  const anchors = new Set(blocks.filter((b) => b.kind === 'heading').map((b) => b.anchor))
  return untaken(ledger).findLast(({ leaf }) => anchors.has(leaf.anchor)) ?? null
}

/** Where the front sheet ends and the plans begin (block indexes). A paper without plans is all front sheet. */
function outline(blocks: readonly Block[], isPlan: (block: Block) => block is Table): { sheetEnd: number; plansStart: number } {
  const mark = blocks.findIndex((b) => isAppendixHeading(b))
  const firstPlan = blocks.findIndex((b, i) => i > mark && isPlan(b))
  const marked = mark >= 0 && firstPlan >= 0
  const any = marked ? firstPlan : blocks.findIndex(isPlan)
  if (any < 0) return { sheetEnd: blocks.length, plansStart: blocks.length }
  let start = isStateLine(blocks[any - 1], blocks[any]) ? any - 1 : any
  if (marked) start = mark
  // a log or tracker has no front sheet: what stands above its first table is its own title and preamble
  else if (any <= longestPreamble && blocks.filter(isPlan).length > 1 && !blocks.slice(0, any).some(isSheetHeading)) start = 0
  else if (isTitleLine(blocks[start - 1], blocks[start]) && !(start > 1 && isHeadingLike(blocks[start - 2] as Block))) start--
  else while (start > 0 && isHeadingLike(blocks[start - 1] as Block) && !isSheetHeading(blocks[start - 1] as Block)) start--
  const own = blocks.findIndex((b, i) => i < start && b.kind === 'heading' && isJudgementHeading(b.text))
  return { sheetEnd: own >= 0 ? own : start, plansStart: start }
}

function isAppendixHeading(block: Block): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false
  const mark = appendixMark(onOneLine(block.text))
  return mark !== null && (mark.rest === '' || block.kind === 'heading' || block.bold === true)
}

/** More blocks than this above the first plan are a paper of their own, whatever their headings. */
const longestPreamble = 8

const sheetHeadings =
  /^(?:purpose|recommendations?(?:\(s\))?|background|introduction|report|proposals?(?:\s*\/\s*options?)?|options?|appendix|appendices|implications?:?|wards? affected.*|list of background papers.*|background papers.*|local government act.*|(?:committee|date|subject|report (?:by|of)|contact officers?)\s*:.*)$/i

function isSheetHeading(block: Block): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && sheetHeadings.test(onOneLine(block.text))
}
