import type { XmlElement } from '../xml-tree.ts'
import { deepest, type ListStyle, markOf, whole } from './list-style.ts'
import type { OdfStyles } from './styles.ts'

type Counters = (number | undefined)[]

/** A list that is being read. */
export interface OpenList {
  readonly level: number
  readonly style: string | undefined
  readonly counters: Counters
}

export interface ListMark {
  readonly mark: string
  readonly bullet: boolean
}

/** Counts the lists of a document in reading order. */
export interface Lists {
  open(list: XmlElement, around: OpenList | undefined): OpenList
  /** Counts an entry on and returns its mark; `usual` is the list style of its paragraph, for lists that name none. */
  count(list: OpenList, entry: XmlElement, usual: string | undefined): ListMark
  /** Counts a heading on that stands in no list; undefined where headings of its level bear no number. */
  countHeading(level: number, heading: XmlElement): ListMark | undefined
}

/** A list counts from its start unless it says that it goes on with the one before of its style, or with one that it names. */
export function listsOf(styles: OdfStyles): Lists {
  const byId = new Map<string, Counters>()
  const byStyle = new Map<string, Counters>()
  const headings: Counters = []
  return {
    open({ attributes }, around) {
      const { id, 'style-name': own, 'continue-numbering': goesOn, 'continue-list': before } = attributes
      const style = own ?? around?.style
      const found = around?.counters ?? byId.get(before ?? '') ?? (goesOn === 'true' ? byStyle.get(style ?? '') : undefined)
      const counters = found ?? []
      byStyle.set(style ?? '', counters)
      if (id !== undefined) byId.set(id, counters)
      return { level: Math.min((around?.level ?? 0) + 1, deepest), style, counters }
    },
    count({ level, style: named, counters }, entry, usual) {
      const style = styles.list(named) ?? styles.list(usual)
      if (style === undefined) return { mark: '', bullet: false }
      countOn(style, level, counters, entry)
      return { mark: markOf(style, level, counters).trim(), bullet: style.get(level)?.bullet ?? false }
    },
    countHeading(level, heading) {
      const style = styles.outline
      if (style === undefined || level > deepest || (style.get(level)?.format ?? '') === '') return undefined
      countOn(style, level, headings, heading)
      return { mark: markOf(style, level, headings).trim(), bullet: false }
    },
  }
}

function countOn(style: ListStyle, level: number, counters: Counters, { attributes }: XmlElement): void {
  const start = style.get(level)?.start ?? 1
  const given = attributes['start-value']
  counters[level] = given === undefined ? (counters[level] ?? start - 1) + 1 : whole(given, start, 1_000_000, 0)
  counters.length = level + 1
}
