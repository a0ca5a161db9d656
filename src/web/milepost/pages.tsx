interface Props {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Leads through a list that is shown a hundred at a time. */
export function Pages({ page, pages, hrefOf }: Props) {
  return (
    <nav class="mp-pages" aria-label="Pages of this list">
      {page > 1 && (
        <a class="govuk-link" rel="prev" href={hrefOf(page - 1)}>
          The hundred before
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a class="govuk-link" rel="next" href={hrefOf(page + 1)}>
          The next hundred
        </a>
      )}
    </nav>
  )
}
