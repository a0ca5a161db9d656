import { type DoubtKind, doubtKinds } from '../../../domain/plan/doubt-kinds.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'

/** Which doubts of a paper are shown: all, those still open, those of one kind, or one alone. */
export type Shown = { readonly only: 'all' } | { readonly only: 'open' } | { readonly only: 'kind' | 'one'; readonly place: number }

/** Reads it out of an address: `show=open`, `kind=4` (that of doubt 4), `doubt=4`. Anything else shows all. */
export function shownIn(query: (name: string) => string | undefined, doubts: number): Shown {
  if (query('show') === 'open') return { only: 'open' }
  for (const only of ['kind', 'doubt'] as const) {
    const number = /^\d{1,4}$/.test(query(only) ?? '') ? Number(query(only)) : 0
    if (number >= 1 && number <= doubts) return { only: only === 'kind' ? 'kind' : 'one', place: number - 1 }
  }
  return { only: 'all' }
}

/** The address of a paper that shows those doubts. */
export function shownHref(paperId: string, shown: Shown, path = ''): string {
  const base = `${paperHref(paperId)}${path}`
  if (shown.only === 'kind') return `${base}?kind=${shown.place + 1}`
  if (shown.only === 'one') return `${base}?doubt=${shown.place + 1}`
  return shown.only === 'open' ? `${base}?show=open` : base
}

/** The kinds of doubt to be shown, each with those of its doubts that are. */
export function kindsShown({ reading, settled }: Pick<HeldPaper, 'reading' | 'settled'>, shown: Shown): DoubtKind[] {
  const isShown = (kind: DoubtKind) => (place: number) => {
    if (shown.only === 'open') return settled[place] === undefined
    if (shown.only === 'one') return place === shown.place
    return shown.only === 'all' || kind.places.includes(shown.place)
  }
  return doubtKinds(reading.doubts)
    .map((kind) => ({ ...kind, places: kind.places.filter(isShown(kind)) }))
    .filter(({ places }) => places.length > 0)
}

/** How many of a paper's doubts were decided. */
export const decidedIn = ({ reading, settled }: Pick<HeldPaper, 'reading' | 'settled'>): number =>
  reading.doubts.filter((_, place) => settled[place] !== undefined).length
