import type { PageMarks, Part, Run } from './marks.ts'

/** A text that the paper's structure tells as one: a paragraph, a heading, an entry of a list. */
export interface ToldText {
  readonly kind: 'text'
  /** 1 to 6 for a heading, else 0. */
  readonly level: number
  readonly item: boolean
  readonly runs: readonly Run[]
}

export interface ToldCell {
  readonly heading: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly id: string | undefined
  readonly headings: readonly string[]
  readonly texts: readonly ToldText[]
}

/** A table as one page tells it: all its rows, with the texts of those that stand on this page. */
export interface ToldTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly ToldCell[])[]
}

export type Told = ToldText | ToldTable

/** Parts of a line: what stands in them belongs to the text around them. */
const inline = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Sub',
  'Reference',
  'Annot',
  'Code',
  'Lbl',
  'Quote',
  'NonStruct',
  'Form',
  'Ruby',
  'RB',
  'RT',
  'Warichu',
  'BibEntry',
  'Private',
])
const rowGroups = new Set(['THead', 'TBody', 'TFoot'])

/** Takes a page and returns what its structure tells, in reading order, and the runs that it names; nothing where it tells of no structure. */
export function toldBlocks(page: PageMarks): { readonly blocks: readonly Told[]; readonly named: ReadonlySet<Run> } {
  const named = new Set<Run>()
  if (!page.structure) return { blocks: [], named }
  const byMark = Map.groupBy(page.runs, ({ mark }) => mark ?? '')
  const take = (mark: string): readonly Run[] => {
    const runs = mark === '' ? [] : (byMark.get(mark) ?? [])
    for (const run of runs) named.add(run)
    return runs
  }
  const blocks = blocksOf(page.structure, { level: 0, item: false }, take)
  return { blocks: blocks.filter((block) => block.kind === 'table' || block.runs.length > 0), named }
}

interface Within {
  readonly level: number
  readonly item: boolean
}

function blocksOf(part: Part, within: Within, take: (mark: string) => readonly Run[]): Told[] {
  const found: Told[] = []
  let open: Run[] = []
  const close = () => {
    if (open.length > 0) found.push({ kind: 'text', ...within, runs: open })
    open = []
  }
  for (const child of part.parts) {
    if (typeof child === 'string') open.push(...take(child))
    else if (inline.has(child.role) && isInline(child)) open.push(...runsOf(child, take))
    else if (child.role === 'Artifact') continue
    else if (child.role === 'Table') {
      close()
      found.push(...tableOf(child, take))
    } else {
      // the mark of an entry stands beside its text, in a part of its own
      const body = blocksOf(child, withinOf(child.role, within), take)
      const [first, ...rest] = body
      if (child.role === 'LBody' && open.length > 0 && first?.kind === 'text') {
        found.push({ ...first, item: true, runs: [...open, ...first.runs] }, ...rest)
        open = []
      } else {
        close()
        found.push(...body)
      }
    }
  }
  close()
  return found
}

function withinOf(role: string, within: Within): Within {
  const level = role === 'Title' ? 1 : /^H([1-6])$/.test(role) ? Number(role.slice(1)) : role === 'H' ? 2 : within.level
  return { level, item: within.item || role === 'LI' }
}

/** Some programs wrap whole blocks in what should hold a few words. */
const isInline = (part: Part): boolean =>
  part.parts.every((child) => typeof child === 'string' || (inline.has(child.role) && isInline(child)))

const runsOf = (part: Part, take: (mark: string) => readonly Run[]): readonly Run[] =>
  part.parts.flatMap((child) => (typeof child === 'string' ? take(child) : runsOf(child, take)))

function tableOf(table: Part, take: (mark: string) => readonly Run[]): Told[] {
  const before: Told[] = []
  const rows: ToldCell[][] = []
  const walk = (part: Part) => {
    for (const child of part.parts) {
      if (typeof child === 'string') {
        const runs = take(child)
        if (runs.length > 0) before.push({ kind: 'text', level: 0, item: false, runs })
      } else if (child.role === 'TR') rows.push(child.parts.flatMap((cell) => (typeof cell === 'string' ? [] : [cellOf(cell, take)])))
      else if (rowGroups.has(child.role)) walk(child)
      else if (child.role !== 'Artifact') before.push(...blocksOf(child, withinOf(child.role, { level: 0, item: false }), take))
    }
  }
  walk(table)
  return rows.length > 0 ? [...before, { kind: 'table', rows }] : before
}

function cellOf(cell: Part, take: (mark: string) => readonly Run[]): ToldCell {
  const texts = blocksOf(cell, { level: 0, item: false }, take).flatMap((block) =>
    block.kind === 'text' ? [block] : block.rows.flatMap((row) => row.flatMap(({ texts }) => texts)),
  )
  const { colspan, rowspan, id, headings = [] } = cell
  return { heading: cell.role === 'TH', colspan, rowspan, id, headings, texts }
}
