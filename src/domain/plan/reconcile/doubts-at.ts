import type { Anchor } from '../../document/document.ts'
import type { Doubt } from '../reading.ts'
import type { Entry } from './entries.ts'

/** The fields that each doubt of a reading speaks of. */
export interface DoubtsAt {
  readonly of: (item: object, field: string) => Doubt | undefined
  /** Whether anything about it is in doubt. */
  readonly any: (item: object) => boolean
  readonly touched: (doubt: Doubt) => readonly { readonly item: object; readonly field: string }[]
}

/** What a doubt calls a field, at the end of what it is about. */
const called: Readonly<Record<string, string>> = {
  ...{ wording: 'text', tasks: 'text', actions: 'text', deadline: 'deadline', dates: 'deadline', number: 'ref', status: 'status' },
  ...{ owner: 'owners', owners: 'owners', progress: 'progress', answer: 'progress', title: 'title', heading: 'title' },
}

/** What a person calls a field, to stand at the end of what a doubt is about. */
export const nameOfField = (field: string): string =>
  ({ text: 'wording', ref: 'number', owners: 'owner', relevantPlans: 'relevant plans', crossReference: 'cross-reference' })[field] ??
  field.replace('contactOfficer', 'contact officer')

/**
 * Finds out which fields the doubts of a reading speak of: those whose words stand where the doubt stands, and those of what it names. A doubt about a text that
 * went nowhere speaks of none.
 */
export function doubtsAt(doubts: readonly Doubt[], entries: readonly Entry[]): DoubtsAt {
  const byBlock = Map.groupBy(
    entries.flatMap((entry) => placesOf(entry).map((place) => ({ entry, ...place }))),
    ({ block }) => block,
  )
  const byLabel = Map.groupBy(entries, ({ label }) => label)
  const fields = new Map<object, Map<string, Doubt>>()
  const touchedBy = new Map<Doubt, { item: object; field: string }[]>()
  for (const doubt of doubts) {
    const { label, field: named } = subjectOf(doubt)
    const at = parse(doubt.anchor)
    const here = (byBlock.get(at.block) ?? []).filter(({ place }) => overlap(place, at))
    const touched = here.flatMap(({ entry, field }) => {
      const own = named ?? field
      const isHere = named === undefined || named === field || (field === 'whole' && !(named in entry.anchors)) || field === 'text'
      return isHere && (own in entry.texts || field.startsWith('progress')) ? [{ item: entry.item, field: own }] : []
    })
    if (named)
      for (const { item, texts, anchors } of byLabel.get(label) ?? [])
        if (named in texts || (named === 'progress' && 'progress 1' in anchors)) touched.push({ item, field: named })
    for (const { item, field } of touched) {
      const own = fields.get(item) ?? new Map<string, Doubt>()
      fields.set(item, own.set(field, own.get(field) ?? doubt))
    }
    touchedBy.set(doubt, touched)
  }
  return {
    of: (item, field) => fields.get(item)?.get(field),
    any: (item) => fields.has(item),
    touched: (doubt) => touchedBy.get(doubt) ?? [],
  }
}

function subjectOf({ about }: Doubt): { readonly label: string; readonly field: string | undefined } {
  const at = about.lastIndexOf(',')
  const field =
    called[
      about
        .slice(at + 1)
        .trim()
        .toLowerCase()
    ]
  return { label: about.slice(0, Math.max(at, 0)).replace(/\.$/, ''), field }
}

interface Place {
  readonly block: string
  /** The address without its range, and the range. */
  readonly path: string
  readonly start: number
  readonly end: number
}

function placesOf(entry: Entry): { readonly field: string; readonly block: string; readonly place: Place }[] {
  const places = [...Object.entries(entry.anchors), ...(entry.anchor ? [['whole', entry.anchor] as const] : [])]
  return places.map(([field, anchor]) => {
    const place = parse(anchor)
    return { field, block: place.block, place }
  })
}

function parse(anchor: Anchor): Place {
  const [, path = anchor, start, end] = /^(.*?)(?:@(\d+)-(\d+))?$/.exec(anchor) ?? []
  return { block: path.split('/')[0] ?? '', path, start: Number(start ?? 0), end: Number(end ?? Number.POSITIVE_INFINITY) }
}

function overlap(one: Place, other: Place): boolean {
  if (one.path === other.path) return one.start < other.end && other.start < one.end
  return one.path.startsWith(`${other.path}/`) || other.path.startsWith(`${one.path}/`)
}
