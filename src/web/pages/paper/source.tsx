import type { Anchor } from '../../../domain/document/document.ts'
import { partAround } from '../../../domain/document/place-of.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { Sheet } from '../../milepost/sheet.tsx'
import type { Mark } from '../../milepost/sheet-text.ts'
import { placeId } from '../../milepost/sheet-text.ts'
import { otherPlace } from '../reconcile/says.ts'
import { placesRead } from './places-read.ts'
import { type Shown, shownHref } from './shown.ts'

interface Props {
  readonly paper: HeldPaper
  readonly shown: Shown
  /** A place that a link named; `''` for none. */
  readonly at: Anchor
}

/** The paper as it was written, every place marked that the page speaks of; beside one doubt alone only the part round it. */
export function Source({ paper, shown, at }: Props) {
  const { reading, document } = paper
  const doubts = reading.doubts.map((doubt, i): Mark & { place: number } => ({
    place: i,
    anchor: doubt.anchor,
    id: `place-${i + 1}`,
    name: `Doubt ${i + 1}`,
    back: { href: `#doubt-box-${i + 1}`, number: i + 1 },
  }))
  if (shown.only === 'one') {
    const own = doubts.filter(({ place }) => place === shown.place)
    return (
      <>
        <p class="mp-src__part">
          The part round doubt {shown.place + 1}.{' '}
          <a class="govuk-link" href={`${shownHref(paper.id, { only: 'all' })}#place-${shown.place + 1}`}>
            See the whole paper
          </a>
        </p>
        <Sheet document={partAround(document, own[0]?.anchor ?? '')} marks={own} />
      </>
    )
  }
  const others = reading.doubts.flatMap((doubt, i) => {
    const anchor = otherPlace(doubt)
    return anchor ? [{ anchor, id: `place-${i + 1}-other`, name: `Doubt ${i + 1}, the other copy` }] : []
  })
  const left = reading.leftovers.map(({ anchor }, i) => ({ anchor, id: `left-${i + 1}`, name: `Left over ${i + 1}`, faint: true }))
  const read = [...placesRead(reading)].map((anchor) => ({ anchor, id: placeId(anchor) }))
  const here = at ? [{ anchor: at, id: 'at', name: 'Here' }] : []
  return <Sheet document={document} marks={[...here, ...doubts, ...others, ...left, ...read]} />
}
