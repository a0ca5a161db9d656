import { placesIn } from '../../../domain/document/place-of.ts'
import type { Leftover } from '../../../domain/plan/reading.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { shortened } from './doubts.tsx'

/** So many are read through; more stand behind a line that opens them. */
const few = 12

/** The text that found no place in the reading, each piece leading to where it stands; of a long paper page by page or sheet by sheet. */
export function Leftovers({ paper }: { readonly paper: HeldPaper }) {
  const { leftovers } = paper.reading
  if (leftovers.length === 0) return null
  const placeOf = placesIn(paper.document)
  const numbered = leftovers.map((left, i) => ({ left, number: i + 1, where: placeOf(left.anchor) }))
  const groups = [...Map.groupBy(numbered, ({ where }) => where.replace(/, row \d+$/, ''))]
  return (
    <section class="mp-groups" aria-labelledby="h-left">
      <h2 class="mp-h" id="h-left">
        Left over
      </h2>
      <p class="mp-plain">
        {leftovers.length === 1 ? 'One piece of text' : `${leftovers.length} pieces of text`} found no place in the reading. All of it stays
        on record with the paper.
      </p>
      {leftovers.length <= few ? (
        <Pieces of={numbered} />
      ) : (
        groups.map(([where, own]) => (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {where ? `${where.charAt(0).toUpperCase()}${where.slice(1)}: ` : ''}
                {own.length === 1 ? 'one piece' : `${own.length} pieces`}
              </span>
            </summary>
            <div class="govuk-details__text">
              <Pieces of={own} />
            </div>
          </details>
        ))
      )}
    </section>
  )
}

function Pieces({ of }: { readonly of: readonly { readonly left: Leftover; readonly number: number; readonly where: string }[] }) {
  return (
    <ul class="mp-left">
      {of.map(({ left, number, where }) => (
        <li>
          <a class="govuk-link mp-written" href={`#left-${number}`}>
            “{shortened(left.text)}”
          </a>
          {where && <span class="mp-doubt__at"> {where}</span>}
        </li>
      ))}
    </ul>
  )
}
