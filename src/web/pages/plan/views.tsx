import type { HrefOf, Look, View } from './form.ts'

export const viewNames: Readonly<Record<View, string>> = {
  section: 'By section',
  late: 'Late',
  silent: 'No answer',
  owner: 'By owner',
  date: 'By date',
}

interface Props {
  readonly look: Look
  readonly hrefOf: HrefOf
  /** How many actions a view shows, where it does not show all. */
  readonly counts: Readonly<Partial<Record<View, number>>>
  /** The page that says what changed in this plan. */
  readonly changes: string
}

/** The views of a plan, each with an address of its own. */
export function Views({ look, hrefOf, counts, changes }: Props) {
  return (
    <nav class="mp-tabs" aria-label="Views of this plan">
      <ul>
        {(Object.keys(viewNames) as View[]).map((view) => (
          <li>
            <a href={`${hrefOf({ view })}#actions`} aria-current={view === look.view ? 'page' : undefined}>
              {viewNames[view]}
              {counts[view] !== undefined && <span class="mp-tabs__n"> {counts[view]}</span>}
            </a>
          </li>
        ))}
        <li>
          <a href={changes}>Since you last met</a>
        </li>
      </ul>
    </nav>
  )
}
