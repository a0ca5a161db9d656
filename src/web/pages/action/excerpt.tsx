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
    return text ? [{ field: names[field] ?? field, text, anchor }] : []
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

/** `b12/r3/c2@4-9` → `table 12, row 3, column 2`, as the paper's reader counts blocks. */
export function sayPlace(anchor: Anchor): string {
  const m = /^b(\d+)(?:\/r(\d+)\/c(\d+))?/.exec(anchor)
  if (!m) return anchor
  return m[2] ? `block ${m[1]}, row ${m[2]}, column ${m[3]}` : `block ${m[1]}`
}

export function Excerpt({ paper, fields }: ExcerptOf) {
  const [first] = fields
  return (
    <section aria-labelledby="h-src">
      <h2 class="mp-h mp-h--s" id="h-src">
        In the paper
      </h2>
      {fields.map(({ field, text, anchor }) => (
        <>
          <h3 class="mp-h mp-h--xs">{field}</h3>
          <blockquote class="mp-excerpt">
            <p>{text}</p>
          </blockquote>
          <p class="mp-place">{sayPlace(anchor)}</p>
        </>
      ))}
      {first && (
        <p class="mp-place">
          <a class="govuk-link" href={`/papers/${paper.id}?at=${encodeURIComponent(first.anchor)}#at`}>
            See it in {paper.name}
          </a>
        </p>
      )}
    </section>
  )
}
