import type { Child } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface TableProps {
  readonly caption?: string | undefined
  readonly captionClass?: string | undefined
  readonly head?: readonly TableCell[] | undefined
  readonly rows: readonly (readonly TableCell[])[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface TableCell {
  readonly text: Child
  readonly format?: 'numeric' | undefined
  readonly class?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

/** Facts in rows and columns. Without a caption the heading above has to say what it is. */
export function Table({ caption, captionClass, head, rows, firstCellIsHeader, class: extra, attributes }: TableProps) {
  return (
    <table class={classes('govuk-table', extra)} {...attributes}>
      {caption && <caption class={classes('govuk-table__caption', captionClass)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <th
                scope="col"
                class={classes('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.class)}
                colspan={cell.colspan}
                rowspan={cell.rowspan}
                {...cell.attributes}
              >
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) =>
              index === 0 && firstCellIsHeader ? (
                <th
                  scope="row"
                  class={classes('govuk-table__header', cell.class)}
                  colspan={cell.colspan}
                  rowspan={cell.rowspan}
                  {...cell.attributes}
                >
                  {cell.text}
                </th>
              ) : (
                <td
                  class={classes('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.class)}
                  colspan={cell.colspan}
                  rowspan={cell.rowspan}
                  {...cell.attributes}
                >
                  {cell.text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
