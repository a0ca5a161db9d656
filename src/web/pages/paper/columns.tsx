import { fieldNames, type TableLayout } from '../../../domain/plan/mapping.ts'
import { paperHref } from '../../addresses.ts'
import { Form } from '../../form.tsx'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import type { AdoptProps } from './adopt.tsx'

const told = {
  heading: 'told by its heading',
  content: 'told by what stands in it',
  position: 'told by its place',
  corrected: 'set by a person',
} as const

/** How each column of the paper's tables was understood, with a list beside it to set it right; tables of one layout are set together. */
export function Columns({ frame, paper, typed, refusal }: AdoptProps) {
  const layouts = [...new Map((paper.reading.layouts ?? []).map((one) => [one.layout, one])).values()]
  if (paper.state !== 'draft' || layouts.length === 0) return null
  return (
    <section class="mp-groups" aria-labelledby="h-columns">
      <h2 class="mp-h" id="h-columns">
        How the columns were understood
      </h2>
      <p class="mp-plain">What you set here is remembered for every paper with these headings; this draft is read again with it.</p>
      {layouts.map((layout, index) => (
        <OneLayout {...{ frame, paper, typed, refusal, layout, index }} />
      ))}
    </section>
  )
}

function OneLayout({ frame, paper, typed, refusal, layout, index }: AdoptProps & { readonly layout: TableLayout; readonly index: number }) {
  const refused = refusal && typed['layout'] === layout.layout ? refusal : undefined
  const named = layout.columns.map(({ heading }) => heading).filter(Boolean)
  return (
    <details class="govuk-details" open={refused !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {layout.read ? '' : 'Not read: '}
          {named.join(' · ') || `A table of ${layout.columns.length} columns without headings`}
        </span>
      </summary>
      <div class="govuk-details__text">
        <Form frame={frame} action={`${paperHref(paper.id)}/columns`}>
          <input type="hidden" name="layout" value={layout.layout} />
          {layout.columns.map(({ heading, field, by }, column) => (
            <Select
              name={`column-${column}`}
              id={`layout-${index}-column-${column}`}
              label={{ text: heading || `Column ${column + 1}` }}
              {...(field ? { hint: { text: told[by] } } : {})}
              {...(refused && column === 0 ? { error: { text: refused.sentence } } : {})}
              value={(refused ? typed[`column-${column}`] : undefined) ?? field ?? ''}
              items={[{ value: '', text: 'Not read' }, ...Object.entries(fieldNames).map(([value, text]) => ({ value, text }))]}
            />
          ))}
          <Button class="govuk-button--secondary">Read it again like this</Button>
        </Form>
      </div>
    </details>
  )
}
