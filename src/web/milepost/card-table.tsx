import type { PropsWithChildren } from 'hono/jsx'

/** A table's roles, written out although its elements have them: some browsers drop a table's meaning where its rows are drawn as cards. */
const as = (role: string) => ({ role })

interface Props {
  /** Read by ear only. */
  readonly caption: string
  readonly heads: readonly string[]
  readonly class?: string
}

/** A table whose rows turn into cards where it is narrow; `children` are its `CardRow`s. */
export function CardTable({ caption, heads, class: extra, children }: PropsWithChildren<Props>) {
  return (
    <table class={extra ? `mp-measures ${extra}` : 'mp-measures'} {...as('table')}>
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {heads.map((head) => (
            <th scope="col" {...as('columnheader')}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>{children}</tbody>
    </table>
  )
}

export const CardRow = ({ children }: PropsWithChildren) => <tr {...as('row')}>{children}</tr>

/** The cell that names its row. */
export const CardHead = ({ children }: PropsWithChildren) => (
  <th scope="row" {...as('rowheader')}>
    {children}
  </th>
)

/** Any other cell; `head` stands before it where the row is a card. */
export const CardCell = ({ head, class: extra, children }: PropsWithChildren<{ readonly head?: string; readonly class?: string }>) => (
  <td data-head={head} class={extra} {...as('cell')}>
    {children}
  </td>
)
