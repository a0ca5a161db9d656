import type { Anchor, Block, Heading, Paragraph, Row } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'
import { share } from './column-texts.ts'
import type { Columns } from './columns.ts'
import { isHeadingLike } from './headings.ts'
import { type ListEntry, readListEntry } from './list-entry.ts'
import type { ColumnField } from './plan.ts'
import { cellFrom, type Retold } from './retold.ts'
import { opensPromise } from './split.ts'

/** Entries one below another, and the headings they stand under, the nearest last. */
interface List {
  readonly from: number
  readonly to: number
  readonly above: readonly string[]
  readonly entries: readonly { readonly block: Paragraph; readonly read: ListEntry }[]
}

const fields = ['ref', 'action', 'part', 'owners', 'deadline', 'status', 'progress'] as const satisfies readonly ColumnField[]
const columns: Columns = { fields, printed: [], byContent: true }

/**
 * The blocks with lists of promises told as tables. A list alone promises nothing: members, papers and agendas are lists too. It counts where its heading
 * speaks of actions and its entries name a day or an owner, or all of them tell what to do; or where the paper is a plan and most entries name a day.
 */
export function listedActions(blocks: readonly Block[]): readonly Block[] {
  const told: Block[] = []
  const found = listsIn(blocks).map((list) => ({ list, why: evidence(list) }))
  const sure = found.some(({ why }) => why === '')
  const lists = new Map(found.map(({ list, why }) => [list.from, { list, why: why ?? (sure && isSetOutAlike(list) ? '' : null) }]))
  for (let at = 0; at < blocks.length; at++) {
    const { list, why } = lists.get(at) ?? { list: undefined, why: null }
    if (list && why !== null) {
      told.push(tableOf(list, why))
      at = list.to
    } else told.push(blocks[at] as Block)
  }
  return told
}

function listsIn(blocks: readonly Block[]): List[] {
  const lists: List[] = []
  const above: { level: number; text: string }[] = []
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at] as Block
    const entries: { block: Paragraph; read: ListEntry }[] = []
    let to = at
    for (let next = blocks[to]; next && isEntry(next); next = blocks[++to])
      for (const line of linesOf(next)) entries.push({ block: line, read: readListEntry(line.text) })
    if (entries.length > 0) lists.push({ from: at, to: to - 1, above: above.map(({ text }) => text), entries })
    else if (block.kind !== 'break' && block.kind !== 'table' && isHeadingLike(block)) {
      const level = block.kind === 'heading' ? block.level : 9
      while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop()
      above.push({ level, text: onOneLine(block.text) })
    }
    at = Math.max(to, at + 1)
  }
  return lists
}

const isEntry = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && !(block.bold && isHeadingLike(block)) && (block.item === true || readListEntry(block.text).mark !== '')

const ofActions =
  /\b(?:actions?|next steps|tasks?|to do|commitments?|deliverables?|what (?:we|the council|the service) (?:will|are going to|plans? to) (?:do|deliver)|we will|pledges|maßnahmen|plan d[’']actions?|azioni|acciones|camau)\b/i
const onlyActions =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:agreed|key|our|immediate|outstanding|required|planned|summary of|new)\s+)*(?:actions?(?: points?| plan| list| log)?(?: arising| agreed| required| to be taken| from (?:the|this) meeting)?|what (?:we|the council) will do|to do)(?: next)?\s*:?$/i
const ofOthers =
  /\b(?:done|achiev\w+|completed|have delivered|background|context|introduction|present|apolog\w+|attend\w+|members(?:hip)?|agenda|events?|papers|references|principles|approach|values|minutes|contacts?|definitions?|risks?|options?|implications|findings|achievements|consultation|history|what happened|glossary|further reading)\b/i
const ofPlan =
  /\b(?:action|improvement|delivery|recovery|service|business|implementation|safety|climate|council|corporate|work) (?:and \w+ )?plan\b|\bplan d[’']action|maßnahmenplan|piano d[’']azione|plan de acción|cynllun gweithredu/i

/** Why a list is taken for promises: `''` where its marks say so, a doubt where only its heading does; null where nothing does. */
function evidence({ above, entries }: List): string | null {
  const heading = above.at(-1) ?? ''
  const own = topOf(entries)
  const asks = (entry: ListEntry, field: string) => entry.pieces.some((piece) => piece.field === field)
  const marked = share(own, ({ read }) => asks(read, 'deadline') || asks(read, 'owners'))
  const dated = share(own, ({ read, text }) => asks(read, 'deadline') || /\bby\s+(?:(?:the end of|end)\s+)?(?:\d|\p{Lu})/u.test(text))
  const wordy = share(own, ({ wording }) => /\S\s+\S/.test(wording))
  if (wordy < 0.8 || ofOthers.test(heading)) return null
  const acting = share(own, ({ wording }) => opensPromise(wording))
  const planned = above.some((text) => ofPlan.test(text) || onlyActions.test(text))
  if (ofActions.test(heading) && marked >= 0.5 && (dated > 0 || acting >= 0.5)) return ''
  if (/^recommendations?\b/i.test(heading) && dated >= 0.5 && share(own, ({ read }) => asks(read, 'owners')) >= 0.5) return ''
  if (planned && own.length >= 2 && dated >= 0.6 && acting >= 0.5) return ''
  if (planned && dated === 1 && marked === 1 && acting === 1) return ''
  if (onlyActions.test(heading) && own.length >= 2 && acting >= 0.7)
    return `These ${own.length} promises stand in no table, and most name neither a day nor an owner; they were taken for actions because of their heading.`
  return null
}

/** Beside lists that are promises, one whose every entry sets a day apart, with a number, is such a list too, whatever its verbs; with an owner, where it tells what to do. */
function isSetOutAlike({ above, entries }: List): boolean {
  const sets = (read: ListEntry, field: string) => read.pieces.some((piece) => piece.field === field)
  return (
    !ofOthers.test(above.at(-1) ?? '') &&
    topOf(entries).every(
      ({ read, wording }) =>
        /\S\s+\S/.test(wording) && sets(read, 'deadline') && (sets(read, 'ref') || (sets(read, 'owners') && opensPromise(wording))),
    )
  )
}

/** The entries of a paragraph: itself, or its lines where each of them begins with a mark. */
function linesOf(block: Paragraph): Paragraph[] {
  const lines = block.text.split('\n')
  if (lines.length < 2 || !lines.every((line) => readListEntry(line).mark !== '')) return [block]
  let from = 0
  return lines.map((text) => {
    const anchor = `${block.anchor}@${from}-${from + text.length}`
    from += text.length + 1
    return { ...block, anchor, text }
  })
}

/** The entries that are none below another: those with the mark of the first. */
function topOf(entries: List['entries']): { read: ListEntry; text: string; wording: string }[] {
  const mark = entries[0]?.read.mark
  return entries
    .filter(({ read }) => read.mark === mark)
    .map(({ read, block: { text } }) => {
      const own = read.pieces.find(({ field }) => field === 'action')
      return { read, text, wording: own ? text.slice(own.start, own.end) : '' }
    })
}

function tableOf({ entries }: List, why: string): Retold {
  const top = entries[0]?.read.mark
  const rows = entries.map(({ block, read }): Row => {
    const below = read.mark !== top
    const merged = below ? [] : [...read.pieces].sort((a, b) => a.start - b.start)
    const cells = merged
      .filter(({ field }, i) => merged.findIndex((other) => other.field === field) === i)
      .map(({ field, start }) => {
        const end = Math.max(...merged.filter((other) => other.field === field).map((other) => other.end))
        return cellFrom(placed(block, start, end), fields.indexOf(field) + 1)
      })
    const wording = read.pieces.find(({ field }) => field === 'action')
    const part = below && wording ? [cellFrom(placed(block, wording.start, block.text.length), fields.indexOf('part') + 1)] : []
    return { anchor: blockOf(block.anchor), cells: [...cells, ...part].toSorted((a, b) => a.column - b.column) }
  })
  const labels = entries.flatMap(({ block, read }) =>
    read.labels.filter(([from, to]) => to > from).map(([from, to]) => within(block.anchor, from, to)),
  )
  const first = entries[0]?.block as Paragraph
  return {
    ...{ kind: 'table', anchor: blockOf(first.anchor), rows, retold: { columns, labels, ...(why ? { why } : {}) } },
    ...(first.place === undefined ? {} : { place: first.place }),
  }
}

const placed = ({ anchor, text }: Heading | Paragraph, start: number, end: number): { anchor: Anchor; text: string } => ({
  anchor: within(anchor, start, end),
  text: text.slice(start, end),
})

/** The place of a stretch of a text that is itself the whole of its block or a line of it. */
function within(anchor: Anchor, start: number, end: number): Anchor {
  const [, whole = anchor, from = '0'] = /^(.*)@(\d+)-\d+$/.exec(anchor) ?? []
  return `${whole}@${Number(from) + start}-${Number(from) + end}`
}

const blockOf = (anchor: Anchor): Anchor => anchor.replace(/@.*$/, '')
