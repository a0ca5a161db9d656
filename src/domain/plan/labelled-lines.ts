import type { Anchor, Block, Heading, Paragraph } from '../document/document.ts'
import { type Card, cardsOf, type Entry, headingsOf, isPromising, standsAlone, tableOf } from './cards.ts'
import { isHeadingLike } from './headings.ts'
import { labelOf } from './label-text.ts'
import type { Retold } from './retold.ts'

/** A card that stands in lines: the blocks it takes, from the first to the last. */
interface Lines {
  readonly from: number
  readonly to: number
  readonly cards: readonly Card[]
}

/**
 * The paragraphs of a paper that are cards: `Owner: …`, `Deadline: …` line below line. A heading right above is the action where no label names one and
 * the paper does so more than once. By the index of the first block, with the index of the last.
 */
export function labelledLines(blocks: readonly Block[]): Map<number, { table: Retold; to: number }> {
  const runs = runsIn(blocks)
  const headed = runs.map((run) => {
    const [card, ...more] = run.cards
    const above = blocks[run.from - 1]
    const lacks = card && more.length === 0 && !card.entries.some(({ label }) => label.field === 'action' || label.field === 'objective')
    return lacks && above && isTitle(above) ? { ...run, from: run.from - 1, cards: [withWording(card, above)] } : null
  })
  const byHeading = headed.filter((run) => run?.cards.every(isPromising)).length >= 2
  const sheets = runs
    .map((run, i) => (byHeading ? (headed[i] ?? run) : run))
    .map(({ cards, ...run }) => ({ ...run, cards: cards.filter(isPromising) }))
    .filter(({ cards }) => cards.length > 0)
  const all = sheets.flatMap(({ cards }) => cards)
  const acts = all.filter(({ entries }) => entries.some(({ label }) => label.field === 'action'))
  if (acts.length < 2 && !all.some(standsAlone)) return new Map()
  const headings = headingsOf(all)
  return new Map(
    sheets.flatMap(({ from, to, cards }) => {
      const first = blocks[from] as Heading | Paragraph
      const table = tableOf(cards, headings, first)
      return table ? [[from, { table, to }] as const] : []
    }),
  )
}

const isTitle = (block: Block): block is Heading | Paragraph =>
  (block.kind === 'heading' || (block.kind === 'paragraph' && block.bold === true)) && isHeadingLike(block) && !labelOf(block.text)?.field

const withWording = (card: Card, above: Heading | Paragraph): Card => ({
  anchor: above.anchor,
  entries: [{ label: { heading: 'Action', number: '', field: 'action' }, labelAt: null, value: above }, ...card.entries],
})

/** Blocks one after another of which every line begins with a label we know. What goes on with a value in lines of its own belongs to it. */
function runsIn(blocks: readonly Block[]): Lines[] {
  const runs: Lines[] = []
  let at = 0
  while (at < blocks.length) {
    const entries: Entry[] = []
    let to = at
    for (let block = blocks[to]; block && block.kind !== 'table' && block.kind !== 'break'; block = blocks[++to]) {
      const own = entriesOf(block)
      if (!own) break
      for (const entry of own) entries.push(entry)
    }
    if (entries.length >= 2 && !isFrontSheet(entries)) runs.push({ from: at, to: to - 1, cards: cardsOf(entries, anchorOf) })
    at = Math.max(to, at + 1)
  }
  return runs
}

const anchorOf = ({ value, labelAt }: Entry): Anchor => (value?.anchor ?? labelAt ?? '').replace(/@\d+-\d+$/, '')

/** The labels and values of a block's lines; null where a line begins with none, or the block is a heading with other words. */
function entriesOf({ text, anchor }: Heading | Paragraph): Entry[] | null {
  const entries: Entry[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const start = from
    from += line.length + 1
    if (!line.trim()) continue
    const [lead = '', name = '', mark = ''] = /^(?:\s*[•*–-]\s+|\s*)([^:\n]{2,60}?)(\s*:\s*)/.exec(line) ?? []
    const label = name === '' ? null : labelOf(name)
    if (!label?.field || label.field === 'judgement') return null
    const labelFrom = start + lead.length - mark.length - name.length
    const value = line.slice(lead.length).trimEnd()
    const valueFrom = start + lead.length
    entries.push({
      label,
      labelAt: `${anchor}@${labelFrom}-${valueFrom}`,
      value: value === '' ? null : { anchor: `${anchor}@${valueFrom}-${valueFrom + value.length}`, text: value },
    })
  }
  return entries.length > 0 ? entries : null
}

/** The labels of a committee's front sheet: what stands there is no promise of ours. */
const isFrontSheet = (entries: readonly Entry[]): boolean =>
  entries.some(({ label }) =>
    /^(?:committee|subject|report (?:of|by|to)|wards?(?: affected)?|contact officers?|purpose|portfolio holder)$/i.test(label.heading),
  )
