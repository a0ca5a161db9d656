import type { Anchor, Document } from '../../../domain/document/document.ts'

/** The words of the paper that something was read from. */
export interface ExcerptOf {
  readonly paper: { readonly id: string; readonly name: string }
  /** Each field with its words and its place. */
  readonly fields: readonly { readonly field: string; readonly text: string; readonly anchor: Anchor }[]
}

const names: Readonly<Record<string, string>> = {
  text: 'Promise',
  deadline: 'Deadline',
  owners: 'Owner',
  progress: 'Progress',
  status: 'Status',
  title: 'Objective',
  baseline: 'Position',
  outcome: 'Outcome',
  targets: 'Targets',
  funding: 'Funding',
  phase: 'Phase',
  relevantPlans: 'Relevant plans',
}

/** The words at the anchors of a reading, as they stand in the paper. */
export function excerptOf(document: Document, anchors: Readonly<Record<string, Anchor>>, paper: ExcerptOf['paper']): ExcerptOf {
  const fields = Object.entries(anchors).flatMap(([field, anchor]) => {
    const text = textAt(document, anchor)
    // numbers stand beside the wording, and measures in the deadline or the wording: those are shown already
    const name = names[field]
    return text && name ? [{ field: name, text, anchor }] : []
  })
  return { paper, fields }
}

/** The text at an anchor, narrowed to its range; `''` where the paper has no such place. */
export function textAt(document: Document, anchor: Anchor): string {
  const [, place = anchor, start, end] = /^(.*?)@(\d+)-(\d+)$/.exec(anchor) ?? []
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      if (!place.startsWith(`${block.anchor}/`)) continue
      const cell = block.rows.flatMap((row) => row.cells).find((c) => c.anchor === place)
      if (cell) return cell.text.slice(Number(start ?? 0), end === undefined ? undefined : Number(end))
    } else if (block.kind !== 'break' && block.anchor === place)
      return block.text.slice(Number(start ?? 0), end === undefined ? undefined : Number(end))
  }
  return ''
}

/** Where a reading stands in the paper, as its reader counts: `block 12, rows 3 and 4`. */
export function sayPlaces(anchors: readonly Anchor[]): string {
  const places = anchors.flatMap((anchor) => {
    const [, block, row] = /^b(\d+)(?:\/r(\d+))?/.exec(anchor) ?? []
    return block === undefined ? [] : [{ block, row }]
  })
  return [...Map.groupBy(places, ({ block }) => block)]
    .map(([block, own]) => {
      const rows = [...new Set(own.flatMap(({ row }) => (row === undefined ? [] : [Number(row)])))].sort((a, b) => a - b)
      const last = rows.pop()
      if (last === undefined) return `block ${block}`
      return rows.length === 0 ? `block ${block}, row ${last}` : `block ${block}, rows ${rows.join(', ')} and ${last}`
    })
    .join('; ')
}

export function Excerpt({ paper, fields }: ExcerptOf) {
  const [first] = fields
  return (
    <section aria-labelledby="h-src">
      <h2 class="mp-h mp-h--s" id="h-src">
        In the paper
      </h2>
      <dl class="mp-excerpt mp-excerpt--fields">
        {fields.map(({ field, text }) => (
          <div>
            <dt>{field}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {first && (
        <p class="mp-place">
          {paper.name}, {sayPlaces(fields.map(({ anchor }) => anchor))}.{' '}
          <a class="govuk-link" href={`/papers/${paper.id}?at=${encodeURIComponent(first.anchor)}#at`}>
            See it in the paper
          </a>
        </p>
      )}
    </section>
  )
}
