import type { Reading } from '../../../domain/plan/reading.ts'

/** What the reader of the file left out or mended, each with its reason. */
export function Notes({ reading: { notes = [] } }: { readonly reading: Reading }) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="h-notes">
      <h2 class="mp-h" id="h-notes">
        Left out or mended while reading
      </h2>
      <ul class="mp-left">
        {notes.map((note) => (
          <li>
            {note.sentence}
            {note.text && (
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">Show what it says</span>
                </summary>
                <div class="govuk-details__text mp-written">{note.text}</div>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
