import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'

/** Beside a paper: which two it was put together from, or the way to put it together with another. Nothing where it cannot be. */
export function Copies({ paper }: { readonly paper: HeldPaper }) {
  const { copies } = paper.reading
  if (!copies)
    return paper.state === 'draft' && paper.reading.plans.length > 0 ? (
      <p class="mp-source">
        Is there another copy of this paper?{' '}
        <a class="govuk-link" href={`/papers/reconcile?first=${paper.id}`}>
          Put the two together
        </a>
      </p>
    ) : null
  return (
    <div class="mp-plain mp-copies">
      <p>This paper was put together from copies. Each is kept as it came in:</p>
      <ol class="govuk-list govuk-list--number">
        {copies.map(({ name, paper: id }) => (
          <li>
            {id === undefined ? (
              name
            ) : (
              <a class="govuk-link" href={paperHref(id)}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
