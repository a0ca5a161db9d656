import { placesIn } from '../domain/document/place-of.ts'
import { type HeldPaper, listPapers } from '../store/papers.ts'
import type { Door } from './door.ts'
import type { Ground, Papers } from './milepost/grounds.tsx'

/** The papers that these reasons speak of; of the one that the page shows anyway, `held`, the pages too. */
export async function papersNamed(
  { house, viewer }: Pick<Door, 'house' | 'viewer'>,
  grounds: readonly Ground[],
  held: HeldPaper | null | undefined,
): Promise<Papers> {
  const named: [string, { name: string; pageOf: (anchor: string) => string }][] = held
    ? [[held.id, { name: held.name, pageOf: placesIn(held.document) }]]
    : []
  const others = new Set(grounds.flatMap(({ places = [] }) => places.flatMap(({ paper }) => (paper && paper !== held?.id ? [paper] : []))))
  if (others.size > 0) {
    for (const { id, name } of await listPapers(house.db, viewer)) if (others.has(id)) named.push([id, { name, pageOf: () => '' }])
  }
  return new Map(named)
}
