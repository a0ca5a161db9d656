import { bulletMark, listNumber, type NumberStyle } from '../list-number.ts'
import { children, type XmlElement } from '../xml-tree.ts'

/** How one level of a list is marked. */
export interface ListLevel {
  readonly bullet: boolean
  /** `1`, `a`, `A`, `i`, `I`; empty for a level that shows no number. For a bullet its mark. */
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** How many levels are shown, this one and those above it. */
  readonly shown: number
  /** `%1%.%2%`, where the source writes the whole mark out. */
  readonly pattern: string | undefined
  readonly start: number
}

/** The levels of a list style, from 1. */
export type ListStyle = ReadonlyMap<number, ListLevel>

/** Takes the element of a list style, or of the numbering of headings, and returns its levels. */
export function listStyle(element: XmlElement): ListStyle {
  const levels = new Map<number, ListLevel>()
  for (const { name, attributes } of children(element)) {
    if (!/^(?:list|outline)-level-style/.test(name)) continue
    const level = whole(attributes['level'], 1, deepest)
    const bullet = /-(?:bullet|image)$/.test(name)
    levels.set(level, {
      bullet,
      format: bullet ? bulletMark(attributes['bullet-char'] ?? '') : (attributes['num-format'] ?? ''),
      prefix: attributes['num-prefix'] ?? '',
      suffix: attributes['num-suffix'] ?? '',
      shown: whole(attributes['display-levels'], 1, level),
      pattern: attributes['num-list-format'],
      start: whole(attributes['start-value'], 1, 1_000_000, 0),
    })
  }
  return levels
}

/** The mark of an entry whose counters stand so: `2.1`, `(c)`, `•`, or '' for a level that shows none. */
export function markOf(style: ListStyle, level: number, counters: readonly (number | undefined)[]): string {
  const shape = style.get(level)
  if (shape === undefined || shape.bullet) return shape?.format ?? ''
  if (shape.format === '') return ''
  const numberAt = (at: number): string => {
    const other = style.get(at)
    return other === undefined || other.bullet || other.format === ''
      ? ''
      : listNumber(counters[at] ?? other.start, formats[other.format] ?? 'decimal')
  }
  if (shape.pattern !== undefined && shape.pattern.length <= 200) {
    return shape.pattern.replace(/%(10|[1-9])%/g, (_, at: string) => (Number(at) > level ? '' : numberAt(Number(at))))
  }
  const numbers = Array.from({ length: shape.shown }, (_, index) => numberAt(level - shape.shown + 1 + index))
  return `${shape.prefix}${numbers.filter((number) => number !== '').join('.')}${shape.suffix}`
}

const formats: Readonly<Record<string, NumberStyle>> = { a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' }

/** Lists are ten levels deep at most in the format. */
export const deepest = 10

/** A whole number as an attribute writes it, held between bounds; `least` where it is none. */
export function whole(text: string | undefined, other: number, most: number, least = 1): number {
  const value = Number(text ?? other)
  return Number.isInteger(value) ? Math.min(Math.max(value, least), most) : other
}
