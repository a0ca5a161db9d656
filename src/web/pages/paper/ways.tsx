import type { HeldPaper } from '../../../store/papers.ts'
import { decidedIn, type Shown, shownHref } from './shown.ts'

/** How many doubts there are and were decided, and the ways to go through them: all, those still open, one by one. */
export function Ways({ paper, shown }: { readonly paper: HeldPaper; readonly shown: Shown }) {
  const all = paper.reading.doubts.length
  const decided = decidedIn(paper)
  if (paper.state !== 'draft' || all === 0) return <p>{all === 1 ? 'One doubt' : `${all || 'No'} doubts`}</p>
  const first = paper.reading.doubts.findIndex((_, place) => paper.settled[place] === undefined)
  const ways: readonly (readonly [Shown, string])[] = [
    [{ only: 'all' }, all === 1 ? 'The doubt' : `All ${all}`],
    ...(decided > 0 && decided < all ? [[{ only: 'open' }, `${all - decided} still open`] as const] : []),
    ...(all > 1 ? [[{ only: 'one', place: Math.max(0, first) }, 'One by one'] as const] : []),
  ]
  return (
    <>
      <p>
        {all === 1 ? 'One doubt' : `${all} doubts`}
        {decided > 0 && `, ${decided === all ? 'decided' : `${decided} decided`}`}
      </p>
      <ul class="mp-ways" aria-label="Doubts to show">
        {ways.map(([way, words]) => (
          <li>
            <a class="govuk-link" href={`${shownHref(paper.id, way)}#h-read`} aria-current={way.only === shown.only ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
        {shown.only !== 'one' && all > 3 && (
          <li>
            <a class="govuk-link" href="#adopt">
              Pass over them
            </a>
          </li>
        )}
      </ul>
      {shown.only === 'one' && <Around paper={paper} place={shown.place} />}
    </>
  )
}

/** The doubts before and behind the one that is shown. */
function Around({ paper, place }: { readonly paper: HeldPaper; readonly place: number }) {
  const all = paper.reading.doubts.length
  const to = (other: number, words: string) => (
    <a class="govuk-link" href={`${shownHref(paper.id, { only: 'one', place: other })}#h-read`}>
      {words}
    </a>
  )
  return (
    <p class="mp-around">
      Doubt {place + 1} of {all}. {place > 0 && to(place - 1, 'The one before')} {place + 1 < all && to(place + 1, 'The next one')}
    </p>
  )
}
