import type { LikelyEdition } from '../../../domain/plan/later-edition/likely.ts'
import { paperHref } from '../../addresses.ts'

/** On a draft that looks like a later edition of plans we hold: the way to see what it changes. Nothing where one of its plans is new. */
export function LaterEdition({ paperId, likely }: { readonly paperId: string; readonly likely: readonly (readonly LikelyEdition[])[] }) {
  const [first = [], ...more] = likely
  if (first.length === 0) return null
  const best = likely.map((each) => each[0]).filter((each) => each !== undefined)
  if (more.length > 0) {
    const ids = [...new Set(best.map(({ held }) => held.id))]
    return ids.length === likely.length ? <Offer paperId={paperId} planIds={ids} likely={best} /> : null
  }
  return (
    <>
      {first.slice(0, 2).map((each) => (
        <Offer paperId={paperId} planIds={[each.held.id]} likely={[each]} />
      ))}
    </>
  )
}

interface OfferProps {
  readonly paperId: string
  readonly planIds: readonly (string | undefined)[]
  readonly likely: readonly LikelyEdition[]
}

function Offer({ paperId, planIds, likely }: OfferProps) {
  const titles = likely.map(({ held }) => `‘${held.title}’`).join(' and ')
  return (
    <p class="mp-source">
      <a class="govuk-link" href={`${paperHref(paperId)}/edition/${planIds.join(',')}`}>
        This looks like a later edition of {titles}: see what it changes
      </a>{' '}
      {likely.map(({ why }) => why).join(' ')}
    </p>
  )
}
